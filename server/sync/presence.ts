import type { Clock } from '../clock.ts';
import type { Load } from '../load.ts';
import type { Nodes } from '../nodes/nodes.ts';
import { Elsewhere } from './elsewhere.ts';
import { Frame } from './frame.ts';
import { encodePresence, type PresenceEntry } from './frames.ts';
import type { Member } from './member.ts';
import { Neighbours } from './neighbours.ts';
import { News } from './news.ts';
import type { ClientIds } from './owners.ts';
import { readSaid, type Said } from './said.ts';
import { isSeen, Shown, type Somebody } from './shown.ts';
import { presenceInterval } from './tempo.ts';
import type { Person } from './told.ts';

/** Milliseconds after which presence that was put off is thought of again. */
const PAUSE = 1000;
const NOBODY = frameOf([]);

export interface PresenceHost {
  readonly clock: Clock;
  readonly load: Load;
  /** Milliseconds between two frames in a small room. */
  readonly tick: number;
  /** Who may have the document open as well, and its name; null where people never see each other. */
  readonly others: { readonly nodes: Nodes; readonly topic: string } | null;
  clientIds(): ClientIds;
  followers(): ReadonlySet<Member>;
}

/**
 * Who is here and where they point. Each socket speaks for one client id, its own; name and role are the server's. The
 * newest state of each wins, and is looked into when it is sent: many never are. Nothing of it is stored. People whom
 * other nodes tell of are shown like those who are here.
 */
export class Presence {
  readonly #host: PresenceHost;
  readonly #shown = new Map<Member, Shown>();
  readonly #byClient = new Map<number, Shown>();
  readonly #elsewhere: Elsewhere;
  readonly #neighbours: Neighbours | null;
  readonly #news = new News();
  /** Who has to be told of everybody: newcomers, and those who were too slow for what was sent. */
  readonly #behind = new Set<Member>();
  /** What newcomers said of themselves before they were given the document. */
  readonly #early = new Map<Member, Uint8Array>();
  #whole: Frame | null = null;
  #sentAt = -Infinity;
  #cancel: (() => void) | null = null;

  constructor(host: PresenceHost) {
    this.#host = host;
    this.#elsewhere = new Elsewhere({
      mayAppear: (person) => this.#mayAppear(person),
      appeared: (away, { tag }) => this.#appear(away, tag),
      vanished: (client, clock) => this.#vanish(client, clock),
    });
    const { others, clock, load } = host;
    this.#neighbours =
      others === null || others.nodes.isAlone
        ? null
        : new Neighbours({
            ...others,
            clock,
            load,
            interval: () => this.#interval(),
            everybody: () => this.#shown.values(),
            told: (node, told) => this.#elsewhere.take(node, told),
            forgotten: (node) => this.#elsewhere.forget(node),
          });
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
        this.#enter(member, said);
      return;
    }
    if (own.client !== said.client || said.clock < own.clock) return;
    if (said.json === null || !own.isSeen) return this.#hide(own, said.clock);
    if (own.renew(said)) this.#change(own);
    else this.#whole = null;
    this.#neighbours?.changed(own);
  }

  /** Somebody follows from now on: shows them who is here, and them to the others. */
  welcome(member: Member): void {
    this.#neighbours?.begin();
    const early = this.#early.get(member);
    this.#early.delete(member);
    if (early) this.receive(member, early);
    if (this.#shown.size === 0 && this.#elsewhere.size === 0) return;
    this.#behind.add(member);
    this.#schedule();
  }

  leave(member: Member): void {
    this.#early.delete(member);
    this.#behind.delete(member);
    const shown = this.#shown.get(member);
    if (shown) this.#hide(shown, shown.clock);
    if (this.#host.followers().size === 0) this.#neighbours?.end();
  }

  /**
   * Takes away whoever may be seen no more; a page shows itself again when it may. Whoever is elsewhere is hidden by their
   * own node, and here while nobody here may be seen, until that is over.
   */
  hideForbidden(): void {
    for (const shown of [...this.#shown.values()]) if (!shown.isSeen) this.#hide(shown, shown.clock);
    for (const away of this.#elsewhere.people) {
      if (this.#showsAway) this.#change(away);
      else this.#takeAway(away.client, away.clock);
    }
  }

  /** Everybody who is here, at the newest clocks: told again from time to time, it keeps them alive for a stock client. */
  frame(): Frame {
    const away = this.#showsAway ? this.#elsewhere.people : [];
    return (this.#whole ??= frameOf([...this.#shown.values(), ...away].map((somebody) => somebody.entry())));
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

  /** Where one of those who are here may not be seen at all, nobody may. */
  get #showsAway(): boolean {
    const [anyone] = this.#host.followers();
    return anyone === undefined || isSeen(anyone);
  }

  /** A page that came back may find its old socket not closed yet; its client id is the page's all the same. */
  #isFree(client: number, member: Member): boolean {
    if (!this.#host.clientIds().mayUse(client, member.tag)) return false;
    this.#elsewhere.giveUp(client);
    this.#supersede(this.#byClient.get(client));
    return true;
  }

  /** It may also have come back at another node. */
  #mayAppear({ client, clock, tag }: Person): boolean {
    const here = this.#byClient.get(client);
    if (!this.#host.clientIds().mayUse(client, tag) || (here && here.clock >= clock)) return false;
    this.#supersede(here);
    return true;
  }

  /** Another socket of the page speaks for its client id from now on. */
  #supersede(shown: Shown | undefined): void {
    if (shown) this.#shown.delete(shown.member);
    if (shown) this.#byClient.delete(shown.client);
  }

  #enter(member: Member, said: Said): void {
    const shown = new Shown(member, said);
    this.#shown.set(member, shown);
    this.#byClient.set(said.client, shown);
    this.#news.forget(said.client);
    this.#appear(shown, member.tag);
    this.#neighbours?.changed(shown);
  }

  #hide(shown: Shown, clock: number): void {
    this.#shown.delete(shown.member);
    this.#byClient.delete(shown.client);
    this.#vanish(shown.client, clock);
    this.#neighbours?.gone(shown.client, clock);
  }

  #appear(somebody: Somebody, tag: string): void {
    this.#host.clientIds().appear(somebody.client, tag);
    this.#change(somebody);
  }

  #vanish(client: number, clock: number): void {
    this.#host.clientIds().vanish(client);
    this.#takeAway(client, clock);
  }

  #takeAway(client: number, clock: number): void {
    this.#news.gone(client, clock);
    this.#whole = null;
    this.#schedule();
  }

  #change(somebody: Somebody): void {
    this.#news.changed(somebody);
    this.#whole = null;
    this.#schedule();
  }

  #interval(): number {
    return presenceInterval(this.#host.tick, this.#host.followers().size + this.#elsewhere.size);
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
    if (this.#host.load.level !== 'calm' && !this.#news.isUrgent) return this.#schedule(PAUSE);
    this.#sentAt = this.#host.clock.monotonic();
    const showsAway = this.#showsAway;
    const changes = this.#news.take((somebody) => showsAway || somebody instanceof Shown);
    const frame = changes.length === 0 ? null : frameOf(changes);
    for (const member of this.#host.followers()) {
      if (!member.isQuick) this.#behind.add(member);
      else if (this.#behind.delete(member)) member.send(this.frame());
      else if (frame !== null) member.send(frame);
    }
    if (!this.#news.isEmpty) this.#schedule();
  }
}

function frameOf(entries: readonly PresenceEntry[]): Frame {
  return new Frame(encodePresence(entries));
}
