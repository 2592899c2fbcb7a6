import { phrases, type Vocabulary } from '../phrases.ts';

export const multiProject: Vocabulary = {
  coordinate: phrases(`
    we found out from the newsletter that another team does the same; two teams building the same thing; three projects change the
    same system in the same week; same weekend go-live; everybody goes live at the same time; all go-lives in December; releases on
    the same day; two projects want the same test environment; fighting for test slots; booking test environments; who needs what from
    whom?; what do we need from each other; give and get between projects; gives and gets; waiting for another team; blocked by another
    project; waiting on others; one delay hits five others; domino effect; dominoes; chain reaction; ripple; side effects on other
    projects; impact on others; knock-on; tell the neighbours before changing; tell other teams; inform other projects; warn others when a
    date moves; talk to the other teams; talk to each other before it is too late; get people talking; right hand does not know what the
    left hand does; no idea what the others do; nobody sees the whole; see the links between projects; links between projects; strings on
    the wall; red string; dependency wall; dependency matrix; dependency register; dependency mapping; map of dependencies; dependencies
    drawn on the wall; dependencies across programmes; dependancies; dependencys; hidden dependencies; ignored dependencies; external
    dependencies; unmanaged dependencies; dependency owner; critical dependencies; linked milestones; shared milestones; common timeline;
    common calendar; joint calendar; overall plan; overall timeline; one timeline; timeline across departments; plan of plans; plan on
    the wall for everyone; integrated schedule; integrated master schedule; IMS; joined-up plan; synchronise; synchronise plans; in sync;
    out of sync; sync-up; sync call; weekly sync; align; aligned; alignment; alignment meeting; alignment between teams; align with IT;
    align with operations; coordinate with other departments; coordinate with regions; countries do their own thing; each site for
    itself; everyone for themselves; islands; silos everywhere; silo mentality; knock down walls between departments; walls between
    teams; throw it over the wall; over the fence; ping-pong between departments; back and forth; turf wars; tribal; tribes; us against
    them between teams; competing projects; projects compete; compete for the same users; rivalry between projects; conflicting
    projects; conflicting dates; conflicting goals between projects; contradictions between projects; overlapping scope; overlapping
    initiatives; duplicate initiatives; duplicated; duplication; double; doing things twice; same work done twice; same survey sent by
    four projects; same people asked four times by different projects; users overwhelmed by changes; too many changes for one department;
    change saturation; change heat map; change overload; pile of changes on one team; stagger changes; stagger go-lives; stagger;
    sequencing changes; order of projects; who goes first?; traffic jam; traffic controller; air traffic controller; conductor; orchestra;
    spider in the web; switchboard; bring people together; bring teams together; bringing departments together; get everyone in a room;
    everyone in one room; one room for a day; joint workshop for all projects; common planning day; quarterly big room; PI planning event;
    cross-team planning; cross team stand-up; scrum of scrums; stand up of project leads; project leads meet; monthly meeting of all
    project managers; PM meeting every Monday; meeting of all PMs about clashes; coordination round; coordination call; coordination
    meeting for everyone; meeting marathon; meetings all day; meeting madness; meeting mania; meetings without agenda; meeting with no outcome;
    meetings with 25 people; meeting with thirty people; invite fewer people; invited to everything; calls all day; Teams calls back
    to back; calls; video calls; meeting hygiene; no-meeting day; meeting-free mornings; half the meetings; an hour is too long; 15 minutes
    standing; stand-ups; standups that take an hour; daily scrum; Zoom fatigue; time zone friendly; regional; cross-border; cross border;
    cross-functional; cross functional teams; interdisciplinary; interfaces; interface owner; hand-over between teams; handovers
    between projects; hand over; handoff; baton; relay; collaboration; collaborate across; cooperation; cooperate; co-operate; co-ordination;
    team up; teaming; partnership between teams; help each other across teams; share blockers; shared blockers; impediments; impediments
    across teams; remove obstacles between teams; cross-project issues; cross-project risks of timing; common problems of projects; solve
    together; joint problem solving; one team; one team approach; IT and the business plan together; business and IT at the same table;
    OT and IT; ops and projects; release train; release window; release windows; change window; maintenance window; freeze; freezes;
    blackout dates; deployment calendar; environment calendar; shared services overloaded by projects; integrator; integration
    between projects; interlock; interlocks; hub; glue; connector; connectors between departments; matchmaker; bridge builder; bridging;
    bridge; bridges; mediator between projects; settle conflicts between projects; referee; umpire`),
  prioritise: phrases(`
    what comes first?; first things first; what do we do first; what should we drop?; what can wait; not everything can be first; number one
    on the list; top five; top ten; pick three; pick the few that matter; choose; choosing; choice; choices; tough choices; hard
    decisions about what to begin; pick winners; pick the right ones; the right projects; right things first; do fewer things; do less;
    one thing at a time; stop starting; too many starts; too many new projects; new projects every week; another new idea from the boss;
    bright ideas; shiny new things; shiny objects; squirrel; flavour of the month; idea of the week; CEO's idea after holiday; idea from the
    golf course; project because the competitor has it; because the boss said so; boss's pet; favourites; friends get their project first;
    who shouts loudest wins; shouting; the squeaky wheel; squeaky wheel gets the project; squeaky wheels; political pressure; power games;
    lobbying; backdoor deals; back door; side door; by the back door; through the front door; one door for all ideas; one way in; one way in
    for requests; single entry point; single point of entry; entrance; gateway for new work; request desk; request portal; submit an idea;
    idea form; idea submission; idea board; suggestion box; suggestions; ideas without owners; ideas die; idea graveyard; pipeline of ideas;
    funnel of ideas; wish list; wish lists; wishes; wish list thinking; want versus need; need or want?; do we really need it?; is it worth
    doing?; worth starting?; should we do it at all?; why this one and not that one?; why should we do this?; ask why five times before we
    begin; ask why before yes; problem statement; what problem does it solve?; solution looking for a problem; solution before problem;
    business cases full of fantasy; business case nobody believes; business case after the decision; retrofitted business case;
    business case in an hour; one page business case; one-page case; pitch deck for ideas; pitch session; dragon's den; dragons' den; shark
    tank; investment case; case for change; outline business case; OBC; SOC; strategic outline case; full business case; FBC; green book;
    five case model; options appraisal; options analysis; appraisal of options; feasibility; feasibility check; quick check before start;
    quick assessment; impact assessment of requests; size it first; rough sizing; T-shirt sizes; small medium large; effort versus value;
    value and effort; value points; cost of delay; CD3; RICE; ICE score; Kano; weighted shortest job first; scoring sheet; scorecards for
    ideas; scoring criteria agreed; score before choose; criteria; criterion; clear rules for what gets in; rules for selection; entry
    criteria; entry ticket; ranking; ranked list; rank; ranked; rank order; force ranking; stack rank; order the backlog; backlog of
    requests; backlog grooming of demands; backlog growing; queue; queues; queue jumpers; queue jumping; jump the queue; waiting line; long
    wait for a yes or no; waiting for approval; takes six months to get approval; half a year to approve; eight weeks to say yes; slow
    intake; slow start; faster start; quick yes or no; quick no; fast no; honest no; polite no; a friendly no; no without explanation; explain
    the no; say no with reasons; no to; nope; refuse; refusing; decline; declining; turn down; turning down work; turn away; push back on the
    business; pushing back; not taking on more; stop accepting; accepting everything; accept; saying yes; yes man; always yes; yes by
    default; taking on too much; overcommitting; bite off more than we can chew; biting off; capacity first then yes; check capacity before
    yes; limit intake; cap on new projects; one out one in; one in, one out; intake stop; moratorium on new projects; demand; demands; demand
    exceeds supply; demand manager; demand managers; demand intake; demand review; weekly demand meeting; intake board; intake meeting;
    intake team; intake gate; project request; requesters; requestor; request; requests by email; requests on the corridor; requests in the
    lift; hallway requests; corridor requests; verbal requests; drive-by requests; emergency requests; urgent requests; urgent beats
    important; urgent versus important; Eisenhower; everything on fire; everything is top; all red hot; all are priority A; priority 1a 1b
    1c; three top priorities; twenty top priorities; twelve number ones; priorities change every week; priority changes weekly; shifting
    priorities; moving priorities; reshuffle; reshuffling priorities; conflicting priorities; competing priorities; agree priorities;
    agree the order; order; who sets priorities?; who decides what starts?; stick to priorities; protect priorities; transparent ranking;
    transparent selection; visible queue; fair selection; fair; fairness in selection; mandatory; must do; must-do; must-dos; regulatory
    first; keep the lights on first; compliance projects first; small stuff; small changes bypass; fast lane; express lane; quick wins lane;
    service request or project?; project or task?; what is a project?; threshold for a project; BAU or project; triage; triage desk; filter;
    filtering; screen; screening; sift requests; sifting; gate zero; gate 0; stage zero; start gate; green light; greenlight; greenlighting;
    kick off without a case; starting without funding; start without sponsor; start without people; start without knowing why; funded first;
    funding gate; budget before start; fund; funds; funded`),
  portfolio: phrases(`
    how many projects do we actually have?; nobody knows how many projects run; list them all; a full list; complete list; list of everything;
    one list; one list of projects; project inventory; projects census; count our projects; hidden projects; unknown projects; skunkworks;
    all change in one view; all initiatives in one place; all investments together; collection of projects; look at the whole; look across all
    projects; across the board; whole picture; see the wood for the trees; overall balance; balance; balanced; balancing; balance of risk and
    return; balance between run and change; too much run, too little change; too many IT projects; too many internal projects; too many
    regulatory projects; mix; right mix; mix of big and small; mix of short and long; eggs in one basket; all eggs in one basket; spread bets;
    bets; big bets; place bets; hedge; investment; investments; investment decisions across; investment board; investment review; invest in
    winners; double down; feed the winners, starve the losers; money where it matters; move money; move people and money to the best; shift
    budget from weak to strong; reallocate money; release funds; fund by quarter; quarterly funding; tranche funding; venture capital style;
    like a fund manager; stocks and shares; assets; asset; return of the whole; worth more together; trade off; trading off; trade-off between
    projects; optimise; optimisation; efficient frontier; scenarios; scenario; what happens if we stop this?; what if we cut 20 percent;
    cut; cuts; cutting; cut the bottom ten; cut the list; halve the list; shorten the list; long list; kill; killing; kill list; kill
    one project a month; kill two for each new one; kill switch; kill criteria; courage to kill; nobody dares to stop; nobody stops anything;
    nothing ever gets stopped; we never stop anything; never cancel; stop early; stop sooner; stop bad ones early; stop losers; stop rule; stop
    list; stop doing projects that; stopping is not failing; stopping is success too; celebrate stopping; exit; exit strategy; pull the
    plug; pulling the plug; plug; switch off; life support; projects on life support; on a drip; living dead; walking dead; undead; zombi
    projects; zombie hunt; zombie hunting; zombie apocalypse; ghosts; ghost projects; mummies; dinosaurs; white elephant; white elephants; dead
    wood; deadwood; dying projects; let it die; let go; letting go; drag on; dragging; dragging on for years; runs for years; running for seven
    years; endless; never ends; never-ending; forever project; old projects nobody needs; still alive after the sponsor left; sponsor left but
    project goes on; continues out of habit; continuing because we already spent so much; already spent; already invested; good money after
    bad; sunk; sink; money pit; money pits; black holes; bottomless pit; pet projects that survive; hold; on hold; on ice; freeze; park;
    parking lot of projects; parked projects; pause; paused; restart; resume; continue, change or stop; continue or kill; go or kill; keep
    or kill; keep or drop; still valid?; still relevant?; still makes sense?; does it still make sense?; would we start it again today?; re-
    justify; justify again; challenge running projects; running projects; review of all running projects; review all every quarter; quarterly
    portfolio review; monthly portfolio board; portfolio council; portfolio committee; portfolio steering group; portfolio manager;
    portfolio analyst; portfolio lead; portfolio director; portfolio office; portfolio level; portfolio thinking; portfolio view; portfolio
    kanban; portfolio wall; portfolio data; portfolio tool; portfolio software; portfolio simulation; portfolio risk balance; portfolio reports;
    portfolio churn; portfolio hygiene; portfolio cleanup; clean up; clear out; clearing; declutter; Marie Kondo the portfolio; weed; weeding;
    weed out; pruning; trim; slim down; diet for the portfolio; garden; gardening; spring clean of projects; sort out; pipeline; pipelines;
    pipeline review; full pipeline; clogged pipeline; blocked pipe; pipe; throughput of the portfolio; flow of projects; work in progress;
    WIP; WIP limits; less in parallel; less parallel work; too much in parallel; parallel; in parallel; simultaneous; at the same time; all at
    once; everything at once; fewer at once; finish before starting the next; finish what we started; finish first; start stop ratio; finish
    something; half-finished projects; half finished; unfinished; focus on the vital few; vital few; less but better; smaller portfolio;
    epics; lean portfolio; value stream funding; lean budgets; guardrails for budgets; products instead of projects funding; product
    portfolio; service portfolio; application portfolio; change portfolio; capital portfolio; capex; capital plan; capital programme; road map of
    all; roadmap; roadmaps; now next later; horizons; three horizons; horizon one; buckets; strategic buckets; themes; categories of projects;
    types of projects; enterprise view; group-wide; company-wide; whole company; across business units; EPMO; ePMO; enterprise PMO; MoP; standard
    for portfolio management; P3M; P3O portfolio office; SPM; strategic portfolio`),
  programmes: phrases(`
    one big change, many projects; bundle of projects; group related projects; projects that belong together; belong together; put them under one
    roof; under one umbrella; umbrella project; one leader for the whole change; one owner for the change; who owns the whole change?; who
    leads the transformation?; big picture of the change; vision for the change; what will be different afterwards?; picture of the
    future; future organisation; to-be; to-be model; target picture; target state; how will the business work afterwards?; new ways of
    working after the programme; business readiness checks; ready for change?; are the people ready?; readiness of the business; prepare
    departments for the change; prepare people for change; people side; human side of change; emotions of change; change curve; ADKAR; Kotter;
    Prosci; Lewin; change manager; change managers; change lead; change leads; change team; change agent; change agents; change champions in
    departments; change network; change story; change communication; change plan; change impact assessment; impact assessment of the change;
    change readiness; change resistance; resistance to change; fear of change; change fatigue; tired of change; organisational change
    management; OCM; org change; change management; adoption; adopt; adoption after go-live; nobody uses the new system after the rollout; roll
    out; rollouts; roll-outs; rolling out; country rollouts; rollout in waves; wave plan; wave; waves; phased rollout; pilot country; pilot
    site; big-bang; big bang go-live; go-live of the whole programme; cutover weekend; cut over; cutover plan; hypercare; stabilisation; landing
    the change; make it stick; stick; embed; embedding; embedding new processes; sustain the change; transition; transition plan; transition
    manager; transition to BAU; handing over to the line; transformation; transformations; transformation office; transformation lead;
    transformation fatigue; never-ending transformation; digitalisation programme; digital transformation; ERP; SAP S/4; S4; S/4HANA;
    Oracle migration; core banking; cloud programme; data centre move; carve-out; carve out; divestment; spin-off; merger; mergers; M&A;
    acquisition; post merger; integration of companies; integration programme; restructuring programme; cost programme; savings programme;
    efficiency programme; regulatory programme; GDPR programme; Basel; DORA; IFRS; Brexit programme; net zero programme; infrastructure
    programme; construction programme; rail programme; hospital programme; capital programme delivery; defence programme; government
    programmes; GMPP; IPA review; major projects; major programmes; megaprojects; large scale; large-scale; complex; complexity; complex
    change; too big to manage; monster programme; monster; programme of the century; too many workstreams; 14 workstreams; workstream; work
    stream; workstreams not talking; workstream leads meeting; streams; stream leads; sub-projects; subprojects; projects inside; project inside a
    programme; component projects; programme structure; programme organisation; programme office; temporary programme office; programme support
    office; programme PMO set-up; set up a PMO for the programme; stand up a programme office; dissolve the programme office; close it down
    after; when do we close the programme?; programme end date; ending programmes; close a programme properly; programme closure; programme
    director; programme manager; program manager; programme managers; programme lead; SRO; SROs; senior responsible; programme sponsor;
    sponsoring group; programme board; program board; programme governance; programme definition; programme mandate; programme brief;
    programme plan; program plan; programme timeline; integrated programme plan; programme roadmap; programme milestones; programme tranche; end of
    tranche; tranche review; islands of stability; blueprints; target operating model; TOM; business architecture; enterprise architecture;
    architects; architecture; design authority; design decisions across projects; design principles; programme budget; programme business case;
    programme benefits; programme risks; programme level; programme view; programme status; programme language; programme or project?; is it a
    programme or a big project?; everything is called a programme; calling a project a programme; programme as a label; MSP; MSP 5th edition;
    PgMP; SAFe; SAFe trains; ART; agile release trains; release train engineers; RTE; PI; PIs; PI objectives; solution train; value stream
    programme; product increments across teams; agile programme; agile programmes; hybrid programme; agile and waterfall in one programme;
    multi-vendor; system integrator; SI partner; prime contractor; mobilise; mobilising; mobilisation; ramp up; ramp-up; ramp down; scale up; scale
    down; programme start; programme kickoff; programme team; programme staff; core team; programme war room; programme culture; programme town
    hall; initiative; initiatives; strategic initiative lead; flagship; lighthouse; lighthouse project; moonshot; moonshots`),
  resources: phrases(`
    not enough hands; more hands; too few people; too few hands; too little staff; more work than people; more projects than people; twice as much
    work as people; work does not fit the people; who does all this?; who has time?; who has time for this?; has anybody time?; no time; nobody has
    time; no time for project work; project work after hours; evenings and weekends; night shifts; overtime; weekend work; holiday cover;
    cover; sickness cover; sick leave; stand-ins; deputies; deputy; leave; annual leave; summer holidays; summer gap; August nobody is here;
    vacations; availability; available; unavailable; free; free people; freed up; free up experts; time of experts; experts in five projects;
    expert shared by seven projects; one architect for twelve projects; one tester for all; only one person knows; only one person who can; single point of
    failure; bus factor; indispensable people; key person; key people; the usual suspects; always the same people; always the same five; same names on
    each project; same faces; heroes overloaded; best people on everything; best people burnt out; burning people out; burn out; burnt out;
    burned out; exhausted; exhaustion; drowning; drowning in work; swamped; stretched; over-stretched; overstretched; thin; spread thin; jam
    spread too thin; slices of people; slicing people; half a person; 0.2 FTE; 20% of a person; 10 percent here and 20 percent there; 150 percent;
    130%; 200 percent booked; double-booked; overbooking; over-booked; over committed people; over-allocation; over-allocated; allocate;
    allocated; allocating; allocations; assign; assigned; assigning; who is assigned; assignment; assign before asking; put on a project without being
    asked; volunteered; told on Friday to start on Monday; pulled from my project; pulled off; taken away overnight; poached; poaching people;
    stealing each other's people; stealing staff; steal people; hijack; tug of war over people; tug of war; fight for developers; fighting for
    developers; developer shortage; developers; testers; architects; engineers; analysts; business analysts short; data people; data scientists; IT
    people; key users; business people for projects; people from the business; release from the day job; day jobs; on top of the day job; besides
    daily work; side of desk; side of the desk; spare time; in their spare time; dedicated; dedicated team; full time; full-time on one project;
    100 percent on one project; one project per person; two projects at most; max two projects per person; people on three projects; six projects
    each; juggling; juggling projects; juggle; jumping between projects; jump between; switching; switch all day; context switches; multi tasking;
    multitask; stop multitasking; focus time; uninterrupted time; team stability; stable team; keep teams together; bring work to teams; move work
    to people not people to work; team capacity; capacity; capacities; capacity plan; capacity planing; capacty; capacity forecast; capacity model;
    capacity overview; capacity board; capacity round; capacity numbers; real capacity; honest capacity; capacity versus demand; supply and
    demand; supply of people; demand for people; people demand; forecast of people; how many people do we need; how many people next
    quarter; who do we need when; look ahead six months; six month look ahead; staffing; staffing plan; staffing meeting; staffing board; staff
    up; staffed; understaffed; unstaffed; projects without people; start without a team; PM without a team; team on paper only; names not roles;
    real names in the plan; names against tasks; resource; resources; resource manager; resource managers; resource meeting; resource board; resource
    pool; resource tool; resource plan; resource calendar; resource levelling; resource list; resource fights; people are not resources; humans not
    resources; calling people resources; call people people; skill; skills; skills database; skills list; skills register; skill profiles; who can
    do what?; who knows what?; right skills at the right time; right person; right people; matching; match; match skills; PM to project matching; which PM
    for which project; PM allocation; allocation of project managers; PM on five projects; PM workload; too many projects per PM; workload; work load;
    workloads; load; fair load; load balancing; even out; peaks; peak; peak times; troughs; bottleneck; bottlenecks; bottle neck; constraint;
    constraints; theory of constraints; critical chain; bench; benchtime; idle; idle time; utilisation; utilisation targets; utilization rate; 100%
    utilisation; slack; breathing space; breathing room; time sheet; timesheets; time-sheets; timesheets nobody uses; timesheet reminders; chasing
    timesheets; weekly timesheets; filling timesheets; fictional timesheets; invented hours; book hours; booking hours; booking time; hour booking; hours;
    hour; effort; efforts; person days; person-days; man days; man hours; mandays; days booked; clock; clocking; time writing; time recording; time
    tracking; log hours; logging hours; log my hours; 15 minute slots; hours per project; hours spent; contractors; contractor; freelancers;
    freelance; temps; temporary; externals; agency staff; body shop; body leasing; consultants to fill gaps; fill gaps; gaps; gap; backfill; back-
    fill; backfilled; cover for people on projects; line managers; line manager; line managers say no; negotiate with line managers; line
    organisation; matrix; matrix hell; two bosses; loan; lend; lending people; lend and borrow people; borrow; borrowed people; share people; sharing;
    shared people; shared experts; pool; pools; pooling; talent pool for projects; internal marketplace; marketplace for people; gig; offshore;
    nearshore; outsourced team; headcounts; head count; heads; FTE; FTEs; budget for people; staff cost; day rates`),
};
