import { phrases, type Vocabulary } from '../phrases.ts';

/** What people write for short, with an irony or in the words of their sector. */
export const short: Vocabulary = {
  'report-status': phrases(`
    status theatre for the leadership team; ExCo paper; SLT pack; exec readout; MBR deck; QBR slides; steerco deck; SC pack;
    highlight rpt; wkly rpt; status rpt; flash; sitreps; reporting marathon; reporting machine; report factory; report farm;
    hours on a report nobody opens; four hours to compile, four seconds to read; nitpicking over fonts; spelling police;
    amber by negotiation; melons: green outside red inside; everything is green and we still slip; scared to report red;
    blindsided by bad news; work about work; update meetings all day; stand up turned read out`),
  'monitor-performance': phrases(`
    EVM; CPI; SPI; EAC; ETC; VAC; BAC; WBS; CRs; RFC; CCB; CAB; T&M burn; capex; opex; capex v opex; accrual; PO tracking;
    out of pocket; wishful planning; fantasy dates; hide the slip; eternal 90 percent; death march; crunch time;
    slow motion car crash; drifting dates; doomed project everybody watches; rear view mirror; steering by the wake; UAT at
    the last minute; testing window eaten; go live at any price; milestone trend; MTA; plan vs actuals; budget v actuals;
    course correction; mid-course correction; off the rails; firefighting on late projects; estimate reviews; contingency`),
  pmis: phrases(`
    Project Online; Project for the Web; MS Planner; Planner Premium; Azure DevOps; ADO; Tempo; Celoxis; Cora; Zoho; OneNote;
    Loop; ServiceNow SPM; Jira Align; Advanced Roadmaps; Advanced Roadmaps plugin; BigPicture; OnePlan; Sensei; Altus; pmo365;
    Psoda; Fluid; Verto; Kahua; Procore; Aconex; Unifier; Deltek; shelfware; tool zoo; tool sprawl; tool fatigue; app overload;
    hedge maze of tools; single source of truth; fighting the system; shadow IT trackers; private trackers; context switching
    between apps; one click export; API; low code; Power Automate; Power Apps; RPA; agentic AI; LLM; prompt library; NLP;
    GenAI; machine learning on project data; tool nobody adopts; clunky; unusable system; slow server`),
  scoreboard: phrases(`
    RAG; RAG status; KPIs; KPI set; OKR dashboard; Power BI; PBI; Tableau; Qlik; Looker; Grafana; BI report; heat map of
    projects; heatmap; cockpit chart; control tower; single pane of glass; league table; traffic lights that lie; vanity
    numbers; metrics for metrics sake; numbers nobody trusts; numbers dont match; leading not lagging; key results on a wall;
    obeya wall; portfolio on a page; bubble chart; scorecards; BSC; balanced scorecard; drill down; real time view; live view`),
  methodology: phrases(`
    SAFe; LeSS; DAD; AgilePM; DSDM; Scrumban; waterfall; V-model; hybrid; HERMES; PM2; P2; PRINCE 2; PMBOK; ISO 21502; ISO 21500;
    stage gates; SDLC; PLC; PDLC; RACI; DACI; RAPID; decision rights; delegated authority; DoA; ToR; terms of reference; DoD;
    definition of ready; process zoo; form zoo; red tape; hoops; process for the sake of process; process drowning;
    sledgehammer to crack a nut; straitjacket; dogma; religion wars agile v waterfall; by the book; tailoring; right sized;
    fit for purpose governance; too many cooks; too many signatures; layers of approval; approval loop; waiting for sign off;
    steering committees without power; who owns what; sponsorship; sponsor role unclear; one size fits nobody; theory only`),
  'promote-pm': phrases(`
    town halls; all hands; roadshow; PMO open day; internal PR; elevator pitch; PMO rebrand; image problem; bad reputation;
    seen as overhead; seen as cops; cost centre label; necessary evil; department of no; PMO bashing; babysitters; herding
    cats image; nobody knows what we do; why do we need PMs?; project mgmt is a profession; respect for the craft; PM week;
    IPMD; international PM day; ambassadors; champions; evangelists; culture eats process; hearts and minds; win hearts; seat
    at the table; success stories; wins on the intranet; speak up culture; psychological safety`),
  training: phrases(`
    PMP; CAPM; PMI-ACP; PgMP; PfMP; IPMA level; CSM; PSM; SPC; PRINCE2 practitioner; MSP practitioner; APMP; PMQ; ChPP;
    CPD; PDUs; LMS; L&D; MOOC; LinkedIn Learning; Udemy; academy; bootcamp; masterclass; CBT; lunch and learn; brown bag;
    soft skills; people skills; facilitation skills; storytelling course; negotiation course; finance basics; AI upskilling;
    data literacy; sheep dip training; accidental PMs; deep end; train the sponsors; gamified training; simulation game`),
  mentoring: phrases(`
    1:1; one to ones; sparring; sounding board; shoulder to cry on; thinking partner; critical friend; open door; office
    hours; drop in clinic; surgery for PMs; agony aunt; buddying; shadowing; reverse mentoring; peer coaching; action
    learning sets; intervision; supervision; safe to say I dont know; admit being stuck; imposter syndrome; ask dont tell;
    ally for project managers; walk beside; hold my hand on the first one; pep talk; support group; help not policing`),
  toolset: phrases(`
    PID; PEP; SoW; RFP template; charter; BC template; canvas; kanban board template; RAID template; RACI template; WBS template;
    toolbox; tool box; cookbook; recipe book; playbooks; howtos; how-tos; cheat sheet; crib sheet; starter kit; pick and mix;
    menu; buffet of templates; template graveyard; template zoo; template police; 30 page forms; fill in the blanks; copy and
    adapt; good examples; samples; prefilled; quick start; tips and tricks; prompt templates; icebreakers; workshop kit`),
  coordinate: phrases(`
    PI planning; scrum of scrums; ART sync; big room; blackouts; change freeze; release train; release calendar; integration
    points; knock-on effects; domino effect; air traffic control; traffic jam of rollouts; Tetris of projects; collisions;
    left hand right hand; cross team; cross functional; x-functional; x-project; interdependencies; interlocks; handshakes;
    give and get; who needs what from whom; critical dependencies; shared calendar; PM forum; PM meet up; security, data and
    operations in one room; duplicated work; same thing built twice; fiefdoms; kingdoms; them and us; throwing over the wall`),
  prioritise: phrases(`
    WSJF; MoSCoW; RICE; ICE score; ROI ranking; cost of delay; prio list; prio 1; P1; all P1; BC review; business cases;
    challenge of the business case; business cases made of thin air; demand mgmt; demand board; intake form; front door; back
    door projects; side door; funnel; triage; gatekeeping; idea box; HiPPO; highest paid person; squeaky wheel; decibel
    priority; loudest; politics decides; pet; favourites; vanity projects; whim of the week; shiny objects; FOMO projects;
    stealth projects; underground projects; submarine projects; skunk works; yes to everything; no means no`),
  portfolio: phrases(`
    PPM; MoP; QBR; portfolio review; LPM; lean portfolio; epics; portfolio kanban; big picture; WIP limits; WIP; too much WIP;
    too many balls in the air; too many plates spinning; bite off more than we can chew; spread too thin over initiatives;
    undead projects; projects that refuse to die; sunk cost; pull the plug; fail fast; exit; sunset; prune; cull; culling;
    clear the decks; stop start; go or no go for the whole set; funding waves; budget envelope; capital plan; run v change;
    run the business change the business; horizon 1 2 3; project list; inventory of projects; what is in flight`),
  programmes: phrases(`
    MSP; PgMO; programme office; transformation office; TMO; TO; IMO; integration office; S/4; S4HANA rollout; ERP programme;
    core banking; merger integration; carve out; digital transformation; workstreams; streams; tranches; blueprint; TOM;
    target operating model; programme board; programme plan; programme director; SRO; programme glue; hypercare; cutover;
    ramp up; business change managers; umbrella; bundle of projects; megaproject; major programme; release train engineer`),
  resources: phrases(`
    FTE; FTEs; headcount; head count; capa; capacity mgmt; T-shirt sizing of effort; utilisation; 110% booked; 120 percent
    allocation; double booking; overbooked; overallocated; SPOF; bus factor; hero; usual suspects; same names on every project;
    key man; skill matrix; bench; juggling five projects; multitasking; stretched; people tug of war; poaching people; people
    stolen; BAU eats project time; BAU v project; day job plus project; side of desk; evenings and weekends; burnout; who is
    working on what; who does what next month; who is doing what when; who is free; holiday planner; line mgr releases; TS;
    timesheeting; hours booking`),
  'advise-execs': phrases(`
    ExCo; SLT; C-suite; C level; board advice; SRO coaching; trusted adviser; consigliere; speak truth to power; tell it
    straight upstairs; honest broker; options not problems; so what for the board; decision paper; decision brief; decision
    latency; slow decisions at the top; nobody decides; delegates without mandate; ghost sponsors; invisible sponsor; sponsor
    missing in action; MIA sponsors; politics at the top; HiPPO taming; exec time; face time with the CEO; ear of the CEO;
    challenge executives; reality check for directors; sounding board for the board; mgmt attention`),
  strategy: phrases(`
    OKRs; OGSM; V2MOM; hoshin; balanced scorecard link; line of sight; golden thread; north star; 5 yr plan; 3 year roadmap; AOP;
    annual operating plan; LRP; MTP; budget season; strategy offsite; strategy day; strategy deployment; strategy execution;
    strat plan; roadmap; why are we doing this?; what does the company want?; flip flopping priorities; strategy of the month;
    ivory strategy; vision statement; big bets; must wins; corporate goals; ESG goals; sustainability goals; net zero`),
  benefits: phrases(`
    ROI; NPV; IRR; TCO; BRM; BRP; benefits map; benefits profile; benefit owner; value mgmt; value realisation; value tracking;
    value leakage; VMO; bang for the buck; payback; did it pay off?; was it worth it?; where did the savings go?; moved the
    needle; promised savings; hope as a benefit plan; build it and hope; they will come; paper benefits; double counted
    benefits; benefits vanish after go live; nobody owns the value; outcomes; adoption; usage after launch; BAU takes over`),
  scanning: phrases(`
    APM; PMI chapter; IPMA; GPM; Gartner; Forrester; PMO Global; House of PMO; flashmob; SIG; meetups; LinkedIn groups; peers
    elsewhere; how do the others do it?; how does a bank or a carmaker do it?; what would Google do?; ask Siemens, Bosch, Airbus;
    visit Toyota; go see other firms; nothing new under our sun; not invented here; navel gazing; echo chamber; bubble;
    PESTLE; tech radar; new regulation; GDPR; DORA; AI act; ESG rules; market watch; industry trends; state of the PMO
    survey; pulse of the profession; books and podcasts; outside view`),
  'pmo-performance': phrases(`
    P3O; P3M3; OPM3; CMMI; PMO charter; PMO KPIs; PMO mandate; PMO CoE; CoE; centre of excellence; EPMO; PMO ROI; PMO value;
    PMO NPS; PMO survey; PMO SLA; SLAs; service menu; service catalogue; what are we here for?; what would they miss?; raison
    d'etre; prove our worth; PMO on the chopping block; PMO closed every three years; marking our own homework; PMO health
    check; our own medicine; practise what we preach; drop what adds no value; PMO roadmap; PMO 2.0; PMO reboot; too small
    PMO; overworked PMO`),
  archives: phrases(`
    DMS; SharePoint mess; Teams sprawl; OneDrive; Confluence jungle; final_v2_new; v3 final really final; version chaos; which
    version is it?; treasure hunt; needle in a haystack; files on desktops; attachments in mailboxes; C drive; G drive; dead
    links; broken links; lost files; retention; records mgmt; GDPR deletion; audit trail; paper trail; naming convention; doc
    numbers; filing; binder; boxes in the cellar; digital twin of the binder; handover docs; closeout docs; as-built docs`),
  'post-reviews': phrases(`
    PIR; PIRs; AAR; post mortem; post-mortem; premortem; pre-mortem; wash up; retros; hot wash; debrief; look back; closeout
    review; closing party; project funeral; project autopsy; after party then amnesia; straight to the next project; finger
    pointing; witch hunt; whitewash; what would we do again?; start stop continue; sailboat retro; 4Ls; lessons workshop;
    30 60 90 day review; six months later; sunset review`),
  audits: phrases(`
    QA; IA; internal audit; 2nd line; 3rd line; assurance map; IAAP; IPA review; OGC gateway; gateway review; gate review;
    G2; gate 5; toll gate; go/no-go; go or no go; no go; stop or go; DoD check; SOX; ISO audit; compliance check; tick box;
    box ticking; checklist cops; gotcha audits; audit panic; scramble before the audit; spot check; deep dive; cold review;
    red team; second pair of eyes; independent eyes; outsider look; MOT for projects; checkup; temperature check; friendly
    audit; gate as rubber stamp; gatekeepers`),
  'lessons-db': phrases(`
    LL; LLs; LL log; KM; KB; knowledge mgmt; wiki; tribal knowledge; corporate amnesia; groundhog day; deja vu; same old
    mistakes; reinventing the wheel; graveyard of lessons; lessons nobody learns; lessons noted not learned; bot that knows our
    old projects; ask someone who did it; who has done this before?; yellow pages; lessons at kick-off; top ten lessons;
    war stories; story bank; pitfalls list; know-how leaves with the contractor; institutional memory; brain drain`),
  'risk-db': phrases(`
    RAID; RAID log; ROAM; RAIDO; RBS; KRI; QRA; QSRA; Monte Carlo; MoR; M_o_R; BowTie; FMEA; PI matrix; P x I; 5x5; risk theatre; risk
    wallpaper; stale register; register as a graveyard; copy pasted risks; everything is medium; all amber; watch and hope;
    monitor closely; no owner no date; risk owner; near misses; black swans; what if; what could go wrong?; what keeps you up
    at night?; elephants in the room; assumptions log; issue log; contingency pot; appetite; exposure; top ten`),
  'specialist-tasks': phrases(`
    PSO; project support officer; PA; admin pool; minute taker; note taker; scribe; scheduler on loan; planner on loan; P6
    jockey; cost clerk; cost controller on loan; PO raising; invoices processing; raise POs; book travel; order laptops; badges;
    access requests; starters and leavers; diary juggling; chasing actions for me; doc formatting; slide monkeys; gofer;
    tea and biscuits; facilitators on call; contract admin; legal help; procurement help; take the admin off PMs`),
  customers: phrases(`
    VoC; CX; UX; ADKAR; Prosci; OCM; change mgmt; change comms; comms plan; stakeholder map; stakeholder mgmt; power interest
    grid; NPS of users; UAT users; super users; early adopters; BRM; BRP; account manager; business partner; ivory tower; walk
    the shop floor; gemba; in their shoes; under promise over deliver; expectation mgmt; surprised users; done to not done
    with; nobody asked us; tell us before; plain words for users; suppliers; vendors; 3rd parties; T&M contractors; system
    integrators; Accenture; Deloitte; Capgemini; PwC; client facing; handover to ops`),
  'pm-hr': phrases(`
    HR; JD; job ads; TA; recruiter; perm v contract; IR35; day rate; grades; pay bands; salary; bonus; appraisals; 360; PDP;
    promotions; career ladder; career path; dead end job; no way up; Peter principle; PM by accident; whoever has time becomes
    PM; wrong people as PMs; brain drain of PMs; good PMs leave; turnover; churn; retention; exit interviews; poached by
    competitors; unicorn wanted; assessment centre; interviews; onboard then lose; wfh policy; flex work; kudos; thank you;
    shout outs; PM of the year; succession`),
};
