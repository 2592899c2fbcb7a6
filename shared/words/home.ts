import type { TemplateId } from '../template/index.ts';
import type { Anonymity, Audience, Tense } from '../template/template.ts';
import { plural } from './plural.ts';

export const HOME = {
  title: 'Flashmap: join or create a workshop',
  promise:
    'Many groups write, sort and choose. One map shows where they agree, where they do not, and every note behind it.',
  lanes: 'The three lanes',
  or: 'or',
  yours: 'Your workshops',
  import: 'Bring in a workshop from a file',
};

export const JOIN = {
  title: 'Join a workshop',
  pageTitle: 'Join',
  code: 'Code on the big screen',
  example: 'K7M 4TX',
  join: 'Join',
  joining: 'Joining',
  help: 'No account. Your browser remembers you if you drop out.',
  heading: (workshop: string) => `Join ${workshop}`,
  anonymous: 'Nobody is asked for a name. You get an animal instead.',
  firstName: 'First name',
  firstNameHelp: 'It stands on your notes once they are revealed.',
  otherCode: 'Another code',
};

export const CREATE = {
  title: 'Create one',
  name: 'Name',
  example: 'Spring PMO meet-up',
  writers: 'Writers are',
  talk: 'We talk about',
  audience: 'The room is',
  groups: 'Groups',
  fewerGroups: 'One group fewer',
  moreGroups: 'One group more',
  more: 'More settings',
  template: 'Method',
  catalogue: 'Capabilities',
  ownCatalogue: (capabilities: number) =>
    `From a file: ${plural(capabilities, 'capability', 'capabilities')}`,
  create: 'Create the workshop',
  creating: 'Creating',
};

export const ANONYMITY_WORDS: Record<Anonymity, { name: string; means: string }> = {
  anonymous: { name: 'Anonymous', means: 'Nobody can tell, you included.' },
  named: { name: 'Named', means: 'First names stand on notes.' },
};

export const TENSE_WORDS: Record<Tense, string> = {
  'has-happened': 'What has happened',
  'should-happen': 'What should happen',
};

export const AUDIENCE_WORDS: Record<Audience, string> = {
  'pmo-team': 'The PMO team',
  'project-managers': 'Project managers',
  sponsors: 'Sponsors',
};

export const TEMPLATE_WORDS: Record<TemplateId, string> = {
  'stop-more-start': 'Stop / more / start',
  'stop-more-start-maturity': 'Stop / more / start, with three questions on maturity first',
};

export const ENTER = {
  title: 'Opening the workshop',
  refused: 'The workshop did not open.',
};
