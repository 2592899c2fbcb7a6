import { dayOf } from './article.ts';

export const SHARE = {
  button: 'Share',
  title: 'Share the outcomes',
  help: 'Whoever has a link can read the map and the notes behind it, without the names of who wrote them. They can change nothing.',
  holds: 'A new link holds for',
  days: { '7': '7 days', '30': '30 days', '90': '90 days' } satisfies Record<'7' | '30' | '90', string>,
  make: 'Make a link',
  made: 'Link made',
  ended: 'Link ended',
  none: 'No link is open now.',
  open: 'Open links',
  until: (at: number) => `Until ${dayOf(at)}`,
  copy: (at: number) => `Copy the link that holds until ${dayOf(at)}`,
  end: 'End it now',
  endOf: (at: number) => `End the link that holds until ${dayOf(at)}`,
  loading: 'Looking for links',
  readOnly: (asked: string) => `${asked}. Read only.`,
  refused: 'The outcomes cannot be shown',
} as const;
