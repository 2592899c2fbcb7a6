/** Words of every day that are said for each other, a line each; its first word names the idea. */
export const EVERYDAY = `
calendar diary diaries agenda invitation invite slot slots appointment appointments
clerical admin administration administrative secretarial typing
menial donkey dogsbody skivvy errand monkey gofer
launch golive cutover live release releases
weekend saturday sunday
weekly fortnightly biweekly
monthly month quarterly quarter
morning evening night overnight
today now immediately instantly
early earlier soon sooner upfront beforehand
delay postpone postponed defer deferred wait waiting
quick quickly fast faster rapid speed speedy swift
slow slowly sluggish
never seldom rarely hardly
always forever constantly permanently eternal endless
often frequent frequently regular regularly
once twice thrice
upstairs above management senior top hierarchy
manager lead leader head supervisor
subordinate staff team crew
newcomer joiner joiners starter starters recruit trainee graduate apprentice intern
unfamiliar new unknown
avoid dodge evade shun duck skirt bypass circumvent workaround
hate dislike detest loathe dread
love like enjoy adore
fear afraid scared frightened anxious nervous worry worried
angry furious annoyed annoying frustrated frustrating irritated
sad unhappy miserable depressed
lonely alone isolated
proud pride
shame ashamed embarrassed embarrassing
hero heroes heroic heroics saviour
brave courage courageous dare bold guts
lie lying lies dishonest pretend pretending fake fiction fictional invented madeup fantasy
hide hiding hidden conceal mask masking cover bury buried
show display present demonstrate exhibit reveal
see look view watch observe
picture image drawing sketch draw map
screen monitor display wall board
color red amber green traffic light
glance snapshot overview summary
page sheet slide
pretty beautiful polish polishing cosmetic beautify decorate
text wording sentence paragraph write writing written
read reader reading unread
email mail inbox mailbox message
phone telephone call ring number
chat slack teams messenger
video film clip recording youtube
talk conversation discuss discussion discussion chat dialogue speak
question ask query enquire
answer reply respond response
argue argument quarrel dispute debate fight fighting
agree agreement consensus consent
disagree object contradict
persuade convince sell selling pitch pitching
preach lecture lecturing evangelise
praise thank thanks appreciate recognise recognition acknowledge applaud
reward award prize trophy medal
punish punishment penalise penalty sanction
criticise criticism judge judging judgement nitpick
forbid ban prohibit prevent
force forced forcing impose imposed compel mandatory compulsory obligatory
optional voluntary choice freedom free
allow permit let
enforce police policing
same identical alike uniform consistent common standard
different differently diverse own individual
adapt tailor customise adjust flexible scale
reuse borrow copy recycle steal
share sharing exchange swap
give provide offer deliver supply hand
receive get obtain
lend loan rent hire borrow
pool bench
fill form box field
tick check box
long lengthy endless thick
big large huge massive giant major
small tiny little minor mini
whole entire complete total all full
single one sole
two both double duplicate
many several multiple various numerous
too overly excessive overkill overload
few fewer less reduce cut trim shrink slash
more increase grow raise boost expand
better improve improvement enhance upgrade
worse decline deteriorate
good great excellent best
bad poor weak terrible awful
real actual true genuine
wrong incorrect false mistaken
right correct proper
important vital crucial critical key essential
urgent emergency firefighting panic rush
useless pointless worthless senseless meaningless futile waste wasted
useful helpful valuable practical handy
broken defective faulty
ready prepared prepare preparation
finish finished complete completed done close closed closing end
begin start kickoff initiate launch
continue carry keep resume
return back revisit again
repeat repeating repeated recurring
forget forgotten ignore ignored neglect overlook miss
remember memory recall remind reminder
keep store save retain preserve archive
lose lost loss missing
throw discard bin delete remove drop scrap purge clean tidy
list inventory register catalogue log index
name label tag
order sequence sort rank
group bundle cluster category
connect link tie join relate bridge glue
depend dependency rely relying
separate apart split silo
neighbour adjacent nearby
boss line manager supervisor
owner owned own owning responsible accountable
duty task work chore
effort work labour
workload load burden plate
spread stretched thin juggle juggling multitask multitasking
squeeze cram squash stuff fit
tired exhausted fatigue worn
holiday vacation leave absence sick
skill competence capability ability talent knowhow
knowledge expertise experience wisdom
beginner basics introductory fundamentals
lesson moral insight takeaway
history past previous former earlier old
similar comparable like
future tomorrow next ahead upcoming coming
plan planning roadmap
guess estimate approximate reckon
promise commit commitment pledge
trust believe confidence rely reliable
control supervise monitor track watch
micromanage hover
drive steer lead guide direct
follow track chase pursue nag remind
hunt run race
stuck blocked block obstacle impediment barrier hurdle
solve fix resolve repair mend
rescue save recover recovery turnaround
fail failing failure flop collapse
wobble drift slip slide deviate
prevent avoid mitigate protect
danger harm hazard safety
lottery gamble bet luck
weather storm cloud
money cash dollar euro pound cost price
expensive costly pricey
cheap inexpensive
pay paid salary wage
profit revenue margin income
save saving savings economise
buy purchase procure acquire order
invoice bill billing payment
contract agreement tender bid
legal law lawyer regulation
security cyber secure
finance accounting accountant controller cfo treasury
infrastructure developers engineering tech
operations ops bau run line
sales marketing commercial
hr personnel
factory plant site
country region local regional global international
head hq headquarters corporate group
public government council ministry authority
school university academy college
hospital health patients clinical
war battle fight turf
wheel reinvent scratch
data information facts
clean dirty quality accuracy accurate
manual hand handmade byhand
machine computer automatic automated
login password account access licence license
click button
integrate integration interface connect connector api
field column row cell
website intranet portal site page
online web internet cloud digital
dashboard cockpit scoreboard scorecard
visual chart picture graphic infographic
count counting number quantity volume
score rating grade mark
trend development direction
compare comparison benchmark versus
target goal aim
milestone deadline date
overdue late behind
scope creep extra
change alter modify modification
request demand wish ask
no reject refuse decline deny
choose prioritise select pick
favourite pet darling
loud shout loudest noisy squeaky
politics political power lobbying
queue line waiting backlog
funnel pipeline intake entrance door
idea suggestion thought inspiration
purpose why reason sense meaning point
worth value benefit merit
use used usage utilise adopt
success win achievement accomplish
celebrate party cake beer
proof evidence prove
look inspect examine check
doctor health diagnosis checkup
gate checkpoint tollgate hurdle stage
stamp signature sign approval
reflect reflection retrospective hindsight
blame fault guilt scapegoat
story narrative tale anecdote
outsider external outside
inside internal inhouse
visit trip tour excursion
network contact relationship connection
community club guild circle tribe
conference summit fair event
book article magazine blog podcast
trend fashion hype fad
innovation new novel fresh
copycat imitate copy
serve service serving
listen ear hear
empathy understand understanding
complain complaint moan grumble whinge
friend friendly kind nice polite
helper assistant aide support
partner ally
mirror ourselves self own
identity mandate purpose
mature maturity grown
lean slim light
maze jungle labyrinth chaos mess clutter
zombie undead dead
graveyard cemetery dead buried dust
theatre ritual ceremony show
religion dogma cult
`;
