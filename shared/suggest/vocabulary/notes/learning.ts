import { phrases, type Vocabulary } from '../phrases.ts';

export const learning: Vocabulary = {
  'pmo-performance': phrases(`
    how good are we?; how well are we doing?; how well does the PMO do?; do we help?; do we help at all?; does what we do help?; does anybody miss us?;
    what if the PMO closed tomorrow?; would they miss us?; would anyone notice if we stopped?; if we vanished; what are we for?; what is the PMO for?; why do
    we exist?; our reason to exist; reason for being; our purpose; purpose of our office; our mandate; our remit; remit; remit of the PMO; our charter; our
    scope; our role; role in the organisation; our place; identity crisis; identity crisis of the PMO; PMO with no mandate; mandate from the board; mandate in
    writing; our own goals; own goals; our goals; goals for us; targets for ourselves; set ourselves targets; our own targets; targets for the PMO; our own
    KPIs; own KPIs; KPIs for ourselves; metrics about us; measure us; measure ourselves; measure our own work; measure our impact; measure what we bring; prove
    we are worth it; worth our money; are we worth our cost?; what do we cost?; our cost; our own cost; our own costs; cost of our team; our price; price of the
    PMO; cost per project of the PMO; PMO overhead costs; justify; justify our cost; justify ourselves; justifying; constantly justifying ourselves; defend our
    existence; having to defend; survival; fight for survival; cut the PMO; PMO cut; PMO closed; PMO abolished; next reorganisation kills us; axe; shut
    down; three years then closed; what have we achieved?; what did we achieve?; our achievements; show our results; show our value; our own value; our value;
    value of the PMO; value we add; added value of the PMO; our added value; business case for ourselves; annual report of the PMO; our annual report; our
    own dashboard; dashboard about us; our own report card; report card; school report for us; marks for the PMO; grade ourselves; rate us; rate our
    services; rate our service; rating; star rating; five stars; stars; score for the PMO; NPS; promoter; net promoter; satisfaction; satisfied; satisfied PMs;
    are PMs happy with us?; are they happy with us?; happy with us; happiness; smiley buttons; survey; surveys; annual survey; pulse survey; pulse check; pulse;
    survey our customers; survey PMs about us; questionnaire; poll; polls; ask for feedback on us; ask what we do badly; ask PMs what they need from us; ask our
    customers about us; ask our users; feedback about us; feedback for the PMO; feedback on us; honest feedback on our service; listen to criticism of the PMO;
    complaints about us; complaints about the PMO; what do people think of us?; what do they say about us?; look at ourselves first; look in the mirror; mirror;
    self-critical; self critical; self-criticism; self reflection; self-assessment of the PMO; reflect on our work; our own retro; own retrospective; retro
    of the PMO team; retrospective for ourselves; team retro every month in the PMO; our own lessons; review ourselves; review our services; review what we
    do; review of all PMO services; inventory of what we do; list what we do; list of our services; services; our services; service catalog; service catalogue;
    catalogue of services; menu of services; service menu; service level agreements; SLAs; SLA for the PMO; response time of the PMO; turnaround time; how fast do
    we answer?; quality of our service; service quality; service offer; what do we offer?; our offer; offer; unused services; services nobody asks for; services
    nobody wants; service nobody takes; drop services; cut services; stop services; stop what nobody needs; stop what nobody uses; stop useless tasks; useless
    tasks; useless work; pointless; pointless tasks; waste; waste in our own work; our own waste; own processes; our own processes; our own process; improve our
    own; improve our own work; our own admin; our own bureaucracy; bureaucracy of the PMO; lean for ourselves; streamline ourselves; efficient; efficiency;
    more efficient; do more with less; do less, better; too many tasks; too many hats; too much on our plate; doing too much; trying to please everyone; please
    everybody; everything for everyone; jack of all trades; generalists; focus of the PMO; focus ourselves; our priorities; prioritise our own work; own
    backlog; our backlog; our own board; our own plan; own plan; yearly plan of the PMO; PMO roadmap; roadmap for the PMO; plan for the PMO; development of the
    PMO; develop the PMO; PMO development; PMO improvement; improvement; improvements; improvement ideas for the PMO; improvement backlog; continuous
    improvement; kaizen for the PMO; get better every month; get better; better every quarter; how do we get better?; grow up; mature; maturity; maturity check;
    maturity check of the PMO; maturity level; maturity levels; maturity scan; maturity model; maturity assessment; maturity score; maturity theatre; PMO
    maturity; level 3; level two; CMMI level; P3M3; P3M3 assessment; OPM3; PMO maturity cube; AIPMO assessment; PMO value ring; PMO assessment; external
    assessment of the PMO; assessment; health check for the PMO; audit ourselves; audit of the PMO; PMO audits; benchmark ourselves; benchmark our PMO; are we
    better than others; our position; PMO type; supporting, controlling or directive; controller or supporter; service or control; what kind of PMO are
    we?; what sort of PMO do we want to be?; what sort of PMO; kind of PMO; PMO model; PMO set-up; set up of the PMO; set up a PMO; PMO structure; where should the
    PMO sit?; PMO reporting line; PMO sits in IT; PMO in finance; central or local PMO; centralised PMO; decentralised; federated; one PMO or many; merge PMOs;
    too many PMOs; PMO of PMOs; reinvent; reinvent ourselves; reinventing ourselves; transform the PMO; PMO transformation; change the PMO; new PMO; next
    generation PMO; PMO 3.0; modern PMO; agile PMO; agile in our own team; lean PMO; stand-up in the PMO; our own stand-up; our own team; team PMO; PMO team days;
    PMO team; PMO team meeting; PMO head; head of PMO; PMO leader; PMO manager; PMO lead; leading the PMO; PMO staff happiness; PMO workload; own workload; PMO
    practise what it preaches; run our own projects properly; use our own method; eat our own dogfood; our own projects late; own promises; keep our own
    promises; our own deadlines; be reliable; reliability; consistent service; expectations of us; what do they expect of the PMO?; expectations; unclear
    expectations; confusing role; nobody knows what we are responsible for; clear about our role; clear about what we do not do; what we do not do; say what we do
    not do; stop doing list; to-stop list; not-to-do list; habit; habits; old habits; we always did it like that; always done; always been done; tradition;
    traditions; routine; routines; rituals; sacred cows; holy cows; because we always have; being busy; busy being busy; busy; activity; activities; activity is not
    progress; count trainings held; number of trainings held; number of templates as success; counting workshops; proud of volume`),
  archives: phrases(`
    where did we put it?; where is it?; where is that document?; where is the signed version?; where are the documents of the old project?; who has the
    latest?; who has the file?; which file is the right one?; which one is the latest?; which one is current?; can't find; cannot find; can never find; never find
    anything; nothing can be found; nobody finds anything; lost files; lost documents; lost in SharePoint; lost; missing documents; missing files; gone with the
    laptop; gone when he left; hours searching; hours of searching; search for hours; searching; search that works; search; search across all folders; look for;
    looking for documents; hunt; hunting for files; treasure hunt for documents; treasure hunt; needle in a haystack; needle; haystack; dig; digging; digging through
    folders; digging through old emails; digging in mailboxes; mailbox; mailboxes; inbox; inboxes; Outlook; Outlook folders; Outlook as an archive; mails; e-mail;
    attachments; attachments of 20 MB; send a link not a file; links instead of attachments; link not attachment; sending files; file sharing; share files; shared
    folders; personal folders; private folders; personal drives; desktop; on my desktop; saved on the desktop; stored locally; local copies; local copy; laptop; hard
    drive; hard drives; memory stick; H: drive; K drive; P drive; T drive; Z drive; X drive; the drive; drives; network share; file share; fileserver; file server;
    server; SharePoint; Sharepoint; sharepoint sites; 40 SharePoint sites; SharePoint jungle; SharePoint graveyard; Teams files; Teams channel for everything; OneDrive
    chaos; Google Docs; Confluence space; Confluence mess; DMS; document management; EDRMS; OpenText; Documentum; Alfresco; Aconex; Viewpoint; BIM; common data
    environment; CDE; Asite; ProjectWise; drawings; drawing register; transmittals; document controller; document control; doc control; document register; document
    owner; document library; library for documents; library; libraries; repository; repositories; central place; one place; one home; home for documents; one folder
    per project; one folder; standard folder structure; folder structures; same folders for each project; folder; folders; sub-folders; subfolders; folder in folder;
    nested folders; 12 levels of folders; folder named misc; misc; misc folder; "new folder (3)"; new folder; old folder; names; naming; naming of files; file names
    with dates; file name; filename; filenames; name files; same name for files; rules for file names; agree on names; labels; labelling; label; tag; tags; tagging;
    metadata; index; numbering; document numbers; version numbers; version number; version; versions; versions 1 to 27; v7_final_final; final_final; final final; final
    v2; final2; really final; copy of copy; copies; copy; copies everywhere; five versions; several versions; different versions; wrong version; old version; working
    with old versions; versioning; version history; version control; check-in and check-out; locked files; file locked; read only; overwritten; overwrite; restore;
    backup; backups; recover files; delete; deleting; deleted; delete button; delete old stuff; clean; cleaning; clean-up; clean up; cleanup day; clean up day; tidy;
    tidy up; tidying; digital clean-up; digital detox; digital attic; attic; cellar; basement; cupboard; cupboards; cabinet; filing cabinets; shelves; shelf; shelves
    full of binders; binder; binders; boxes; boxes in the cellar; ring binders; paper; papers; paperwork archive; paper archive; paper mountain; piles of paper; printing;
    print; printouts; printed; print and file; scan; scanned; scans; scanner; hoard; hoarding; keep everything; keeping everything; keep everything forever; keep; keeping;
    keep for ten years; how long do we keep it?; how long must we keep; retention; retention rules; retention schedule; retention periods; legal hold; legal; GDPR;
    data protection; privacy; personal data; personal data in old folders; confidential; secret; sensitive; access; access rights; no access; no access to the folder;
    permissions; permission; rights; open up the folders; freedom of information; FOI; FOI requests; records; record; record keeping; records manager; records
    management; proof; proofs; evidence trail; trace; traceable; audit trail; audit trail of decisions; who decided what and when; decisions written down; decision log;
    decision register; log of decisions; decisions recorded; record decisions; minutes; minutes of old meetings; signed; signed contract; signed papers; signed
    copies; contracts; contract folder; contract file; correspondence; letters; photos; drawings archive; specs; specifications; requirement documents; design documents;
    designs; manuals; handover; handover file; hand-over documents; handover folder; hand over to operations with documents; project file; project files; project folder;
    project record; project records; project memory; memory; corporate memory; institutional memory; company memory; collective memory; memory of the organisation;
    organisation memory; history; project history; past projects; past; old project; old projects; old data; old plans; old business cases; old stuff; from ten years ago;
    closed projects; finished projects; completed projects; after closing; after the end; what happened to the files; archive; archived; archives; archiving; archivist;
    librarian; curator; long-term storage; store; stored; storage; storage costs; storage space; disk space; quota; cloud storage; retrievable; retrieve; retrieval; easy
    to retrieve; findable documents; find; finding; found; easy to find; easier to find; stale documents; dead documents; dead links; broken links; outdated pages; out-
    dated wiki pages; wiki pages; wiki; pages nobody updates; documentation; documentation after the fact; documentation nobody reads; documents nobody reads;
    documenting; document everything; document for the archive; documenting for the sake of it; writing documents for the shelf; doc; docs; document; documents; living
    documents; read-me; readme; less documentation; too many documents; duplicate documents; duplicates; redundant copies; redundant; single document; migration of files;
    migrate files; moving files; file migration; file plan; filing; filing plan; filing rules; file; files; filed; misfiled; put things back; put it where others find it`),
  'post-reviews': phrases(`
    how was it?; how did it go?; what went well?; what went wrong?; what would we do again?; what would we do differently?; what did we learn?; talk about how it
    went; talk after the end; talk it over at the end; sit down after the project; sit down together after; get together after; meet after it is over; at the end of
    each project; at the end of every phase; after each phase; after each stage; after each release; after every release; after every project; after each project;
    once it is over; when it is over; when the dust has settled; dust has settled; three months after; three months later; half a year later look back; come back later;
    look back; looking back; look back honestly; look back in anger; look backwards; hindsight; with hindsight; in retrospect; reflect; reflecting; reflection;
    reflection time; reflective; time to think; time for reflection; time to breathe; pause; pause before the next; take a breath; take stock; stock-taking; stop and
    think; stop and reflect; step back; stand back; review; reviews; reviewing; review meeting; end review; end-of-project; end of project meeting; end of project;
    final meeting; final review; final report; closing; closing event; closing meeting; closing round; closing report nobody reads; close; closed; close down; close
    off; close out; close-down; closedown; closure; closure meeting; closure party; closure workshop; closure report; closing ceremony; project end; project funeral; funeral;
    wake; farewell; goodbye; say goodbye; say goodbye properly; celebrate at the end; celebrate the close; beer at the end; pizza at the end; team dinner; party; parties;
    end of project party; proper ending; proper end; ends with a whimper; fade out; fizzle out; fizzles out; just stop and move on; move on; moving on; moving on
    without; off to the next; on to the next; straight to the next; next project already; no time to look back; no time for review; no time for retros; skip; skipped;
    skipping; skipped the retro; retro skipped; retro cancelled; cancelled retros; retros cancelled first; review dropped; never done; never reviewed; forgotten review; we
    never review; reviews only when things go wrong; reviews only for failures; review successes too; review good projects; learn from what went well; learn from success;
    success review; celebrate and learn; learn from; learning; learn; learned; learnings; learning review; learning session; learning sessions; learning log; learn from
    failing; learn from flops; learn from disasters; disaster review; flop; flops; failure; failures; fail; failed; failed projects; failure party; failure night; failure
    Friday; fuckup nights; fail night; f-up night; failure stories; failure wall; talk about failures; admit mistakes; admit; own up; mistakes; mistake; errors; open about
    mistakes; openness; open; open talk; honest; honesty; honest talk; honest look; honest retro; honest retrospectives; safe; safe space; safe room; safe to say; safety;
    psychological safety; trust in the room; Vegas rule; what is said stays; no managers in the room; without the boss; boss out of the room; blame; blaming; blame-free;
    blame free; blame game; blamestorming; blame culture in reviews; blameless; blameless review; no finger pointing; finger-pointing; fingers; finger; whose fault; fault;
    faults; guilt; guilty; culprit; culprits; scapegoats; scapegoating; witch-hunts; witch hunts; punishing; punish; heads roll; excuses; excuse; defensive; whitewash;
    whitewashing; rewriting history; rosy; rose-tinted; gloss over; glossing over; swept under the carpet; under the carpet; carpet; rug; elephant in the room; retro;
    retros; retrospective; retrospectives; retro fun; retro every two weeks; retro after each sprint; sprint retros; team retro; project retro; retro with the customer;
    retro with suppliers; retro formats; boring retros; same retro format; sailboat; sail boat; starfish; 4Ls; mad sad glad; glad sad mad; start stop continue; stop start
    continue; keep drop try; rose bud thorn; timeline; timeline exercise; draw the timeline; project timeline on the wall; happiness curve; retro facilitator; neutral
    facilitator; neutral moderator; neutral; outside facilitator; independent facilitator; moderated; moderated review; facilitated; lessons learned workshops; lessons
    workshop; lessons workshops; lessons learned session; lessons sessions; lessons meeting; lessons round; lessons at the end are too late; too late for lessons; lessons
    at every milestone; lessons during; lessons while we remember; while it is fresh; fresh memory; memories fade; people already gone; team already gone; team
    dispersed; team scattered; everybody gone at the end; team left before; interview; interviews; exit interview of the project; survey at the end; survey the team;
    survey users after; ask the team; ask the team what; ask the users afterwards; ask the customer afterwards; ask; involve the users; users in the review; sponsor at the
    review; sponsor in the retro; everyone in the review; whole team; invite operations; invite; after action; after-action review; AAR; AARs; after action reviews; debrief;
    debriefs; debriefing; hot wash; hot debriefs; post mortem; post-mortems; post mortems; postmortems; pre-mortem; pre-mortems; premortems; autopsy; autopsies;
    inquest; post implementation; post-implementation; PIR; PIRs; post-project; post project; PPR; end project report; gate 5; evaluation; evaluate; evaluation after the
    project; ex post; midterm review; mid-term; half-time; halftime; half-time talk; interim; in-flight review; mid-flight; root cause; root causes; causes; cause; why did it
    happen?; why did that happen; why it failed; why things went wrong; why was it so late; why five times; five whys; 5 why; Ishikawa; fish bone; fishbone; symptoms; action
    from the review; actions from the retro; actions after retro; follow up; follow-up; follow up what we agreed; nothing happens after the retro; nothing changes after
    reviews; same points every retro; same points again; three actions; one improvement; one thing to improve; improve next time; next time; better next time; do better
    next time; ritual; tick-box reviews; box-ticking; form-filling at the end; closing checklist; tick box closure; waste of time review; review fatigue; share the results
    of the review; thank; thanks; thank the team; thank you to the team; appreciation at the end; handover; hand over; handed over; warranty; release the team; dissolve the
    team`),
  audits: phrases(`
    someone looks over our shoulder; look over the shoulder; look over the plan; a second look; second look; second opinion; second pair; second pair of eyes; fresh
    pair; fresh eyes; fresh eyes on the plan; other eyes; four-eyes; four eyes principle; outside eyes on a project; independent; independently; independent eyes;
    independent check; independent view; independent reviewers; reviewer; reviewers; review panel; panel; panels; review team; review teams; review board; peer; peers;
    peer check; peer checks; peer-review; peer reviews of plans; colleague checks; colleagues check; PMs review each other; PMs check each other's projects; PMs reviewing
    PMs; buddy check; buddy checks; swap reviews; check; checked; checking; check-up; check up; check-ups; checks; MOT; MOT for projects; TÜV; doctor's visit; doctor;
    health; healthy; health checks; health check; healthcheck; health-check; health check for projects; quick health check; quarterly health check; short health check;
    project health; project health review; pulse check of projects; temperature check; thermometer; blood pressure; X-ray; diagnosis; diagnose; diagnostic; deep dive; deep-
    dive; deep dives; dig deeper; sample; sampling; random sample; random checks; random; spot checks; spot-checks; surprise audit; surprise; surprise inspection;
    unannounced; announce; announced; on the doorstep; knock on the door; raid; audit; audits; audited; auditing; auditor; auditors; auditing for fun; audit season; audit
    week; audit list; audit plan; audit programme; audit burden; audit fatigue; audit overkill; audit madness; audit committee; internal auditors; external auditors; external
    audit; internal audit; national audit office; NAO; court of auditors; big four; KPMG; Deloitte; PwC; EY; prepare for audits; preparing audits; audit questions; audit
    evidence; evidence; evidence folder; evidence packs; gather evidence; proof; prove compliance; compliant; compliance; compliance check; compliance officer; compliance
    checks; compliance for compliance; complied; non-compliance; noncompliance; conform; conformity; conformance; adhere; adherence; follow the method check; did you follow
    the process?; checking that the process was followed; checking boxes; checkbox; checkboxes; check boxes; tick; ticks; ticking; tick boxes; tick-the-box; box ticking; box-
    ticking; tick-box gate; 80 questions; 120 questions; 100 point checklist; 60 item checklist; long questionnaires; questionnaire; checklist police; form police; format
    checks; checking commas; checking the format not the content; form over content; content not form; missing a comma; missing signature; missing document; nit-pickers;
    nitpickers; pedants; pedantic; petty; petty checks; picky; fault-finders; finding mistakes; looking for mistakes; looking for faults; hunting for errors; catch; caught;
    gotchas; trap; traps; trick questions; interrogate; interrogations; inquisition; Spanish inquisition; tribunal; court; trial; judge; judges; jury; headmaster; exam; red
    ink; marking homework; homework; police; policing; policemen; police raid; cop; cops; sheriff; traffic police; watchdog; watchdogs; guard dog; Big Brother; inspector;
    inspectors; inspect; inspecting; inspection; Ofsted; fear of audits; afraid of audits; fear; scary; scare; punish; punishment; naming; shaming; name and shame; blame in
    audits; help not punish; help instead of judge; helpful checks; checks that help; checks that add value; useful checks; constructive; constructive audit; supportive;
    supportive reviews; advice after the check; learn from checks; improvement not punishment; assurance; assure; assured; assurance that helps; assurance plan; assurance
    map; assurance framework; assurance team; assurance function; integrated assurance; continuous assurance; light assurance; light-touch; light touch; proportionate;
    proportionate checks; risk-based; risk based; risk based audits; only check what is risky; check big ones; check the ten biggest; check the important ones; not all
    projects need a check; fewer audits; fewer checks; less checking; less auditing; double checks; triple checks; checkers checking checkers; checks on top of checks;
    overlapping audits; audited by three departments; same questions from three auditors; three audits in a month; audit by finance and by us; coordination of audits; lines of
    defence; three lines; three lines model; second line; third line; first line; controls; control testing; key controls; SOX; ISO; ISO9001; ISO 27001; certification;
    recertification; gate; gates; gated; gate-keeping; gate keeper; gatekeepers; gates with teeth; teeth; gates that bite; gates that mean something; gate that nobody fails; nobody
    ever fails a gate; no project ever fails a gate; nobody fails; everybody passes; pass; passed; pass or fail; fail the gate; send it back; send projects back; sent back;
    hold point; hold points; stage end; end of stage; stage review; stage-gate; stage gate; stage gates; gate review; gate reviews; gate meeting; gate paper; gate papers; gate
    documents; gate criteria; gate decision; gate process takes weeks; six weeks for a gate; gate zero review; gateway; gateways; gateway reviews; OGC gateway; IPA gateway;
    Gate 3; G3; tollgate; tollgates; toll gate; checkpoint; checkpoints; milestone review; go/no-go; go no go; go or no-go; go-live check; go-live readiness; ready to go
    live?; are we ready?; ready for the next stage?; ready; readiness; readiness check; readiness review; entry criteria check; exit criteria; definition of ready; rubber
    stamp; rubber stamps; rubber-stamp; rubber-stamping; rubberstamping; stamp; stamps; stamped; nod through; nodded through; waved through; wave through; quality; quality
    check; quality checks; quality gate; quality gates; quality assurance; QA; QA person; QA reviews; quality reviews; quality manager; quality audits; test the business case;
    challenge; challenge session; challenger; challengers; challenge panel; red team; red teams; red-teaming; tiger team; black hat; devil's advocate; plan review; plan
    reviews; review the plans; review plans; review of the schedule; schedule check; DCMA; schedule quality; schedule review; risk review by outsiders; cost review by
    independent; independent cost; confidence; delivery confidence; confidence assessment; DCA; RAG by independent reviewers; findings; finding; findings closed; findings
    never closed; finding nobody fixes; follow-up of findings; recommendations; recommendation tracking; recommendations ignored; audit recommendations; audit report; audit
    reports in a drawer; close findings; fix findings; observations; non-conformities; corrective actions from audits; early; earlier; check early; before it is too late;
    check before not after; check while it can still be saved; look early; self-assess; self-assessments; self checks; self-check; self assessment; teams check themselves;
    trust; trust first; trust over control; trust instead of control; verify; verified; verification; validate; validation; scrutinise; scrutiny; oversight; supervise;
    monitoring visits; visit; visits; due diligence; duty; trustworthy; integrity`),
  'lessons-db': phrases(`
    has anyone done this before?; who did this before?; somebody must know; someone has solved this already; already solved; solved before; same problem last year; same
    problem again; same mistake again; same mistakes every year; every year the same mistakes; same mistake, different project; third time the same; twice; again and again; over
    and over; groundhog day; déjà vu; history repeats; repeat; repeated; repeating; repeating errors; making old mistakes again; falling into the same hole; same trap; same
    pitfalls; pitfalls; pitfall; pitfall list; wheel; wheels; inventing the wheel again; re-inventing; reinvent; reinventing; start from zero; starting from scratch; from scratch;
    blank sheet each time; no learning between projects; learning between projects; learn across projects; across projects; from one project to the next; pass on; passing on;
    pass it on to the next team; next team; next project manager; give the next team a head start; head start; tell the next ones; what others learned; what others did; what
    others found out; what other teams found; experiences; experience of others; others' experience; experience; experience lost; experiences of past projects; experience
    database; years of experience lost; leaves and takes it along; knowledge walks out of the door; walks out of the door; out the door; retirement; retirements; retire;
    retiring; baby boomers; brain drain; know-how; know how; knowhow; know-how lost; knowledge; knowledge base; knowledge bases; knowledge hub; knowledge sharing; knowledge
    manager; knowledge management; knowledge map; knowledge transfer; knowledge lost; knowledge in heads; in people's heads; only in heads; tacit; knowledge graph; knowledge
    café; knowledge cafe; knowledge fair; knowledge market; knowledge platform; knowledge articles; KM; if only we knew what we know; know what we know; lesson; lessons;
    leson; lesons; lessons lerned; lessons learnt; lessons learned; lessons observed; lessons noted; lessons forgotten; lessons lost; lessons unlearned; lessons not learned;
    lessons learned are never learned; lessons learned but not applied; lessons recorded never read; lessons written for nobody; write-only; write only memory; lessons file;
    lessons folder; lessons in Excel; lessons spreadsheet nobody opens; lessons in SharePoint; lessons in closing reports; lessons buried; buried; buried in reports; gathering
    dust; dust; dusty; dust collector; shelf of lessons; drawer; cemetery; cemetery of lessons; graveyard; tomb; vault; black hole; black hole for lessons; database; data base;
    database of lessons; lessons database; lessons DB; lessons library; lessons portal; lessons app; lessons bot; lessons search; library; lessons by topic; lessons by type
    of project; lessons by phase; lessons by keyword; lessons tagged; tagged; tags; keywords; topics; searchable; search lessons; Google for lessons; google; find lessons
    fast; find what fits my project; right lesson at the right time; lessons when I need them; when you need it; when needed; at the right moment; push lessons; pushed;
    lessons delivered to my inbox; lessons before start; before we begin; before we start; before starting; before kick-off; before planning; at kick off; at kickoff; at the
    beginning; at the start; start with lessons; kick-off with lessons; first agenda item; read; read the lessons; must read; mandatory reading; look up; looked up; look it
    up; look first; check what others learned first; check lessons; three lessons per project; five lessons; top lessons; top ten; top 10; top ten mistakes; lesson of the
    week; lesson of the month; monthly lesson; lesson a week; lessons mail; lessons in two sentences; short lessons; short and sweet; concrete; concrete lessons; specific;
    specific lessons; generic; generic lessons; "communicate better"; "communicate more"; platitudes; truisms; banal; vague; trivial; useless lessons; useful lessons;
    practical lessons; lessons with numbers; lessons with context; context; lessons with a contact person; contact person for a lesson; who to ask; names of people who know;
    talk to those who did it; talk to people; people not documents; conversation; conversations; conversations instead of databases; talk instead of database; storytelling;
    stories; story; story telling; tell stories; stories of past projects; videos of lessons; video lessons; lessons on video; lessons podcast; podcast; lessons in pictures;
    comics; lessons learned lunch; lessons breakfast; lessons marketplace; lessons exchange; lessons learned community; lessons carousel; speed lessons; wiki; wikis; FAQ; FAQs;
    Q&A site; Stack Overflow for projects; tips; tip; tips and tricks page; tricks; hints; hacks; life hacks; good ideas collected; collect; collected; collecting; collect
    ideas; idea collection; collect what works; what works; what works here; what worked; what did not work; good practices; good practice; practices; best practice; best
    practices; best practice library; proven; proven solutions; solutions; solutions bank; pattern; patterns; patterns of failure; anti-patterns; checklist from lessons;
    lessons to checklists; lessons into templates; lessons into the method; lessons into training; lessons change the process; changes from lessons; turn lessons into; turned
    into action; lessons into action; act on lessons; acting on lessons; act on; apply; applied; apply lessons; applying; use; used; use what we know; use old lessons; reuse;
    re-use; reuse knowledge; reuse solutions; reuse estimates; estimates from past projects; past estimates; past data for estimates; historic; historical; historical
    figures; reference data; reference class; reference projects; comparable projects; similar projects; similar; case studies; case study; cases; owner; owner of a lesson;
    lesson owner; lessons manager; lessons champion; lessons curator; curate; curated; curating; clean up lessons; delete old lessons; out of date lessons; keep lessons fresh;
    fresh lessons; lessons process; lessons learnt process; lessons review; lessons board; lessons KPIs; number of lessons as KPI; counting lessons; forced lessons; forced to
    write lessons; lessons for the form; AI for lessons; AI that finds lessons; chatbot; chat bot; ask the bot; share; shared; sharing; share what we learned; share learning;
    share what we learnt; share with other teams; share failures across; share good ideas; sharing culture; learning organisation; organisational learning; learning
    organization; learn as an organisation; company learns; the organisation forgets; forget; forgets; forgetting; forgotten; amnesia; corporate amnesia; goldfish memory;
    goldfish`),
  'risk-db': phrases(`
    what could go wrong?; what can go wrong; what might happen; what may hit us; what if it fails?; what if; what keeps us awake; what worries you?; worries; worry; worried;
    fears; fear of saying there is a risk; sleepless; nightmare; nightmares; danger; dangers; dangerous; hazard; hazards; threats; threat; storm; storm clouds; iceberg;
    icebergs; ahead; minefield; mines; bombs; time bomb; ticking bombs; land mines; elephants; ostrich; head in the sand; sand; burying heads; hoping for the best; hope; cross
    fingers; crossed fingers; it will be fine; it'll be fine; optimism; pessimist; pessimists; doom; doomsayer; naysayers; nobody talks about; nobody wants to hear; nobody wants
    to hear about risks; nobody says it aloud; everyone knew; everyone knew it would happen; we saw it coming; saw it coming; told you so; should have seen it; surprised;
    surprise; surprises; no plan B; plan B; plan C; back-up plan; backup plan; fall back; fallback; fall-back; emergency plan; emergency; contingency; contingencies; reserve;
    reserves; management reserve; buffer for risk; insurance; insure; worst case; worst-case; best case; risk; risks; rsik; risc; risky; riskier; risk register; risk
    registers; risk-register; risk registry; risk log; risk list; risk sheet; risk Excel; risk spreadsheet; risks in Excel; copy-paste risks; copied from the last project; copied
    risk lists; same ten risks everywhere; same risks in each project; standard risks; text book risks; textbook risks; alibi risks; alibi; risk alibi; risk bingo; risk
    theatre; risk ritual; risk ritual every month; risk rituals; risk review monthly; risk review nobody attends; risk meeting; risk meetings; risk round; risk rounds; risk
    workshop; risk workshops; risk brainstorm; risk poker; risk cards; risk storming; risk wall; risk board; risk radar; risk map; risk heat map; risk heatmap; risk matrix;
    colour of a risk; red risks; amber risks; 5x5; 5 by 5; 5x5 matrix; three by three; multiply probability by impact; probability; probabilities; likelihood; chance; chances;
    odds; impact; severity; proximity; score; scores; scoring; scoring risks; discussing scores; fake precision; false precision; numbers for risks; numbers behind risks;
    risk in money; risk in euros; put money on risks; cost of risk; expected value; quantified; quantify; quantified risk; quantitative; QRA; QSRA; QCRA; Monte Carlo; monte-carlo;
    montecarlo; simulation; simulate; simulations; range; ranges; P50; P80; P90; confidence; decision tree for risk; bow-tie; bowtie; bow ties; fault tree; FMEA; HAZOP; HAZID;
    scenario; scenarios; stress test; stress tests; owner; owners; owner per risk; risks have owners; risk owner; risks without owners; nobody owns risks; nobody owns the risk; who
    owns the risk?; who is doing something about it?; do something about risks; do something; act; act on; acting on; act early; action; actions; action per risk; actions for risks;
    actions not lists; lists without action; list without actions; long list; endless list; 200 risks; 300 risks; 150 lines; hundreds of risks; too many risks; focus on top; focus
    on five; top five risks; top 5; three biggest risks; big three; biggest risks; few real risks; real risks; true risks; risks that matter; mitigations that work; mitigate;
    mitigated; mitigation; mitigations; "monitor" as mitigation; mitigation is just words; check whether mitigations work; are the mitigations done?; measures against risks;
    countermeasures; response; responses; respond; respond to risks; treat; treatment; avoid; avoidance; avoid risk; transfer; accept; accepted risks; acceptance; appetite;
    risk appetite; appetite statement; how much risk do we want?; how much risk can we take?; take risks; take more risks; taking risks; risk taking; dare; dare more; risk averse;
    risk-averse; averse; afraid of risk; zero risk; zero-risk; risk culture; risk awareness; aware; awareness of risk; risk talk; talk about risks; talk openly about risks; talk
    risk; open about risks; openly; safe to raise; safe to speak; safe to say; raise; raised; raising; raise a risk; raise risks; raise early; raise the flag; flag; flag risks;
    flagged; flagging; flag a risk without fear; punished for flagging; punished; punishing; blamed for raising; messenger; messengers; shooting messengers; kill the messenger;
    whistle; whistle blower; whistleblower; hide; hiding; hidden; hide risks; hush; hush up; cover up; covered up; under the rug; ignored; ignoring; ignore; ignored risks;
    ignored warnings; warnings ignored; warning; warnings; early warnings of risk; triggers; trigger; indicator; risk indicators; KRI; KRIs; issue; issues; issue log; issues
    log; issue list; issue tracker; issue board; issue owner; issues stay open; open issues; old issues; issues without owners; issues nobody solves; unresolved; unresolved
    issues; unsolved; solve; solved; solve issues; solving; fix; fixed; fix issues; close issues; closing issues; issue escalation; escalated; escalate issues; escalate risks;
    escalate; problem; problems; problem log; blockers; blocker; blocker list; RAID; RAIDs; RAID log; raid logs; RAID log hygiene; RAID log updates; RAID review; RAIDD; RAAIDD;
    assumption; assumptions; assume; assumption log; wrong assumptions; untested assumptions; test the assumptions; opportunities; opportunity; opportunities register; upside;
    positive risks; chances not only threats; uncertainty; uncertain; uncertainties; unknown; unknowns; known unknowns; VUCA; black swans; black swan; grey rhino; grey rhinos;
    pandemic; covid; crisis; crises; incident; incidents; accidents; near miss; near-miss; disaster; disasters; catastrophe; resilience; business continuity; continuity; cyber;
    cyber risk; security; security risks; supplier risk; supply chain risks; key person risk; reputation risk; legal risks; safety risk; safety; health and safety; climate risk;
    climate risks; ESG risks; fraud; common risk register; one risk register; one list of risks; shared risk register; shared register; central register; register; registers;
    portfolio risk register; risks across projects; risks across programmes; cross-project risks; programme risks; portfolio risks; roll-up of risks; roll up; aggregated;
    aggregate; aggregation; linked risks; link risks; related risks; risk database; risk DB; risk tool; risk software; ARM; Xactium; Predict!; risk system; risk reports; risk
    reporting; report risk; risk on page one; update risks; updated risks; risks updated; review risks; reviewed weekly; review weekly; stale; stale risks; stale register; register
    from last year; never updated; out of date; outdated risks; old risks; closed risks; close risks; close dead risks; delete risks; clean the register; risk register cleanup; tidy
    the risk list; use it or lose it; risk manager; risk managers; risk champions; risk officer; risk team; risk department; ERM; enterprise risk; enterprise risk team; M_o_R;
    MoR; ISO 31000; COSO; risk policy; risk process; risk procedure; risk training; risk identification; identify; identify risks with the team; ask the team for risks; ask
    everyone for risks; risks from the team; risk coffee; risk lunch`),
};
