import { phrases, type Vocabulary } from './phrases.ts';

export const learning: Vocabulary = {
  'pmo-performance': phrases(`
    PMO performance; performance of the PMO; PMO KPIs; KPIs for the PMO; measure the PMO; measure ourselves; measuring
    ourselves; PMO metrics; PMO success criteria; PMO goals; PMO objectives; PMO targets; PMO value; value of our PMO; prove
    our value; prove the PMO's worth; what is our value?; demonstrate PMO value; show what the PMO brings; justify our
    existence; justifying the PMO; PMO business case; business case for the PMO; PMO cost; cost of the PMO; what does the PMO
    cost?; PMO budget; return on PMO; PMO maturity; maturity; maturity model; maturity assessment; maturity level; P3M3; CMMI;
    OPM3; assess our maturity; raise our maturity; PMO assessment; PMO review; PMO health check; PMO audit; PMO charter; PMO
    mandate; mandate of the PMO; clear mandate; PMO role; role of the PMO; purpose of the PMO; why does the PMO exist?; PMO
    mission; PMO scope; PMO services; service catalogue; PMO service catalogue; service level; SLA; service levels; PMO
    service offer; services nobody uses; which services are used; drop unused services; PMO customers' feedback; feedback on
    the PMO; ask for feedback; get feedback from our customers; feedback survey; survey; PMO survey; satisfaction; satisfaction
    survey; PM satisfaction; NPS; net promoter score; how are we doing?; how do we know we help?; are we helping?; do we add
    value?; adding value; add value; not adding value; non value adding; value add; self-reflection; reflect on ourselves;
    look at ourselves; look in the mirror; PMO retrospective; team retrospective of the PMO; PMO team retro; improve the PMO;
    PMO improvement; PMO improvement plan; continuous improvement; continual improvement; improve ourselves; PMO development
    plan; PMO roadmap; evolve the PMO; PMO evolution; reinvent the PMO; reinventing the PMO; redesign the PMO; PMO operating
    model; operating model; PMO type; supportive PMO; controlling or supportive; directive; PMO structure; PMO setup; PMO
    organisation; PMO team; PMO team roles; our own roles; internal PMO processes; PMO efficiency; efficiency; efficient;
    effectiveness of the PMO; effectiveness; do less better; do fewer things well; doing more with less; doing everything for
    everybody; trying to do everything; PMO does too much; jack of all trades; overloaded PMO; PMO burnout; PMO workload; our
    own backlog; PMO kanban; PMO plan; plan our own work; run the PMO like a project; treat the PMO as a service; PMO as a
    service; our own meetings; our own admin; own priorities; own bureaucracy; stop things that add no value; stop doing list;
    what should we stop?; does anybody need this?; would anyone miss it?; would anybody notice; things nobody would miss;
    challenge what we do; question what we do; because we always did it; we have always done it this way; habits; old habits;
    activity instead of results; busy work; busyness; being busy; counting PMO activities; number of trainings as success;
    PMO annual report; PMO quarterly review; PMO dashboard; PMO benefits; benchmark our PMO; compare PMO maturity; defending
    the PMO; survival of the PMO; PMO closed down; PMO shut down; PMO lifespan; expectations of the PMO; expectations; manage
    expectations of the PMO; unclear PMO role; PMO identity; set PMO priorities; PMO excellence; centre of excellence; center
    of excellence; flashmob for our PMO; celebrate PMO wins; own our failures; learn from our own failures; understand past
    PMO failures; PMO pilots; experiment in the PMO; agile PMO; lean PMO; PMO 2.0`),
  archives: phrases(`
    archive; archives; archiving; archived; project archive; document archive; documents; document; documentation; project
    documentation; document management; document management system; DMS; document control; document library; library of
    documents; doc; docs; files; file; filing; filing system; filing cabinet; file names; naming convention; naming
    conventions; file naming; file structure; folder; folders; folder structure; shared folder; shared drive; shared drives;
    network drive; G drive; S drive; drive; OneDrive; SharePoint; SharePoint site; SharePoint chaos; SharePoint mess; Teams
    channels with files; Confluence pages; wiki; Google Drive; Dropbox; attachments; email attachments; emailing documents;
    sending documents by email; documents in email; documents in inbox; hard disk; local drive; saved on laptops; C drive; USB
    stick; paper; paper copies; paper files; printing; printouts; print everything; binders; ring binders; folders of paper;
    hard copies; wet signatures; scanning paper; version; versions; version control; versioning; latest version; which version
    is right?; which is the latest version?; final final; final version; v2 final; document versions everywhere; old versions;
    outdated documents; obsolete documents; duplicates of documents; multiple copies; one place for documents; one place for
    everything; central repository; repository; central storage; central place; storage; store documents; store once; single
    repository; find documents; finding documents; can't find anything; where is the document?; where is the file?; searching
    for files; search; searchable; search function; search engine for projects; metadata; tags; tagging documents; index;
    retention; retention policy; retention period; record keeping; records; records management; keep records; recordkeeping;
    audit trail; traceability; evidence trail; decision log; decision register; log of decisions; minutes archive; store
    minutes; meeting minutes stored; closing folder; closure documents; project closure file; hand over documents; handover
    documentation; handover pack; project history; history of projects; historical data; past project data; old project
    files; old projects; past estimates; reuse old documents; reuse old plans; what did we do last time?; institutional
    memory; corporate memory; knowledge lost when people leave; when people leave; access to documents; access rights;
    permission requests; confidential documents; GDPR; data protection; confidentiality; delete; delete old files; clean up
    folders; tidy folders; housekeeping; digital housekeeping; tidy up; hoarding; hoarding documents; documents nobody reads;
    documents for the drawer; documents for the shelf; shelfware; write only documents; write once read never; documentation
    overload; too much documentation; documenting everything; documentation for the sake of it; less paper; less paperwork;
    minimum documentation; living documents; keep documents up to date; templates stored; project documents; contract
    archive; contracts on file; configuration items; configuration management; document approval; document review; signed
    documents; electronic signature; e-signature; digital records; microfilm; backups; migrating folders;
    handover files; agreed names for files`),
  'post-reviews': phrases(`
    review; reviews; post-project review; post project review; post project reviews; post-implementation review; PIR; PIRs;
    project review at the end; end of project review; project closure; closure; close; close projects; closing; close-out;
    close out; closing properly; close projects properly; closing meeting; closure meeting; closure report; closing
    celebration; end party; finish properly; skip the closing; no time for closure; projects that fade away; retrospective;
    retrospectives; retro; retros; sprint retrospective; regular retrospectives; after action review; AAR; post mortem;
    post-mortem; postmortem; pre-mortem; premortem; autopsy; debrief; debriefs; debriefing; hot debrief; wash-up; wash up
    meeting; look back; looking back; look back together; reflect; reflection; time to reflect; pause and reflect; pause for
    thought; team reflection; lessons session; lessons sessions; lessons workshop; lessons learned workshop; lessons learnt
    session; lessons learned meeting; lessons learned at the end only; lessons at the end; lessons at milestones; lessons
    during the project; reviews during the project; mid-project review; interim review; review at every stage; review after
    every phase; capture lessons; capturing lessons; collect lessons; what went well; what went wrong; what would we do
    differently?; what did we learn?; what have we learned?; learn from mistakes; learning from mistakes; learn from failure;
    learning from failure; failures; failure; talk about failure; failure stories; fail forward; celebrate failures; failure
    night; learn from success; success factors; blame; blame game; no blame; blameless; blaming; finger pointing; pointing
    fingers; scapegoat; scapegoats; who is guilty?; witch hunt; shaming; honest reviews; honest look back; open discussion; safe
    space; psychological safety in reviews; root cause; root causes; root cause analysis; five whys; 5 whys; fishbone; why did
    it fail?; why was it late?; invite users to the review; invite the customer to the review; invite suppliers; involve the
    team in the review; independent review after; facilitated review; external facilitator for retros; facilitate
    retrospectives; skip reviews; skipping reviews; no reviews; no time for reviews; rushing to the next project; straight
    into the next project; jump to the next project; never look back; same mistakes; repeating the same mistakes; repeat
    mistakes; review actions; actions from retros; act on reviews; follow up on review actions; reviews without
    consequences; reviews nobody acts on; review as a ritual; box-ticking closure; closure form; closure checklist; closure
    template; review meeting with sponsor; satisfaction after project; review twelve months later; did it work? review;
    thank the team; celebrate the end; say goodbye to the team; team party; hand over to operations; transition review;
    warranty period; lessons lunch; lessons café; storytelling sessions; project story; speed dating of lessons; short
    sessions on what we learned`),
  audits: phrases(`
    audit; audits; auditing; auditor; auditors; project audit; project audits; internal audit; quality audit; audit findings;
    audit preparation; audit trail checks; audit by surprise; audit fatigue; audit everything; weekly audits; audit of plans;
    health check; health checks; healthcheck; healthchecks; project health check; health check before gates; peer health
    check; independent health check; checks; checking; check; check up on projects; spot check; spot checks; deep dive; deep
    dives; sampling; review gates; gate review; gate reviews; gateway review; gateway reviews; stage gate review; gate; gates;
    gatekeeper; rubber stamp; rubber stamping; rubber-stamp gates; gates that never say no; gates that really stop projects;
    gate meetings; gate criteria; entry and exit criteria; exit criteria; go/no-go gate; readiness review; go-live readiness;
    readiness check; quality gate; quality gates; quality assurance; QA; QA reviews; quality checks; assurance; project
    assurance; independent assurance; integrated assurance; assurance plan; assurance review; assurance reviews; assurance
    map; lines of defence; three lines of defence; second line; risk based assurance; light touch assurance; proportionate
    assurance; assurance overload; peer review; peer reviews; peer assurance; peer gate; review by peers; review of plans;
    plan review; plan reviews; schedule review; business case review; independent review; external review; second opinion;
    four eyes; fresh pair of eyes; red team; challenge session; compliance; compliance check; compliance checks; compliance
    checklists; compliance police; regulatory compliance; check compliance with the method; conformance; adherence; process
    adherence; checking templates; checking that forms are filled; checklist audits; checklist policing; tick box audit; tick
    box; box ticking audits; nitpicking; nit-picking; nit picking; picking on details; finding fault; fault finding; fault;
    gotcha; gotcha audits; catch people out; catching people out; punish; punishing; naming and shaming; name and shame;
    inspection; inspections; inspector; inspectors; police; policing; policeman; PMO police checking; interrogation; exam;
    school report; marking; red pen; scrutiny; over-scrutiny; control; controls testing; control framework; SOX; SOX controls;
    ISO; ISO 9001; ISO audit; certification audit; findings; follow up on findings; findings nobody fixes; close audit
    actions; recommendations followed up; audit report; evidence; evidence gathering; evidence for auditors; assurance
    before it goes wrong; check before it is too late; early checks; check early; check only the risky ones; risk based
    checks; checks on the biggest projects; too many checks; fewer checks; duplicate checks; checks on checks; checks by people
    who do not know the project; confidence; delivery confidence assessment; confidence rating; trust instead of checks;
    trust teams; helpful audits; supportive health checks; learning from audits; audit as coaching; pre-audit help;
    self-assessment; self assessment; project self-assessment; RAG review; plan audit filters; schedule quality checks;
    second pair of eyes; less policing`),
  'lessons-db': phrases(`
    lessons; lesson; lessons learned; lessons learnt; lessons library; lessons database; lesson database; lessons learned
    database; lessons log; lessons logs; lessons repository; lessons register; lessons spreadsheet; lessons list; lessons
    learned register; lessons identified not learned; lessons forgotten; lessons ignored; lessons nobody reads; lessons in a
    drawer; lessons graveyard; graveyard; database nobody opens; black hole; lessons black hole; writing lessons down and
    forgetting them; lost lessons; repeat the same mistakes; same mistakes again; making the same mistake twice; repeated
    mistakes; reinvent the wheel; reinventing the wheel; wheel; knowledge; knowledge management; knowledge base; knowledge
    sharing; share knowledge; knowledge transfer; knowledge hub; knowledge library; knowledge portal; knowledge bank; knowledge
    lost; losing knowledge; tacit knowledge; knowledge manager; learning organisation; organisational learning; organisational
    memory; share lessons; share lessons learned; share learning; sharing lessons across projects; share experience; sharing
    experience across projects; pass on experience; pass it on; pass on what we learned; spread what was learned; share what
    works; share what we know; share good practice; good practice library; good practice database; use lessons; use lessons
    at the start; use lessons when planning; apply lessons; applying lessons learned; look at lessons before starting; read
    lessons before kick-off; lessons at kick-off; lessons in project start; start with old lessons; check past lessons; use
    history; use past project data; past experience; experience of other projects; experience from other projects; learn
    from other projects; learning from each other's projects; learn from the past; learning from the past; past failures;
    past mistakes; actionable lessons; lessons turned into action; turn lessons into changes; change the process after a
    lesson; lessons into checklists; lessons feed templates; build lessons into the method; lessons with an owner; owner for
    lessons; lesson owner; top ten lessons; lesson of the month; lesson of the week; lessons newsletter; lessons in the
    newsletter; lessons blog; lessons podcast; lessons video; lessons stories; story bank; storytelling of lessons; lessons as
    stories; short lessons; useful lessons; meaningful lessons; generic lessons; vague lessons; meaningless lessons like
    communicate more; searchable lessons; search lessons; find lessons; easy to find lessons; findable; tag lessons; tags;
    categories of lessons; lesson categories; lessons by theme; lessons by keyword; AI search over lessons; ask the lessons;
    chatbot for lessons; wiki; lessons wiki; Confluence lessons; FAQ; frequently asked questions; tips and tricks; tips; do's
    and don'ts; hints; reference projects; reference class; reference class forecasting; case library; case studies of our
    projects; patterns and anti-patterns; collecting lessons; collect and reuse; capture and reuse; lessons process; lessons
    learned process; lessons review board; who has done this before?; has anybody done this before?; someone must have done
    this; people who did it before; find people with experience; expert directory; yellow pages; lessons talk; talking about
    lessons; lessons live in conversations; people not databases; talk to people instead of databases;
    knowledge loss; knowledge drain`),
  'risk-db': phrases(`
    risk; risks; risk register; risk registers; risk log; risk logs; risk list; risk database; risk management; manage risks;
    managing risk; risk management process; risk workshop; risk workshops; risk review; risk reviews; risk meeting; risk
    meetings; risk board; risk owner; risk owners; owner for each risk; risks without owner; risk action; risk actions; risk
    response; risk responses; mitigation; mitigations; mitigate; mitigating actions; mitigation plans; mitigation nobody does;
    act on risks; risks without action; risk appetite; risk tolerance; risk culture; risk aware; risk awareness; risk averse;
    risk aversion; risk-based; risk based thinking; risk matrix; risk matrices; five by five matrix; heat map of risks; red
    risks; top risks; top ten risks; top 5 risks; key risks; big risks; real risks; fake risks; obvious risks; generic risks;
    vague risks; same risks as last year; copied risks; risk copy and paste; stale risks; out of date risks; old risks; close
    old risks; dead risks; risk register nobody reads; register nobody reads; risk register for the auditors; risk register
    as a ritual; risk theatre; risk ritual; risks for show; filling the risk register; 300 line risk log; endless risk log;
    too many risks; long risk lists; risk reporting; report risks; raise risks; raising risks; raise risks early; people
    afraid to raise risks; safe to raise risks; punished for raising a risk; shooting the messenger; shoot the messenger;
    escalate risks; risk escalation; issue; issues; issue log; issue management; issue register; issues without owner; resolve
    issues; solve issues; issue resolution; issues list; open issues; RAID; RAID log; RAID logs; RAIDs; RAID review;
    assumptions; assumption; assumptions log; assumption testing; test assumptions; dependencies in RAID; opportunities;
    opportunity; opportunities as well as threats; upside risk; positive risk; threats; threat; uncertainty; uncertainties;
    unknowns; unknown unknowns; black swan; what could go wrong?; what if it goes wrong; contingency; contingency plans; plan
    B; fallback; worst case; Monte Carlo; Monte Carlo simulation; quantitative risk analysis; QRA; quantify risks; risk
    quantification; probability and impact; probability times impact; likelihood; impact scores; risk score; scoring risks;
    arguing over scores; debating probability; risk exposure; exposure; risk adjusted; risk budget; contingency budget;
    portfolio risk; portfolio risks; programme risk; programme risks; strategic risk; strategic risks; enterprise risk;
    enterprise risk management; ERM; corporate risk register; supplier risk; cyber risk; security risk; compliance risk;
    delivery risk; shared risks; common risks; risks across projects; aggregated risks; roll up risks; one risk register;
    common risk log; central risk log; shared risk library; risk library; risk catalogue; risk checklist; typical risks; risk
    categories; risk tool; risk software; risk data; risk dashboard; risk indicators; early warning of risks; risk triggers;
    trigger; risk identification; identify risks; identify risks early; risk brainstorming; pre-mortem of risks; bowtie; bow
    tie; risk training; risk facilitator; risk manager; risk champion; risk coffee; talk about risks; open talk about risk;
    honest about risks; hiding risks; hidden risks; ignoring risks; ignore risks; risk blindness; firefighting issues;
    surprised by issues; issues that were known risks; proactive risk management; reactive; crisis; incident; near misses`),
};
