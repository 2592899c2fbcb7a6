import { phrases, type Vocabulary } from '../phrases.ts';

export const strategy: Vocabulary = {
  'advise-execs': phrases(`
    tell the boss what he needs to hear; say what they do not want to hear; tell leaders the truth; truth to the board; honest with the
    board; be honest upwards; straight talk with directors; straight answers; plain speaking to the CEO; no more sugar coating for the
    boss; softening the message for leaders; pleasing the boss; nodding; nodding dogs; saying what they want to hear; keep quiet in front of
    directors; afraid to speak up; afraid of the board; dare to disagree; disagree with the boss; contradict the CEO; push back on directors; hold
    leaders to account; hold sponsors to account; hold up a mirror to leaders; difficult conversations with sponsors; courageous
    conversations; courageous; brave enough to tell; speak out; have a point of view; point of view; give our view; our own opinion; take a
    stance; recommend; recommend something; recommending; recommendation first; come with a recommendation; come with options; three options;
    two options and a recommendation; options with costs; options and consequences; pros and cons; pro and con; trade-offs for leaders; help
    leaders choose; help leaders decide; help the board decide; help directors decide; help executives decide; decision papers; decision
    memo; decision note; one page decision; decisions on a page; ready for decision; decision-ready; decision ready papers; decide; deciding;
    decisions in a day; quick decisions; quicker decisions; speed up decisions; decisions take months; decisions take weeks; waiting for a
    decision; wait for the board; waiting for the CEO to decide; pending decisions; decisions parked; decisions put off; decision postponed
    again; decisions made in the corridor; decisions on the golf course; decisions behind closed doors; decisions reversed; decisions
    without facts; decisions without us; facts before decisions; facts for decisions; evidence for the board; data for decisions; insight for
    directors; insights for the board; insight; insightful; tell them what the data means; interpret the numbers for leaders; interpretation;
    meaning behind the numbers; explain the consequences; consequence of not deciding; what happens if we do nothing; do nothing option; cost
    of waiting; cost of not deciding; risk of the decision; clear view; clear picture for leaders; clear picture; executive level; executive
    view; executive summary; executive sparring; executives out of touch; executives in the dark; leaders in the dark; blind spots of leaders; blind
    spots; surprises for the board; no surprises for the CEO; brief the CEO; brief the minister; brief the chair; briefing before the
    meeting; pre-meeting; pre-meetings with sponsors; pre-wire; prewire; line up support before the board; preparing the steering committee; prepare
    sponsors for the meeting; prepare steerco; prep the sponsor; talking points; speaking notes; cheat sheet for sponsors; sponsor briefing; sponsor
    briefings; coach the sponsor; coaching sponsors; teach sponsors how to sponsor; sponsor support; support for sponsors; help sponsors; help the
    sponsor; sponsors need help too; sponsor one-to-ones; one to one with the sponsor; monthly talk with each sponsor; talk with sponsors; talk to
    directors; talk to the CEO; coffee with the CEO; lunch with the CFO; access to the top; access to leaders; direct access; ear of the CEO; ear of the
    board; the boss listens; nobody listens at the top; be heard by leaders; heard; listened to; taken seriously; taken seriously by directors; be taken
    seriously; seat at the table; a chair at the table; at the table; in the room; in the room when it matters; invited to the board; invited to the
    executive meeting; attend the executive committee; present to the board; presenting to the board; speak at the board; agenda of the executive
    committee; slot in the leadership meeting; leadership meeting; leadership team; leaders; leader; leadership; directors; director; executives;
    board; boards; board members; CEO; CFO; CIO; COO; CTO; CDO; CxO; C-level; C-suite; VP; VPs; SVP; MD; managing director; minister; permanent
    secretary; dean; head of; heads; top brass; bosses; boss; big boss; senior leaders; senior managers; senior people; higher ups; upstairs; from above;
    top floor; top of the house; management board; supervisory board; ExCo; exco; SLT; ELT; trustees; non-executives; adviser; advisor; advisers;
    advisors; advising; advise; advisory; advice; counsel; consult; consultant role; consulting; internal consultants; internal consultancy;
    trusted; trusted advisor; trusted adviser; confidant; right hand; right-hand man; chief of staff; eyes and ears; eyes and ears of the board; radar
    for the board; sparring partner for leaders; sparring with executives; challenge leaders; challenge the CEO; challenge the board; challenge
    pet ideas of directors; critical questions; ask the awkward question; awkward questions; uncomfortable; uncomfortable questions; unpopular;
    bring problems with solutions; solutions not problems; proposals; proposal; proposals not problems; escalate with options; escalations with a
    recommendation; ask for what we need; clear asks; ask of the board; proactive; proactively; think ahead for leaders; anticipate; anticipate
    questions; messenger; just the messenger; postman; just passing on data; passing on papers; taking notes instead of giving advice; order takers;
    secretary to the board; not just reporting; less reporting, more advising; more advice, less reporting; advice not admin; from reporting to
    advising; reporter to adviser; from reporter to partner; business partner; strategic partner; partner of the board; strategic advice; strategic
    conversation; language of the board; speak their language; speak money; talk in money; talk about money; in terms leaders understand; one message;
    clear message; key message to leaders; storytelling for executives; what keeps leaders awake; what keeps the CEO awake; executive time; waste
    of executives' time; executive attention; attention of leaders; engage leaders; engaged leaders; leaders who show up; leadership attention; scenario
    for the board; scenarios for directors; second opinion for the CEO`),
  strategy: phrases(`
    where are we going?; where do we want to be in five years?; what do we stand for?; why do we exist as a company?; nobody knows the strategy;
    explain the strategy to us; strategy in plain words; strategy on a page; strategy posters; strategy is a secret; secret strategy; strategy
    changes each year; new strategy every year; strategy of the week; strategy made without us; strategy without us; hear about strategy
    last; involve us earlier in strategy; invite us when strategy is made; be there when the strategy is made; help write the strategy; shape the
    strategy; shaping strategy; strategy process; strategy cycle; strategy team; work with the strategy team; strategy department; strategy people
    and project people together; strategy to delivery; strategy into projects; turn strategy into projects; turn goals into projects; turn
    plans into action; bridge strategy and delivery; gap between strategy and projects; projects that fit the strategy; projects that do not fit
    the strategy; projects without a link to strategy; projects nobody asked for strategically; which goal does it serve?; which goal is it for?;
    what goal is this for?; goal for each project; every project linked to a goal; link; linked to goals; link to objectives; linked to
    objectives; serves no goal; no goal; map projects to goals; mapped to objectives; map of goals; goals; goal; company goals; corporate
    goals; corporate objectives; corporate strategy; corporate plan; group strategy; business strategy; council plan; mission of the
    charity; mission; purpose; vision; vision nobody knows; vision statement; ambition; ambitions; aspirations; north star; compass; direction;
    sense of direction; course; set the course; steer by the strategy; destination; long view; long run; long range; long-range plan; five
    years; three year plan; ten year plan; multi-year plan; next year; next year's plan; plan for next year; plans for the year; annual plan;
    annual plans; annual planning; anual planning; yearly plan; yearly; year plan; planning for the year; planning season; planning ritual; planning
    round; planning marathon; planning calendar; planning cycle; planing round; budget; budgets; budget round; budget rounds; budget season;
    budget games; budget game; budget battle; budget fights; budget fight; fighting for budget; budget begging; budget cuts; budget freeze; budget
    owners; budget talks; budget process; budget workshop; annual budgets; yearly budget; budget once a year; budget fixed in October; budget in
    September for December next year; next year's budget; zero based budgeting; zero-based; top-down budget; bottom-up budget; last year plus 5 percent;
    last year's budget plus three percent; rolling budget; rolling forecast for the year; rolling plan; rolling planning; rolling quarterly; quarterly
    planning; quarterly goals; quarterly objectives; quarterly steering; quarter plan; OKR; OKRs; OKRs everywhere; OKR cycle; key results;
    objectives; objective; objectives nobody remembers; Hoshin; Hoshin Kanri; X-matrix; x matrix; strategy map; strategy maps; balanced scorecard;
    BSC; strategy tree; goal tree; cascade; cascading; cascading goals; cascaded; break down goals; break strategy down; goals for departments; shared
    goals; common goals; conflicting goals; conflicting objectives; alignment; aligned; strategic alignment; strategic fit; align work with goals;
    align to strategy; line up with strategy; golden threads; golden thread; red thread; line of sight to goals; line of sight; strategic
    themes; strategic theme; strategic pillars; pillars; focus areas; strategic focus; strategic priorities; must-win battles; must win battles; big
    rocks; big goals; strategic objectives; strategic goals; strategic plan; strategic planning; strategic; strategically; more strategic; act
    strategically; strategic role for the PMO; from admin to strategy; move up from admin to strategy; tactical; too tactical; operational; too
    operational; stuck in operations; day to day; day-to-day firefighting instead of strategy; short term; short-term; short-term targets; quarter
    results thinking; think long term; think further ahead; thinking ahead; look ahead; look further; plan ahead; forward plan; forward planning;
    roadmap for the company; road map; five year roadmap; strategic roadmap; product roadmap linked to strategy; strategy roadmap; technology
    strategy; IT strategy; digital strategy; data strategy; AI strategy; people strategy; sustainability; ESG; net zero; CO2; carbon; climate; climate
    goals; green projects; SDGs; social goals; strategy review; strategy reviews; strategy check; strategy check-in; strategy days; strategy retreat;
    retreat; offsite; off-site with directors; away day; strategy workshop; strategy session; strategy tools; scenario planning for strategy; planning
    assumptions; SWOT; PESTLE; Porter; blue ocean; positioning; growth; growth targets; growth plans; turnover targets; sales targets; mergers in
    strategy; business plan; business plans; business planning; business planing; corporate planning; operating plan; AOP; annual operating plan;
    financial plan; financial planning; finance partner; plan with finance; sit with finance; work with the CFO on the plan; funding plan; funding
    strategy; funding for next year; investment plan; investment planning; medium term plan; MTFP; medium-term; mid-term; strategic investment plan;
    strategic choices; strategic decisions; strategic thinking; strategic office; strategy office; strategic PMO; strategy execution office; SEO;
    strategy realisation; strategy realisation office; strategy delivery; deliver strategy; strategy implementation; strategy execution; execution;
    execute; executing strategy; does what we do fit the strategy?; does it fit our goals?; do projects match goals?; are we working on the right goals?;
    what we want to become; who do we want to be; PMO strategy; PMO vision; vision for the PMO; our PMO in three years; where should the PMO be in
    three years; long-term direction of the PMO; future of our PMO`),
  benefits: phrases(`
    was it worth the money?; worth it; was it worth it in the end; did it bring anything?; what did it bring?; what did we gain?; what came out of
    it?; did anything change?; did anything get better?; is anyone better off?; who is better off?; who wins?; what is in it for the business?;
    what is it good for?; what for?; why are we doing this project?; why do we do this?; what is the point?; the point of the project; no idea
    why; start with the why; why first; the why; the why behind; purpose before plan; reason; reasons; goal of the project; what should be better
    afterwards?; what will be better; what changes for users; difference it makes; make a difference; difference; what difference did it make;
    impact; impacts; impact not activity; impact over output; impact stories; impact report; social impact; impact on people; effect; effects;
    effectiveness of projects; result; results; results that last; lasting results; real results; end results; outcome; outcomes; outcomes before
    outputs; outcome thinking; outcome owners; outcome map; outcome-based; outcome based funding; output; outputs; counting deliverables; delivered
    but not used; delivered and never used; nobody uses it; nobody uses what we deliver; unused systems; delivering things nobody uses; delivering
    stuff; is it being used?; usage; usage numbers; usage data after launch; uptake; take-up; use after go-live; success; successful; what is success?;
    what does success mean; agree success; agree what success looks like; define success; definition of success; success is more than on time; success
    beyond delivery; success criteria; success measures; success metrics; acceptance is not success; on time, in budget, useless; on budget but useless;
    in time and budget but nobody needs it; value; values; value add of the project; value added; value adding; add value; value for users; value for
    customers; value for citizens; value for patients; value before cost; value over cost; value not cost; value conversations; value case; value
    check; value check every quarter; value checkpoints; value tracking; track value; tracking value; value delivered; value delivered early; early
    value; value sooner; value stream mapping; value owner; value management; value office; VMO; VRO; value realisation office; value realisation;
    value realization; realise value; business value; customer value; public value; best value; value for money; VfM; bang for the buck; bang for
    buck; return; returns; return on investment; ROI; ROI after a year; ROI never checked; ROI of projects; payback; payback period; NPV; IRR; net
    present value; cost benefit; costs and benefits; cost-benefit; CBA; business case checked after go-live; check the business case later; go back
    to the business case; business case revisited; business case follow-up; look at the business case again; reopen the business case; nobody reads the
    business case after approval; business cases never checked again; promises in business cases; promised savings; promised benefits; broken
    promises of projects; promise; savings; saving; saved; real money saved; savings that never arrive; savings nobody sees; savings claimed twice;
    claim; claims; claimed benefits; inflated savings; invented benefits; made-up benefits; fairy tale benefits; optimistic benefits; wishful; wishful
    thinking in benefits; paper benefits; phantom benefits; benefit claims; benefit; benefits; benifits; benefts; benefits owner in the business;
    business owns benefits; line owns benefits; benefit owners named; benefits without owner; nobody owns the benefits; who owns the benefits; who
    collects the benefits; who harvests; harvest; harvesting benefits; harvest benefits; reap; reaping; reap the benefits; fruits; bear fruit; pay off;
    pays off; pay-off; payoff; paid off; pay back; did it pay off; benefits log; benefit log; benefit sheets; benefit card; benefit cards; benefits
    cards; benefits tracker; benefits tracking; benefit tracking; track benefits for a year; measure benefits; measure benefits after go live; benefit
    measures; benefits measurement; baseline for benefits; baseline before we start; zero measurement; before and after; before and after
    comparison; before-after; compare before and after; benefits map; benefit maps; benefits dependency network; BDN; benefits workshop; benefits
    workshops; benefits review; benefit reviews; benefits check after 6 months; check after six months; six months later; one year later; a year
    after; after a year; 12 months after go-live; revisit after a year; after go-live; after launch; follow-up after launch; post launch; post go-live
    check of value; benefits reporting; benefits dashboard figures; benefits manager; benefits realisation manager; benefits lead; benefits plan;
    benefits realisation plan; BRM benefits; benefits realisation; benefit realisation; realisation; realised; realise; realise benefits; benefits
    realised; benefits in the budget; take the savings out of next year's budget; finance confirms savings; finance agrees the numbers; financial
    benefits; non-financial benefits; soft benefits; intangible; intangibles; tangible; tangible benefits; quality benefits; time saved; hours saved; time
    savings; customer satisfaction as a benefit; employee benefit; happier employees; benefit for staff; dis-benefits; disbenefit; side effects and
    disbenefits; opportunity cost; hypothesis; hypotheses; test the hypothesis; experiment; experiments; minimum viable; MVP; MVPs; smallest useful; small
    releases with value; early wins; quick benefits; assume; benefits assumptions; outcome reviews; sponsor accountable for value; sponsor answers
    for benefits; sponsors own the benefits; reward benefits not delivery; celebrate benefits not go-live; go live is only the beginning; go-live is
    the start; delivery is not the finish line; finish line; project over, benefits start; close only when benefits are in; done when used; done is when
    customers use it`),
  scanning: phrases(`
    what do others do?; how do other companies do it?; how do other PMOs do it?; ask other PMOs; meet other PMOs; meet PMO people from outside; visit
    another PMO; visit another company; go and visit; go and see other companies; site visit; site visits; study trip; study tour; study visits; field
    trip; field trips; excursion; excursions; exchange with others; exchange programme with another firm; swap with another organisation; guest from
    outside; guests; guest speaker; guest speakers; invite guests; invite speakers; invite an outsider; outsider; outsiders; outsiders' view; fresh eyes from
    outside; fresh ideas; fresh air; new blood ideas; new impulses; new ideas; new things out there; what is out there?; what's new?; what's new out
    there; what is next?; what's next; what is coming?; what comes next; what comes after agile; see what is coming; around the corner; look around; look
    around us; look out of the window; look over the fence; looking over the fence; beyond our walls; outside our walls; outside our own walls; beyond our
    bubble; outside the company; outside the organisation; outside view; outside in; external; externally; external view; external input; external
    perspective; external contacts; external partners for learning; external community; get out; get out there; get out of the bubble; our bubble; echo
    chambers; navel-gazing; inward; only looking at ourselves; only looking inside; staring at ourselves; living under a rock; under a rock; stuck in our
    ways; stuck in the past; ten years behind; behind the times; outdated ideas; stay fresh; stay current; stay up to date; stay informed; keep up; keep up to
    date; keep up with; keep pace; keep learning from outside; keep an eye on the market; eye on competitors; watch competitors; competitors; competition;
    rivals; market; markets; market research; market scan; market trends; industry; industry trends; industry groups; industry body; sector; other sectors;
    public sector peers; peers outside; peer organisations; peers in other firms; neighbour companies; sister company; sister organisations; other
    councils; other universities; other hospitals; other banks; benchmark; benchmarks; bench mark; benchmarking; benchmark clubs; benchmark with others;
    compare; compare with others; compare ourselves with others; comparison; comparisons; comparing ourselves; comparing; best in class; best-in-class;
    world class; best practice elsewhere; good ideas from elsewhere; elsewhere; borrow ideas; steal ideas from others; learn from others; learn from
    others' mistakes outside; learn from the best; learn from start-ups; start-ups; startups; learn from aviation; learn from other industries;
    trends; trend; trend report; trend reports; trend scouting; trend scout; trendspotting; mega trends; megatrends; horizon; horizon scan; horizon
    scanning; horizon scans; horizon scanning twice a year; scan; scanning; scans; radar; tech radar; technology radar; technology watch; antennae; antenna;
    sensing; weak signals; signals; early signals; foresight; futures; futurist; future; future proof; future-proof; future trends; future of projects; future of
    work; future of AI in projects; AI trends; what AI means for PMOs; impact of AI on our jobs; will AI replace us?; crystal ball; predictions; outlook;
    disruption; disruptive; innovation; innovate; innovations; innovative; experiment with new ideas from outside; try new things; try something new; new
    practices; new methods from outside; emerging; emerging tech; new regulations; new law; new laws; laws; legislation; regulation; regulatory changes;
    upcoming rules; upcoming laws; upcoming legislation; EU rules; EU AI act; compliance changes ahead; political changes; economy; economic; macro; PESTLE
    scan; environment; environmental scan; conferences; conference; conference budget; conference reports; conference talks; congress; congresses; symposium;
    summit; summits; trade fair; trade fairs; trade shows; expo; events; event; external events; evening events; networking; network; networks; networked;
    networking breakfast; networking evening; networking group; networking lunch; professional network; professional networks; professional
    associations; associations; association; membership; memberships; member of; join; join a network; join the community; join PMI; PMI; PMI chapter; APM; APM
    events; APM SIG; IPMA; GPM; IIBA; Gartner; Forrester; McKinsey reports; analyst reports; House of PMO; PMO Flashmob; flashmob; flash mob; mob; meet-ups;
    meet up; meetup; meetups; user groups; special interest groups; SIG; SIGs; community outside; online communities; online groups; LinkedIn; LinkedIn group;
    LinkedIn posts; Linkedin; Twitter; X; Reddit; forums; hashtags; follow experts; follow; podcasts; podcast; blogs; blog posts; read blogs; books; book;
    book club on new ideas; reading; read; reading group; reading list; reading hour; journals; magazine; magazines; articles; research; researchers;
    studies; study; surveys of the industry; state of project management report; Pulse of the Profession; white papers; whitepapers; papers; thesis; students'
    thesis; universities; university; academia; academics; professors; scientists; science; webinars; webinar; free webinars; vendor webinars; vendor sales
    pitches; sales pitches; salesmen; consultants' pitches; consultants' slides; consultants selling hypes; hype; hypes; hyped; hype cycle; buzzword; buzzwords; buzz;
    bullshit bingo; fad; fads; fashions; fashion; fashionable; trendy; latest craze; craze; latest thing; next big thing; shiny new; jumping on the
    bandwagon; bandwagon; bandwagons; copying; copy others; copy cats; copycat; copying Spotify; imitation; blind copying; not invented here syndrome; NIH; we know
    best; know it all; unique; we are different; speak at conferences; present outside; publish articles; publish; share outside; tell others what we do; give
    talks; open our doors to other PMOs; host a meet-up; host an event; host; invite other PMOs; give back; contribute; open source`),
};
