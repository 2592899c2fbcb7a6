import { phrases, type Vocabulary } from './phrases.ts';

export const monitoring: Vocabulary = {
  'report-status': phrases(`
    status report; status reports; status update; weekly report; weekly reporting; monthly report; monthly reporting pack;
    reporting; reports; report; highlight report; highlight reports; flash report; board pack; board papers; report deck;
    slide deck for executives; slides; PowerPoint; ppt decks; writing reports nobody reads; who reads this report?;
    unread reports; too many reports; duplicate reports; same report in three formats; report on report; reporting for the
    sake of it; over-reporting; reporting burden; reporting fatigue; data dump; so what?; tell the so what; insight in reports;
    narrative with the numbers; commentary that says nothing; cut and paste updates; copy paste status; chasing PMs for
    updates; chasing reports; nagging for status; begging for the weekly update; late updates; reports by exception;
    exception report; management by exception; only report what changed; one page report; one pager; report on a page;
    A3 report; short reports; shorter reports; fewer slides; no more 60 page packs; executive summary; summary for sponsors;
    summary for the steering committee; steering committee pack; steerco slides; update to executives; upward reporting;
    telling sponsors where projects stand; project updates; progress report; progress update; real time status; status on
    demand; self-service reporting; automated status report; automate the monthly report; standard report format; report
    template; one reporting cycle; reporting calendar; reporting deadline; report frequency; report less often; stop weekly
    status; honest reporting; honest status; truthful status; sugar coating; hiding bad news in reports; green everywhere;
    watermelon reporting; reds are welcome; RAG rating; bad news early; formatting reports; fonts and logos; making slides
    pretty; beautifying decks; wordsmithing; polishing; rewriting status text; reviewing commas; out of date reports;
    stale information; reports that are old when they land; tailored reports; reports for the audience; right information to
    the right people; consolidated report; consolidated reporting; roll up reports; report decisions needed; asks and
    decisions first; ask for decisions in the report; plain language reports; plain English; readable updates; reader's
    view; information for executives; management information; MI reports; MI pack; report to the board; highlights and
    lowlights; storytelling with data; ad hoc reports; ad hoc report requests; last minute report requests; data requests
    from everywhere; feeding the reporting machine; reports as a service; Friday report; what went well this week update;
    status emails; status meetings; read-out meetings; reading out the status in a meeting; verbal updates; dashboard
    instead of report; stop producing reports by hand; manual reporting; report quality; reports that lead to a decision;
    quarterly report; steering report; project bulletins; summary of where we are; less detail for execs; drill down only
    when asked; the report is not the project; regulatory reporting; reporting to head office; group reporting; MS Word
    report; who needs this report; kill a report; retire unused reports; report survey; reader feedback on reports`),
  'monitor-performance': phrases(`
    monitoring; controlling; project control; project controls; controls; tracking; track progress; progress tracking;
    follow up actions; action tracking; milestones; milestone tracking; missed milestones; slipping milestones; slippage;
    delays; late projects; overdue tasks; deadlines; on time on budget; time cost and quality; iron triangle; budget control;
    cost control; cost tracking; overspend; over budget; actual cost; actuals; forecast; forecasting; forecast accuracy;
    cost forecast; estimate to complete; EAC; spend versus budget; financial control of projects; project finances; invoices
    and accruals; burn rate; burn down; burn up; earned value; EVM; CPI and SPI; variance; variances; variance analysis;
    baseline; baselines; rebaselining; re-baselining every month; scope creep; scope control; change requests; change
    control; change control board; percent complete; 90% done forever; task tracking; micromanaging; micromanagement;
    micro-tracking tasks; policing; PMO police; command and control; breathing down necks; schedule; schedule control;
    critical path; plan versus actual; plan quality; realistic plans; realistic dates; realistic estimates; optimistic dates;
    invented dates; fictional plans; made up numbers; update the plan; plan updates; early warning; early warnings; warning
    signs; leading indicators; drift; intervene early; step in when it drifts; stepping in; corrective action; recovery plan;
    project recovery; troubled projects; rescue; turn around failing projects; red projects; escalate; escalation;
    escalations; escalation path; trust but verify; real progress; progress measured in working product; measuring progress;
    measure outcomes not activity; tracking tasks instead of results; predictability; predictable delivery; delivery
    confidence; delivery focus; delivery performance; performance of projects; velocity; throughput; quality control; quality;
    tolerances; thresholds; trend analysis; analysis of the numbers; predict; predictive analytics; project accounting; cash
    flow; capex and opex; contingency; contingency drawdown; is it on track?; are we on track?; tracker; tracking
    spreadsheet; action log; chase actions; control room; weekly control meeting; progress review; checkpoint meetings;
    deliverables; acceptance of deliverables; delivery assurance; follow time and cost; understand why it is late; root cause
    of delay; data quality of plans; project data accuracy; accurate plan data; monitor vendors' progress; delivery dates
    people believe; challenge the plan; challenge PMs on dates; challenge estimates; estimation; estimating accuracy;
    milestone plan; stage plan; tracking hours; project health; schedule slips hidden until late; no surprises; surprises at
    the end; late surprises; commit and deliver; monitoring outcomes;
    month end; year end; year-end spend; cost cutting; cost reduction; Gantt chart; Gantt charts; procurement
    delays; supplier delays; delivery discipline`),
  pmis: phrases(`
    project information system; PPM tool; PPM software; PPM; project tool; project software; planning software; new tool;
    new tools; tooling; tool rollout; one tool; single tool; single system; one system for all projects; single source of
    truth; one version of the truth; source of truth; system; systems; systems that do not talk; integrate systems;
    integration between tools; tool integration; API; interface to finance system; link to SAP; ERP interface; Jira; Azure
    DevOps; Confluence; MS Project; Microsoft Project; Project Online; Planisware; Clarity; Planview; ServiceNow; Smartsheet;
    Monday.com; Asana; Trello; Teams; MS Teams; Planner; Primavera; P6; Power Automate; Power Apps; Copilot; ChatGPT; chatbot;
    AI; artificial intelligence; machine learning; AI assistant; use AI for; use AI to write minutes; use AI to draft; AI to
    predict; bots; robots; RPA; automation; automate; automate the boring stuff; automated workflow; workflow; automatic
    reminders; digital; digital PMO; digitise; digitalisation; paperless; cloud; licences; license cost; software; spreadsheets;
    spreadsheet hell; Excel; Excel hell; Excel sheets everywhere; managing projects in Excel; macros; shadow spreadsheets;
    double entry; entering data twice; typing the same data; retyping; re-keying; duplicate data; same data in many places;
    manual data; manual updates; manual work; manual data collection; data collection; data entry; data quality; dirty data;
    clean data; data cleansing; data model; data lake; data warehouse; project data; master data; data driven; data-driven
    PMO; real time data; live data; data literacy; self-service; self service portal; portal; online forms; collaborative
    platform; collaboration tools; collaboration platform; Slack; Miro; SharePoint lists; tool administration; tool support;
    tool admin; user support for the tool; tool training; tool nobody uses; expensive tool; tool is too complex; clunky tool;
    clunky system; user friendly tool; low code; configure the tool; customising the tool; over-customised; tool before
    process; fool with a tool; buying another tool; tool first thinking; chasing shiny tools; too many tools; tool sprawl;
    several planning tools; consolidate tools; tool selection; choose a tool; vendor demos of tools; upgrade the tool; migrate
    to the new tool; time recording system; access rights; permissions; mobile app; notifications; reminders by the system;
    use what the tool already offers; get value from the software; make better use of our system; enter once use many times;
    copying data between systems; data extract; Power Query; database; central database of projects; technology; tech; IT
    tools; modern tools; analytics platform; collect data automatically; work in the tool`),
  scoreboard: phrases(`
    dashboard; dashboards; live dashboard; one dashboard; executive dashboard; portfolio dashboard; project dashboard;
    dashboard nobody looks at; too many dashboards; scoreboard; scorecard; scorecards; balanced scorecard; KPI; KPIs; key
    performance indicators; key figures; indicators; leading indicators; lagging indicators; meaningful indicators; metrics;
    meaningful metrics; useless metrics; metrics that matter; fewer metrics; too many metrics; metric overload; vanity
    metrics; measure what matters; measuring everything; measures; measurement; measure less; counting things; counting
    projects; numbers without meaning; numbers game; gaming the numbers; traffic light; traffic lights; RAG; RAG status;
    red amber green; RAG rules; what does amber mean; amber for months; always green; watermelon; watermelons; green on the
    outside; definitions of red; consistent RAG; colour coding; objective RAG; subjective status colours; heatmap; heat map;
    bubble chart; charts; graphs; graph; visualise; visualisation; visualization; visual management; data visualisation; obeya;
    wallboard; big screen; screen in the lobby; project wall; kanban wall; overview; overview of all projects; at a glance;
    all projects on one page; plan on a page; portfolio on one page; portfolio overview; one view; single view; helicopter
    view; big picture; transparency; transparent; transparency over all projects; visibility of all projects; visible status;
    see everything in one place; Power BI; PowerBI; Tableau; Qlik; BI; business intelligence; data analytics; analytics;
    trends; trend; trend charts; sparklines; drill down; comparisons between projects; league table; ranking of projects;
    league tables of PMs; project health; health indicators; health score; programme health; hidden problems behind green;
    metrics that hide the truth; progress at portfolio level; burn chart; cycle time; lead time; throughput chart; time to
    market metric; delivery metrics; outcome metrics; OKR dashboard; benefits dashboard; resource dashboard; risk dashboard;
    real time dashboard; self-service dashboard; refresh daily; automatic dashboard; manual dashboards; dashboards built by
    hand; copy numbers into the dashboard; pretty charts; pretty pictures; eye candy; data story; targets; thresholds; agree
    what we measure; agreed definitions; common measures; same measures everywhere; socialise the metrics; metrics people
    understand; metrics used to punish; metrics that drive bad behaviour; performance dashboard; cockpit; control tower;
    project barometer; status overview; roadmap view; public scoreboard; show progress on the wall; weather report of
    projects; smileys instead of traffic lights;
    data analysis; analyse project data; numbers at a glance`),
};
