import type { Lane } from '../lanes.ts';
import type { Unsaved } from '../saved.ts';
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

/** The dot on a note until an ack covers it. */
export const WAITING = {
  page: 'only on this page yet',
  device: 'on this device, not stored on the server yet',
};

type Count = Pick<Unsaved, 'unsaved' | 'notes'>;

/** Said where the device holds nothing of it. */
const keepOpen = ({ onDevice }: Unsaved) => (onDevice ? '' : '. Keep this page open.');

const things = ({ unsaved, notes }: Count) =>
  notes ? plural(unsaved, 'note', 'notes') : plural(unsaved, 'change', 'changes');

/** The indicator. Each word says only what an ack has proved; in a bar there is room for the brief one. */
export const SAVED = {
  loading: { word: 'Loading…' },
  saved: { word: 'Saved' },
  saving: { word: 'Saving…' },
  slow: (of: Unsaved) => ({
    word: (of.unsaved > 0 ? `Still saving… (${things(of)})` : 'The server is slow to answer') + keepOpen(of),
  }),
  offline: (of: Unsaved) => {
    if (of.unsaved === 0) return { word: 'Offline' };
    const are = of.unsaved === 1 ? 'is' : 'are';
    return of.onDevice
      ? {
          word: `Offline. ${things(of)} ${are} kept on this device and will be sent.`,
          brief: `Offline. ${things(of)} kept`,
        }
      : {
          word: `Offline. ${things(of)} ${are} on this page only. Keep it open.`,
          brief: `Offline. ${things(of)}. Keep this page open`,
        };
  },
  retrying: (of: Unsaved) => ({
    word: (of.unsaved > 0 ? `Not saved yet (${things(of)})` : 'Not saved yet') + keepOpen(of),
  }),
  halted: (of: Unsaved) => ({
    word: (of.unsaved > 0 ? `Not saving (${things(of)})` : 'Not saving') + keepOpen(of),
  }),
  refused: { word: 'Not saved' },
  viewing: { word: 'View only' },
  closed: { word: 'View only' },
  /** Said to a screen reader when trouble is over. */
  again: 'Everything is saved again.',
  /** Behind the word, for whoever asks. */
  why: {
    loading: 'The first state has not come yet.',
    saving: 'On its way to the server.',
    slow: 'The server has not confirmed it yet.',
    offline: 'It goes up when you are back.',
    viewing: 'There is nothing to change for you here now.',
  },
  /** @param seconds since the last ack; null when this page has changed nothing. */
  stored: (seconds: number | null) =>
    seconds === null
      ? 'Everything here is stored on the server.'
      : `Stored on the server ${ago(seconds)} ago.`,
};

function ago(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}

/** Above a desk or a board of which nothing is stored now. */
export const HALTED = {
  storage: {
    title: 'Not saving: the server’s storage has a problem.',
    text: 'What you write is kept here, and saved by itself when that is over.',
  },
  damaged: {
    title: 'What the server has stored here is damaged.',
    text: 'Something may be missing, and nothing can be changed. You can look at it and copy from it.',
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
