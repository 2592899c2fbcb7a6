import { phrases, type Vocabulary } from '../phrases.ts';

export const monitoring: Vocabulary = {
  'report-status': phrases(`
    same slides every month with a new date on them; hours lost in PowerPoint on a Sunday evening; nobody opens the
    attachment; did anyone miss last month's pack?; skip one issue and see who complains; 40 slides for a ten minute slot;
    ten page update nobody gets to the end of; rewording what PMs have written; commentary longer than the facts; tell us
    what changed since last time; what changed, what is next, what we need; three bullet points are enough; half a page is
    enough; traffic light plus one sentence; say what is wrong in the first line; bottom line up front; lead with the
    headline; headlines only for busy directors; put the decision on page one; no decision asked, no report; explain red
    in plain words; send it out on time; papers two days before the meeting; papers tabled on the day; pre-reads; board
    papers five days ahead; begging PMs for input on Thursday; reminder emails for updates; PMs hate the Friday template;
    PMs spend a day a week on reporting; five formats for five bosses; every sponsor wants a different layout; the CFO wants
    it in Excel, the CEO in slides; one report for all audiences; write once, read by all; same data asked for by finance,
    IT and us; double reporting to group and local management; reporting upwards only; report back to the teams as well;
    feedback on what we report; nobody ever replies to our reports; reports into the void; reporting as therapy; reporting
    theatre; status theatre; creative writing in status reports; novels instead of updates; fairy tales in the monthly
    report; it was green last week; green until the day before go-live; red without panic; make it safe to report red;
    shooting whoever reports red; massaging the status; watering down messages before they reach the top; sanitised updates;
    management edits our red to amber; negotiating colours with the sponsor before the report goes out; tell it like it is;
    no spin; what are the facts?; copying last week's text; report generator; auto-generated slides; reports at the push of
    a button; pull instead of push reporting; subscribe to updates; let people look it up themselves; two minute video
    instead of a report; voice memo update; status by stand-up not by slide; email digest; weekly digest; newsletter style
    update; monthly summary for sponsors; progress summary; portfolio report to the executive committee; exception only; no
    news, no report; monthly is enough; every two weeks instead of weekly; quarterly instead of monthly for small projects;
    align reporting dates; cut-off dates; month-end reporting crunch; report calendar; overnight requests for figures; can you
    just send me a quick update?; urgent request for numbers for the minister; briefing note; parliamentary questions;
    ministerial briefings; regulator wants a return; funders' reports; donor reports; grant reporting; SitRep; sitrep; dashboard
    commentary; RAG commentary; narrative; storyline; story behind the numbers; why is it red and what are we doing?; writing
    style; spelling check of reports; corporate template for slides; colours and logos on slides; reformatting other people's
    slides; version 17 of the deck; slideware; deck; decks; slide deck; PowerPoint karaoke; death by PowerPoint; less
    PowerPoint; no more PowerPoint; pack; packs; status pack; month pack; report writing; reporter; reporting line of text;
    monthly return; returns; highlight reporting; checkpoint report; end stage report; project status; status; statuses;
    weekly status call; round the table status updates; going round the room; progress meeting where everyone reads aloud;
    executive update; update for the CEO; inform the board; keeping leadership informed; information pyramid; layers of
    summarising; summary of summaries; meaning gets lost on the way up; tell the steering group what they need to know; write
    for the reader; who is the reader?; jargon free reports; bad news travels slowly`),
  'monitor-performance': phrases(`
    is the project late?; how late are we really?; end date moves every week; another month slips; plan says May, reality says
    October; dates plucked out of the air; dates nobody believes; hope is not a plan; hockey stick forecasts; optimism bias;
    planning fallacy; 95 percent complete for a year; nearly done; done means done; definition of done; finished or not
    finished; tangible evidence of progress; look at what is delivered; delivered on time; on schedule; behind schedule; ahead
    of plan; budget overrun; overruns; over spent and nobody noticed; where did the money go?; money runs out before the work;
    spend against plan; compare plan and actuals; actual costs from finance; actuals arrive six weeks late; monthly cost
    review; cost reports that balance with finance; reconcile project costs with the ledger; purchase commitments; accruals;
    cost baseline; committed spend; financial year end panic; spend it or lose it; underspend; project accounting rules;
    chasing milestones; milestone review; milestones without owners; key dates; date changes without approval; moving
    goalposts; scope keeps growing; small changes that add up; gold plating; extra features through the back door; change
    request process; change requests handled in a day; every change needs a form; log all changes to scope; freeze the scope;
    protect the baseline; replan honestly; reset the plan when it is fiction; baseline shuffle; watch the critical path; check
    the schedule logic; plan with a network; tracking progress of vendors; keep an eye on delivery; keep projects on track;
    back on track; off track; catch problems early; spot trouble sooner; smoke before fire; tripwires; alarm bells; red flags;
    warning lights; step in before it is too late; help sick projects; failing projects; project in intensive care; rescue
    mission; recovery of red projects; unemotional look at projects in trouble; get to green plan; path to green; bring it
    back to green; act on red; nothing happens when it is red; reds that stay red; red for six months and nothing is done; so it
    is red, and now?; escalate within a day; escalations that go nowhere; escalating everything; who do I escalate to?; clear
    escalation route; raise the alarm; actions without dates; actions carried over from meeting to meeting; action list nobody
    closes; follow through on actions; due dates; overdue; chase overdue actions; to-do lists; task lists; tracking every
    little task; asking for hourly progress; watching people work; control freaks; control freakery; big brother; being
    breathed on; less control, more trust; steer not control; control what matters; light control for small projects; tight
    control of big spend; weekly control cycle; control meeting; review progress every fortnight; monthly performance
    review; project performance review; delivery review; performance against plan; performance data; performance; time cost
    quality; time, budget, scope; the triple constraint; three numbers for each project: time, cost, scope; forecasting
    instead of reporting the past; look forward not back; what will it cost in the end?; final cost; forecast at completion;
    remaining work; estimate to finish; ETC; when will it be done?; S-curve; burn-up charts; velocity as a stick; sprint
    burndown; backlog burn; flow; cycle times of tasks; work in progress ageing; bottleneck in delivery; measured progress;
    tolerances agreed; exception plan; stage tolerance; quality of deliverables; defects; defect counts; quality plan; snag
    list; rework; technical debt; testing squeezed at the end; go-live date fixed before scope is known; deadline set by the
    boss; imposed dates; unrealistic deadlines; impossible deadlines; padding; padded estimates; buffers; sandbagging;
    estimates as promises; three-point estimates; better estimates; range estimates; confidence levels on dates; project
    diary; site progress; contractor progress; delivery tracking; delivery cadence; drumbeat; delivery rhythm; control
    account; cost codes; work breakdown; WBS; work packages; earned schedule; variance explanations`),
  pmis: phrases(`
    why do we have four systems for one plan?; seven logins; too many logins; single sign-on; log in once; log on; password
    reset for the planning tool; tool from the nineties; ancient system; legacy tool; old Access database; Lotus Notes; retire
    the old tool; switch off the old system; we bought it and never used it; half the features unused; modules nobody turned on;
    pay for licences nobody uses; licences; licence count; more licences; not enough licences; cheaper tool; tool budget; vendor
    promised the earth; requirements for the new tool; tool evaluation; trial of a new tool; pilot the app; proof of concept;
    roll out PPM to everyone; get everyone onto the same platform; one place to plan; everything in one place online; all
    projects in one system; central system; system of record; golden source; one truth; which system is right?; two systems,
    two answers; data in three places never matches; numbers that do not match; mismatch between finance and project data;
    connect finance and project systems; link timesheets with SAP; feed from HR; data feed; nightly feed; interface; plug-in;
    plugins; connectors; export and import; CSV exports; copy from one tool into another; typing it in twice; copy and paste
    between systems; rekey; keying in; manual consolidation in Excel; consolidating spreadsheets by hand; master spreadsheet;
    the spreadsheet of doom; monster spreadsheet; crashed spreadsheet; broken macros; formula errors; pivot tables; VLOOKUP;
    project lists in Excel; Excel as a database; planning in Excel; MS Project on one laptop; MSP; Project for the web; Project
    Server; Oracle Primavera; Workfront; Wrike; ClickUp; Notion; Rally; Aha; Airtable; Basecamp; Triskell; Sciforma; Meisterplan;
    Kahootz; Salesforce; Dynamics; Power Platform; Dataverse; Gemini; Claude; large language models; LLM; generative AI; GenAI;
    gen AI; AI agents; prompts; prompt library; AI policy; let AI summarise; AI for first drafts; AI for scheduling; AI notes in
    Teams; let the machine do it; bot that reminds people; auto reminders instead of chasing; workflows that route approvals;
    electronic approvals; online approval; digital signatures in the tool; e-forms; web form instead of Word; self-serve; people
    can look up their own data; self-service data; give PMs access to the data; open access to data; who has access?; request
    access; admin rights; tool administrator; tool owner; super users; power users; key users of the tool; help with the tool;
    tool helpdesk; tool champions; training for Jira; tool configuration; fields nobody fills; too many mandatory fields; 60
    fields to fill in; simplify the screens; slow system; system is slow; system down; it crashes; usability of the tool; bad
    user interface; nobody likes the tool; people work around the tool; workaround; workarounds; shadow IT; own lists; own trackers;
    keep data up to date in the tool; garbage in garbage out; rubbish in, rubbish out; data hygiene; data owners; data standards;
    data dictionary; data governance; data quality checks; missing data; incomplete data; trustworthy data; trust the data;
    reliable data; accurate data; collect data once; data once; data collection by hand; gathering data; harvest data; digital
    tools; digital skills; digital first; go digital; go paperless; modern technology; use technology; better tools; latest
    tool; another tool will not fix it; tool is not the answer; tools before people; falling for shiny software; tool
    zoo; tool jungle; Jira for everything; Jira jail; Jira tickets; tickets; boards in Jira; Trello boards; online whiteboards;
    Mural; Teams sites; chat channels; Slack channels; collaboration platform; shared workspace; cloud platform; cloud; hosting;
    security approval for the tool; IT blocks the tool; IT says no; app; apps; mobile; phone app for timesheets; integration;
    integrations; integrated toolset; enterprise tool; enterprise PPM; PPM system; PMIS; information system; platform;
    platforms; automating; scripts; Python; SQL; Power BI connected to Jira; query; queries; one click; click; upgrade`),
  scoreboard: phrases(`
    see all projects on one screen; everything visible at once; where are all projects at a glance?; one look tells all; bird's
    eye view; helicopter; the whole picture on one wall; poster of all projects; big board in the corridor; TV in the canteen with
    project status; monitor on the wall; screens; information radiator; radiators; live view for directors; look any time; always up
    to date view; no more static charts; charts instead of text; picture instead of words; visual; visuals; more visual; make it
    visual; infographics; icons; gauges; speedometers; dials; thermometer; rainbow charts; pie charts; bar charts; 3D charts; radar
    chart; spider chart; bubble charts; waterfall chart; chart junk; too many colours; forty KPIs; 50 indicators nobody uses; ten
    numbers that matter; five numbers we steer by; one number that matters; the one metric; pick three measures; fewer, better
    KPIs; KPI overload; KPI graveyard; KPIs nobody understands; KPIs without targets; targets for each KPI; KPI owner; KPI
    definitions; what do we measure and why?; measure outcomes not hours; measuring what is easy to measure; measure the wrong
    things; you get what you measure; metrics for the sake of metrics; meaningless numbers; number of projects as a measure; counting
    closed tasks; statistics; stats; percentages; averages; index; project health index; RAG by rule not by feeling; what does green
    mean?; green means nothing; red means help; everything is amber; amber forever; fifty shades of amber; melon projects; red
    inside, green outside; green outside, red inside; colour games; gaming the RAG; RAG status without comment; clear rules for red;
    criteria for amber and red; objective status; blue for complete; status colours; add a trend arrow; trend arrows; direction of
    travel; is it getting better or worse?; compare with last month; history of status; early indicators; leading measures;
    predictive indicators; lead indicators instead of lag; performance measures; performance indicators; performance metrics;
    measurement framework; metric definitions; metrics people believe; metrics with meaning for the teams; socialising metrics;
    resonates with people; test metrics with users; ask which metrics help; drop metrics nobody uses; metrics to blame people;
    league table shame; ranking teams by velocity; comparing teams by velocity; competition for green; scoring projects for health;
    dashboard that people use; dashboard with drill-down; dashboard for the board; dashboard for teams; dashboards on phones;
    dashbord; dash board; PowerBI dashboards; Power BI report; Looker; Grafana; Qlik Sense; Cognos; Excel dashboard; manual
    dashboard every month; dashboard nobody opened this year; retire old dashboards; three dashboards, three truths; one
    dashboard instead of ten reports; dashboard by default; interactive dashboard; KPI cockpit; cockpit view; mission control;
    command centre; control centre wall; visual board; project board on the wall; portfolio wall; status wall; Obeya room; war room
    wall; roadmap on a page; all milestones on one page; portfolio at a glance; single pane of glass; overview page; landing page
    with status; project map; heat maps; heatmaps of problems; weather symbols; smiley faces; sun and clouds; transparency for
    everyone; make data visible to all; open dashboards; hide nothing; visible to everyone; show the numbers; numbers on the wall;
    scoring; scores; score card; balanced score card; benchmarks between projects; analytics for projects; data visualisation
    skills; insight from data; show the facts; facts at a glance`),
};
