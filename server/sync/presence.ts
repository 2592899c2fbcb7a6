import type { Cursor, Presence as PresenceState } from '../../shared/wire/presence.ts';
import type { Clock } from '../clock.ts';
import type { Load } from '../load.ts';
import { Frame } from './frame.ts';
import { encodePresence, type PresenceEntry } from './frames.ts';
import type { Member } from './member.ts';
import type { ClientIds } from './owners.ts';
import { cursorIn, isSame, readSaid, type Said } from './said.ts';
import { PRESENCE_CROWD, presenceInterval } from './tempo.ts';

/** Milliseconds after which presence that was put off is thought of again. */
const PAUSE = 1000;
const NOBODY = frameOf([]);

export interface PresenceHost {
  readonly clock: Clock;
  readonly load: Load;
  /** Milliseconds between two frames in a small room. */
  readonly tick: number;
  clientIds(): ClientIds;
  followers(): ReadonlySet<Member>;
}

/**
 * Who is here and where they point. Each socket speaks for one client id, its own; name and role are the server's. The
 * newest state of each wins, and is looked into when it is sent: many never are. Nothing of it is stored.
 */
export class Presence {
  readonly #host: PresenceHost;
  readonly #shown = new Map<Member, Shown>();
  /** Whose newest state is not sent yet; who waits longest stands first. */
  readonly #dirty = new Set<Member>();
  /** Client ids that are here no more, which is not told yet, with their clocks. */
  readonly #gone = new Map<number, number>();
  /** Who has to be told of everybody: newcomers, and those who were too slow for what was sent. */
  readonly #behind = new Set<Member>();
  /** What newcomers said of themselves before they were given the document. */
  readonly #early = new Map<Member, Uint8Array>();
  #whole: Frame | null = null;
  #sentAt = -Infinity;
  #cancel: (() => void) | null = null;

  constructor(host: PresenceHost) {
    this.#host = host;
  }

  /**
   * Takes in an awareness frame. What a socket says of others is left aside: a stock client repeats everything it
   * hears.
   */
  receive(member: Member, states: Uint8Array): void {
    const said = readSaid(states);
    if (said === null) return;
    if (!this.#host.followers().has(member)) {
      this.#early.set(member, states);
      return;
    }
    const own = this.#shown.get(member);
    if (own === undefined) {
      if (said.json !== null && isSeen(member) && this.#isFree(said.client, member))
        this.#appear(member, said);
      return;
    }
    if (own.client !== said.client || said.clock < own.clock) return;
    if (said.json === null || !isSeen(member)) this.#hide(member, said.clock);
    else if (own.renew(said)) this.#change(member);
    else this.#whole = null;
  }

  /** Somebody follows from now on: shows them who is here, and them to the others. */
  welcome(member: Member): void {
    const early = this.#early.get(member);
    this.#early.delete(member);
    if (early) this.receive(member, early);
    if (this.#shown.size === 0) return;
    this.#behind.add(member);
    this.#schedule();
  }

  leave(member: Member): void {
    this.#early.delete(member);
    this.#behind.delete(member);
    const shown = this.#shown.get(member);
    if (shown) this.#hide(member, shown.clock);
  }

  /** Takes away whoever may be seen no more; a page shows itself again when it may. */
  hideForbidden(): void {
    for (const [member, { clock }] of [...this.#shown]) {
      if (!isSeen(member)) this.#hide(member, clock);
    }
  }

  /** Everybody who is here, at the newest clocks: told again from time to time, it keeps them alive for a stock client. */
  frame(): Frame {
    return (this.#whole ??= frameOf([...this.#shown.values()].map((shown) => shown.entry())));
  }

  /** Answers who asks for a sign of life: with nobody if they know already who is here. */
  answer(member: Member): void {
    const knows = this.#host.followers().has(member) && !this.#behind.has(member);
    member.send(knows ? NOBODY : this.frame());
  }

  /** Everybody is about to be sent something, so that what waits here costs no write of its own. */
  joinIn(): void {
    if (this.#cancel !== null && this.#wait() < this.#interval() / 2) this.#send();
  }

  /** A page that came back may find its old socket not closed yet; its client id is the page's all the same. */
  #isFree(client: number, member: Member): boolean {
    if (!this.#host.clientIds().mayUse(client, member.tag)) return false;
    for (const [other, { client: taken }] of this.#shown) {
      if (taken !== client) continue;
      this.#shown.delete(other);
      this.#dirty.delete(other);
    }
    return true;
  }

  #appear(member: Member, said: Said): void {
    this.#host.clientIds().appear(said.client, member.tag);
    this.#gone.delete(said.client);
    this.#shown.set(member, new Shown(member, said));
    this.#change(member);
  }

  #hide(member: Member, clock: number): void {
    const shown = this.#shown.get(member);
    if (shown === undefined) return;
    this.#shown.delete(member);
    this.#dirty.delete(member);
    this.#host.clientIds().vanish(shown.client);
    this.#gone.set(shown.client, clock);
    this.#whole = null;
    this.#schedule();
  }

  #change(member: Member): void {
    this.#dirty.add(member);
    this.#whole = null;
    this.#schedule();
  }

  #interval(): number {
    return presenceInterval(this.#host.tick, this.#host.followers().size);
  }

  #wait(): number {
    return Math.max(0, this.#sentAt + this.#interval() - this.#host.clock.monotonic());
  }

  #schedule(wait?: number): void {
    this.#cancel ??= this.#host.clock.after(wait ?? this.#wait(), () => this.#send());
  }

  /**
   * Changes to those who know the rest, everything to those who do not, and nothing to whom it would only hold up. While
   * the process is loaded it is put off, unless somebody may be seen no more.
   */
  #send(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#host.followers().size === 0) return;
    if (this.#host.load.level !== 'calm' && this.#gone.size === 0) return this.#schedule(PAUSE);
    this.#sentAt = this.#host.clock.monotonic();
    const changes = this.#takeChanges();
    const frame = changes.length === 0 ? null : frameOf(changes);
    for (const member of this.#host.followers()) {
      if (!member.isQuick) this.#behind.add(member);
      else if (this.#behind.delete(member)) member.send(this.frame());
      else if (frame !== null) member.send(frame);
    }
    if (this.#dirty.size > 0) this.#schedule();
  }

  /** Everybody who left; of those who moved the facilitators, and of the others as many as a frame may hold. */
  #takeChanges(): PresenceEntry[] {
    const changes = [...this.#gone].map(([client, clock]) => ({ client, clock, state: 'null' }));
    this.#gone.clear();
    let room = PRESENCE_CROWD;
    for (const member of this.#dirty) {
      if (member.admission.role !== 'facilitator' && room-- <= 0) continue;
      this.#dirty.delete(member);
      const news = this.#shown.get(member)?.news();
      if (news) changes.push(news);
    }
    return changes;
  }
}

/** The newest state of one socket. */
class Shown {
  readonly client: number;
  readonly #member: Member;
  #json: Uint8Array;
  #cursor: Cursor | null | undefined;
  #told: string | null = null;
  clock: number;

  constructor(member: Member, { client, clock, json }: Said) {
    this.client = client;
    this.clock = clock;
    this.#member = member;
    this.#json = json ?? new Uint8Array();
  }

  /** @returns whether it says anything new but that the page is there still. */
  renew({ clock, json }: Said): boolean {
    this.clock = clock;
    if (json === null || isSame(json, this.#json)) return false;
    this.#json = json;
    this.#cursor = undefined;
    return true;
  }

  entry(): PresenceEntry {
    const { displayName: name, role } = this.#member.admission;
    const state: PresenceState = { name, role, cursor: this.#visibleCursor() };
    return { client: this.client, clock: this.clock, state: JSON.stringify(state) };
  }

  /** What everybody was not told yet; null for a pointer that moved where nobody may see it. */
  news(): PresenceEntry | null {
    const entry = this.entry();
    if (entry.state === this.#told) return null;
    // A y-protocols client takes no state of clock 0, which a stock client begins with.
    this.#told = entry.clock === 0 ? null : entry.state;
    return entry;
  }

  #visibleCursor(): Cursor | null {
    const cursor = (this.#cursor ??= cursorIn(this.#json));
    return this.#member.admission.presence() === 'hands' && cursor?.holds == null ? null : cursor;
  }
}

function isSeen({ admission }: Member): boolean {
  return admission.presence() !== 'hidden';
}

function frameOf(entries: readonly PresenceEntry[]): Frame {
  return new Frame(encodePresence(entries));
}
