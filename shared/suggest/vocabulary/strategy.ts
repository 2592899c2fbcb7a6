import { phrases, type Vocabulary } from './phrases.ts';

export const strategy: Vocabulary = {
  'advise-execs': phrases(`
    advice to executives; advise executives; advise leadership; advising the board; executive; executives; exec; execs;
    executive team; executive committee; ExCo; leadership team; senior leadership team; SLT; senior management; upper
    management; top management; management team; C-suite; C level; CEO; CFO; CIO; COO; directors; board; the board; board
    of directors; leaders; decision; decisions; decision making; decision support; decision-making support; decision ready;
    support decisions; better decisions; faster decisions; decide faster; slow decisions; waiting for decisions; decisions
    postponed; nobody decides; indecision; decisions made without data; decisions on gut feel; evidence for decisions;
    evidence-based decisions; fact-based decisions; options; options with recommendation; options paper; option papers; give
    options; alternatives; scenarios for the board; what if analysis for executives; recommendation; recommendations; make a
    recommendation; have an opinion; take a position; take a stand; opinion of the PMO; decision paper; decision papers;
    decision brief; briefing; briefings; executive briefings; brief the sponsor; brief executives; pre-brief; prepare the
    sponsor; rehearse with the sponsor; pitch; pitch to management; sponsor conversations; talk to the sponsor; sponsor
    support; support sponsors; sponsor coaching; coach executives; coach sponsors; educating executives; trusted adviser;
    trusted advisor; adviser; advisor; advisory; strategic adviser; consult; consultant to leadership; consultancy; internal
    consulting; consulting role; right hand of the CEO; seat at the table; a seat at the top table; top table; at the table;
    be in the room; in the room where decisions are made; access to the CEO; reporting line to CEO; PMO reports to the CEO;
    direct line to executives; voice at the top; be heard; being listened to; influence executives; manage upwards; managing
    up; manage up; challenge executives; challenge upwards; challenge; constructive challenge; speak up; tell the truth;
    truth to power; speaking truth to power; honest; honesty; honest opinion; uncomfortable truth; unpopular advice; brave;
    courage; bad news; deliver bad news; bring bad news early; filtering bad news; hide bad news from management; yes men;
    yes-sayers; pleasing executives; shielding executives; protecting the boss; taking orders; order taker; order takers;
    waiting to be asked; be proactive; proactive; proactive advice; insight; insights; insights for leaders; bring insight
    not data; data without insight; so what for executives; analysis; analysis for executives; clear view for leaders; clear
    messages; clear message for executives; executive summary with decision; ask of executives; what we need from you; the
    ask; decisions needed; escalation with options; escalate with a proposal; bring solutions not problems; problems without
    solutions; impact and options; consequences of decisions; show the consequences; implications; impact on strategy;
    steering committee preparation; prepare steering committees; steering committee that decides; steerco that decides;
    sponsors who decide; executive attention; executive time; respect executives' time; executive engagement; engage
    leaders; engage executives early; informal talks with directors; coffee with the CFO; corridor talk; trusted by the
    board; strategic conversations; business partner; business partnering; speak the language of executives; speak business;
    talk money; think like a CEO; strategic partner;
    decision latency; management attention; slow executives`),
  strategy: phrases(`
    strategy; strategies; strategic; strategic planning; strategic plan; strategy execution; strategy implementation;
    strategy delivery; strategy to execution; execute strategy; execution of strategy; deliver the strategy; translate
    strategy into projects; translating strategy; strategy into action; link to strategy; link projects to strategy; linked
    to strategy; projects linked to goals; alignment with strategy; strategic alignment; align with strategy; aligning
    projects with strategy; line of sight; golden thread; strategy map; strategy office; strategic PMO; be strategic; more
    strategic less admin; strategic role; strategic work; strategic goals; strategic objectives; corporate goals; company
    goals; business goals; organisational goals; goals; goal; objectives; objective; OKR; OKRs; Hoshin; hoshin kanri; balanced
    scorecard strategy; vision; mission; purpose; vision of the company; shared vision; north star; direction; clear
    direction; where are we going?; know where we are going; why are we doing this strategically; annual planning; annual
    plan; yearly planning; planning round; planning cycle; business planning; business plan; corporate planning; budget;
    budgets; budgeting; annual budget; budget round; budget planning; budget cycle; budget process; budget season; rolling
    budget; beyond budgeting; rolling forecast; rolling wave; quarterly planning; quarterly business review; QBR; five year
    plan; three year plan; long-term planning; long term; long-term view; short-term thinking; short termism; roadmap;
    strategic roadmap; strategic roadmaps; technology roadmap; transformation roadmap; involvement in strategy; take part in
    strategy; invite the PMO to strategy; PMO in the strategy process; PMO at the strategy table; early involvement;
    involved too late; included in planning; planning without the PMO; strategy without delivery; strategy in a drawer;
    strategy on the shelf; shelfware strategy; strategy nobody knows; communicate the strategy; explain the strategy; know
    the strategy; strategy changes every quarter; changing strategy; shifting strategy; unclear strategy; no strategy;
    strategy review; strategy workshop; strategy away day; strategy days; strategic initiatives; strategic projects;
    strategic themes; themes; strategic priorities; strategic drivers; strategic value; contribution to strategy; strategic
    contribution; support business strategy; business strategy; IT strategy; digital strategy; sustainability strategy; ESG;
    net zero; sustainability goals; sustainability; climate; social value; change strategy; operating plan; target setting;
    set targets; cascade goals; goal cascade; cascade objectives; what do we want to achieve?; end goal; big picture; bigger
    picture; future of the business; future direction; organisational direction; PMO strategy; PMO vision; PMO roadmap;
    long-term PMO plan; our own direction; where our PMO should go; link budgets to goals; funding cycle; annual funding;
    project funding in the budget; planning assumptions; finance planning with us; work with finance; finance partner;
    strategic thinking; think strategically; thinking about tomorrow; day-to-day instead of strategy; less operational; less
    operational more strategic; market strategy; competition; competitors; SWOT;
    strategic thinking time; budget negotiations; cost strategy`),
  benefits: phrases(`
    benefit; benefits; benefits management; benefits realisation; benefits realization; benefit realisation; realise benefits;
    benefits tracking; track benefits; tracking benefits after go-live; benefits after closure; benefits register; benefits
    map; benefits mapping; benefit profile; benefits owner; benefits owners; benefit owner; who owns the benefits?; benefits
    plan; benefits review; benefits reviews; benefits forecast; benefits measurement; measure benefits; measurable benefits;
    benefits nobody checks; fake benefits; fantasy benefits; inflated benefits; benefits on paper; double counting benefits;
    double counted savings; soft benefits; intangible benefits; non-financial benefits; disbenefits; dis-benefits; value; value
    delivery; value delivered; deliver value; delivering value; value for money; value for customers; business value; customer
    value; value creation; value stream; value management; value realisation; value realization; value realisation office;
    value management office; VMO; value driven; value-based; value first; show value; prove value; measure value; value not
    volume; value over output; public value; social value; employee value; return on investment; ROI; payback; net present
    value; NPV; cost benefit; cost-benefit analysis; savings; cost savings; real savings; outcome; outcomes; business
    outcomes; outcome focus; outcome over output; outcomes not outputs; outputs; output; outputs instead of outcomes; counting
    outputs; deliverables without outcome; measure outcomes; outcome measures; outcome based; impact; impact measurement;
    measure impact; real impact; did it work?; was it worth it?; did it pay off?; did we get what we paid for?; what did we get
    for the money?; what is it for?; what is this project for?; why this project; purpose of the project; reason for the
    project; why do we do it; start with why; success; success criteria; success criteria up front; define success; what does
    success look like; measure success; project success; success measures; beyond on time on budget; on time on budget but
    useless; business case after go-live; revisit the business case; living business case; check the business case at the end;
    business case forgotten after approval; business case in the drawer; update business cases; keep the business case alive;
    baseline before the change; baseline measures for benefits; post-implementation benefits; six months after go-live;
    follow up after go-live; adoption and use; usage; is it used?; do people use what we built?; usage after launch; user
    adoption; business ownership; business owners accountable for value; sponsor owns the benefits; sponsors accountable for
    benefits; benefits in the budget; take savings out of the budget; finance signs off benefits; finance validates savings;
    business results; results; results not activities; results over activity; count results; tie to KPIs of the business;
    link project to business KPIs; customer outcomes; customer benefits; closing without checking benefits; celebrating
    go-live as the end; go-live is not the end; go-live is not success; benefit hypothesis; hypothesis; experiments; MVP;
    minimum viable product; value hypothesis; early value; incremental value; business impact`),
  scanning: phrases(`
    outside; outside world; look outside; looking outside; external view; external networks; external network; network;
    networks; networking; network with other PMOs; networking events; other PMOs; talk to other PMOs; visit other PMOs; visit
    other companies; company visits; learn from others; learn from other companies; learning from outside; learn from other
    industries; other industries; other sectors; other organisations; peers in other companies; exchange with other companies;
    sister companies; partner organisations; benchmark; benchmarks; benchmarking; benchmark study; compare with others;
    compare ourselves; how do others do it?; best practice from outside; best practices of others; industry best practice;
    industry standards; industry; industry reports; industry news; conference; conferences; attend conferences; go to
    conferences; speak at conferences; speak at events; events; event; meetup; meet-ups; meetups; flashmob; PMO flashmob; PMO
    conference; PMI; PMI chapter; PMI congress; APM; APM event; IPMA; AXELOS; PeopleCert; Gartner; Gartner reports; House of
    PMO; special interest group; SIG; association; associations; professional bodies; professional body; membership;
    memberships; magazines; journals; articles; research; research papers; studies; white papers; whitepapers; books;
    podcasts; blogs; newsletters; LinkedIn; LinkedIn groups; Twitter; social media; hashtag; online communities; online
    community; forums; Reddit; webinar; webinars; vendor webinars; vendor pitches; vendor presentations; sales pitches; trend;
    trends; new trends; trend radar; trend watching; market trends; technology trends; technology radar; horizon; horizon
    scanning; scan the horizon; environment scanning; environmental scanning; scan; scouting; innovation; innovations; new
    ideas from outside; fresh ideas; inspiration; outside inspiration; emerging; emerging practice; emerging technology; new
    developments; future; future of work; future of PMO; future skills; futures; what is coming; what is new?; keep up to date;
    keeping up; stay current; stay up to date; keep an eye on; legislation; new legislation; new laws; regulation; new
    regulations; upcoming regulation; law changes; market; market changes; market watch; economic outlook; competitors;
    universities; academia; guest speakers; invite speakers; outside speakers; bring outsiders in; external experts; fresh
    eyes; outside perspective; outside-in; hype; following hypes; hypes; buzzwords; buzzword bingo; fads; fashion; latest
    fashion; latest fad; chasing the latest; management fads; silver bullet; silver bullets; copying other companies; copy the
    neighbours; blindly copying; Spotify model; echo chamber; bubble; tunnel vision; navel gazing; inward looking; inward
    focus; looking inwards; not invented here; we are special; think we are unique; received wisdom; question received wisdom;
    contribute to the community; share our experience outside; publish; publish our practice; awards outside; try new
    things; experiment with new ideas; sift advice; curate; curated reading; reading list; reading time; watch list;
    regulatory change; watch regulation; external speakers; study tours; user groups of vendors`),
};
