import { phrases, type Vocabulary } from './phrases.ts';

export const skills: Vocabulary = {
  methodology: phrases(`
    method; methods; methodology; methodologies; framework; standard; standards; standardise; standardisation; standardize;
    standard process; one way of working; ways of working; common approach; common language; consistent approach;
    consistency; process; processes; procedures; lean processes; process improvement; simplify processes; simplify the
    process; simplification; simple; keep it simple; KISS; too complicated; over-complicated; overcomplicate; heavy process;
    heavyweight process; lightweight process; right-sized process; tailoring; tailor the method; scale the method to the
    project; scalable governance; proportionate governance; one size fits all; one size does not fit all; same process for
    small and big; fit for purpose; bureaucracy; bureaucratic; red tape; paperwork; forms for everything; form filling; box
    ticking; tick the box; tick-box exercise; process for the sake of process; process police; methodology police; methodology
    dogma; purism; agile; agile working; agile delivery; hybrid; hybrid approach; hybrid working methods; waterfall; agile and
    waterfall; scrum; SAFe; scaled agile; agile at scale; kanban; sprints; DevOps; PRINCE2; PMBOK; PM2; P3O; ISO 21500; lean;
    six sigma; design thinking; lifecycle; life cycle; project life cycle; stage gates; stage gate; gate process; gates; phase
    gates; governance; project governance; governance framework; governance model; good governance; governance overload; too
    much governance; lighter governance; less governance; agile governance; minimum viable governance; governance boards; too
    many boards; boards and committees; steering committee terms of reference; decision rights; who decides what; RACI; roles
    and responsibilities; role clarity; clear roles; clear accountability; accountability; ownership; sponsor; sponsors;
    sponsorship; active sponsors; sponsor role; absent sponsors; executive sponsorship; project owner; delegated authority;
    approval; approvals; approval layers; too many approvals; signatures; sign off; sign-offs; five signatures for a small
    change; sign-off chain; mandatory documents; mandatory templates; mandatory forms; project initiation document; PID;
    project charter mandatory; policy; policies; rules; guidelines; guardrails; principles instead of rules; playbook; PM
    handbook; project handbook; best practice; good practice; definition of done; quality gates; compliance with method;
    enforce the method; enforcing the standard; forcing PMs to; compliance over common sense; freedom within a frame; tidy up
    old procedures; prune the rulebook; spring clean our processes; remove steps that add nothing; change management method;
    agile transformation; product mindset; product not project; product management; product operating model; from projects
    to products; scope management; requirements management; planning standards; minimum standards; bare minimum; how we run
    projects; PM process; process owner; process documentation; meeting rules; governance meetings; terms of reference;
    meeting cadence; too many meetings; shorter meetings; meeting free; control without bureaucracy; flexible; flexibility;
    empower teams; empowerment; self-organised teams; trust; continuous improvement of the process; kaizen; handover process;
    transition to operations;
    disengaged sponsors; sponsor apathy; project initiation; project brief; change control process; requirements
    process; quality process`),
  'promote-pm': phrases(`
    promote project management; promote PM; championing project management; champion PM; sell project management; sell the
    PMO; selling the PMO; selling ourselves; marketing; PMO marketing; market our services; brand; branding; PMO brand;
    image; reputation; credibility; earn credibility; build trust in the PMO; visibility; raise our profile; profile of the
    PMO; be visible; show the value of project management; value of PM; value of the PMO; explain what the PMO does; what is
    a PMO?; why do we have a PMO?; what is in it for me; WIIFM; PMO as overhead; seen as overhead; seen as police; seen as
    admin; not police; being seen as a blocker; ivory tower; success stories; celebrate success; celebrating success;
    celebrate; celebrations; awards; project of the year; project awards; shout outs; recognise good work; thank you; good
    news; good news stories; newsletter; PMO newsletter; intranet page; blog; podcast; video; roadshow; roadshows; open day;
    PMO open house; PM day; project management day; lunchtime talk; brown bag; coffee mornings; town hall slot; awareness;
    awareness of PM; evangelise; evangelists; PM ambassadors; ambassadors; PM culture; project culture; culture; culture
    change; change the culture; culture of delivery; change of mindset; mindset; behaviours; good behaviours; tolerating bad
    behaviour; bad behaviour; lead by example; role model; practise what we preach; walk the talk; eat our own dog food;
    psychological safety; safe to fail; blame culture; hero culture; heroes and firefighting; firefighting; fun; humour;
    enthusiasm; passion; positive; toxic; negativity; moaning; whining; cynicism; energy; respect; being apologetic; stop
    apologising; stop apologizing for process; influence; influencing; win hearts and minds; hearts and minds; buy-in; get
    buy-in; executive buy-in; management buy-in; get leaders behind us; executive sponsorship of the PMO; PMO sponsor; sponsor
    for the PMO; senior support; jargon; PM jargon; acronyms; abbreviations; speak the language of the business; talk human;
    PM speak; project management as a profession; professional status; respect for PMs; accidental audience; explain why
    projects matter; PM for everybody; change champions; resistance; overcome resistance; sceptics; win over the sceptics;
    partnership; partner with the business; helpful PMO; be helpful; service attitude; smile; friendly PMO; help not hinder;
    enabler; enabling not controlling; helper not police; less stick more carrot; support instead of control; trusted
    partner; change the perception; perception of the PMO; promote agile; tell people why; tell our story; storytelling;
    share wins; quick wins; demonstrate quick wins; internal campaign; slogan; logo; giveaway mugs; diversity and inclusion;
    women in projects; sustainability awareness; change fatigue; encourage; inspire; motivate; community spirit;
    thank people; thank yous; recognition in public; pride; be approachable; open doors`),
  training: phrases(`
    training; train; trainings; course; courses; e-learning; elearning; online learning; webinar for PMs; classroom training;
    training budget; training plan; training catalogue; training needs; training needs analysis; skills; skill building; skill
    gaps; skills gap; skills matrix; upskill; upskilling; reskill; competence; competency; competencies; competency framework;
    capability building; build capability; learn; learning; learning path; learning culture; learning and development; L&D;
    development programme; academy; PM academy; PMO academy; project academy; school; bootcamp; boot camp; workshop; workshops
    on skills; masterclass; lunch and learn; lunch & learn; microlearning; bite-size learning; short learning videos;
    gamification; simulation; business game; certification; certifications; certificate; PMP; PRINCE2 course; CAPM; AgilePM;
    scrum master certificate; APM qualification; MSP course; MoP; exam; exam factory; qualifications; accreditation; badge;
    digital badges; induction; onboarding; onboard new project people; onboarding for project managers; welcome pack;
    starter kit for new PMs; new joiners; first 100 days; graduate scheme; apprentices; apprenticeship; trainee; trainees;
    soft skills; people skills; leadership training; leadership skills; communication skills; presentation skills;
    facilitation skills; negotiation skills; conflict skills; emotional intelligence; business acumen; commercial skills;
    financial skills; finance for PMs; risk training; planning training; estimating training; scheduling training; tool
    training; MS Project course; Excel training; data skills; AI skills; AI literacy; prompt training; agile training; scrum
    training; change management skills; teach; teaching; teach the basics; PM basics; PM for beginners; project management
    101; basics for non-PMs; educate; education; educate sponsors; sponsor training; train the sponsors; sponsor education;
    train executives; teach line managers; teach product owners; teaching business people; refresh knowledge; refresher;
    refreshers; knowledge test; train the trainer; trainer; generic training; training without practice; death by slides;
    boring courses; sending people on courses; sheep dip training; one-off training; practise on real projects; learning by
    doing; learning on the job; on-the-job learning; hands-on; practical training; case studies; in-house training; internal
    trainers; external trainers; job rotation; shadowing; secondments; cross-training; PMO staff development; training for
    PMO staff; analysts learn; time for learning; learning time; learning hour; read books; book club; study group; tailored
    training; role based training; skills assessment; self-assessment of skills; professional development; CPD;
    upskill PMO analysts; uni courses; university; capability uplift; raise the competence of teams; train everybody`),
  mentoring: phrases(`
    mentoring; mentor; mentors; mentorship; mentoring programme; reverse mentoring; coaching; coach; coaches; coaching
    culture; coach project managers; coach PMs; coaching for sponsors; agile coach; agile coaching; one to one; one-to-one
    coaching; sounding board; someone to talk to; somebody to ask; listening ear; listen to PMs; support for project
    managers; support PMs; support the PM; help project managers; help PMs; hands-on help; stand beside the PM; by your side;
    being there for PMs; shoulder to cry on; therapy; counselling; counsellor; wellbeing; well-being; stress; burnout; lonely
    PM; buddy; buddies; buddy up; buddy scheme; pairing; pair up; pair a new PM with an old hand; experienced with
    inexperienced; seniors help juniors; shadow a senior; learn from each other; peer support; peer learning; peer group; peer
    groups; peer to peer; peer review among PMs; peer coaching; action learning; action learning sets; circle; community;
    communities of practice; community of practice; CoP; PM community; practitioner community; guild; chapter; PM network;
    internal network; internal PM network; PM forum; PM forums; PM meetup; PM breakfast; PM coffee; PM round table; exchange
    between PMs; exchange of experience; experience exchange; sharing experience; share practice; knowledge exchange between
    people; surgery; surgeries; drop-in; drop-in sessions; clinic; office hours; helpdesk for PMs; hotline; ask me anything;
    advice for PMs; advise project managers; guidance for PMs; guide rather than tell; ask rather than tell; ask questions;
    asking good questions; asking instead of telling; telling PMs what to do; telling people how to work; doing the PM's job;
    rescuing PMs; doing their work for them; spoon feeding; hand holding; handholding; nannying; babysitting PMs; marking their
    work; judging PMs; checking up on PMs; feedback for PMs; constructive feedback; feedback culture; honest feedback to PMs;
    encourage PMs; empower PMs; trust PMs; build confidence; confidence of new PMs; new PM support; first project support;
    support at kick-off; start-up support; help to set up the project; project start-up workshop; project set up help;
    coaching conversations; coach not police; coaching instead of auditing; coach instead of control; training dressed up as
    coaching; trainer mentor coach; qualified coach; PMO as coach; PMs coaching PMs; PMOs coaching PMOs; team coaching; team
    development; leadership coaching; sparring partner; critical friend; trusted adviser to PMs; support when things go wrong;
    walk with teams; Gemba; go and see; sit with the project teams; spend time with the PMs; time with project teams; visit
    projects; get out of the office; on site with the teams;
    team building; teambuilding; team days; team health; mediation; conflicts in teams; job shadowing; moral
    support; stand-in`),
  toolset: phrases(`
    templates; template; template library; toolkit; tool kit; toolbox; tool box; pick and mix; menu of tools; optional tools;
    optional templates; examples; good examples; worked examples; sample documents; samples; starter pack; starter kit;
    project starter kit; cheat sheet; cheat sheets; quick reference; one page guide; how-to guide; how to guides; how-tos; guides;
    guide; guidance; guidance notes; simple guidance; checklist; checklists; canvas; project canvas; charter template; simple
    charter; one page plan template; simple plan template; business case template; risk log template; stakeholder map
    template; lessons template; report template; meeting template; agenda template; kick-off template; kick-off pack; plan
    templates; Gantt template; budget template; RAID log template; light templates; lightweight templates; simple templates;
    shorter templates; small project kit; templates for small projects; templates for agile; agile templates; too many
    templates; template overload; template graveyard; template police; hundreds of templates; long templates; 20 page
    template; 30 page project plan template; complicated templates; templates nobody uses; unused templates; empty sections in
    templates; fill in everything; filling in templates; filling templates for the sake of it; blank forms; new template every
    month; changing templates; version of the template; template wars; forms; forms nobody needs; adaptable; adapt the
    templates; adapt to need; flexible tools; tailorable tools; use what helps; use what you need; choose what fits; choice
    of tools; teams choose their tools; let PMs choose; let people choose; freedom to use own tools; own tools; non-mandatory;
    not compulsory; voluntary; offer instead of mandate; offering tools; help yourself; tools that help; practical tools;
    useful tools; simple tools; easy tools; tools for everyday use; tools for beginners; guide for beginners; guidance for
    occasional PMs; accelerators; techniques; technique cards; method cards; planning poker; estimating sheet; estimation
    tool; prioritisation matrix; MoSCoW; workshop kit; facilitation kit; retrospective kit; sticky notes; whiteboard; Miro
    boards; kanban board; kanban boards; board templates; resource centre; tools page; PM wiki; PM toolbox on the intranet;
    easy to find templates; templates in one place; ready to use; reusable; reuse; recycle what works; borrow from others;
    copy with pride; steal with pride; template refresh; clean up templates; fewer templates; guardrails with templates; save
    time with templates; templates that save time; scalable toolkit; project in a box; PM survival kit; plug and play;
    decision tree; calculators; cost calculator; simple Excel tools; spreadsheet templates; alternatives to MS Project`),
};
