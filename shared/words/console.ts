import type { StageKind } from '../template/template.ts';
import { plural } from './plural.ts';

const people = (count: number) => plural(count, 'person', 'people');
const groupsOf = (count: number) => plural(count, 'group', 'groups');
const minutes = (count: number) => `${count} min`;

/** "1, 4 and 8": figures in a sentence. */
const listOf = (numbers: readonly number[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(numbers.map(String));

export const CONSOLE = {
  title: (workshop: string) => `${workshop}: console`,
  refused: 'The console did not open.',
  notHere: 'This browser does not facilitate that workshop.',
  refusedHelp:
    'Open it with the secret link for facilitators. Whoever has the console open finds that link under Links, and on the first page the browser that created the workshop finds the console.',
  about: (template: string, tense: string, anonymity: string) => `${template}. ${tense}. ${anonymity}`,
  lost: {
    title: 'The connection is lost.',
    text: 'The room goes on. This page is back as soon as the server answers.',
  },
  allSaved: 'All saved',
  unsaved: (count: number) => `${count} unsaved`,
  offline: 'Offline',
  links: 'Links',
  bigScreen: 'Big screen',
  map: 'Map',
  catalogue: 'Capabilities',
  code: 'Join code',
  more: 'More of this workshop',
};

/** Above the console, while something is wrong with what is stored. */
export const ALARMS = {
  notStoring: {
    title: 'Not saving: the server’s storage has a problem.',
    text: 'What people write is kept on their pages, and saved by itself when that is over. Often the disk is full: tell whoever runs the server.',
  },
  damaged: (numbers: readonly number[]) => ({
    title:
      numbers.length === 1
        ? `The stored board of group ${numbers[0]} is damaged.`
        : `The stored boards of groups ${listOf(numbers)} are damaged.`,
    text: 'Something may be missing there, and nothing can be changed. Everything else goes on. The log of the server says where the damage is.',
  }),
};

export const AGENDA = {
  label: 'Agenda',
  notStarted: 'Not started yet',
  left: (stage: string) => `${stage}, time left`,
  paused: (stage: string) => `${stage}, paused`,
  over: (stage: string) => `${stage}, time is up`,
  noTimer: (stage: string) => `${stage}, no time limit`,
  closed: 'Closed',
  pause: 'Pause',
  resume: 'Resume',
  addMinute: '1 min',
  addMinuteLabel: 'Add one minute',
  sound: 'Soft sound at the end',
  spent: (spent: number, planned: number) =>
    planned > 0 ? `${spent} of ${minutes(planned)}` : minutes(spent),
  planned: (planned: number) => (planned > 0 ? minutes(planned) : 'Later'),
  open: (stage: string) => `Open ${stage}`,
  back: (stage: string) => `Back to ${stage}`,
  reopen: (stage: string) => `Reopen ${stage}`,
  close: 'Close the workshop',
  seeMap: 'See the map',
  ready: (ready: number, groups: number) =>
    `${ready} of ${groupsOf(groups)} ${ready === 1 ? 'is' : 'are'} ready.`,
  /** What a step to the next stage would leave behind. `unsaved` is what pages have said of themselves. */
  connected: ({ here, offline, unsaved }: { here: number; offline: number; unsaved: number }) =>
    `${here} of ${here + offline} connected, ${offline} offline, ${unsaved} unsaved.`,
  inRoom: (here: number) =>
    here === 0 ? 'Nobody is here yet.' : `${people(here)} ${here === 1 ? 'is' : 'are'} here.`,
  closedHint: 'Everything is read-only. You can reopen it here.',
  reviewHint: 'Open Review when you meet again, weeks later.',
  closing: {
    write: 'Revealing the notes',
    vote: 'Counting the dots',
    rate: 'Counting the answers',
    other: 'Closing the stage',
  },
};

export const MOVE = {
  /** Titles and sentences of the question before a step that cannot be simply undone. */
  again: (stage: string) => ({
    title: `Back to ${stage}?`,
    text: 'This starts a fresh vote: everybody has all their dots again, and the new count replaces the last one.',
    yes: `Open ${stage} again`,
  }),
  rateAgain: (stage: string) => ({
    title: `Back to ${stage}?`,
    text: 'This asks everybody again, and the new answers replace the last ones.',
    yes: `Open ${stage} again`,
  }),
  skip: (stage: string, skipped: readonly string[]) => ({
    title: `Go to ${stage}?`,
    text: `You skip ${new Intl.ListFormat('en').format(skipped)}. You can come back later.`,
    yes: `Open ${stage}`,
  }),
  jump: (stage: string) => ({
    title: `Go to ${stage}?`,
    text: 'The open stage closes for everybody. What was written is kept.',
    yes: `Open ${stage}`,
  }),
  close: {
    title: 'Close the workshop?',
    text: 'Boards, desks and votes become read-only for everybody, and the join code stops working. The map and its exports stay. You can reopen the workshop later from here.',
    yes: 'Close the workshop',
  },
};

export const LOBBY = {
  title: 'Bring people in',
  first: 'Show this code. People open the address, type it and are in: no account, no name to choose.',
  firstNamed: 'Show this code. People open the address, type it and their first name, and are in.',
  at: (host: string) => `Join at ${host}`,
  bigScreen: 'Show it on the big screen',
  groups: 'Groups',
  fewer: 'One group fewer',
  more: 'One group more',
  perGroup: (count: number) => `About ${people(count)} a group`,
  spread:
    'People are spread evenly as they arrive, and can choose another group until you begin. You can move them by hand.',
  qr: 'QR code of the join link',
};

export const GROUPS = {
  count: groupsOf,
  needYou: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Group ${numbers[0]} may need you`
      : `Groups ${listOf(numbers.slice(0, 8))} may need you`,
  manyNeedYou: (count: number) => `${groupsOf(count)} may need you. They come first.`,
  calm: 'Nobody needs you',
  balance: 'Balance groups',
  name: (number: number) => `Group ${number}`,
  damaged: 'Damaged',
  handUp: 'Hand up',
  ready: 'Ready',
  quiet: (count: number) => `Quiet for ${minutes(count)}`,
  quietShort: (count: number) => `Quiet ${minutes(count)}`,
  nobody: 'Nobody here',
  people,
  progress: {
    written: (notes: number) => plural(notes, 'note', 'notes'),
    clustered: (done: number, of: number) => `${done} of ${of} in clusters`,
    voted: (done: number, of: number) => `${done} of ${of} have voted`,
    rated: (done: number, of: number) => `${done} of ${of} have answered`,
    placed: (done: number, of: number) => `${done} of ${of} placed`,
    commitments: (count: number) => plural(count, 'commitment', 'commitments'),
  },
};

export const ROOM = {
  label: 'People',
  title: 'In the room',
  here: 'here',
  offline: 'offline',
  notes: 'notes',
  drafts: 'notes written',
  handIn: (group: number) => `Group ${group}, hand up`,
  awayIn: (group: number, count: number) =>
    `Group ${group}, offline ${count < 1 ? 'just now' : `for ${minutes(count)}`}`,
  answer: 'Answer',
  answerLabel: (name: string) => `Answer ${name}: the hand goes down`,
  aboutLabel: (name: string) => `More about ${name}`,
  others: (count: number) => `and ${count} more offline`,
  everyone: 'Everyone, by group',
  everyoneTitle: (count: number) => `Everyone: ${people(count)}`,
  empty: 'Nobody has joined yet.',
  emptyGroup: 'Nobody in this group',
  moveLabel: (name: string) => `Move ${name} to another group`,
  moveTo: 'To group',
  remove: 'Remove',
  removeLabel: (name: string) => `Remove ${name} from the workshop`,
  removeSure: (name: string) =>
    `Remove ${name}? Their notes on the board stay. They can join again with the code.`,
  removeYes: (name: string) => `Remove ${name}`,
  moved: (name: string, group: number) => `${name} is now in group ${group}.`,
  say: 'Say to all boards',
  sayExample: 'Two more minutes, then we vote',
  send: 'Send',
  said: 'It stands on all boards.',
  unsay: 'Take it off the boards',
  unsaid: 'It stands on no board any more.',
  onBoards: (text: string) => `On the boards: ${text}`,
};

export const LINKS = {
  title: 'Links',
  join: 'For everybody: join',
  observer: 'For the big screen',
  lead: 'For the lead: outcomes',
  facilitator: 'For you, and for who helps you facilitate',
  secret: 'These three are secret: whoever has one is let in. Do not put them on a screen.',
  copyLabel: (what: string) => `Copy the link. ${what}`,
  lost: 'The links did not come.',
  again: 'Ask again',
};

/** What the server does while a stage of a kind is closed. */
export function closingWords(kind: StageKind | null): string {
  return kind === 'write' || kind === 'vote' || kind === 'rate' ? AGENDA.closing[kind] : AGENDA.closing.other;
}
