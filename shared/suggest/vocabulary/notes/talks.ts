import { phrases, type Vocabulary } from '../phrases.ts';

/** What is said of PMOs at conferences, in articles and in surveys, as it ends up on a note. */
export const talks: Vocabulary = {
  'report-status': phrases(`
    meetings to prepare meetings; update meetings for their own sake; reactive reporting; report body only; PMO is just a reporting machine; timely
    communication of status; consistent reporting format; answers to exec requests for data; same figures reported three times;
    visibility for stakeholders through regular updates; concise status; reports tailored to who reads them; reporting cadence;
    status culture; compiling updates by hand; end of month reporting; insights instead of data`),
  'monitor-performance': phrases(`
    course corrections; proactive not reactive control; predictable delivery; delivered on time and on budget; schedule and cost
    variance; overruns; inaccurate estimates; unrealistic timelines; changing requirements; undefined goals of a project;
    missed deadlines; things fall between the chairs; tasks get forgotten; follow through; get things done; execution focus;
    delivery heartbeat; predict delays; forecast overruns with analytics; escalations come late; too late to react;
    micromanagement of experts; over-controlling experienced teams; quality of delivery; cost overrun alarms; action owners`),
  pmis: phrases(`
    disconnected systems; fragmented data; integrated platform; data driven PMO; digital PMO; digital tools; technology stack;
    cloud based PPM; AI assistants for routine work; automate repetitive work; take away month end work by AI; chatbots; predictive tools;
    user adoption of the tool; tool that fits how we work; spreadsheet hell; overcomplicated spreadsheets; data entry twice;
    systems that do not talk to each other; tool rollout; clean project data; data quality; self-service analytics`),
  scoreboard: phrases(`
    real-time visibility; transparency over all projects at a glance; leading indicators; meaningful metrics; metrics tied to
    value; KPIs that drive decisions; executive dashboards; portfolio dashboard; performance indicators; data visualisation;
    overview of many client projects; at a glance health; heat maps; one source for the numbers; consistent RAG; measure what
    matters; fewer better metrics`),
  methodology: phrases(`
    bureaucratic PMO; slows delivery down; function that only adds delay; overhead without value; compliance over outcome;
    rigid procedures; adaptive governance; light touch governance; agile governance; business agility; agile transformation;
    hybrid delivery; predictive or adaptive by choice; product instead of project thinking; value streams; from projects to products operating
    model; scale process to size; fit for purpose; continuous improvement of the process; standardise how we work; common
    language for projects; roles and responsibilities unclear; ownership unclear; band aids instead of better process; a new
    form for every mistake; my way or no way; no exceptions or clear exceptions; lifecycle; operating rhythm; clear mandate`),
  'promote-pm': phrases(`
    resistance to change; resistance to project management; PMO seen as an obstacle; PMO perceived as low value; PMO under fire;
    defend the PMO; misunderstood PMO; PMO adds only extra work; paper tiger; no teeth; PMO without standing; strategic partner;
    enabler of change; positive image; build trust in PMO; quick wins to win people over; show value early; buy-in; internal
    communication of PMO value; executive champions; culture of delivery; project culture; service attitude`),
  training: phrases(`
    capability uplift; upskilling; reskilling; digital skills; data skills; AI skills; agile skills; business skills; power skills;
    leadership development; emotional intelligence; competence framework; skills gap; skill gaps; training needs; train the management team; learning
    paths; micro learning; continuous learning; inadequate training; inexperienced project managers; onboarding programme`),
  mentoring: phrases(`
    stand behind project managers; stand by PMs; support not control; servant leadership; guidance when needed; coach PMs towards
    better results; development for junior PMs; bosses who back their PMs; help PMs grow; trust experienced PMs; treat PMs with respect; no shouting
    at PMs; advice on demand; single point of contact for questions; hand holding; PM support network; empower project managers`),
  toolset: phrases(`
    adaptable templates; toolkits; toolkit for hybrid; explain the templates; useful practices not rules; practical aids; ready to use documents;
    good practice library; simple plan template; scalable templates; forms nobody needs; overcomplicated forms; guidelines;
    how to guides; accelerators; reusable assets; optional methods; pick the right technique`),
  coordinate: phrases(`
    cross-functional collaboration; collaboration between departments; lack of cooperation; departments work against each other; finger pointing between
    teams; clear handovers between teams; handoffs; duplicate work at interfaces; synchronise projects; conflict resolution between
    projects; one team across projects; joint problem solving; communication between teams; bring the right people together;
    interdependency management; conflicting projects; projects that overlap`),
  prioritise: phrases(`
    demand management; transparent intake; timely intake; pipeline blocked; everything urgent; shifting priorities; priorities change all
    the time; do the right projects; right projects first; objective criteria; data behind project selection; evidence based selection; proposals backed by data;
    project selection roulette; funding decisions; approval of new projects; emotional project selection; reject weak ideas;
    viable ideas only; feasibility; value versus effort; strategic fit score`),
  portfolio: phrases(`
    portfolio visibility; too many concurrent projects; a lot started little finished; busy but nothing gets done; portfolio
    optimisation; rebalance; stop low value work; overview of everything we run; investments; projects everywhere; manage
    the right work; right mix; continuous portfolio planning; agile portfolio; portfolio governance; juggling many clients' projects`),
  programmes: phrases(`
    transformation programme; enterprise transformation; digital transformation programme; strategic programmes; programme governance; programme benefits
    and tranches; large complex initiatives; multi-year change; programme management office; post merger; system replacement;
    new ERP; country rollouts; several projects one goal; umbrella plan`),
  resources: phrases(`
    resource constraints; limited resources; people overcommitted; resource conflicts; resource forecasting; resource visibility;
    right people at the right time; bottleneck people; single expert bottleneck; dependence on one person; allocation across
    projects; resource optimisation; resource pool; keep the pool current; utilisation; timesheet discipline; timesheets on
    time; staffing; understaffed projects; hidden work; workload balance; flying blind on capacity`),
  'advise-execs': phrases(`
    executive sponsorship; engaged sponsors; committed executives; leadership commitment; lack of executive support; mandate from
    the top; backing from management; strategic adviser; seat with the C-suite; chief project officer; decisions without explanation; unexplained
    decisions; opinion instead of evidence at the top; fact based decisions; decision support; faster decisions; decision making
    authority; senior managers who make hard decisions; attend the steering committee in person; guide leadership`),
  strategy: phrases(`
    strategic alignment; strategy execution; strategy implementation; align with corporate goals; connect projects to strategy; strategic planning;
    PMO neglects strategy; strategic PMO; long term view; vision for the next ten years; think ahead; business goals; drive
    strategic growth; translate strategy into projects; top management workshops on direction; changing business priorities;
    unclear direction from the top; strategy under uncertainty`),
  benefits: phrases(`
    value delivery; business value; business outcomes; outcome focus; real value not output; return on investment; cost savings
    delivered by projects; show what projects save; hard numbers on savings; bottom line impact; value realised; track value
    after close; benefits ownership; benefits realisation management; lifecycle value; business case revisited; revenue and
    customer impact; value beyond time and budget`),
  scanning: phrases(`
    industry trends; best practice from outside; benchmarks with peers; learn from other PMOs; communities; professional
    bodies; conferences; research; emerging technology; market changes; regulation changes; global competition; what is next
    for PMOs; future of PMO; future skills research; external networking; exchange of experience with other companies`),
  'pmo-performance': phrases(`
    unclear role of PMO; PMO identity; define who the PMO is; PMO mission statement; PMO strategy; PMO vision; PMO roadmap;
    measure PMO value; PMO metrics; PMO self assessment; rate ourselves; how effective are we?; feedback on the PMO; ask how we
    are doing; PMO tries to be everything to everybody; focus on the few services that matter; lost in trivia; wasting PMO time
    on trivia; PMO on routine; PMO maturity; evolve the PMO; defined services; PMO team motivation; PMO that gets cut`),
  archives: phrases(`
    document management; document control; configuration management; baseline documents; one repository; central repository;
    documentation standards; documentation overload; excessive documentation kept; information silos; project records; easy to
    find control documents; handover documentation; closing down an office and its files`),
  'post-reviews': phrases(`
    continuous improvement after projects; retrospectives during the project; reflect regularly; what went well; what did not go
    well; honest look back; back slapping; self congratulation; team celebration; celebrate the end; root cause analysis; causes
    behind failure; fix causes not symptoms; review with users; lessons meeting; project closure meeting; learn from failure`),
  audits: phrases(`
    compliance checks; governance checks; checklist trap; did we follow the process?; independent assurance; health checks; quality
    assurance; quality gates; go no go decisions; exceptions from the rules; favours and exceptions; enforce standards fairly;
    project police; template police; control instance; review before release; stage gate reviews; process compliance; readiness review`),
  'lessons-db': phrases(`
    knowledge management; knowledge sharing; knowledge transfer; knowledge loss; lost know-how when teams dissolve; organisational learning;
    capture lessons; reuse experience; history of past projects; past performance data; collective experience; mistakes repeat
    themselves; no learning effect; systematic learning; share best practice; center of expertise`),
  'risk-db': phrases(`
    proactive risk management; risk culture; undefined risks; hidden risks; strategic threats; early risk detection; AI spots risks; risk
    response; risk transparency; risks across projects; issues and blockers; problem solving; uncertainty; opportunity
    management; risk based thinking; vendor risk; dependency risk; assumptions`),
  'specialist-tasks': phrases(`
    project support office; PSO; project administrators; experienced administrators; project assistants; administrative burden; take
    paperwork off specialists; free experts from admin; routine tasks; clerical help; scheduling help; logistics; meeting
    facilitation; hands on support; jack of all trades; floating support; support on demand; part time PMO help; outsourced
    support; help desk for the tool; user administration; month end work`),
  customers: phrases(`
    customer focus; customer centric; business partnering; stakeholder engagement; stakeholder expectations; user involvement;
    listen to the business; talk less listen more; two way communication; one way communication; change management; change
    readiness; lead people through change; digital change with people; people side of change; adoption by users; business
    readiness; show results to users; service mindset; client satisfaction; poor communication; feedback from the line`),
  'pm-hr': phrases(`
    talent; talent management; high turnover of PMs; PMs resign; retain talent; right people in the PMO; wrong people in the PMO; playing favourites;
    rewarding stars only; recruit for attitude; role profiles; competency based hiring; compensation; performance reviews of PMs;
    career development; promotion; work life balance; motivation of staff; team morale; job satisfaction; get it done people;
    professional project managers; diversity; interim managers; contractor dependency`),
};
