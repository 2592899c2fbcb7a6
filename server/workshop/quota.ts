import { refuse, type Refused } from '../../shared/verdict.ts';
import type { Role } from '../../shared/workshop/state.ts';
import type { FlowRates } from '../flow.ts';
import type { Limiter, Limits } from '../limits/limits.ts';
import type { Load } from '../load.ts';
import type { Rate } from '../tokenBucket.ts';
import type { ControlSocket } from './seat.ts';

/** What may come over one socket, of whatever kind. A catalogue has some 20 KB, and 130 KB at the very most. */
export const CONTROL_FLOW: FlowRates = {
  messages: { burst: 300, perSecond: 30 },
  bytes: { burst: 4 * 1024 * 1024, perSecond: 128 * 1024 },
  mostMessagesOwed: 300,
  mostBytesOwed: 1024 * 1024,
};

/** Commands of one person, over all of their sockets. A hand that goes up and down writes to the log each time. */
const COMMANDS: Readonly<Record<'attendee' | 'staff', Rate>> = {
  attendee: { burst: 12, perSecond: 0.2 },
  staff: { burst: 60, perSecond: 10 },
};

/** Connections of one person: so many a minute. */
const ARRIVALS: Rate = { burst: 60, perSecond: 1 };
/** Seconds. */
const COOLING = 10;
/** Sockets of one person on this node: with one more the oldest has to go. */
const TABS = 8;

/** How much one person may ask of the control wire, over all nodes; but of tabs each node counts its own. */
export class Quota {
  readonly #load: Load;
  readonly #commands: Readonly<Record<'attendee' | 'staff', Limiter>>;
  readonly #arrivals: Limiter;
  /** Oldest first. */
  readonly #tabs = new Map<string, Set<ControlSocket>>();

  constructor(limits: Limits, load: Load) {
    this.#load = load;
    this.#commands = {
      attendee: limits.limiter('commands-attendee', COMMANDS.attendee),
      staff: limits.limiter('commands-staff', COMMANDS.staff),
    };
    this.#arrivals = limits.limiter('arrivals-control', ARRIVALS);
  }

  /** Why somebody is not let in now; null lets them in. */
  async refusesArrival(person: string): Promise<Refused | null> {
    const mayCome = this.#load.level !== 'overloaded' && (await this.#arrivals.take(person));
    return mayCome ? null : refuse('try-later');
  }

  /** Whoever flooded stays out for a while. */
  punish(person: string): void {
    void this.#arrivals.punish(person, COOLING);
  }

  takesCommand({ person, role }: { person: string; role: Role }): Promise<boolean> {
    return this.#commands[role === 'attendee' ? 'attendee' : 'staff'].take(person);
  }

  /** @returns the socket that has to go for this one, if any. */
  enter(socket: ControlSocket): ControlSocket | null {
    const { person } = socket.data;
    const tabs = this.#tabs.get(person) ?? new Set<ControlSocket>();
    this.#tabs.set(person, tabs.add(socket));
    const [oldest] = tabs;
    return tabs.size > TABS ? (oldest ?? null) : null;
  }

  leave(socket: ControlSocket): void {
    const { person } = socket.data;
    const tabs = this.#tabs.get(person);
    tabs?.delete(socket);
    if (tabs?.size === 0) this.#tabs.delete(person);
  }
}
