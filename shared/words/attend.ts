import type { StageKind } from '../template/template.ts';
import { plural } from './plural.ts';

const notes = (count: number) => plural(count, 'note', 'notes');

export const ATTEND = {
  group: (number: number) => `Group ${number}`,
  noGroup: 'No group yet',
  moved: (group: number) => `You are in group ${group} now.`,
  opened: (stage: string) => `${stage} has opened.`,
  hand: 'Raise hand',
  ready: 'We are ready',
  message: 'From the facilitator',
  hideMessage: 'Hide the message',
  footer: 'Your group and this page',
  you: (name: string) => `You are ${name}`,
};

export const LOBBY = {
  heading: (group: number) => `You are in group ${group}`,
  headingAlone: 'You are in',
  wait: 'Wait for the facilitator to begin. Keep this page open.',
  who: 'In your group',
  choose: 'Sitting with another group? Choose it.',
  youToo: (name: string) => `${name}, you`,
  code: 'Others join with this code',
  anonymous:
    'Nobody is asked for a name here. Notes are shuffled at the reveal, and nothing that is stored says whose they are.',
  named: 'Your first name stands on your notes once they are revealed.',
};

/** While the server reveals or counts, by the stage that closes. */
export const CLOSING: Partial<Record<StageKind, string>> & { other: string } = {
  write: 'Revealing the notes',
  vote: 'Counting the dots',
  rate: 'Counting the answers',
  other: 'One moment',
};
export const CLOSING_HINT = 'Nothing is lost. The next stage opens by itself.';

export const FINISHED = {
  done: 'You are done.',
  /** The second half of the heading, the first part of it highlighted. */
  ofYours: (count: number) => (count === 1 ? '1 of your notes' : `${count} of your notes`),
  onMap: (count: number) => (count === 1 ? 'is on the map.' : 'are on the map.'),
  closed: 'The workshop is closed. You can leave; nothing is lost.',
};

/** Text that did not become a note in time. */
export const KEPT = {
  drafts: (count: number) => ({
    title: `${notes(count)} of yours ${count === 1 ? 'is' : 'are'} not on the board.`,
    text: 'Writing closed before the server had stored it. Copy it, or wait: it goes up when notes open again.',
  }),
  sheet: {
    title: 'You had begun a note.',
    text: 'It is kept here. Copy it, or add it when notes open again.',
  },
  texts: {
    title: 'Words of yours are not on the board.',
    text: 'They had not reached the server when the stage closed. Copy them if you need them.',
  },
  marks: {
    title: 'Your last dots or answers may not count.',
    text: 'The stage closed before the server had stored them.',
  },
  dismiss: 'Done with it',
  refused: 'Not saved.',
  /** A change without words in it. */
  late: 'A change of yours came after its stage had closed. The board is as it was without it.',
};

export const TURNED_AWAY = {
  heading: 'You are not in this workshop yet',
  failed: 'This workshop does not open here',
  join: 'Join with a code',
};

/** Somebody whom the facilitator has taken off the list. */
export const REMOVED = {
  heading: 'You are no longer in this workshop',
  message: 'The facilitator has taken you off the list. What is on the board of your group stays there.',
  again: 'If that was a mistake, join again with the code.',
  join: 'Join again',
};
