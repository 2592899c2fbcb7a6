import * as decoding from 'lib0/decoding';
import { LIMITS } from '../../shared/limits.ts';
import { readCursor, type Presence as PresenceState } from '../../shared/wire/presence.ts';
import type { Clock } from '../clock.ts';
import { Frame } from './frame.ts';
import { encodePresence, type PresenceEntry } from './frames.ts';
import type { Member } from './member.ts';
import type { ClientIds } from './owners.ts';

/** A page renews its state every 15 s and moves its cursor five times a second at most: years below this. */
const MAX_CLOCK = 2 ** 31;

export interface PresenceHost {
  readonly clock: Clock;
  readonly tick: number;
  clientIds(): ClientIds;
  followers(): ReadonlySet<Member>;
}

/**
 * Who is here and where they point. Each socket speaks for one client id, its own; name and role are the server's. The
 * newest state of each wins, and all that changed within a tick goes out in one frame. Nothing of it is stored.
 */
export class Presence {
  readonly #host: PresenceHost;
  readonly #shown = new Map<Member, PresenceEntry>();
  readonly #dirty = new Map<number, PresenceEntry>();
  /** What newcomers said of themselves before they were given the document. */
  readonly #early = new Map<Member, Uint8Array>();
  #scheduled = false;

  constructor(host: PresenceHost) {
    this.#host = host;
  }

  /**
   * Takes in an awareness frame. What a socket says of others is left aside: a stock client repeats everything it
   * hears.
   */
  receive(member: Member, states: Uint8Array): void {
    if (!this.#host.followers().has(member)) {
      if (states.length <= LIMITS.presenceBytes) this.#early.set(member, states);
      return;
    }
    const said = readOne(states);
    if (said === null) return;
    const own = this.#shown.get(member);
    if (
      own === undefined
        ? said.cursor === undefined || !this.#isFree(said.client, member)
        : own.client !== said.client
    )
      return;
    if (own !== undefined && said.clock < own.clock) return;
    if (said.cursor === undefined || !member.admission.presence()) {
      this.#hide(member, said.clock);
      return;
    }
    const { displayName: name, role } = member.admission;
    const state: PresenceState = { name, role, cursor: readCursor(said.cursor) };
    const entry = { client: said.client, clock: said.clock, state: JSON.stringify(state) };
    if (own?.clock === entry.clock && own.state === entry.state) return;
    this.#host.clientIds().appear(said.client, member.tag);
    this.#shown.set(member, entry);
    this.#change(entry);
  }

  /** Somebody follows from now on: shows them who is here, and them to the others. */
  welcome(member: Member): void {
    if (this.#shown.size > 0 && member.isQuick) member.send(this.frame());
    const early = this.#early.get(member);
    if (early) this.receive(member, early);
    this.#early.delete(member);
  }

  leave(member: Member): void {
    this.#early.delete(member);
    const shown = this.#shown.get(member);
    if (shown) this.#hide(member, shown.clock);
  }

  /** Takes away whoever may be seen no more; a page shows itself again when it may. */
  hideForbidden(): void {
    for (const [member, { clock }] of [...this.#shown]) {
      if (!member.admission.presence()) this.#hide(member, clock);
    }
  }

  /** Everybody who is here. */
  frame(): Frame {
    return new Frame(encodePresence([...this.#shown.values()]));
  }

  /** A page that came back may find its old socket not closed yet; its client id is the page's all the same. */
  #isFree(client: number, member: Member): boolean {
    if (!this.#host.clientIds().mayUse(client, member.tag)) return false;
    for (const [other, { client: taken }] of this.#shown) if (taken === client) this.#shown.delete(other);
    return true;
  }

  #hide(member: Member, clock: number): void {
    const shown = this.#shown.get(member);
    if (shown === undefined) return;
    this.#shown.delete(member);
    this.#host.clientIds().vanish(shown.client);
    this.#change({ client: shown.client, clock, state: 'null' });
  }

  #change(entry: PresenceEntry): void {
    this.#dirty.set(entry.client, entry);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#host.clock.after(this.#host.tick, () => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    const frame = new Frame(encodePresence([...this.#dirty.values()]));
    this.#dirty.clear();
    for (const member of this.#host.followers()) if (member.isQuick) member.send(frame);
  }
}

interface Said {
  readonly client: number;
  readonly clock: number;
  /** As it came; undefined when the client takes itself away. */
  readonly cursor: unknown;
}

/** Reads the state of exactly one client; null for anything else. */
function readOne(states: Uint8Array): Said | null {
  if (states.length > LIMITS.presenceBytes) return null;
  try {
    const decoder = decoding.createDecoder(states);
    if (decoding.readVarUint(decoder) !== 1) return null;
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    if (clock > MAX_CLOCK || typeof state !== 'object') return null;
    return {
      client,
      clock,
      cursor: state === null ? undefined : ((state as { cursor?: unknown }).cursor ?? null),
    };
  } catch {
    return null;
  }
}
