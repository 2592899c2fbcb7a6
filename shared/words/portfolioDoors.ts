import { plural } from './plural.ts';

/** Bringing a workshop into a portfolio, from its map. */
export const BRING = {
  button: 'Portfolio',
  title: 'Add this workshop to a portfolio',
  help: 'A portfolio holds many workshops: their maps together, what has changed, and what became of commitments.',
  choose: 'Portfolio',
  fresh: 'A new one',
  name: 'Name of the new portfolio',
  example: 'Our PMO, 2026',
  add: 'Add',
  open: 'Open the portfolio',
  added: 'The workshop is in the portfolio.',
};

/** Bringing workshops in by their own links, from the portfolio. */
export const ADD = {
  button: 'Add by link',
  title: 'Add workshops by their links',
  help: 'The secret link of the lead or of a facilitator. Of several workshops, a line each.',
  links: 'Links',
  add: 'Add',
  adding: 'Adding',
  added: (count: number) => `${plural(count, 'workshop', 'workshops')} added.`,
  noLink: 'This is no secret link of a workshop. It looks like …/enter/…#…',
  onlyLooks: 'This is the link of a big screen. A portfolio takes that of the lead or of a facilitator.',
};

/** A new secret link, when somebody has the old one who should not. */
export const RENEWAL = {
  button: 'Renew the link',
  ask: 'The old link opens nothing any more, and everybody who came in by it is out at once. You stay in. Send the new link to those who should have it.',
  confirm: 'Renew, and lock others out',
  done: 'This is the new link. Everybody else is out, and the old one opens nothing any more.',
  last: (day: string) => `Renewed on ${day}.`,
};

/** On the first page. */
export const YOURS = {
  title: 'Your portfolios',
  start: 'Start a portfolio',
  help: 'A home over many workshops.',
};
