import { phrases, type Vocabulary } from '../phrases.ts';

export const skills: Vocabulary = {
  methodology: phrases(`
    everyone does it their own way; each department runs projects differently; do it the same way everywhere; a common way to
    run a project; agree how we run projects; rules of the game; ground rules; playbook; PM playbook; handbook; project handbook;
    manual; 200 page manual; method manual nobody reads; method on a page; process on a page; process maps; flow charts of
    processes; swim lanes; steps to follow; twelve steps to start a project; fewer steps; skip steps that add nothing; too many
    steps; too many hoops; jumping through hoops; hurdles; red tape for tiny projects; same rules for a week's work and a ten
    million programme; rules for rules' sake; following the rules blindly; process over people; people before process; common
    sense over process; common sense; process worship; method religion; religious wars about agile; agile versus waterfall; agile
    in name only; fake agile; fragile; wagile; water-scrum-fall; doing agile not being agile; imposing Scrum on everyone; let teams
    choose agile or waterfall; mixed methods; pick the right approach for the project; approach per type of project; project
    categories with different rules; small, medium, large tracks; light track; lite version; lightweight version for small jobs;
    big method for big projects only; minimum standard; bare minimum; must-haves of the method; non-negotiables; core process;
    mandatory steps; compulsory method; enforce the standard; forcing one method; mandate; policing the method; comply or explain;
    standards that everyone follows; consistent way of working; consistency across departments; harmonise methods; one method after
    the merger; unify; uniform; update the method every year; keep the method alive; method owner; process owner; review the
    process; process clean-up; throw out half of the process; streamline; streamlined; lean out; cut bureaucracy; admin heavy
    process; paper mill; sign here, here and here; sixteen signatures; who has to sign?; waiting weeks for a signature; approval
    chains; approvals by five people; delegated decisions; decide at the lowest level; decisions closer to the team; let teams
    decide; empower teams to decide; empowerment; who is the sponsor?; no sponsor; sponsor who never shows up; missing sponsor;
    sponsor vanished; sponsors in name only; sponsors who act; engaged sponsors; real sponsorship; sponsors attend; train sponsors in
    their role; sponsor handbook; one sponsor per project; project owner; product owner; product owners with power; clear mandate for
    the PM; PM has responsibility without authority; who owns this?; who is responsible for what; who decides?; decision log for
    governance; steering committees; steering groups; too many steering committees; steering committee without decisions; steerco
    that steers; three boards approving the same thing; boards on top of boards; governance boards; governance forum; terms of
    reference; ToR; quorum; governance calendar; governance structure; governance light; governance as a service; governance
    that helps; governance by committee; overgoverned; under-governed; project initiation document; PID; project charter; charter;
    project brief; start a project properly; proper kick-off; initiation phase; definition phase; phases; phase model; gate model;
    go through gates; G0 to G5; milestones and gates; milestone model; stage plans; life cycle for products; product operating
    model; project to product; product thinking; iterative; incremental; iterations; sprint; sprints; backlogs; user stories; Kanban;
    scrum master; scrum masters; SAFe; LeSS; Nexus; Spotify; lean startup; design sprints; V-model; HERMES; PRINCE2 Agile; P2;
    MSP method; PMI standard; ISO 21502; APM body of knowledge; PM standard; quality management system; QMS; standard operating
    procedure; SOP; SOPs; work instructions; naming of roles; glossary; shared vocabulary; same words for the same things; definitions;
    requirements process; requirements management; change control procedure; configuration process; decision making rules; rule book;
    compliance with process; process training; process design; method for small change; approach; approaches; how we work; how we do
    things here; way we run things; blueprint for projects; guardrails; guard rails; boundaries not rules; freedom within a frame;
    principles over rules; principles instead of procedures`),
  'promote-pm': phrases(`
    nobody knows what we do; people do not know the PMO exists; what is a PMO?; explain what the PMO does; tell our story; tell the
    story of project management; good news stories; shout about what went well; blow our own trumpet; sing our praises; hiding our
    light; invisible PMO; faceless PMO; put a face to the PMO; get out more; be seen; be visible in the business; open door; open
    house; open day; PMO open days; roadshow; road show; tour the departments; stand in the canteen; project fair; fair; exhibition;
    posters; flyers; leaflets; stickers; mugs; swag; merchandise; logo for the PMO; name of the PMO; rename the PMO; new name; rebrand;
    bad name; bad reputation; PMO is a dirty word; the word PMO scares people; fear of the PMO; people avoid us; seen as police; seen
    as admin; seen as overhead; seen as a cost; overhead; seen as a roadblock; being the department of no; the ones who say no; image;
    image of project managers; improve our image; reputation; respect for project managers; PM is seen as admin; project management
    is not admin; anyone can run a project; everyone thinks they can do it; project management as a profession; professional pride;
    pride; proud of projects; be proud; celebrate; celebrating; celebrate go-lives; celebrate small wins; cake; party when a project
    ends; awards; award; awards night; project of the year; project of the month; PM of the year; hall of fame; thank you; say thank
    you; say thanks; praise in public; share successes; success stories; publish successes; internal blog; blog; vlog; podcast; intranet
    page; intranet news; newsletter; PMO newsletter; nobody reads our newsletter; social media posts; Yammer; Viva Engage; videos; short
    films; lunch talks; brown bag about what we do; talks; guest talk at department meetings; five minutes in every team meeting;
    speak at the all-hands; all hands; town hall slot; elevator pitch; pitch our services; sell; selling; sell the PMO; selling project
    management; sell benefits of PM; win hearts and minds; hearts and minds; convince; convincing; convince sceptics; sceptics;
    persuade; evangelise; evangelists; evangelism; preaching; stop preaching; lecturing people; lecturing about method; forcing it down
    throats; ramming; mandate project management by decree; project culture; culture of delivery; culture change; project mindset;
    mindset; project thinking for everyone; make projects cool; make it fun; fun; humour; enthusiasm; inspire; inspiring; motivate people
    for projects; role models; role model; lead by example; practise what we preach; walk the talk; eat our own dog food; act as
    ambassadors; ambassador; ambassadors in departments; champions; champion; champions network; PM champions; friends of the PMO; allies;
    allies in the business; advocates; advocate; advocacy; evangelist; management support; support from the top; top management
    commitment; backing from the CEO; the CEO talks about projects; executive champion; sponsor for the PMO; buy-in; buy in; get buy-in;
    commitment; commitment of leaders; promote; promoting; promotion of project management; PR; public relations; campaign; campaigns;
    awareness; raise awareness; awareness sessions; PM day; project management day; international project management day; PMO birthday;
    marketing; marketing plan; marketing of the PMO; market ourselves; communicate our value; communicate successes; explain why PM
    matters; why project management?; why bother with project management?; what's in it for me?; WIIFM; benefits of project management;
    credibility; credible; trusted; trust in the PMO; build trust; earn trust; earn respect; standing; standing in the organisation;
    influence; voice; give project managers a voice; recognition; profile; raise the profile; attract people to PM; attractive; schools
    and universities visits; community spirit; identity; belonging; project family; positive; positivity; negativity; moaning; moaning
    about the business; complaining about other departments; cynicism; toxic; toxic talk; gossip`),
  training: phrases(`
    teach people how to plan; show people how to do it; learn how to run a workshop; learn to estimate; learn to facilitate; learn
    basics; basics; basics of project management; crash course; beginners' course; beginners course; PM 101; intro
    course; introduction to projects; introduction course for sponsors; sponsor training; train sponsors; executives on a course; board
    members learn about projects; line managers learn about projects; teach finance about agile; agile training; agile basics; agile
    boot camp; bootcamp; boot camp; scrum course; CSM; PSM; SAFe training; PRINCE2 course; PRINCE2 for everybody; PRINCE2 practitioner;
    foundation course; foundation exam; PMP; PMP prep; CAPM; IPMA level D; APM PMQ; PMQ; PFQ; chartered; ChPP; MSP course; MoP; MoR;
    P3O course; AgilePM; Lean Six Sigma belts; green belt; black belt; AIPMO; PMO-CP; certificates; certificate factory; collecting
    certificates; badges; digital badges; exam fees; exam; exams; pass rates; paper tigers; certified but clueless; a badge does not make
    a PM; qualification; qualifications; accreditation; accredited; e-learning; elearning; online courses; click-through training; click
    next training; mandatory e-learning; mandatory training; compulsory courses; LinkedIn Learning; Udemy; Coursera; Pluralsight; MOOC;
    webinars for PMs; recorded sessions; recordings; videos; short videos; how-to videos; YouTube; micro learning; microlearning; nuggets;
    learning bites; bite-sized learning; lunch and learn; lunch & learn; lunch n learns; brown bag; brown bags; Friday learning hour;
    learning day; learning days; learning budget; training budget; training cut first; budget for training cut; no time to learn;
    no money for courses; protected time for learning; give people time to learn; three day course away from work; course forgotten a
    week later; courses with no practice; classroom; class room; theory; theory without practice; too theoretical; dry theory; role
    play; role plays; simulation; simulations; simulation game; business game; serious games; games; gamified; Lego; Lego workshop;
    exercises; practice; practise; practice in real projects; learning by doing; on the job; apprenticeship; apprenticeships; graduate
    scheme; graduate training; trainee; trainees; trainee programme; newcomers; new starters; new joiner; new joiners; joiners; induction;
    induction day; onboard; onboarding; onboarding kit; welcome pack; welcome day; first day; first week; new people thrown in at the deep
    end; thrown in at the deep end; sink or swim; academy; PM academy; PMO academy; project academy; school; curriculum; syllabus; learning
    path; learning paths; learning journey; skills; skill; skill gap; skills gap; skill gaps; gap in skills; skills matrix; skills
    assessment; training needs analysis; TNA; training needs; training plan; training catalogue; competence; competences; competency;
    competencies; competency framework; capability building; build capability; build skills; upskill; upskilling; reskill; reskilling; soft
    skills; people skills; leadership skills; leadership training; negotiation skills; negotiation; presentation skills; presenting;
    conflict management training; communication skills; facilitation skills; facilitation training; coaching skills course; storytelling
    course; writing skills; time management; Excel training; Excel course; tool training; Jira training; MS Project training; Power BI
    training; data skills; data literacy; AI skills; AI training; AI literacy; prompt training; financial skills; finance for project
    managers; commercial skills; commercial awareness; contract skills; risk training; benefits training; estimating course;
    business analysis training; change management training; workshops for PMs; masterclass; master class; masterclasses; seminar; seminars;
    refresher; refreshers; refresher course; train the trainer; trainers; teacher; tutors; teaching; instruction; educate; education;
    educating; study; study time; college; degree; MBA; courses; course; workshops; train; trained; untrained; untrained project managers;
    everyone trained in the same way; same course for all; generic courses; off the shelf training; tailor the training; training on
    demand; just in time training; learning culture; learn from experts; guest lecturers; evaluation of training; happy sheets; did the
    training help?; knowledge test; quiz; quizzes`),
  mentoring: phrases(`
    someone to call when it gets tough; who can I ask?; ask a friend; phone a friend; a listening ear; listen to project managers; ear to
    bend; chat over coffee; coffee with a PM; a walk and a talk; one-to-ones; 1:1; 1-2-1; 121s; one on one; time for one to ones; sit
    down with new PMs; sit next to; sit beside; alongside; work alongside PMs; stand behind PMs; have their back; support when it gets rough;
    emotional support; moral support; PMs feel alone; alone; lonely; loneliness at the top of a project; isolated PMs; overwhelmed PMs;
    anxious; nervous first-timers; first-time project managers; help first-time PMs; new PM paired with; pair; pairs; pair working; pair new
    with old; old hands; old hand; greybeards; veterans; seasoned PMs; experienced PMs share; experts help novices; novice; novices; junior;
    juniors; rookie; rookies; apprentice and master; buddy for newcomers; buddies; buddy system; godparent; godfather; tandem; tandems;
    shadow; shadowing; job swap; peer; peers; peer group for PMs; peer circles; learning circles; circles; support group; self-help group;
    PMs help PMs; PMs helping each other; PMs learn from each other; PMs meet; PMs get together; get-togethers; exchange; exchange among
    project managers; swap stories; swap experiences; swapping tips; war stories; campfire; fireside chat; breakfast for PMs; PM
    breakfast; PM lunch; pub evening; round table; roundtable; forum; PM forum; user group of PMs; PM club; club; network of PMs;
    network of scrum masters; network of PMO people; internal PM network; community; communities; build a community; community meeting;
    community manager; CoP; CoPs; communities of practice; practice group; guilds; guild meetings; chapters; chapter lead; Slack channel for
    PMs; PM chat group; ask anything; ask-me-anything; open hour; open hours; open office; clinics; PM clinic; project clinic; surgery hours;
    surgery; drop in; drop-in hour; help line; helpline; sparring; sparring partner; sounding board; think aloud; thinking partner; critical
    friends; second brain; coach; coaches; coached; coaching hours; coaching for new PMs; coaching offer; coaching circle; executive
    coaching; professional coach; certified coach; qualified coaches; agile coaches; coaching on the job; coaching instead of controlling;
    coach rather than police; ask don't tell; ask more, tell less; asking instead of answering; questions instead of answers; ask the right
    questions; what can you do to improve?; is that working for you?; telling people what to do; giving orders; giving the answer straight
    away; answering everything ourselves; solving PMs' problems for them; doing it for them; taking over; holding hands; hand-holding; spoon-
    feeding; mothering; parent-child; treating PMs like children; treat PMs as adults; adult to adult; patronising; patronise; talking down;
    judging; judgement; criticise; criticising; criticism; being the teacher; know-it-all; encouragement; encourage; encouraging; motivate;
    confidence; give confidence; grow people; growing PMs; help people grow; develop PMs one by one; develop people; personal growth;
    strengths; feedback; feedback between PMs; regular feedback; 360; 360 feedback; reflect with PMs; supervision; intervision; case
    consultation; collegial advice; peer consulting; peer advice; advice; advise; advising PMs; guidance; guide; guiding; lend an ear;
    mentor; mentors; mentored; mentees; mentee; mentor pool; matching mentors; mentoring scheme; mentor for each new PM; speed mentoring;
    reverse mentor; sponsor a junior; role model for juniors; support; supporting; supportive; help; helping; helping hand; helpful; help PMs
    succeed; help instead of control; support not police; from police to coach; friend not police; care; caring; take care of PMs; look
    after PMs; look after people; wellbeing of PMs; mental health; burnout prevention; resilience; stressed PMs; crisis support; trouble
    shooting help; start-up help; kick-off help; help in the first weeks; first 90 days; onboarding buddy; stay close to PMs; be there; be
    around; on the shop floor; visit teams; walk the floor; Gemba walks; gemba`),
  toolset: phrases(`
    give me an example; show me a good one; what does good look like?; example of a good plan; example plans; sample plan; samples to copy;
    ready-made; ready made; ready-to-use; off the shelf; off-the-shelf; starter; starter packs; starter set; survival guide; survival kit;
    first aid kit; kit; kits; kit bag; box of tools; toolboxes; tool shed; tool library; library of templates; template shop; menu; pick what
    you need; pick 'n' mix; take what helps; leave the rest; use it if it helps; optional; voluntary; not mandatory; no obligation; without
    obligation; nice to have; your choice; up to the team; let teams pick; let the team decide which template; free choice; freedom;
    freedom of tools; own tools are fine; bring your own tool; not one size; adapt; adapted; adaptable; customise; customisable; editable;
    flexible; flexible templates; modular; modular templates; building blocks; Lego bricks; templates that fit on a page; one-page templates;
    one page charter; one-page business case; A3; A3 template; A4; canvases; project canvas on the wall; project model canvas; lean canvas;
    big canvas; short forms; short form; simple form; simple plan; simple log; simple spreadsheet; simple; easy; easy to use; easy enough for anybody;
    foolproof; wizards; wizard; fill-in-the-blanks; blank pages; blank template; empty template; empty boxes; boxes nobody fills;
    chapters nobody needs; chapters left empty; not applicable everywhere; n/a n/a n/a; 27 page form; 40 page template; 60 templates; hundred
    templates; templates from 2009; outdated templates; old templates; ugly templates; broken templates; template zoo; template jungle;
    template madness; template hell; templates for everything; template for the template; three versions of the
    same template; Word templates; Excel templates; PowerPoint template; slide template; slide master; report templates; plan template; risk
    template; charter template; RAID template; RACI template; lessons template; closure template; meeting minutes template; agenda; agendas;
    agenda template; communication plan template; stakeholder template; benefits template; estimation sheets; estimating template; cost
    template; budget sheet; budget calculator; calculator; tick list; ticklist; checklist; check list; check lists; check-list; checklists
    instead of forms; checklist for kick-off; go-live checklist; start-up checklist; closing checklist; handover checklist; cheat-sheet;
    cheatsheets; crib sheet; pocket guide; pocket card; flash cards; cards; card deck; guides; how to; how-to; how tos; how-to pages; tips
    and tricks; hints; hints and tips; recipe; recipes; cookbook; cook book; quick start; quick-start guide; quick guide; quick guides; getting
    started guide; getting started; toolbox talks; workshop formats; workshop templates; workshop recipe; retrospective formats; icebreakers;
    facilitation cards; Miro templates; Mural templates; Trello template; Kanban template; Jira template; Planner template; Notion template;
    MS Project template; schedule template; Gantt in Excel; tool tips; technique; techniques; stakeholder matrix; SWOT sheet; prioritisation
    grid; decision tree; mind maps; mind map; MindManager; Visio; sticky notes; Post-its; brown paper; whiteboards; markers; share templates;
    swap templates; template exchange; borrow; borrowed; copy; steal; reuse; re-use; re-usable; recycle; reuse what others made; best
    templates of each project; collect good examples; collection of examples; good practice examples; best examples; example library; examples
    on the intranet; intranet toolbox; toolkit page; toolkit site; where are the templates?; find the right template; templates one click away;
    guidance with examples; explain the template; guidance next to each field; template owner; tidy the templates; template clear-out; throw
    away templates; bin half of the templates; cut templates in half; shorter forms; lighter forms; form; forms; forms in triplicate; filling
    forms; fill in forms; fill out; filling out; box filling; paper; documents nobody asked for; template before thinking; think before the
    template; tools for small projects; tools for hybrid; agile toolkit; toolkit for change; toolkit for sponsors; small project toolkit; light
    toolkit; lite templates`),
};
