import type { Lane } from '../lanes.ts';
import { plural } from './plural.ts';

export const COMMON = {
  product: 'Flashmap',
  title: (page: string) => `${page} - Flashmap`,
  close: 'Close',
  cancel: 'Cancel',
  nothingToDo: 'Nothing to do here now.',
  dark: 'Dark colours',
  light: 'Light colours',
  loading: 'Loading',
  stillLoading: 'Still loading. The network is slow here.',
  copy: 'Copy',
  copied: 'Copied',
  home: 'Go to the first page',
  unreachable:
    'Flashmap cannot be reached. What you typed is still here. Check the connection and try again.',
  notFound: { title: 'There is no such page.', text: 'Check the address, or begin on the first page.' },
  pageBroken: {
    title: 'This page did not load.',
    text: 'What was saved is safe. Check the connection and load it again.',
    again: 'Load again',
  },
};

export const LANE_WORDS: Record<Lane, string> = { stop: 'Stop', more: 'More', start: 'Start' };

const edits = (count: number) => plural(count, 'change', 'changes');

/** The indicator in the bar. Each word says only what an ack has proved. */
export const SAVED = {
  loading: 'Loading',
  saved: 'Saved',
  saving: 'Saving',
  slow: (unsaved: number) =>
    unsaved > 0 ? `Still saving, ${edits(unsaved)}` : 'The server is slow to answer',
  offline: (unsaved: number) => (unsaved > 0 ? `Offline. ${unsaved} kept here` : 'Offline. Kept here'),
  retrying: 'Not saved yet',
  halted: 'Not saving',
  refused: 'Not saved',
  closed: 'View only',
  /** Said to a screen reader when trouble is over. */
  again: 'Everything is saved again.',
  /** Behind the word, for whoever asks. */
  why: {
    loading: 'The first state has not come yet.',
    saved: 'Everything you did is stored on the server.',
    saving: 'On its way to the server.',
    slow: 'The server has not confirmed it yet. Your text is kept here.',
    offline: 'It goes up when you are back. Keep this page open.',
  },
};

export const TIMER = {
  label: (time: string, running: boolean) => {
    const [minutes = '0', seconds = '0'] = time.split(':');
    const spoken = `${plural(Number(minutes), 'minute', 'minutes')} ${plural(Number(seconds), 'second', 'seconds')}`;
    return running ? `${spoken} left` : `Paused with ${spoken} left`;
  },
  'one-minute': 'One minute left.',
  over: 'Time is up.',
};
