import { phrases, type Vocabulary } from './phrases.ts';

export const services: Vocabulary = {
  'specialist-tasks': phrases(`
    admin; administration; administrative; administrative work; admin work; admin support; admin tasks; project
    administration; project administrator; project support; project support officer; project assistant; secretary;
    secretarial; secretaries; typing; minutes; minute taking; taking minutes; meeting minutes; writing minutes; notes of
    meetings; note taker; AI minutes; meeting organisation; organise meetings; organising meetings; meeting invitations; book
    meetings; booking meetings; scheduling meetings; diary; diaries; diary management; calendar admin; room booking; book
    rooms; booking rooms; meeting rooms; catering; sandwiches; coffee; coffee for steering committees; lunch orders; travel;
    travel booking; booking travel; hotel booking; event organisation; organise events; logistics; office supplies; desks and
    laptops; laptops for project teams; equipment; access badges; onboarding admin; set up accounts; purchase orders; POs;
    raising purchase orders; invoices; invoice processing; invoicing; procurement support; procurement; contracts admin;
    contract support; expenses; expense claims; cost booking; financial admin; finance support; budget support; project
    accountant; planner; planners; planning support; project planner; scheduler; schedulers; scheduling support; build plans;
    building plans for PMs; build schedules; making plans for PMs; maintain the schedule; schedule maintenance; MS Project
    expert; planning expert; cost engineer; cost engineers; estimator; estimators; estimating support; help with estimates;
    help with planning; help with business cases; write business cases for PMs; business case support; risk expert on loan;
    business analyst; business analysts; analyst pool; data analyst; data analysis service; analysis for projects;
    facilitator; facilitators; facilitation; facilitate workshops; facilitate planning workshops; facilitating meetings;
    facilitate kick-offs; workshop facilitation; moderation; moderate workshops; moderator; kick-off workshops; kick-off
    support; graphic recording; communications support; communication specialist; change specialist; legal advice; testing
    support; test manager; tester; technical writer; translation; configuration; configuration management; configuration
    librarian; change control support; change control administration; log keeping; keep the logs; updating logs; updating
    plans; update spreadsheets; updating spreadsheets; spreadsheet maintenance; Excel work; copy and paste work; copying and
    pasting; formatting; formatting documents; document preparation; slide making; making slides for PMs; slide monkeys; slide
    factory; PowerPoint service; data gathering; data collection for PMs; chasing; chasing people; chasing actions; chasing
    signatures; chasing approvals; chase; being the secretary of PMs; being a dogsbody; dogsbody; skivvy; personal assistant;
    PA work; menial tasks; mundane tasks; boring tasks; repetitive tasks; low value work; low value tasks; donkey work;
    errands; gofer; doing others' work; doing the work of PMs; doing PMs' homework; doing the project manager's job; taking
    over work from PMs; take work off PMs; relieve PMs; free up PMs; free PMs from admin; unburden PMs; lighten the load; give
    PMs time; hands-on support; practical support; extra pair of hands; helping hands; help in busy times; support on demand;
    project support on demand; flying squad; task force; SWAT team; expert pool; pool of experts; pool of specialists;
    specialists; specialist; specialist support; expert support; experts on call; shared services; shared service centre;
    service desk; ticket system for PMO requests; service for PMs; PMO services; office management; reception; inventory;
    ordering; printing handouts; badge printing; mailing lists; distribution lists; contact lists; org charts; vendor
    administration; supplier onboarding; licence admin; user admin; set up SharePoint sites; set up project sites; toolbox
    support; virtual assistant; interim PM; lend a PM; PMs on loan; project managers for hire; provide project managers; run
    small projects for the business; take over projects; running projects ourselves; PMO runs projects;
    secretariat; board secretary; typist; clerk; odd jobs`),
  customers: phrases(`
    customer; customers; customer focus; customer centric; customer-centric; customer first; customer orientation; customer
    service; customer experience; customer journey; customer satisfaction; customer sat; customer feedback; customer survey;
    customer needs; customer expectations; customer visits; visit customers; customer interviews; customer relationship;
    customer relations; customer contact; customer value; voice of the customer; internal customers; internal customer;
    external customers; client; clients; client meetings; client relationship; client expectations; client communication;
    account management; account manager; key accounts; user; users; end user; end users; user involvement; involve users;
    involve users early; involve end users; listen to users; listening; listen; listen more; listen to the business; user
    feedback; user research; user needs; user groups; user panel; usability; ask users; ask what they need; ask them what they
    want; ask what people need; asking what the business wants; understand the business; understand what they need;
    understanding needs; empathy; walk in their shoes; business; the business; business units; business areas; business
    departments; operations people; operations; ops; department heads; area leaders; line of business; business relationship
    management; business relationship; BRM; relationship; relationships; build relationships; relationship building;
    relationship manager; point of contact; single point of contact; SPOC; named contact; contact person; one face to the
    customer; stakeholder; stakeholders; stakeholder management; stakeholder engagement; engage stakeholders; engage
    stakeholders early; stakeholder map; stakeholder mapping; stakeholder analysis; stakeholder communication; stakeholder
    interviews; stakeholder workshops; stakeholder buy-in; forgotten stakeholders; difficult stakeholders; blockers;
    resisters; resistance; opponents; key players; influencers; community engagement; citizens; public; residents; patients;
    students; employees; staff; staff affected; people affected; those affected; unions; works council; communication;
    communications; communicate; communicate more; communicate early; communication plan; comms; comms plan; comms team;
    better communication; over-communicate; two-way communication; transparent communication; targeted messages; key
    messages; right message; emails; email overload; mass emails; fewer emails; too many emails; newsletters to users;
    information sessions; Q&A sessions; town hall; town halls; demos; demo; show and tell; showcase; sprint review with
    customers; expectation; expectations; manage expectations; managing expectations; promise; promises; overpromise; over
    promising; promising dates to customers; keep promises; surprise customers; surprising the business; surprises for the
    business; late information; nobody told us; find out late; sales; sales promises; sales team; marketing team; sales and
    delivery; handover from sales; supplier; suppliers; supplier management; vendor; vendors; vendor management; vendor
    relationship; vendor performance; vendor meetings; contractor relationship; partners; partner; partner management;
    third party; third parties; procurement relations; contract; contracts; contract management; contract negotiation;
    claims; SLA with vendor; outsourcing partner; partnership with suppliers; beat up suppliers; supplier days; complaint;
    complaints; escalation by customers; service orientation; service mentality; helpful; responsive; respond faster; answer
    quickly; response time; be reachable; available for questions; accessible; yes and; yes, and; say yes, and; co-create;
    co-creation; co-design; joint workshops; requirements; requirements workshops; requirements with users; change impact on
    users; prepare users; user training; user adoption; adoption; acceptance; acceptance test; UAT; sign off by the customer;
    go-live communication; hypercare; aftercare; after go-live support; benefits for customers; think like a customer; our
    customers' customers; serve; serving; ask sponsors what they expect; what do you expect from us?; what do they expect of
    us; services per customer group; customer advisory board; customer council; feedback from the business; feedback from
    customers; partnership with the business; us and them; them and us;
    go-live support; user support; pain points; supplier reviews`),
  'pm-hr': phrases(`
    hiring; hire; hiring PMs; hire project managers; recruit; recruiting; recruitment; recruit PMs; recruitment of project
    managers; interview; interviews; interview panel; job interviews; selection of PMs; assessment centre; candidates; job
    description; job descriptions; job advert; job title; job titles; job profile; role profile; role description; role
    descriptions for PMs; PM role; vacancies; open positions; headhunting; talent; talent management; talent pool; talent
    pipeline; attract talent; retain talent; retention of PMs; retaining good PMs; keep good people; losing good PMs; losing
    good people; turnover; attrition; people leaving; leavers; exit interviews; succession; succession planning; career;
    careers; career path; career paths; career ladder; career levels; career development; career development of PMs; career
    framework; career model; PM career; dead-end job; no career for PMs; promotion; promotions; promote good PMs;  grades; grading; grade; pay; pay grades; pay scale; pay rise; paid; underpaid; salary; salaries;
    fair pay; wages; bonus; bonuses; bonus for delivery; incentive; incentives; reward; rewards; rewarding; reward PMs;
    rewarding firefighters; rewarding heroes; reward quiet delivery; rewarding good behaviour; recognition of PMs; recognise
    PMs; recognition; appreciation; appreciate; praise; performance review of PMs; performance reviews; performance appraisal;
    appraisal; appraisals; annual appraisal; evaluate PMs; evaluation of PMs; assess PMs; assessing project managers; rating
    PMs; ranking PMs; objectives for PMs; personal goals; personal objectives; personal development plan; development plan;
    competency assessment; competence assessment; certified people only; certificates over experience; certificate instead of
    experience; hiring on certificates; paper PMs; experience counts; attitude over certificates; hire for attitude; soft
    skills when hiring; experienced PMs; experienced people; experienced staff; senior PMs; junior PMs; juniors on big
    projects; cheap PMs; inexperienced PMs; inexperienced staff; fewer people; headcount freeze; hiring freeze; hire more PMs;
    more PMO staff; more staff; PMO staff; PMO people; PMO analysts; hire analysts; PMO roles; PMO jobs; PMO career; PMO as a
    career; project people; PM profession; professionalise; professionalism; professionalisation; accidental project managers;
    accidental PM; accidental PMs; reluctant PMs; part-time PMs; PM by accident; volunteered as PM; voluntold; who becomes a
    PM; who should be a PM; bad PMs; weak PMs; poor performers; underperformers; tolerating poor performance; unsuitable PMs;
    parking people; dumping ground; dumping people in the PMO; PMO as a dumping ground; parking place; left-over people;
    contractors as PMs; too many contractors; contractors instead of staff; permanent staff; in-house PMs; internal
    candidates; consultants running projects; freelance PMs; contract PMs; PM line management; line manager of PMs; where do
    PMs report; PMs in one department; pool of permanent PMs; PM job family; job family; HR; human resources; HR partner;
    work with HR; people management; working conditions; home office; flexible working; part-time; work-life balance; workload
    of PMs; burnt out PMs; team spirit; motivation; motivate PMs; morale; demotivated PMs; respect for people; diversity;
    diverse teams; diversity in project teams; gender balance; inclusion; young talent; graduates; internships; interns;
    apprentices; onboarding of new hires; probation; references; trial project; matching PM to project complexity; PM
    matched to project; leadership qualities; leadership potential; character; leaders not administrators;
    job security; restructuring; PM turnover; retention bonus`),
};
