import type { Voice } from '../lanes.ts';
import type { StageKind } from '../template/template.ts';
import { plural } from './plural.ts';

const say = (count: number) => (count === 1 ? 'says' : 'say');
const people = (count: number) => plural(count, 'person', 'people');

export const WALL = {
  title: (workshop: string) => `${workshop}: big screen`,
  refused: 'The big screen did not open.',
  notHere: 'This browser does not show that workshop.',
  refusedHelp: 'Open it from the console, or with its secret link.',
  offline: 'Offline',
  notSaving: 'Not saving: the server’s storage has a problem',
  joinAt: (host: string) => `Join at ${host}`,
  qr: 'QR code of the join link',
  here: (count: number) =>
    count === 0 ? 'Nobody is here yet' : `${people(count)} ${count === 1 ? 'is' : 'are'} here`,
  welcome: 'Join in',
  welcomeHow: 'Scan, or open the address and type the code. No account.',
  /** Over the time, while the screen shows a finding and not the task. */
  task: (name: string, prompt: string) => `${name}: ${prompt}`,
  paused: (name: string) => `${name}, paused`,
  time: (name: string) => `${name}, time left`,
  over: 'Time is up',
  closed: 'The workshop is closed.',
  closedHow: 'Thank you. The map stays.',
  noFinding: 'Nothing stands on the map yet.',
  less: 'less',
  more: 'more',
  split: 'split',
  mapLabel: (capabilities: number) => `${capabilities} capabilities on the map`,
};

export const WALL_VOICES: Record<Voice, (count: number) => string> = {
  stop: (count) => `${count} ${say(count)} less`,
  silent: (count) => `${count} silent`,
  even: (count) => `${count} both alike`,
  more: (count) => `${count} ${say(count)} more`,
  start: (count) => `${count} ${say(count)} start`,
};

/** How far the whole room is, over all groups. */
export function roomProgress(kind: StageKind, done: number, of: number): string {
  switch (kind) {
    case 'write':
      return `${plural(done, 'note', 'notes')} written`;
    case 'read':
      return `${plural(done, 'note', 'notes')} to read`;
    case 'cluster':
      return `${done} of ${plural(of, 'note', 'notes')} in clusters`;
    case 'vote':
      return `${done} of ${people(of)} have voted`;
    case 'rate':
      return `${done} of ${people(of)} have answered`;
    case 'map':
      return `${done} of ${of} placed on the map`;
    case 'commit':
    case 'review':
      return plural(done, 'commitment', 'commitments');
  }
}
