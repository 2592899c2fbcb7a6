/** Words that mean about the same to people who work on projects, a line each; its first word names the idea. */
export const TRADE = `
executive exec director directors leadership leader boss bosses chief ceo cfo cio coo vp president exco slt csuite board minister
report update bulletin pack deck briefing
status progress
late delay delayed slip slippage slipping overdue behind drift
money cost spend spent spending budget finance financial cash
number numbers figure figures metric indicator kpi measure
chart graph plot diagram
software app application tool system platform product
sheet spreadsheet excel workbook
automate automation automatic bot robot script
ai copilot chatgpt llm
police cop cops inspector policeman sheriff
rule rules policy regulation regulations procedure
step steps stage phase
process workflow procedure way
committee steerco board
approve approval signoff signature sign permission
heavy bureaucratic bureaucracy redtape paperwork
simple simpler easy light lightweight lean short
document file paper record folder
archive repository store storage
boring tedious dull mundane
newbie newcomer novice beginner junior starter rookie fresh
veteran experienced senior seasoned expert
buddy pair partner sidekick
course class classes lesson seminar classroom training
teach train educate instruct upskill
exam certificate certification qualification diploma
coach coaching mentor mentoring
advice advise guidance counsel guide
colleague peer coworker
friend buddy
help support assist aid
sample example specimen
template form blank
clash collide collision conflict overlap
silo silos island islands
together joint jointly shared common
meeting call session gathering gettogether standup
request demand ask wish
idea suggestion proposal
queue backlog pipeline funnel intake
choose select pick decide
decision choice option alternative
rank score points weight
end kill cancel terminate close finish
dead zombie hopeless
pause halt hold freeze suspend
set whole collection portfolio
invest investment bet funding
change transformation transition
adopt adoption uptake
stream workstream track
people staff person folk folks colleague employee
team squad crew
hour hours timesheet effort
free available spare
busy overloaded stretched swamped overworked drowning
burnout stress exhausted tired wellbeing
expert specialist sme guru
contractor freelancer consultant temp external
honest truth frank open candid candour transparent
goal objective target aim okr
strategy strategic direction
year annual yearly
future tomorrow trend horizon
benefit value gain payoff worth saving
outcome result impact effect
success win victory triumph
launch golive rollout release deploy
failure flop fail disaster mess
blame culprit guilty scapegoat fault
mistake error blunder
learn learned lesson
review retro retrospective lookback reflect debrief wash
audit check inspect inspection assurance healthcheck verify
gate checkpoint
risk threat danger hazard uncertainty
issue problem trouble blocker obstacle
mitigation mitigate response countermeasure
probability likelihood odds chance
minutes typing typist secretary secretarial clerk
lunch sandwich catering food coffee biscuit
book booking reserve arrange
room venue
planner scheduler
schedule plan timeline gantt timetable
estimate guess
date deadline
customer client consumer buyer user
department division unit
supplier vendor contractor subcontractor
stakeholder audience
listen hear
complaint complain grumble moan whinge
communicate communication tell inform message
surprise shock
hire recruit recruitment recruiting hiring candidate
pay salary wage bonus reward
career ladder promotion path
appraisal appraise evaluation
leave quit attrition turnover
conference event congress summit meetup
law legislation regulation regulatory
hype buzzword fad fashion
competitor competition rival
outside external elsewhere
firm company enterprise organization corporate business
pmo office
search find findable findability hunt lookup
version copy copies
old outdated stale obsolete
culture mindset behavior attitude
celebrate celebration party cheer
story stories storytelling narrative
visible visibility profile
brand marketing advertise promote
trust credibility reputation respect
jargon acronym abbreviation
threshold tolerance
forecast predict prediction projection
agile scrum sprint kanban
sponsor owner
accountable accountability responsible responsibility
`;
