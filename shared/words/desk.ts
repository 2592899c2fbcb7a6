import type { Lane } from '../lanes.ts';
import { LANE_WORDS } from './common.ts';
import { plural } from './plural.ts';

const notes = (count: number) => plural(count, 'note', 'notes');
const dots = (count: number) => plural(count, 'dot', 'dots');

export const DESK = {
  private: 'Only you see this',
  write: 'Write a note',
  lane: 'Lane',
  text: 'Your note',
  placeholder: 'One idea…',
  add: 'Add note',
  /** Said to a screen reader, which does not see the list grow. */
  added: (lane: Lane) => `Added to ${LANE_WORDS[lane]}.`,
  left: (characters: number) =>
    characters >= 0 ? plural(characters, 'character left', 'characters left') : `${-characters} too many`,
  tooLong: (over: number) => ({
    title: 'This note is too long to post.',
    text: `Your text is still here. Cut ${plural(over, 'character', 'characters')} or make it two notes.`,
  }),
  cut: (most: number, rest: number) => ({
    title: 'That is more than a sheet takes.',
    text: `It was cut at ${most.toLocaleString('en')} characters. The other ${rest.toLocaleString('en')} are kept here until you leave the page.`,
  }),
  cutDone: 'Done with it',
  full: (most: number) => ({
    title: `A desk holds ${notes(most)}.`,
    text: 'Your text is still here. Delete a note to make room.',
  }),
  mine: 'Your notes',
  count: notes,
  empty: 'Your notes gather here. Nobody sees them until the reveal.',
};

export const DRAFT_MENU = {
  open: (text: string) => `Change the note “${text}”`,
  change: 'Change the text',
  moveTo: (lane: Lane) => `Move to ${LANE_WORDS[lane]}`,
  moved: (lane: Lane) => `Moved to ${LANE_WORDS[lane]}.`,
  remove: 'Delete',
  removed: 'Note deleted.',
  undo: 'Undo',
  restored: 'The note is back.',
  save: 'Keep the change',
  saved: 'Changed.',
};

export const COMPOSER = {
  hint: 'It is on the board as soon as you add it. What you leave here unfinished stays yours.',
};

export const VOTE = {
  /** Beside the lane's mark; a screen reader hears the whole sentence. */
  left: (count: number) => `${count} left`,
  leftOf: (lane: Lane, count: number) => `${LANE_WORDS[lane]}: ${dots(count)} left`,
  total: (count: number) => `${dots(count)} left in all`,
  give: (title: string) => `Give a dot to “${title}”`,
  take: (title: string) => `Take a dot from “${title}”`,
  given: (count: number) => (count === 0 ? 'No dots' : dots(count)),
  showNotes: (count: number) => `Show ${notes(count)}`,
  hideNotes: 'Hide notes',
  order: 'Everybody sees these in an order of their own, so that none comes first for all.',
  empty: 'There is nothing to vote on yet.',
  loading: 'The board is loading',
  /** Why no further dot can be given. */
  spent: {
    item: (most: number) => `One thing takes ${dots(most)} from a person.`,
    lane: (lane: Lane) => `Your dots for ${LANE_WORDS[lane]} are spent. Take one back to give it elsewhere.`,
    total: 'Your dots are spent. Take one back to give it elsewhere.',
  },
};

export const RATE = {
  step: (step: number, of: number) => `${step} of ${of}`,
  answered: (done: number, of: number) => `${done} of ${plural(of, 'question', 'questions')} answered`,
};
