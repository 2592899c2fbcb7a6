import { plural } from './plural.ts';

const quoted = (title: string) => `“${title}”`;

/** Suggestions: always for a person to take, change or leave. */
export const SUGGEST = {
  /** Of the buttons under an item. */
  where: (title: string) => `Where does ${quoted(title)} belong?`,
  likeliest: 'likeliest',
  another: 'Another',
  nowhere: 'Doesn’t fit',
  placed: (title: string, capability: string) => `Placed ${quoted(title)} on ${capability}.`,
  taken: (title: string) => `Took ${quoted(title)} off the map.`,
  gone: 'A capability that is no longer in the catalogue',
  group: (number: number) => `Group ${number}`,
  notes: (count: number) => plural(count, 'note', 'notes'),
  dots: (count: number) => plural(count, 'dot', 'dots'),

  /** What several groups said alike. */
  alike: (items: number, groups: number) => `${items} alike from ${plural(groups, 'group', 'groups')}`,
  alikeWhere: (items: number, title: string) => `Where do these ${items} belong, such as ${quoted(title)}?`,
  alikePlaced: (items: number, capability: string) => `Placed ${items} alike on ${capability}.`,
  alikeTaken: (items: number) => `Took ${items} alike off the map.`,
  apart: 'One by one',

  /** On the board: a loose note that is like a cluster. */
  cluster: {
    label: 'A suggestion',
    ask: (note: string, cluster: string) => `Does ${quoted(note)} belong in ${quoted(cluster)}?`,
    accept: 'Put it in',
    refuse: 'No',
    refused: (note: string) => `${quoted(note)} stays where it is.`,
  },
} as const;
