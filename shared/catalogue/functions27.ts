import type { Catalogue } from './catalogue.ts';

/** The 27 functions that Hobbs and Aubry found PMOs to fulfil; labels and definitions are ours. */
export const functions27: Catalogue = {
  id: 'functions-27',
  name: '27 PMO functions',
  groups: [
    { id: 'monitoring', name: 'Monitoring and control' },
    { id: 'skills', name: 'Skills and method' },
    { id: 'multi-project', name: 'Many projects at once' },
    { id: 'strategy', name: 'Strategy' },
    { id: 'learning', name: 'Learning' },
    { id: 'services', name: 'More services' },
  ],
  capabilities: [
    {
      id: 'report-status',
      group: 'monitoring',
      name: 'Status reporting',
      definition: 'Telling executives and sponsors where projects stand: reports, packs, decks, summaries.',
    },
    {
      id: 'monitor-performance',
      group: 'monitoring',
      name: 'Watching and controlling delivery',
      definition: 'Following time, cost, scope and milestones of projects, and stepping in when they drift.',
    },
    {
      id: 'pmis',
      group: 'monitoring',
      name: 'Project information system',
      definition:
        'Choosing and running the tools that hold project data: planning software, automation, self-service, AI.',
    },
    {
      id: 'scoreboard',
      group: 'monitoring',
      name: 'Dashboards and scoreboard',
      definition: 'Showing many projects at one glance: dashboards, indicators, traffic lights.',
    },
    {
      id: 'methodology',
      group: 'skills',
      name: 'Standard method and governance',
      definition: 'One agreed way to run projects: process, life cycle, gates, governance, sponsorship.',
    },
    {
      id: 'promote-pm',
      group: 'skills',
      name: 'Championing project management',
      definition:
        'Winning people for project management: visibility, marketing, culture, sponsorship of the craft.',
    },
    {
      id: 'training',
      group: 'skills',
      name: 'Training and skills',
      definition: 'Building skills: courses, workshops, certification, onboarding of project people.',
    },
    {
      id: 'mentoring',
      group: 'skills',
      name: 'Mentoring and coaching PMs',
      definition:
        'Standing beside project managers: coaching, mentoring, a sounding board, communities of practice.',
    },
    {
      id: 'toolset',
      group: 'skills',
      name: 'Optional tools and templates',
      definition:
        'Templates, checklists and tools that people may use and adapt, without making them a standard.',
    },
    {
      id: 'coordinate',
      group: 'multi-project',
      name: 'Coordination and dependencies',
      definition:
        'Seeing and settling what one project does to another: dependencies, clashes, shared plans.',
    },
    {
      id: 'prioritise',
      group: 'multi-project',
      name: 'Intake and prioritisation',
      definition: 'Deciding what to begin: demand, business cases, selection, priorities, saying no.',
    },
    {
      id: 'portfolio',
      group: 'multi-project',
      name: 'Portfolio management',
      definition: 'Steering the whole set of projects: balance, pipeline, stopping what no longer pays.',
    },
    {
      id: 'programmes',
      group: 'multi-project',
      name: 'Programme management',
      definition: 'Running groups of projects that serve one change.',
    },
    {
      id: 'resources',
      group: 'multi-project',
      name: 'Resource and capacity planning',
      definition:
        'Matching people and skills to work: capacity, allocation, timesheets, conflicts over people.',
    },
    {
      id: 'advise-execs',
      group: 'strategy',
      name: 'Advice to executives',
      definition: 'Giving leaders options and a clear view, and supporting their decisions.',
    },
    {
      id: 'strategy',
      group: 'strategy',
      name: 'Strategy and annual planning',
      definition: 'Taking part in strategy, annual planning and budgets, and linking projects to goals.',
    },
    {
      id: 'benefits',
      group: 'strategy',
      name: 'Benefits',
      definition: 'Asking what a project is for and whether it came true: value, outcomes, realisation.',
    },
    {
      id: 'scanning',
      group: 'strategy',
      name: 'Outside networks and horizon scanning',
      definition: 'Looking outside: other PMOs, networks, conferences, trends.',
    },
    {
      id: 'pmo-performance',
      group: 'learning',
      name: "The PMO's own performance",
      definition: 'Knowing how well the PMO itself does: its own goals, feedback, cost, maturity.',
    },
    {
      id: 'archives',
      group: 'learning',
      name: 'Document archive',
      definition: 'Keeping project documents: filing, folders, versions, records.',
    },
    {
      id: 'post-reviews',
      group: 'learning',
      name: 'Post-project reviews',
      definition: 'Looking back on a project together: retrospectives, closing, lessons sessions.',
    },
    {
      id: 'audits',
      group: 'learning',
      name: 'Audits, gates and health checks',
      definition: 'Checking projects: health checks, gate reviews, assurance, compliance.',
    },
    {
      id: 'lessons-db',
      group: 'learning',
      name: 'Lessons learned library',
      definition: 'Keeping what was learned where others find and use it.',
    },
    {
      id: 'risk-db',
      group: 'learning',
      name: 'Risk register',
      definition: 'Keeping risks and issues in one place, and acting on them.',
    },
    {
      id: 'specialist-tasks',
      group: 'services',
      name: 'Specialist and admin support for PMs',
      definition: 'Doing work for project managers: minutes, bookings, schedules, administration.',
    },
    {
      id: 'customers',
      group: 'services',
      name: 'Customers and stakeholders',
      definition:
        'Looking after the people projects are for: customers, suppliers, stakeholders, communication.',
    },
    {
      id: 'pm-hr',
      group: 'services',
      name: 'Hiring and rewarding PMs',
      definition: 'Recruiting, assessing, rewarding and developing the careers of project managers.',
    },
  ],
};
