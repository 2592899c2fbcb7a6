/** Notes for rehearsals: lane|capability of the 27 functions, if it is plain|text. Terse, crooked and overlapping, as on the day. */
export const BUILT_IN = `
stop|report-status|weekly status pack nobody asked for
stop|report-status|Copying the same numbers into four slides
stop|report-status|red/amber/green by gut feeling
stop|report-status|monthly report AND weekly report
stop|report-status|pre-meeting for the steering meeting
more|report-status|one page with the decision on top
more|report-status|tell sponsors early when it slips
start|report-status|let people read the status themselves
stop|monitor-performance|chasing milestones that moved long ago
more|monitor-performance|early warning instead of late surprise
start|monitor-performance|talk about the trend, not the colour
stop|pmis|three tools for one plan
stop|pmis|entering the same date twice
start|pmis|first drafts of minutes by an assistant
start|pmis|AI??
more|pmis|connect the planning tool with finance
start|scoreboard|live dashboard on the corridor screen
more|scoreboard|few numbers, always the same ones
stop|scoreboard|dashboards with 40 indicators
stop|methodology|same gates for a two week job
stop|methodology|method police
stop|methodology|the 90 page handbook
more|methodology|a light path for small work
more|methodology|clear roles, esp. the sponsor
start|methodology|agile and classic side by side, honestly
more|promote-pm|show what good project work looks like
start|promote-pm|a project day for the whole house
more|training|short lunch lessons on estimating
more|training|onboarding for new project leads
start|training|teach sponsors their job
more|training|facilitation skills
stop|training|certificates for the wall
more|mentoring|sit beside new PMs in the first month
more|mentoring|coaching, not checking
more|mentoring|someone to think aloud with
start|mentoring|pair project managers across departments
start|mentoring|a circle of peers, monthly
stop|toolset|templates nobody fills
stop|toolset|a template for the template
more|toolset|three good examples instead of ten forms
more|coordinate|dependencies between programmes on one wall
more|coordinate|who needs what from whom by when
start|coordinate|weekly 15 minutes across projects
stop|coordinate|finding out in the canteen
more|prioritise|help say no
more|prioritise|capacity before promises
start|prioritise|a queue that everybody can see
start|prioritise|stop one before starting one
stop|prioritise|everything is priority 1
more|portfolio|the whole picture for the board
start|portfolio|kill projects kindly
stop|portfolio|zombie projects in the list
more|programmes|look after what belongs together
stop|programmes|calling every big project a programme
stop|resources|timesheets to the quarter hour
stop|resources|being the timesheet police
more|resources|honest capacity per team
start|resources|plan skills, not names
more|resources|solve conflicts over people before they hurt
more|advise-execs|options with a price on them
start|advise-execs|an hour a month with each director
start|advise-execs|tell them what we would not do
stop|advise-execs|protecting executives from bad news
more|strategy|projects that someone can link to a goal
start|strategy|sit at the table when the year is planned
start|strategy|ask why before how
start|benefits|a year later: did it work?
start|benefits|name a benefit owner at the beginning
more|benefits|outcome beside every output
more|benefits|measure what the customer feels
stop|benefits|business cases written after the decision
start|scanning|visit other PMOs
start|scanning|swap lessons with the hospital next door
more|scanning|bring one idea home from each conference
stop|pmo-performance|counting our own slides as success
start|pmo-performance|ask project managers what we are worth
more|pmo-performance|dare to change ourselves
stop|archives|folders in folders in folders
stop|archives|printing for the file
stop|archives|filing documents that nobody opens
start|archives|delete on purpose
start|post-reviews|look back together with the customer
more|post-reviews|short retros during, not after
stop|post-reviews|lessons learned two months too late
stop|audits|gate reviews for tiny work
stop|audits|audits that surprise people
more|audits|health checks as help
start|audits|peers review peers
stop|lessons-db|a database of lessons nobody reads
start|lessons-db|three lessons read out at every kick-off
more|lessons-db|lessons as stories
stop|risk-db|copying risks from last project
more|risk-db|talk about the top three risks
start|risk-db|what would make us stop?
stop|specialist-tasks|room bookings
stop|specialist-tasks|minutes of every meeting
stop|specialist-tasks|formatting other people's slides
stop|specialist-tasks|ordering the biscuits ;-)
more|specialist-tasks|real help with the schedule
more|customers|ask the users what they need
more|customers|supplier talks at eye level
start|customers|users in every steering group
start|customers|explain projects in plain words
more|pm-hr|a career for project managers
start|pm-hr|hire for curiosity
stop|report-status|green on the outside, red inside
stop|report-status|status by e-mail, then again in the meeting
more|report-status|say what we need decided
start|report-status|half a page, spoken
stop|monitor-performance|asking for percent complete
more|monitor-performance|go and look instead of asking
start|monitor-performance|a weekly walk through the projects
stop|pmis|spreadsheets mailed around
more|pmis|one login for everything
start|pmis|numbers that update themselves
stop|scoreboard|traffic lights for everything
start|scoreboard|show trends over a year
more|scoreboard|indicators people understand
stop|methodology|certificates instead of common sense
stop|methodology|forms for forms' sake
more|methodology|let teams choose how
start|methodology|throw out one rule a month
more|promote-pm|tell success stories
stop|promote-pm|posters
more|training|learning by doing on a real project
start|training|train product owners too
stop|training|two day classroom courses
more|mentoring|time for a chat with PMs
start|mentoring|shadow a senior colleague
stop|mentoring|telling people what to do
more|toolset|checklists that fit on a card
stop|toolset|mandatory risk template for small stuff
start|toolset|share good examples from other teams
more|coordinate|see clashes before they happen
start|coordinate|one calendar of go-lives
stop|coordinate|steering groups for every link
more|prioritise|business case before budget
start|prioritise|ask what we stop for it
stop|prioritise|whoever shouts loudest wins
more|portfolio|balance run and change
start|portfolio|quarterly look at the whole list
more|programmes|one owner for a set of projects
start|programmes|common goals across streams
stop|resources|200 % allocated people
more|resources|know who can do what
start|resources|protect people from too many projects
stop|resources|planning by the hour
more|advise-execs|straight talk upstairs
start|advise-execs|scenarios, not one forecast
more|strategy|why are we doing this?
start|strategy|yearly planning with the business
stop|strategy|strategy slides nobody links to
more|benefits|celebrate results, not deliveries
start|benefits|check in after six months
stop|benefits|ticking off outputs
start|scanning|read what others publish
more|pmo-performance|show what we are worth
start|pmo-performance|retro on ourselves every quarter
stop|archives|keeping everything for ever
more|archives|find things in a minute
more|post-reviews|ask what surprised us
start|post-reviews|debrief with the sponsor
stop|audits|checklists for the auditor
more|audits|look ahead, not only back
start|lessons-db|search before you start
more|risk-db|risks with a name and a date
stop|risk-db|100 line risk logs
more|specialist-tasks|help with workshops
stop|specialist-tasks|being everybody's secretary
more|customers|bring customers into the room
start|customers|ask suppliers how we do
stop|customers|talking about users without them
start|pm-hr|interview with a PM on the panel
more||listening
stop||blame
start||fun at work
stop||saying yes to all of it
more||trust
start||sponsorship?
more||coffee with people we never meet
start||fewer acronyms
`;
