import { phrases, type Vocabulary } from '../phrases.ts';

export const services: Vocabulary = {
  'specialist-tasks': phrases(`
    being everybody's secretary; secretary; secretaries; I am not a secretary; not your secretary; the PMO as a typing pool; typing pool; type; typing; typing up notes;
    typing up minutes; typist; typists; note-taking; take notes; taking notes; notes; scribe; scribbling; write minutes; writing minutes; minute-taker; minutes; minutes of
    each meeting; minutes nobody reads; minuting; transcribe; transcripts; record and transcribe; book; booking; bookings; book a room; book rooms; booking meeting rooms;
    finding a room; find a slot; find a date for twelve people; find dates; Doodle; doodles; calendar Tetris; calendar; calendars; diaries; diary; diary management;
    invitations; invites; send invites; sending invites; sending invitations; sending out; reminders; send reminders; arranging meetings; arrange; arranging; arrange travel;
    organise; organising; organise workshops; organise parties; organise the Christmas party; christmas party; summer party; birthday cakes; flowers; order lunch; ordering
    lunch; ordering sandwiches; order pizza; sandwiches; biscuits; cookies; coffee; coffee making; make coffee; making tea; tea; catering; lunches; hotels; flights; trains; taxis;
    travel; travel claims; expenses; expense claims; expense reports; visas; badges; door passes; passes; keys; parking spaces; parking; printing; print and bind; photocopying;
    photocopies; copying; stapling; laminating; scanning papers for PMs; filing for PMs; filing; post; parcels; moving chairs; room set-up; projector; projectors; set up the
    beamer; technical support in meetings; Zoom host; host calls; laptops; laptop; order laptops; ordering laptops; equipment; equipment for new people; accounts; set up
    accounts; create accounts; user accounts; reset passwords; access requests; fill in access forms; mailing lists; distribution lists; update contact lists; contact lists;
    org charts; update org charts; phone list; phone lists; purchase orders; purchase order; PO; POs; purchase requisitions; raise POs; raising POs; requisitions; invoice;
    invoices; check invoices; pay invoices; paying invoices; goods receipts; goods receipt; budget codes; cost centre bookings; cost bookings; SAP bookings; SAP entries;
    bookkeeping; book keeping; accountant; project accounting service; financial admin; finance admin; admin; administration; administrative; admin tasks; admin burden; admin
    load; admin for PMs; admin off PMs' shoulders; admin support; administrator; administrators; project admin; project administrator; project assistants; assistant; assistants;
    project officer; project officers; project support officers; PSO; PSOs; project coordinator; project coordinators; project support; support desk; support officers; PMO
    analyst; PMO analysts for hire; junior helpers; student helpers; student; students; interns for admin; helping out; help out; helping hands; extra hands; extra hand; extra
    pair; spare pair of hands; hands; hands-on; hands on help; hands-on help; practical help; muck in; roll up sleeves; roll up our sleeves; lighten; lighten the load; take the
    load off; load off; take work off; take away admin; take over admin; take over the boring parts; boring; boring bits; boring work; dull; tedious; mundane; menial; monkey work;
    donkey; donkey work; dogsbody; dogsbodies; skivvies; gofer; gophers; errand boy; errands; errand; maid; maids; butler; waiter; waiters; servants; servant; servants of
    the PMs; slaves; handmaiden; cleaning up after PMs; clean up after; tidying up after PMs; babysitter; doing PMs' job; doing the PM's work; doing their job; doing their homework;
    doing it for them; do the PM's homework; doing other people's work; other people's work; rescuing; rescue others' work; work that PMs should do; not our job; not our job to;
    not my job; chasing signatures; chase; chasing; chaser; chasers; chasing up; chasing people for input; run after people; running after people; running after signatures;
    nag; nagging; reminding; updating the plan for PMs; update plans; updating plans; update plans for others; updating logs; update logs; keep logs; keeping logs;
    maintain; maintaining; maintain plans; maintain schedules; maintain the plan; keep the plan up to date for PMs; build plans; building plans; build the plan; build the schedule;
    building schedules; build Gantt charts; drawing Gantt charts; draw plans; planner; planners; planner on loan; planners on loan; planner for hire; project planners; expert
    planner; expert planners; scheduler; schedulers; scheduling; scheduling help; schedule building; schedules; Primavera planners; Primavera expert; P6 planner; MS Project
    expert; MS Project wizard; plan for them; planning help; help with the plan; help with plans; help with schedules; help with estimates; help with budgets; help build the
    budget; help to write business cases; write business cases; writing business cases; business case writer; business case writers; write plans; write documents; writing
    documents for PMs; writer; writers; editor; editors; proofreading; proof-reading; proofread; translate; translations; translation; translators; technical writers; graphic
    designer; designers; graphics; slides for PMs; make slides; making slides; slide service; slide doctors; slide monkey; PowerPoint help; PowerPoint monkeys; Excel guru; Excel
    monkeys; Excel expert; Excel experts; Excel sheets for PMs; spreadsheet help; fixing spreadsheets; formatting; format; formatting for others; fix formatting; copy-paste; copy-
    paste work; copy paste; copying and pasting; data entry for PMs; data entry; enter data for PMs; entering data for others; entering timesheets for others; key in; collect data for
    PMs; gather data; data analyst; data analysts; analyst; analysts; analyst on loan; business analyst; business analysts; BAs; BA pool; BA; estimator; estimators; estimators on
    loan; cost engineer; cost engineers; cost estimator; cost estimating; quantity surveyor; risk facilitator; risk facilitators; risk specialists; risk specialist; risk expert;
    facilitate; facilitated; facilitating; facilitation; facilitation service; facilitator; facilitators; facilitators for hire; facilitator pool; facilitate workshops;
    facilitate risk workshops; facilitate kick-offs; facilitated kick-offs; facilitate retros; run workshops for PMs; run workshops; running workshops; running kick-offs; run
    kick-offs; kick-off facilitation; workshop service; moderators; moderator; moderation; host workshops; event team; event management; event managers; logistics; comms support;
    comms specialist; communication specialists; comms person on loan; change specialists; change manager on loan; legal help; legal advice; contract specialist; contract help;
    procurement help; procurement specialist; procurement expert; buyer; buyers; tender support; test support; testers on loan; testing help; test managers; configuration manager;
    configuration management; config management; version librarian; tool expert; tool experts; Jira admin; Jira admins for projects; set up Jira boards; set up Jira; set up
    SharePoint; create SharePoint sites; create sites; set up project sites; set up; set-up; specialist; specialists; specialist help; specialist pool; specialist on call; experts;
    expert; expert pool; expert on call; experts on demand; expert help; pool of experts; pool of planners; pool; on call; on-call; on demand; on-demand; on loan; for hire; rent a
    planner; rent; rent-a-PM; lend; lending; lend a hand; lend a planner; lend a PM; flying; flying squad; SWAT; task force; fire brigade; firefighters; fire fighters; firemen;
    emergency help; emergency team; quick help; help desk; helpdesk; ticket; tickets; ticket system; one-stop shop; one stop shop; shared service; shared services; service centre;
    service for project managers; services for PMs; serve PMs; project office; project offices; office; office work; office manager; back office; back-office; backoffice; interim;
    interim PM; interim project manager; interim managers; stand in; stand-in for PMs; cover for PMs; run small projects; run projects for; running small projects; PMO running
    projects itself; PMO as project manager; take over a project; take over; taking over projects; doing projects ourselves; robots for minutes; AI minutes; AI minute taker; AI
    note taker; Copilot minutes; minutes by Copilot; minutes by AI; automate minutes; outsource admin; outsource minutes; robots; free PMs; free up PMs; free up; freeing up; give PMs
    time back; time for real PM work; so that PMs can manage; let PMs manage; relieve; relief; unburden; offload`),
  customers: phrases(`
    ask them; ask them first; ask what they want; ask what they need; ask what hurts; ask before building; ask before we build; ask the business; ask users; ask the users; ask
    customers; ask clients; ask the people who use it; people who use it; the people who will use it; those who use it; those who have to live with it; live with it; live with the
    result; for whom?; who is it for?; who are our customers?; who is our customer?; know our customers; know your customer; customer; customers; custommers; costumer; customer
    first; customer in mind; customer in the room; customers in the room; customer at the table; customer on the team; customer days; customer day; customer visit; customer
    visits; customer council; customer panel; customer survey; customer language; customer words; customer view; customer's eyes; customer's view; customer's shoes; shoes; in
    their shoes; walk in; empathy; empathise; empathetic; persona; personas; journey; journey map; journeys; customer journeys; user journeys; customer experience; CX; UX;
    user experience; design with users; design with; co-design; co-create; codesign; users; user; user days; user groups; user board; user tests; user testing; user test; usability
    test; test with users; early tests with users; test with real users; real users; prototypes; prototype; show prototypes; show early; show users early; show and tell; demo; demos;
    demo days; demo to users; demo day; demonstrate; demonstrations; open demo; sprint review; review with users; involve; involved; involve users; involve users sooner; involve
    staff; involve operations; involve the business; involving; involvement; include; include users; inclusive; participation; participate; consultation; consult users; consult
    staff; unions; union; works council; works councils; staff council; residents; citizens; citizen panels; patients; patient groups; students; parents; pupils; teachers; nurses;
    doctors; farmers; passengers; tenants; members; donors; volunteers; neighbours; neighbourhood; community; communities; public; public meetings; client; clients; client
    visits; client meeting; client feedback; client satisfaction; client calls; client relations; client surprises; business; business side; business people; business
    departments; business units; business owners; departments; department; department heads; visit departments; talk to departments; go to departments; go to them; go where
    they work; get out to; out to the shop floor; out to the sites; out in the field; field; shops; branches; factories; plants; sites; warehouse; talk; talk to the business; talk to
    customers; talk to users; talk with; talk with users; talk to people; talk to people who; speak to; speak with; speak to users; conversation with users; conversations;
    conversation; dialogue; dialog; two-way; two way; listen; listening; listen more; listen to; listen first; listen to complaints; listen to customers; listen before; listen to
    staff; hear; heard; not listening; not heard; ears; understand; understanding; understand the business; understand users; understand needs; understand what matters to them;
    understand their problems; need; needs; needs of users; pain; pains; pain point; hurts; problem of the customer; problems of users; expect; expects; expectation; expectations;
    expectations of customers; manage expectations; managing expectations; overpromise; over-promise; over-promising; overpromising; under-promise; promise; promises; promise less;
    promised; promising; promising the moon; promising dates; keep our word; keep promises; broken promises; commitments to clients; commitment; keep; disappointed customers; angry
    customers; angry users; angry; unhappy; unhappy users; happy customers; delight; satisfied; satisfaction; complain; complaints; complaint box; complaints handling; grumbling;
    moaning users; feedback; feedback from users; feedback from customers; customer feedback; feedback loop; feedback loops; feedback sessions; feedback early; fast feedback; reviews
    by users; voice; voice of; voice of the customer; voice of customer; VoC; give users a voice; stakeholder; stakeholders; stakholders; stakehoders; stake holder; stake
    holders; stakeholder map; stakeholder maps; stakeholder plan; stakeholder analysis; stakeholder list; stakeholder grid; power interest grid; stakeholder matrix; map
    stakeholders; mapping stakeholders; forgotten stakeholders; ignored stakeholders; ignoring stakeholders; surprise stakeholders; surprising stakeholders; difficult
    stakeholders; key stakeholders; stakeholder management; stakeholder engagement; engage; engaged; engagement; engaging; engage early; engage people; engagement plan; stakeholder
    meeting; stakeholder breakfast; breakfast with; coffee with stakeholders; coffee with; lunch with; relation; relations; relationship; relationships; relationship management;
    relationship manager; build relationships; building relationships; personal contact; contact; contact person; contacts; one contact; one point of contact; single contact;
    single point of contact; SPOC; account manager; account managers; key account; key account manager; business relationship manager; BRM; BRMs; business partners; business
    partnering; liaison; liaise; ambassador to the business; face; one face; one face to; one face to the client; face to face; face-to-face; in person; personal; phone instead of mail;
    pick up the phone; pick up; call; call back; call instead of mail; answer the phone; answer; answers; answer within a day; answer mails; answer emails; quick answers; reply;
    replies; respond; responsive; responsiveness; response; reachable; approachable; available; availability for users; friendly; polite; kind; smile; service; service
    attitude; service-minded; service mindset; service oriented; customer service; serve; serve the business; serving; helpful to users; partner; partners; partnership; treat as
    partners; as equals; eye level; at eye level; equals; us versus them; us vs them; us and them; them; they; other side; both sides; win-win; win win; compromise; negotiate;
    negotiation; inform; informed; informing; inform people; inform users; inform staff; inform early; inform too late; informed late; information; late information; told; told too
    late; last to know; last to hear; hear it first; hear from the press; heard it from the press; rumours; rumour; rumour mill; gossip; grapevine; surprise; surprised; surprised by
    changes; surprises for users; surprising users; surprising; nobody told me; nobody told the users; nobody asked us; nobody asked the users; nobody asked them; nobody asked;
    communication; communications; comunication; communicate; communicated; communicating; communicate earlier; communicate early; communicate changes; communicate why; communicate in
    time; communicator; comms; comms plan; comms plans; comms calendar; comms person; comms team; communication plan; communication plans; communication matrix; communication strategy;
    over-communicate; overcommunicate; poor communication; bad communication; better communication; one-way communication; broadcast; broadcasting; mass mail; mass mailings; mass
    e-mails; email bombing; cc all; cc to all; cc; reply all; reply-all; spam; spamming; mail flood; flood of mails; e-mails; mails; email; emails nobody reads; long mails;
    newsletters; newsletter to users; update for users; updates for users; info sessions; info session; information session; Q and A; Q&A; FAQs for users; townhall; townhalls;
    town halls; road shows for users; open house for users; drop-in for users; posters for users; explain; explain to users; explain why; explain changes; explain what changes for
    them; tell people why it changes; tell users what changes; plain language for users; language of the customer; speak their language; prepare users; prepare; train users; user
    training; user guides; training for end users; end users; end-users; end user; floor walkers; floorwalking; hypercare; after-care; support after go-live; support for users after;
    help users after; adoption by users; acceptance; accept; acceptance by users; acceptance test; acceptance tests; UAT; UAT earlier; user acceptance; sign-off by users; requirement;
    requirements; requirements from users; requirements with the business; user stories with users; product owner from the business; wishes of customers; what customers want; customer
    value; value for the customer; affected; people affected; affected people; those affected; who is affected; affected by; impacted; impacted people; impact on users; impact on
    staff; change hits users; frontline; front line; frontline staff; staff; employees; employee; workforce; people; human; human side; fear of users; resistance; resistance of users;
    resist; opponents; opposition; critics; critic; blockers; invite critics; invite; invite customers; invite users; invite the loudest critics; invite them; win over; winning; buy-in
    of users; trust of customers; supplier; suppliers; supplier day; supplier days; supplier meeting; supplier meetings; supplier relations; supplier relationship; supplier reviews;
    supplier scorecards; supplier management; vendor; vendors; vendor manager; vendor managers; vendor calls; vendor meetings; vendor games; vendor blame; vendor promises; vendor
    lock-in; vendors as partners; manage vendors; manage suppliers; managing vendors; contractor; contractors as partners; subcontractors; partner firms; partner management;
    consultancies; agency; agencies; outsourcer; outsourcing; outsourcing partner; procurement; purchasing; buying; buying department; tender; tenders; RFP; RFPs; contract; contracts;
    contract management; contract manager; contracting; contract disputes; contract penalties; penalty; penalties; fixed price; claims; claim management; SLA with suppliers; third
    parties; third party; third-party; external partners; delivery partner; delivery partners; alliance; alliancing; alliances; collaboration with suppliers; treat suppliers fairly;
    squeeze suppliers; squeezing suppliers; squeeze; shouting at suppliers; blaming suppliers; pay suppliers on time; sales; sales people; salespeople; sales team; sales promises;
    what sales promised; handover from sales; sales handover; marketing; marketing department; PR; press; media; politicians; councillors; regulator; regulators; authorities; local
    authorities; investors; shareholders; auditors as stakeholders; sponsor relationship; opinion leaders; influencers; multipliers; allies; friends`),
  'pm-hr': phrases(`
    who becomes a PM here?; how do I become a PM?; become a PM; becoming a PM; PM by chance; PM by mistake; accidental; accidental PM; accidental project managers; made PM
    overnight; PM because nobody else wanted; nobody wants to be a PM; nobody wants the job; no one wants the job; unattractive job; attractive jobs; engineer turned PM; best
    engineers made PMs; best engineer becomes worst PM; best developer becomes bad manager; good expert, bad manager; promoted beyond competence; Peter principle; wrong people as
    PMs; wrong people; wrong PM; right PM; weak PMs; weak project managers; poor PMs; bad project managers; tolerating; tolerate; tolerating bad PMs; keep bad PMs; underperformers;
    under-performers; low performers; underperformance; poor performance of people; poor performance of PMs; move people out; let people go; fire; firing; sack; sacking; dismiss;
    dismissal; lay-offs; layoffs; laid off; redundancies; redundancy; job cuts; cutting jobs; cuts in staff; headcount; headcount freeze; hiring freeze; hiring stop; freeze; hire;
    hired; hiring; hires; hire better; hire for attitude; hire attitude; attitude; hire people who; hire seniors; hire juniors; hire real PMs; hire real project managers; hire more;
    hire fewer; hire slowly; bad hires; wrong hires; mis-hires; new hires; recruit; recruits; recruited; recruiting; recruiter; recruiters; recruitment; recrutment; recruitment
    process; recruitment takes; six months to hire; eight months to hire; nine months to fill; fill the post; fill posts; fill positions; vacancies; vacancy; vacant; open posts;
    open positions; posts; post; position; positions; role profiles; role profile; job; jobs; job ad; job ads; job adverts; advert; adverts; job description; job descriptions; job
    spec; job title; job titles; titles; title inflation; "senior" in every title; business card; applicants; applicant; apply; application; applications; applying; CV; CVs; résumé;
    interview; interviews; interviewing; interviewers; interview questions; interview panels; job interview; PMO in the interview; PMO at job interviews; sit in on interviews;
    selection; selecting PMs; select PMs; select project managers; assessment centre; assessment centres; assessment center; assessment of PMs; aptitude; test day; trial day; trial;
    case study in interviews; headhunter; headhunters; headhunting; poached by competitors; poach; talent; talents; talented; talent scouting; talent pool; talent programme; spot
    talent; grow our own; grow our own PMs; own talent; home-grown; homegrown; internal candidates; internal people first; promote from within; from within; promote; promoted;
    promotes; promotion; promotions; promotion rules; promotion criteria; fair promotion; promote good PMs; promote people; career; careers; carreer; career path; career paths; career
    ladder; career ladders; ladder; ladders; career steps; career levels; career framework; career talk; career talks; career model; PM career; career for PMs; career without people
    management; career dead end; dead end; dead-end; glass ceiling; stuck; stuck in grade; level; levels; junior, senior, lead; junior to senior; senior PM; senior; seniority;
    seniors leaving; principal PM; master PM; grade; graded; grades; grading; pay grade; band; bands; pay; paying; paid; pay more; better pay; low pay; pay PMs like line managers; pay
    by size of project; pay PMs properly; equal pay; fair pay; unfair pay; pay gap; pay rises; salary; salaries; salery; salary bands; salary levels; wage; wages; money for PMs;
    compensation; remuneration; allowance; perks; bonus; bonuses; bonus scheme; bonus system; bonus for outcomes; bonus for green status; bonus for on time; bonuses for
    firefighting; team bonus; incentive; incentives; wrong incentives; incentivise; reward; rewarded; rewarding; rewards; reward system; reward teams; reward good work; reward
    heroes; reward quiet; rewarding those who shout; rewarding those who save what they broke; arsonists; heroes; hero; hero worship; heroism; superheroes; recognise; recognised;
    recognition; recognition for PMs; recognise good PMs; recognise effort; recognise people; thank; thank PMs; thank good PMs; praise; praised; praising; appreciate; appreciated;
    appreciation; undervalued; under-valued; valued; feel valued; valuing; respect; acknowledge; appraise; appraisal; appraisals; annual appraisal; yearly review; yearly reviews;
    performance review; performance reviews; performance talks; performance conversations; performance management; performance rating; rating; ratings; rate PMs; evaluate; evaluated;
    evaluation; evaluate PMs; judge PMs by results; judge PMs; judged; judged by; measured on; measure PMs; measure people; feedback into appraisals; PMO input to appraisals; PMO
    feeds appraisals; input to appraisal; say in appraisals; a say in who; a say in hiring; objectives; goals for PMs; target agreement; target agreements; personal targets; personal
    goals; MBO; HR; HR department; HR business partner; HR partner; HR people; with HR; work with HR; talk to HR; HR rules; HR process; human resources; personnel; people team;
    people development; develop careers; develop people; development; development plan; development plans; personal development; personal development plans; development talk; PDP;
    competence model; competency model; competence profile; competencies for PM levels; competency levels; capability framework; IPMA levels for grades; certificate; certificates;
    certification required; certification as a hiring filter; certified; certificate hunters; certificate or experience; PMP required; PMP as requirement; PRINCE2 required; PRINCE2
    certificate required; experience; experience over certificates; experienced; more experienced people; experienced PMs leave; inexperienced; inexperienced PMs on big projects;
    junior on a huge project; juniors; cheap; cheap juniors; cheap labour; retention; retain; retained; retain good people; keep; keep good; keep good people; keep good PMs; keeping;
    keep talent; keep our best; losing; lose; losing people; losing our best; lose good people; losing PMs; lost to competitors; leave; leaves; leaving; left; leavers; good people
    leave; good PMs leave; best people leave; everyone leaves; quit; quitting; quits; resign; resignation; resignations; great resignation; turnover; high turnover; fluctuation;
    attrition; churn; exit; exit interviews; why people leave; stay interviews; stay; stay interview; loyal; loyalty; successor; successors; succession; succession plan; succession
    plans; next generation; pipeline of PMs; retiring PMs; pension; retirement; deputy; deputies; ageing; old and young; young; young people; young talents; young PMs; graduates;
    graduate; graduate scheme; apprentices; apprentice; interns; intern; internship; internships; working students; school leavers; career changers; returners; diversity; diverse;
    women; women as PMs; women in projects; more women; gender; inclusion; inclusive hiring; equality; quotas; quota; age; neurodiversity; part time; part-time; part-time PMs; job
    share; job sharing; job-sharing; flexible; flexible hours; home office; hybrid working; remote; working from home; WFH; four day week; work life; work-life; sabbatical;
    sabbaticals; parental leave; burnout; burn-out; overworked PMs; stress of PMs; motivation; motivate; motivated; motivating; demotivated; demotivating; unmotivated; morale; mood;
    frustration; frustrated PMs; engagement; contractor; contractors; contractors running projects; contract PMs; externals as PMs; external PMs; freelancer PMs; freelancers; interim
    managers; consultants as PMs; consultant PMs; expensive consultants; expensive contractors; contractor to permanent; permanent; permanent PMs; permanent staff; perm; in-house; own
    people; own PMs; staff PMs; more staff for the PMO; PMO staff; PMO people; PMO staffing; team size; PMO team too small; more PMO people; grow the team; PMO roles; PMO role
    descriptions; PMO career; career in the PMO; PMO jobs; PMO analyst role; PMO as a stepping stone; stepping stone; springboard; dumping ground; dumping; dump; dumped; parking; parking
    lot; parking lot for PMs; parked; parked in the PMO; car park; retirement home; leftovers; left over; rejects; waiting room; second-class; second class; PM as second class;
    profession; professional; professionals; professional PMs; professionalise; professionalism; job family; job families; project family; register of PMs; PM pool; home for PMs; PM
    line manager; line management of PMs; who leads the PMs; who is the boss of PMs; people manager; people managers; manage people; rotation; rotate; rotating; job rotation; move;
    mobility; internal mobility; secondment; matched; PM matched to size; right PM for the right project; PM levels to project size; size of project and level of PM; character;
    personality; personality tests; emotional intelligence; EQ; soft skills in hiring; leadership; leaders; leadership in PMs; leader not administrator; trust in PMs; ownership by PMs;
    onboarding; probation; references; background checks; contract; contracts; employment; employer; employer brand; employer branding; employees; attract; attracting; attractive;
    attract good people; attract young people`),
};
