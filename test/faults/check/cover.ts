import * as Y from 'yjs';

/** Half-open: from, up to. */
type Range = readonly [from: number, to: number];

/** A set of whole numbers, kept as sorted ranges that do not touch. */
class Ranges {
  #ranges: Range[] = [];

  add(from: number, to: number): void {
    const apart = this.#ranges.filter(([f, t]) => t < from || f > to);
    const met = this.#ranges.filter(([f, t]) => t >= from && f <= to);
    const merged: Range = [Math.min(from, ...met.map(([f]) => f)), Math.max(to, ...met.map(([, t]) => t))];
    this.#ranges = [...apart, merged].sort(([a], [b]) => a - b);
  }

  has(from: number, to: number): boolean {
    return this.#ranges.some(([f, t]) => f <= from && to <= t);
  }
}

/** What a set of Yjs updates inserts and deletes, by client id and clock: whether one is in the others. */
export class Cover {
  readonly #inserted = new Map<number, Ranges>();
  readonly #deleted = new Map<number, Ranges>();

  static of(updates: Iterable<Uint8Array>): Cover {
    const cover = new Cover();
    for (const update of updates) cover.add(update);
    return cover;
  }

  add(update: Uint8Array): void {
    for (const [client, from, to] of insertsOf(update)) rangesOf(this.#inserted, client).add(from, to);
    for (const [client, from, to] of deletesOf(update)) rangesOf(this.#deleted, client).add(from, to);
  }

  /** Whether everything that the update inserts and deletes is covered. */
  has(update: Uint8Array): boolean {
    return (
      insertsOf(update).every(([client, from, to]) => this.#inserted.get(client)?.has(from, to) ?? false) &&
      deletesOf(update).every(([client, from, to]) => this.#deleted.get(client)?.has(from, to) ?? false)
    );
  }
}

type Span = readonly [client: number, from: number, to: number];

export function insertsOf(update: Uint8Array): Span[] {
  return Y.decodeUpdate(update)
    .structs.filter((struct) => !(struct instanceof Y.Skip))
    .map(({ id, length }) => [id.client, id.clock, id.clock + length]);
}

export function deletesOf(update: Uint8Array): Span[] {
  return [...Y.decodeUpdate(update).ds.clients].flatMap(([client, spans]) =>
    spans.map(({ clock, len }): Span => [client, clock, clock + len]),
  );
}

function rangesOf(map: Map<number, Ranges>, client: number): Ranges {
  const there = map.get(client) ?? new Ranges();
  map.set(client, there);
  return there;
}
