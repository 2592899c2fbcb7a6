import { eventFor, stateFor } from '../../shared/workshop/audience.ts';
import { WORKSHOP_VERSION } from '../../shared/workshop/events.ts';
import type * as Y from 'yjs';
import type { Addresses } from '../http/addresses.ts';
import { joinUrl } from '../http/links.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { attempt } from './goodbye.ts';
import type { Step } from './memory.ts';
import { Pulsing, type PulseParts, type Watchers } from './pulse.ts';
import type { ControlSocket } from './seat.ts';
import type { Workshop, Workshops } from './workshops.ts';

export interface HallParts extends PulseParts {
  readonly workshops: Workshops;
  readonly addresses: Addresses;
  readonly metrics: Metrics;
  /** An attendee has come in. */
  entered(workshop: Workshop, person: string): void;
}

interface Audience {
  readonly workshop: Workshop;
  readonly sockets: Set<ControlSocket>;
  readonly pulsing: Pulsing;
  readonly release: () => void;
}

/** Everybody who is connected to the control wire, workshop by workshop, and what they are told. */
export class Hall {
  readonly #parts: HallParts;
  readonly #audiences = new Map<string, Audience>();

  constructor(parts: HallParts) {
    this.#parts = parts;
    parts.store.onChange(() => {
      for (const { pulsing } of this.#audiences.values()) pulsing.beat();
    });
  }

  /** Sends the state, and from then on everything that follows, until the socket leaves. */
  enter(workshop: Workshop, socket: ControlSocket): void {
    const audience = this.#audienceOf(workshop);
    const { person } = socket.data;
    const { pulsing } = audience;
    audience.sockets.add(socket);
    pulsing.crowd.connect(person, socket.id);
    this.#sendState(workshop, socket);
    pulsing.beat();
    if (socket.data.role === 'attendee') this.#parts.entered(workshop, person);
  }

  leave(workshop: Workshop, socket: ControlSocket): void {
    const audience = this.#audiences.get(workshop.id);
    if (audience === undefined || !audience.sockets.delete(socket)) return;
    if (audience.sockets.size === 0) return this.#emptied(audience);
    const { crowd } = audience.pulsing;
    crowd.disconnect(socket.data.person, socket.id, this.#parts.clock.now());
    audience.pulsing.beat();
  }

  /** What a page says of its edits that are not saved yet. */
  report(workshop: Workshop, socket: ControlSocket, unsaved: number): void {
    const audience = this.#audiences.get(workshop.id);
    audience?.pulsing.crowd.report(socket.data.person, socket.id, unsaved);
    audience?.pulsing.beat();
  }

  /** Tells everybody what may be known to them of what was decided. */
  announce(workshop: Workshop, steps: readonly Step[]): void {
    const audience = this.#audiences.get(workshop.id);
    if (audience === undefined) return;
    for (const socket of [...audience.sockets])
      attempt(socket, this.#parts, () => this.#tell(workshop, socket, steps));
    audience.pulsing.beat();
  }

  /** Tells everybody the whole state, since what they were told is not so. */
  tellAnew(workshop: Workshop): void {
    const audience = this.#audiences.get(workshop.id);
    if (audience === undefined) return;
    for (const socket of [...audience.sockets])
      attempt(socket, this.#parts, () => this.#sendState(workshop, socket));
    audience.pulsing.beat();
  }

  /** A document of a workshop has changed. */
  documentChanged(workshop: string, document: string, doc: Y.Doc): void {
    this.#audiences.get(workshop)?.pulsing.changed(document, doc);
  }

  #audienceOf(workshop: Workshop): Audience {
    const known = this.#audiences.get(workshop.id);
    if (known !== undefined) return known;
    const sockets = new Set<ControlSocket>();
    const pulsing = new Pulsing(this.#parts, workshop, watchersIn(sockets));
    const audience = { workshop, sockets, pulsing, release: this.#parts.workshops.hold(workshop.id) };
    this.#audiences.set(workshop.id, audience);
    return audience;
  }

  #emptied({ workshop, pulsing, release }: Audience): void {
    this.#audiences.delete(workshop.id);
    pulsing.stop();
    release();
  }

  #tell(workshop: Workshop, socket: ControlSocket, steps: readonly Step[]): void {
    const { person } = socket.data;
    if (steps.some(({ logged }) => changesWholeView(person, logged.event)))
      return this.#sendState(workshop, socket);
    for (const { logged, before, after } of steps) {
      const viewer = after.people[person] ?? before?.people[person];
      const event = viewer && eventFor(viewer, logged, after);
      const leaving = logged.event.type === 'person.removed' && logged.event.person === person;
      if (leaving || event) socket.emit('event', event ?? logged);
      if (leaving) return void socket.disconnect(true);
    }
  }

  #sendState(workshop: Workshop, socket: ControlSocket): void {
    const { state, seq } = workshop.memory;
    const { person } = socket.data;
    const viewer = state.people[person];
    if (viewer === undefined) {
      socket.disconnect(true);
      return;
    }
    socket.emit('state', {
      version: WORKSHOP_VERSION,
      seq,
      now: this.#parts.clock.now(),
      you: person,
      state: stateFor(viewer, state),
      joinUrl: joinUrl(this.#parts.addresses, socket.handshake.headers.host, state.code),
    });
  }
}

/** Whoever is moved knows other people from then on; whoever is named anew has not heard of it otherwise. */
function changesWholeView(person: string, event: Step['logged']['event']): boolean {
  if (event.type === 'person.moved') return event.person === person;
  return event.type === 'person.joined' && event.person.id === person;
}

function watchersIn(sockets: ReadonlySet<ControlSocket>): Watchers {
  return {
    get areThere() {
      for (const { data } of sockets)
        if (data.role === 'facilitator' || data.role === 'observer') return true;
      return false;
    },
    tell(pulse) {
      const withoutPeople = { ...pulse, away: [] };
      for (const socket of sockets) {
        if (socket.data.role === 'facilitator') socket.emit('pulse', pulse);
        else if (socket.data.role === 'observer') socket.emit('pulse', withoutPeople);
      }
    },
  };
}
