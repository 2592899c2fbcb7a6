import assert from 'node:assert/strict';
import * as Y from 'yjs';

/**
 * The same structs, the same deletions, the same content, and nothing that waits. @throws AssertionError
 * @param sortsLetters leaves the order of letters aside (see docs/fuzz.md, undo)
 */
export function assertSame(doc: Y.Doc, other: Y.Doc, told: string, sortsLetters = false): void {
  for (const each of [doc, other]) {
    assert.ok(each.store.pendingStructs === null, `${told}: pending structs`);
    assert.ok(each.store.pendingDs === null, `${told}: pending deletions`);
  }
  assert.deepEqual(stateOf(doc), stateOf(other), `${told}: state vectors`);
  const [a, b] = [doc, other].map((each) => Y.createDeleteSetFromStructStore(each.store));
  assert.ok(a && b && Y.equalDeleteSets(a, b), `${told}: delete sets`);
  const content = (each: Y.Doc) => (sortsLetters ? withSortedTexts(each.toJSON()) : each.toJSON());
  assert.deepEqual(content(doc), content(other), `${told}: content`);
}

function stateOf(doc: Y.Doc): [number, number][] {
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
}

function withSortedTexts(value: unknown): unknown {
  if (typeof value === 'string') return [...value].sort().join('');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSortedTexts(inner)]));
}
