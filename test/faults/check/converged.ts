import * as Y from 'yjs';
import type { Settled } from './observation.ts';

/** How the holders of one document differ, and what pends in them. */
export function disagreements({ document, holders }: Settled): string[] {
  const pending = holders.filter(
    ({ doc }) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
  );
  const found = pending.map(({ who }) => `something pends in the copy of ${document} that ${who} has`);
  const [first, ...others] = holders;
  if (first === undefined) return found;
  for (const view of VIEWS) {
    const expected = view.of(first.doc);
    for (const { who, doc } of others) {
      const got = view.of(doc);
      if (got !== expected) {
        found.push(
          `the ${view.name} of ${document} differ: ${first.who} has ${short(expected)}, ${who} ${short(got)}`,
        );
      }
    }
  }
  return found;
}

/** Whether all hold the same, for those who wait until they do. */
export function agree(docs: readonly Y.Doc[]): boolean {
  return VIEWS.every((view) => new Set(docs.map(view.of)).size <= 1);
}

const VIEWS = [
  { name: 'contents', of: canonicalJson },
  { name: 'state vectors', of: stateVector },
  { name: 'delete sets', of: deleteSet },
] as const;

function canonicalJson(doc: Y.Doc): string {
  const roots = [...doc.share].map(([name, type]) => [name, plain(type)] as const);
  return JSON.stringify(sorted(Object.fromEntries(roots.filter(([, value]) => !isEmpty(value)))));
}

function plain(type: unknown): unknown {
  // A root that nobody has asked for has no kind yet, and one that somebody has asked for may be empty.
  return type instanceof Y.Map || type instanceof Y.Text || type instanceof Y.Array ? type.toJSON() : null;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function stateVector(doc: Y.Doc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b));
}

function deleteSet(doc: Y.Doc): string {
  const { clients } = Y.createDeleteSetFromStructStore(doc.store);
  return JSON.stringify(
    [...clients]
      .sort(([a], [b]) => a - b)
      .map(([client, spans]) => [client, spans.map((s) => [s.clock, s.len])]),
  );
}

function short(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
