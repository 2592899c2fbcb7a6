import { phrases, type Vocabulary } from './phrases.ts';

export const multiProject: Vocabulary = {
  coordinate: phrases(`
    coordination; coordinate; co-ordinate; coordinate between projects; coordinate releases; dependencies; dependency;
    inter-dependencies; interdependencies; cross-project dependencies; dependency map; dependency log; dependency board;
    dependency management; dependencies found too late; nobody sees dependencies; shared dependencies; interfaces; interface
    management; clash; clashes; clashes between projects; conflicts between projects; colliding projects; collisions;
    overlap; overlaps; overlapping projects; overlapping work; duplication; duplicate projects; duplicate work; duplicated
    effort; double work; two projects doing the same; reinventing the wheel next door; left hand right hand; silos; silo;
    silo thinking; siloed teams; working in silos; break down silos; break silos; bridge between departments; cross-functional;
    cross-team; cross-department; across departments; across teams; across projects; between projects; joined up; joined-up
    working; join the dots; connect the dots; connecting people; connect projects; link projects; glue; PMO as glue; work
    together; working together; collaboration; collaborate; collaborate more; collaboration between PMs; teamwork;
    alignment; align project plans; aligned plans; aligned timelines; integrated plan; integrated planning; master plan;
    master schedule; shared plan; shared plans; shared calendar; project calendar; release calendar; change calendar; go-live
    calendar; joint planning; big room planning; PI planning; planning together; planning day; sequencing; sequence of
    projects; timeline of all projects; roadmap of all projects; cross-project roadmap; too much change at once; change
    collisions; change load; same users hit by many projects; impact on the same users; impact of one project on another;
    knock-on effects; ripple effects; freeze periods; test environments shared; shared environments; shared resources
    clashes; cross-project meeting; project managers meeting; PM meeting; PMs meeting; weekly coordination; sync meeting;
    sync; scrum of scrums; stand-up; standup; stand ups; daily stand-up across teams; meetings; too many meetings; meeting
    overload; meetings about meetings; back-to-back meetings; useless meetings; endless meetings; no agenda no meeting;
    cancel meetings; meeting free Friday; everybody in every meeting; shorter meetings; fewer meetings; update meetings;
    coordination meetings; shared issues; issues across projects; blockers across teams; solve blockers together; remove
    blockers; joint issue list; shared problems; common problems; PMs share problems; PMs talk to each other; exchange
    between projects; communicate between projects; know what others do; know what other projects are doing; what are the
    other teams doing?; who is doing what; handovers; hand-offs; handoffs between teams; fewer handoffs; orchestration;
    orchestrate; traffic control; air traffic control; IT and business together; business and IT; business projects and IT
    projects; agile teams and waterfall teams together; coordination with operations; coordinate suppliers of several
    projects; help neighbours; cross-site; time zones; remote teams; hybrid meetings; regional PMOs together; PMOs of the
    same company; hub and spoke;
    release planning; change freeze; freeze calendar; cutover clashes; shared milestones; neighbour projects`),
  prioritise: phrases(`
    prioritise; prioritize; prioritisation; prioritization; priorities; priority; clear priorities; changing priorities;
    everything is priority one; everything is priority; everything is urgent; too many priorities; top priority; number one;
    what matters most; most important first; ranking; rank projects; rank requests; ranking criteria; scoring model; scoring;
    score ideas; scoring criteria; weighted scoring; MoSCoW; cost of delay; WSJF; value versus effort; selection; select
    projects; project selection; selecting the right projects; right projects; do the right projects; doing the right
    things; choose projects; choosing what to start; which projects to start; what not to do; decide what to begin; starting
    projects; starting too many projects; starting projects without; start less finish more; stop starting start finishing;
    yes to everything; saying yes to everything; say no; saying no; saying no more often; learn to say no; not now; say no
    nicely; dare to refuse; refuse projects; reject; turn down requests; push back; pet projects; pet project; favourite of
    the boss; favourite projects; whoever shouts loudest; loudest voice; loudest voice wins; HiPPO; politics; political
    projects; gut feeling; gut feel; back door projects; projects through the back door; stealth projects; under the radar
    projects; shadow projects; unapproved projects; hobby projects; intake; project intake; intake process; intake form;
    single intake; demand; demand management; demand pipeline; demand process; demand board; front door; single front door;
    one entrance; request form; requests; project requests; new requests; ad hoc requests; new ideas; ideas; ideas funnel;
    idea box; idea management; innovation funnel; funnel; backlog; portfolio backlog; triage; triage requests; filter;
    filter ideas; gatekeeper; gatekeeping; screening; challenge new ideas; challenge requests; ask why before we start; why
    are we doing this?; do we need this project?; problem before solution; business case; business cases; business case
    quality; weak business case; fake business cases; business case on a page; lean business case; light business case;
    challenge business cases; justification; feasibility; feasibility study; mandate; project mandate; approve projects;
    approval of new projects; project approval; approval takes months; approval process is too slow; fast track; fast lane for
    small requests; fast track small changes; investment decisions; investment committee; funding decision; funding; go or
    no-go; go/no-go; decide faster; criteria; clear criteria; selection criteria; objective criteria; transparent criteria;
    agreed criteria; decision criteria for new projects; strategic fit; return on investment before start; ROI at intake;
    categorise projects; project or BAU?; is it a project?; classification; project sizing; size of requests; t-shirt sizing;
    queue; waiting list; must haves; mandatory and regulatory first; small requests; capacity before commitment; commit only
    what we can do; overload; overcommitment; overcommitted; focus; more focus; focus on fewer; fewer projects; less is more;
    prioritise with the business; reprioritise; re-prioritise quarterly; hard choices; trade-offs;
    one in one out; VIP requests; request queue; points system`),
  portfolio: phrases(`
    portfolio; portfolio management; project portfolio; portfolio board; portfolio review; portfolio reviews; portfolio
    meeting; portfolio office; portfolio manager; portfolio governance; portfolio planning; portfolio plan; portfolio
    steering; steer the portfolio; portfolio balance; balance the portfolio; balanced portfolio; rebalance; rebalancing;
    portfolio view; portfolio overview; portfolio register; project register; project list; list of all projects; list of
    projects; complete list of projects; inventory of projects; what is in the portfolio; how many projects do we have?; all
    the projects; whole set of projects; everything we run; everything in flight; pipeline; pipeline management; project
    pipeline; portfolio roadmap; roadmap; portfolio kanban; lean portfolio management; LPM; WIP limit; limit work in progress;
    limit WIP; too many projects; too many projects at once; too much work in progress; doing everything at once; fewer
    projects at a time; stop projects; stopping projects; kill projects; killing projects; kill zombie projects; zombie
    projects; zombies; dead projects; dead horse; flogging a dead horse; projects that never end; never-ending projects;
    projects that should be stopped; courage to stop; stop what no longer pays; stop or pause; pause; pausing projects; put on
    hold; cancel projects; terminate; terminate early; fail fast; sunk cost; sunk costs; throwing good money after bad;
    carrying on regardless; keeping projects alive; cull; prune; prune the portfolio; clean up the portfolio; spring cleaning
    of projects; project moratorium; focus of the portfolio; portfolio health; portfolio performance; portfolio value; value
    of the portfolio; portfolio benefits; portfolio risk; portfolio reporting; portfolio decisions; portfolio data; portfolio
    tool; portfolio prioritisation; portfolio alignment with strategy; aligned portfolio; strategic portfolio management; SPM;
    strategic portfolio; investment mix; investment portfolio; mix of change and run; run and change; run grow transform;
    innovation versus run; short and long term; quick wins and big bets; bets; funding of value streams; value streams; fund
    products not projects; rolling funding; portfolio budget; budget across projects; move money between projects; shift
    funding; quarterly review; quarterly planning of the portfolio; monthly portfolio meeting; scenario planning; what-if
    scenarios; scenarios; what if; trade-offs; portfolio optimisation; optimise the portfolio; portfolio capacity; sequencing
    of the portfolio; annual portfolio; enterprise portfolio; EPMO; enterprise PMO; enterprise view; cross portfolio; managing
    projects one by one; one project at a time thinking; looking at single projects only; pausing to think; portfolio on one
    page; continue stop pause; continue or stop decisions; justify existing projects; is this project still worth it?; still
    needed?; review running projects; check if it is still relevant; active projects; closing zombie projects; project count;
    number of projects; product portfolio; portfolio of products; change portfolio; IT portfolio`),
  programmes: phrases(`
    programme; program; programmes; programs; programme management; program management; programme manager; programme managers;
    programme office; programme PMO; programme board; programme boards; programme plan; programme planning; programme
    governance; programme team; programme vision; vision of the programme; programme sponsor; senior responsible owner; SRO;
    programme benefits; programme risk; programme budget; programme reporting; programme roadmap; programme brief; programme
    closure; close programmes; when does a programme end?; temporary PMO; temporary programme office; set up and close a
    programme office; MSP; managing successful programmes; tranche; tranches; blueprint; target operating model; TOM; future
    state; end state; business change; business change manager; change manager; change management; organisational change;
    organisational change management; OCM; people side of change; change adoption; adoption; adoption plan; change impact;
    change readiness; business readiness; transition; transformation; transformation programme; transformation office;
    transformation management office; TMO; digital transformation; transformation agenda; business transformation; change
    programme; change programmes; large change; big change; big programme; large programmes; complex programmes; major
    programmes; mega projects; megaproject; regulatory programme; compliance programme; merger; mergers and acquisitions;
    integration programme; post-merger integration; ERP programme; SAP programme; S/4HANA; ERP rollout; system rollout;
    migration programme; cloud migration; office move; relocation programme; workstream; workstreams; work streams; workstream
    leads; streams; too many workstreams; group of projects; groups of projects; related projects together; bundle projects;
    bundling; projects grouped for no reason; calling everything a programme; programme in name only; fake programmes;
    umbrella; cluster of projects; release train; agile release train; ART; release train engineer; RTE; programme increment;
    agile programmes; agile in programmes; SAFe programme level; programme level; programme-level planning; programme level
    risks; programme dependencies; dependencies within the programme; cutover; cut-over; cutover planning; go-live
    planning of a programme; roll-out; rollout; rollout plan; waves; deployment waves; big bang; pilot sites; end-to-end; end
    to end view; end to end ownership; design authority; programme architecture; programme assurance; workstream reporting;
    workstream steering committees; multi-year; multi-vendor programme; vendor workstreams; mobilise; mobilisation; mobilise
    a programme; set up a programme; programme start-up; running programmes from the PMO; run the big programme; running the
    change; deliver change; delivery of change; outcomes of a change; realise the vision; theory of change; stakeholders of
    the programme; programme communications; programme handbook; programme staff; programme lifecycle; one programme, many
    projects; programme versus project; programmes managed like big projects; big project thinking; strategic programmes;
    flagship programme; initiative; strategic initiatives; change initiatives; temporary organisation;
    service transition; handover to operations; handover to BAU; land the change; embed the change; change
    agents; change network`),
  resources: phrases(`
    resource; resources; resourcing; resource management; resource planning; resource plan; resource allocation; resource
    conflicts; resource conflict; fight over people; fighting over resources; resource pool; resource manager; resource
    requests; resource forecast; resource demand; resource heatmap; resource utilisation; utilisation; utilization; capacity;
    capacity planning; capacity management; capacity and demand; capacity view; capacity check; capacity before start; team
    capacity; real capacity; no capacity; out of capacity; headcount; FTE; FTEs; staffing; staff allocation; understaffed;
    staffed properly; not enough people; short of people; people shortage; shortage; bottleneck; bottlenecks; key people;
    key person dependency; same people on every project; same five people on everything; same experts; scarce experts; scarce
    skills; subject matter experts; SMEs; SME time; availability; available people; who is free?; who is available?; who is
    working on what; who works on what; people over-allocated; over allocation; overallocation; overallocated; 120%;
    allocated 150%; double booked; double booking; overbooked; overload; overloaded; overloaded people; overload of staff;
    overworked; overtime; working weekends; burnout of staff; too much on the plate; stretched; stretched teams; stretched
    too thin; spread too thin; multitasking; multi-tasking; context switching; task switching; part-time project members; 10%
    allocations; people on five projects; dedicated teams; dedicated people; stable teams; long-lived teams; full-time
    members; project work on top of the day job; day job; BAU and project; BAU versus projects; line work and project work;
    releasing people; release staff from the line; line managers release people; borrowing people; stealing people; taking
    people off projects; pulling people off; moving people around; reassign; reallocate; matrix organisation; matrix; line
    managers; timesheet; timesheets; time sheets; time recording; time tracking; time booking; book hours; hours; chasing
    timesheets; timesheet police; filling in timesheets; log time; effort tracking; person days; man-days; skills matching;
    right people on the right projects; right person for the job; match people to work; match skills to work; skills
    inventory; skills database; who can do what; assign people; assigning people; assignment; allocate; allocation;
    allocate PMs to projects; PM assignment; PM pool; pool of PMs; pool; bench; contractors; contractor; freelancers; externals;
    consultants; temporary staff; offshore; nearshore; outsourcing; vacation planning; holidays; holiday planning; leave
    calendar; absence; forecast demand for people; long-term resource forecast; three months ahead; look ahead; resource
    levelling; smoothing peaks; peak load; idle; slack; buffer; sharing people; share people between departments; people
    across teams; vacancy; availability of business people; business resources; key users time; cost of people; rates;
    promise people we do not have; planning without capacity; commit without capacity; work in progress of people; workload;
    workload balance; fair workload;
    backfill; backfilling; loaned staff; release key users`),
};
