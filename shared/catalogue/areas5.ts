import type { Catalogue } from './catalogue.ts';

/** Hill's 20 PMO functions in five areas; definitions are ours. */
export const areas5: Catalogue = {
  id: 'areas-5',
  name: '20 functions in 5 areas',
  groups: [
    { id: 'practice', name: 'Practice management' },
    { id: 'infrastructure', name: 'Infrastructure management' },
    { id: 'resources', name: 'Resource integration' },
    { id: 'support', name: 'Technical support' },
    { id: 'business', name: 'Business alignment' },
  ],
  capabilities: [
    {
      id: 'methodology',
      group: 'practice',
      name: 'Methodology',
      definition: 'How projects are run here: life cycle, process, roles.',
    },
    {
      id: 'tools',
      group: 'practice',
      name: 'Project tools',
      definition: 'Software and aids that project people work with.',
    },
    {
      id: 'standards-metrics',
      group: 'practice',
      name: 'Standards and metrics',
      definition: 'What is measured, against which norm.',
    },
    {
      id: 'knowledge',
      group: 'practice',
      name: 'Knowledge management',
      definition: 'Keeping and sharing what was learned.',
    },
    {
      id: 'governance',
      group: 'infrastructure',
      name: 'Project governance',
      definition: 'Who decides what, and on which evidence.',
    },
    {
      id: 'assessment',
      group: 'infrastructure',
      name: 'Assessment',
      definition: 'Finding out how capable and mature the organisation is.',
    },
    {
      id: 'organisation',
      group: 'infrastructure',
      name: 'Organisation and structure',
      definition: 'Where project people sit, and who leads them.',
    },
    {
      id: 'facilities',
      group: 'infrastructure',
      name: 'Facilities and equipment',
      definition: 'Rooms, equipment and support to work with.',
    },
    {
      id: 'resource-management',
      group: 'resources',
      name: 'Resource management',
      definition: 'Having the right people on the right work.',
    },
    {
      id: 'training',
      group: 'resources',
      name: 'Training and education',
      definition: 'Building the skills that projects need.',
    },
    {
      id: 'careers',
      group: 'resources',
      name: 'Career development',
      definition: 'A path for those who manage projects.',
    },
    {
      id: 'teams',
      group: 'resources',
      name: 'Team development',
      definition: 'Helping project teams to work together.',
    },
    {
      id: 'mentoring',
      group: 'support',
      name: 'Mentoring',
      definition: 'Standing beside those who run projects.',
    },
    {
      id: 'planning',
      group: 'support',
      name: 'Planning support',
      definition: 'Helping with plans, estimates and schedules.',
    },
    {
      id: 'auditing',
      group: 'support',
      name: 'Project auditing',
      definition: 'Checking how projects really do.',
    },
    {
      id: 'recovery',
      group: 'support',
      name: 'Project recovery',
      definition: 'Bringing troubled projects back, or ending them.',
    },
    {
      id: 'portfolio',
      group: 'business',
      name: 'Portfolio management',
      definition: 'Choosing and steering the set of projects.',
    },
    {
      id: 'customer-relations',
      group: 'business',
      name: 'Customer relationships',
      definition: 'Working with those whom projects are for.',
    },
    {
      id: 'vendor-relations',
      group: 'business',
      name: 'Vendor and contractor relationships',
      definition: 'Working with those who supply projects.',
    },
    {
      id: 'performance',
      group: 'business',
      name: 'Business performance',
      definition: 'Whether projects do the business any good.',
    },
  ],
};
