import { boardName, deskName, desksPrefix, parseDocumentName } from '../../shared/names.ts';
import type * as Y from 'yjs';
import type { Documents } from '../sync/documents.ts';
import { Counted } from './counted.ts';
import { countBoard, countDesk, type BoardCounts, type DeskCounts } from './counts.ts';
import type { Here } from './here.ts';
import type { Workshop } from './workshops.ts';

/** The desks and boards of one workshop, counted. */
export class Census {
  readonly #documents: Documents;
  readonly #workshop: Workshop;
  readonly #boards: Counted<BoardCounts>;
  /** Of the round that is open; whether those that were stored before are among them. */
  #desks: { readonly round: number; readonly counted: Counted<DeskCounts>; listed: boolean };
  readonly #changedAt = new Map<string, number>();
  #changedElsewhere: ReadonlyMap<string, number> = new Map();

  constructor(documents: Documents, workshop: Workshop) {
    const { groups, id, round } = workshop.memory.state;
    this.#documents = documents;
    this.#workshop = workshop;
    const keys = groups.map((group) => group.id);
    this.#boards = new Counted(documents, (group) => boardName(id, group), countBoard, keys);
    this.#desks = this.#desksOf(round);
  }

  /** A desk is counted at once, since that is cheap; a board when it is asked for. @param now server time */
  changed(document: string, doc: Y.Doc, now: number): void {
    const ref = parseDocumentName(document);
    if (!ref.ok) return;
    const { memory } = this.#workshop;
    if (ref.value.kind === 'board') {
      this.#boards.outdate(ref.value.group);
      this.#changedAt.set(ref.value.group, now);
    } else if (ref.value.round === memory.state.round) {
      this.#desksNow().counted.count(ref.value.person, doc);
      const group = memory.groupOf(ref.value.person);
      if (group !== null) this.#changedAt.set(group, now);
    }
  }

  /** What this process answers for. @throws StoreTrouble */
  async own(): Promise<Pick<Here, 'round' | 'desks' | 'boards' | 'changedAt'>> {
    await this.#boards.countOpen();
    const { round, counted } = this.#desksNow();
    return { round, desks: counted.open, boards: this.#boards.open, changedAt: this.#changedAt };
  }

  /** Counts everything that no other process answers for. @throws StoreTrouble */
  async count(others: readonly Here[]): Promise<void> {
    const desks = this.#desksNow();
    if (!desks.listed) {
      const prefix = desksPrefix(this.#workshop.id, desks.round);
      for (const name of await this.#documents.list(prefix)) {
        const person = name.slice(prefix.length);
        if (!desks.counted.all.has(person)) desks.counted.outdate(person);
      }
      desks.listed = true;
    }
    const ofRound = others.filter(({ round }) => round === desks.round);
    await desks.counted.countAll(new Map(ofRound.flatMap((it) => [...it.desks])));
    await this.#boards.countAll(newest(others));
    this.#changedElsewhere = latest(others);
  }

  /** By group. */
  get boards(): ReadonlyMap<string, BoardCounts> {
    return this.#boards.all;
  }
  /** By person, of the round that is open. */
  get desks(): ReadonlyMap<string, DeskCounts> {
    return this.#desksNow().counted.all;
  }
  /** By group, server time. */
  get changedAt(): ReadonlyMap<string, number> {
    if (this.#changedElsewhere.size === 0) return this.#changedAt;
    return latest([{ changedAt: this.#changedElsewhere }, { changedAt: this.#changedAt }]);
  }

  /** A new round has new desks. */
  #desksNow() {
    const { round } = this.#workshop.memory.state;
    if (this.#desks.round !== round) this.#desks = this.#desksOf(round);
    return this.#desks;
  }

  #desksOf(round: number) {
    const nameOf = (person: string) => deskName(this.#workshop.id, person, round);
    return { round, counted: new Counted(this.#documents, nameOf, countDesk, []), listed: false };
  }
}

/** Of a board that several have open, what whoever saw the last change says. */
function newest(others: readonly Here[]): ReadonlyMap<string, BoardCounts> {
  const found = new Map<string, { readonly counts: BoardCounts; readonly at: number }>();
  for (const { boards, changedAt } of others) {
    for (const [group, counts] of boards) {
      const at = changedAt.get(group) ?? 0;
      if (at >= (found.get(group)?.at ?? 0)) found.set(group, { counts, at });
    }
  }
  return new Map([...found].map(([group, { counts }]) => [group, counts]));
}

function latest(all: readonly Pick<Here, 'changedAt'>[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { changedAt } of all)
    for (const [group, at] of changedAt) times.set(group, Math.max(at, times.get(group) ?? 0));
  return times;
}
