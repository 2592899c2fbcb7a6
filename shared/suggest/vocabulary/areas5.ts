import { functions27Words as words } from './functions27.ts';
import { areas } from './notes/areas.ts';
import { phrases, type Vocabulary } from './phrases.ts';

const of = (...ids: readonly string[]) => ids.flatMap((id) => words[id] ?? []);

/** Much of what people write for one of the 27 functions they write for one of these; the rest is said here. */
const terms: Vocabulary = {
  methodology: of('methodology').filter(
    (text) => !/govern|sponsor|board|approv|gate|decision|sign/i.test(text),
  ),
  tools: [...of('pmis', 'toolset')],
  'standards-metrics': [
    ...of('scoreboard', 'report-status'),
    ...phrases(`
      norms; norm; standard measures; measurement standard; definition of measures; common definitions; data standards; quality
      standards; reporting standards; ISO standards; metric library; KPI catalogue; baseline measures; measurement system;
      what good looks like in numbers; compliance with standards; same standard for everybody; units; measuring progress the
      same way; minimum standards; naming standards; standard cost codes; standard work breakdown; benchmarks of our numbers`),
  ],
  knowledge: of('lessons-db', 'archives', 'post-reviews'),
  governance: [
    ...of('advise-execs'),
    ...of('methodology').filter((text) => /govern|sponsor|board|approv|gate|decision|sign/i.test(text)),
    ...phrases(`
      who decides; who decides what; decision rights; decision log; authority; delegated authority; limits of authority; mandate;
      project mandate; charter; sponsor role; sponsorship; absent sponsors; steering committee; steerco; committees; too many
      committees; project board; terms of reference; escalation rules; escalation path; approvals; approval limits; slow
      approvals; sign-off; gate decisions; stage gates; governance; governance overload; light governance; accountability;
      accountable owner; ownership; policy; policies; transparency of decisions; evidence for decisions; business case
      approval; veto; delegation; regulatory oversight; oversight; who owns the risk; risk governance; decisions without data;
      nobody decides; separation of duties; decision meetings; decision forum; stop or go`),
    ...of('risk-db'),
  ],
  assessment: [
    ...of('pmo-performance', 'scanning'),
    ...phrases(`
      maturity assessment; maturity; maturity model; how mature are we?; maturity level; CMMI; P3M3; OPM3; capability
      assessment; capability review; self-assessment; current state; as-is; gap analysis; gaps; where are we now?; baseline of
      our capability; organisational readiness; readiness assessment; competency assessment; strengths and weaknesses; SWOT;
      survey of project people; assess the organisation; external assessment; benchmark against others; diagnosis; check-up of
      the organisation; improvement plan after the assessment; assess again after a year`),
  ],
  organisation: phrases(`
    organisation; structure; organisational structure; org chart; reorganisation; reorganise; reorg; restructuring; where the PMO
    sits; PMO in the wrong place; PMO reports to IT; PMO reports to the CEO; reporting lines; dotted lines; solid line; matrix
    organisation; matrix; functional organisation; projectised; line organisation; departments; business units; silos;
    central PMO; centralise; decentralise; central or local; hub and spoke; federated PMO; regional PMOs; local PMOs; satellite
    PMO; several PMOs; too many PMOs; one PMO; merge the PMOs; enterprise PMO; EPMO; PMO type; PMO setup; PMO structure; PMO
    operating model; operating model; target operating model; roles; role clarity; roles and responsibilities; RACI; job roles;
    who leads project people; line managers; PM line management; PMs in one department; PMs in the business; embedded PMs;
    home base for PMs; size of the PMO; headcount of the PMO; span of control; layers of management; hierarchy; flat hierarchy;
    product teams; agile teams; tribes; squads; chapters; cross-functional teams; value streams; culture of the organisation;
    culture; change the culture; politics; power; turf wars; mandate of the PMO; leadership of the PMO; head of PMO; new boss;
    organisational change; change management; PMO charter; shadow PMOs; PMO silo; merging departments; boundaries; interfaces
    between departments; support from the top; executive support; promote project management; standing of project managers`),
  facilities: phrases(`
    room; rooms; meeting room; meeting rooms; project room; project rooms; war room; obeya room; workshop room; no free rooms;
    book rooms; booking rooms; office; office space; open plan office; desk; desks; hot desking; desk sharing; quiet space; quiet
    room; noise; noisy office; whiteboard; whiteboards; wall space; flip chart; sticky notes; pens; projector; projectors; screen;
    big screen; beamer; video conferencing; video conference; conference phone; headset; headsets; camera; webcam; microphone;
    laptop; laptops; slow laptops; second monitor; monitors; computer; computers; printer; printers; phone; phones; mobile;
    equipment; hardware; network; Wi-Fi; wifi; VPN; connection; bandwidth; remote access; home office; working from home; remote
    work; hybrid work; hybrid meetings that work; travel; travel budget; parking; building; buildings; site; sites; site access;
    badge; badges; access cards; keys; kitchen; coffee machine; coffee; water; furniture; chairs; tables; air conditioning; heating;
    light; daylight; storage space; cupboards; lab; test lab; workshop material; moderation kit; office supplies; catering;
    sandwiches; relocation; office move; co-location; co-located teams; sit together; teams on one floor; facility management;
    health and safety; safety at work; accessibility; licences for video calls; help desk for equipment; IT support; admin help;
    secretarial help; minutes; administrative support; assistants; logistics`),
  'resource-management': of('resources'),
  training: of('training'),
  careers: of('pm-hr'),
  teams: phrases(`
    team; teams; team building; team-building; teambuilding; team development; team spirit; team culture; team health; team
    health check; team mood; mood; morale; motivation; motivated teams; teamwork; work together; working together; collaboration;
    collaborate; cooperation; trust in the team; trust; psychological safety; safe to speak; speak up; open discussion; conflict;
    conflicts in the team; conflict resolution; mediation; communication in the team; team communication; team meeting; team
    meetings; stand-up; standup; daily; retrospective; team retrospective; retro; feedback in the team; feedback culture; listen
    to each other; respect; diversity; diverse teams; inclusion; cross-functional team; cross-functional teams; self-organised
    teams; self-organising; empowered teams; autonomy; empower teams; agile teams; stable teams; long-lived teams; dedicated
    team; new team; forming storming norming; kick-off with the team; team kick-off; team charter; working agreement; ground
    rules; team rules; roles in the team; team roles; team lead; team leads; remote teams; virtual teams; distributed teams;
    hybrid teams; time zones; team day; away day; offsite; off-site; team lunch; lunch together; coffee together; party;
    celebrate; celebrate success; celebrate together; fun; humour; thank the team; thank you; recognition of teams; team awards;
    burnout; stress in the team; overload of teams; wellbeing; well-being; work-life balance; toxic team; toxic behaviour; bad
    behaviour; blame; blaming each other; them and us; hero culture; lone wolves; help each other; share the load; team
    performance; high-performing teams; team coaching; leadership; servant leadership; sense of belonging; community; team goals;
    common goal; shared goal; commitment of the team; team identity; onboarding into the team; goodbye to the team; multitasking
    team members; people leave the team`),
  mentoring: of('mentoring'),
  planning: [
    ...of('monitor-performance').filter((text) =>
      /plan|estimat|schedul|date|baseline|forecast|budget/i.test(text),
    ),
    ...of('specialist-tasks').filter((text) => /plan|estimat|schedul|budget|facilitat|kick/i.test(text)),
    ...phrases(`
      planning; planning support; plan; plans; help with plans; project planning; work breakdown; work breakdown structure; WBS;
      schedule; scheduling; scheduler; Gantt; Gantt chart; milestones; milestone plan; critical path; dependencies in the plan;
      estimates; estimating; estimate; estimation; three-point estimate; reference class; planning poker; story points; budget
      planning; cost plan; cost estimate; contingency; buffer; realistic plan; realistic dates; planning workshop; planning
      workshops; big room planning; PI planning; sprint planning; rolling wave; baseline; baselines; scope statement; scope;
      requirements; resource plan; risk plan; risk workshop; start-up support; kick-off; kick-off support; initiation; project
      initiation; project brief; quality plan; communication plan; plan on a page; planning tool help; MS Project help; plan
      review; over-planning; too detailed plans; plans nobody follows; fictional dates; dates set by management; deadline before
      scope; integrated plan; master plan; plan template; replanning; re-planning; planner; planners`),
  ],
  auditing: of('audits', 'monitor-performance').filter(
    (text) => !/recover|rescue|troubled|turn around/i.test(text),
  ),
  recovery: phrases(`
    recovery; project recovery; recovery plan; rescue; rescuing projects; rescue team; turnaround; turn around; troubled; troubled
    projects; troubled project; failing; failing projects; projects in trouble; in trouble; red project; red projects; red for
    months; get back on track; back on track; bring back on track; off the rails; out of control; fire; firefighting; fire
    brigade; put out fires; emergency; emergency help; crisis; crisis management; SWAT team; task force; flying squad; doctor for
    projects; patient; intensive care; triage; stop or continue; stop or rescue; stop the project; stop bad projects; stop
    projects early; kill; kill projects; kill bad projects; end projects; ending projects; pull the plug; plug; terminate;
    cancel; cancelled projects; closing failed projects; let it die; zombie; zombie projects; dead horse; dead projects; sunk
    cost; throwing good money after bad; never-ending; never-ending projects; dragging on; drag on; reset; restart; re-plan;
    replan; re-baseline; rebaseline; re-scope; cut the scope; reduce scope; new project manager; replace the project manager;
    change the manager; interim PM; root cause; root causes of failure; why projects fail; failure; failures; failed projects;
    early warning; early warnings; warning signs; signs of trouble; step in early; step in; intervene; intervention; escalate
    early; ask for help early; cry for help; help before it is too late; too late; late rescue; honest about trouble; hide
    trouble; hiding problems; bad news; bad news early; review of troubled projects; health check of red projects; watch list;
    special attention; extra support; stabilise; damage control; save what can be saved; blame in a crisis; heroes; hero culture;
    overspent; overspend; overrun; budget overrun; delay; massive delay; missed go-live; go-live postponed again`),
  portfolio: of('portfolio', 'prioritise', 'programmes', 'coordinate'),
  'customer-relations': [
    ...of('customers').filter((text) => !/supplier|vendor|contract|third part|procure|outsourc/i.test(text)),
    ...of('promote-pm'),
  ],
  'vendor-relations': [
    ...of('customers').filter((text) => /supplier|vendor|contract|third part|procure|outsourc/i.test(text)),
    ...phrases(`
      vendor; vendors; supplier; suppliers; contractor; contractors; subcontractor; subcontractors; consultant; consultants;
      consultancy; too many consultants; agency; agencies; freelancers; external staff; externals; outsourcing; outsourced;
      offshore; nearshore; offshoring; partner; partners; implementation partner; system integrator; integrator; procurement;
      purchasing; buying; tender; tenders; tendering; request for proposal; RFP; RFI; request for quotation; bid; bids; bid
      evaluation; supplier selection; vendor selection; preferred suppliers; supplier list; framework agreement; framework
      contracts; contract; contracts; contract management; contract terms; fixed price; time and material; penalty; penalties;
      incentives for suppliers; claims; change orders; variation orders; disputes; negotiation; negotiate; negotiating; price;
      prices; rates; day rates; invoices of suppliers; paying suppliers late; late payment; purchase orders; statement of work;
      SoW; service level; SLA; service levels of vendors; vendor performance; supplier performance; supplier scorecard; vendor
      reviews; supplier reviews; supplier meeting; supplier day; supplier days; partnership with suppliers; treat suppliers as
      partners; suppliers in the team; blaming suppliers; beat up suppliers; adversarial; vendor lock-in; lock-in; dependency on
      one vendor; single vendor; vendor risk; supplier risk; supply chain; delivery of suppliers; late deliveries; quality of
      suppliers; knowledge transfer from consultants; consultants leave with the knowledge; vendor demos; sales pitches; cloud
      vendor; software vendor; licence negotiation; legal; intellectual property; acceptance of deliveries; supplier onboarding;
      badge for contractors; joint plan with the supplier; supplier reports; third party; third parties`),
  ],
  performance: of('benefits', 'strategy'),
};

export const areas5Words: Vocabulary = Object.fromEntries(
  Object.entries(terms).map(([id, known]) => [id, [...new Set([...known, ...(areas[id] ?? [])])]]),
);
