import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Frames that are no frames. */
export const FRAMES: readonly (readonly [string, Uint8Array | string])[] = [
  ['text', 'hello'],
  ['nothing at all', new Uint8Array()],
  ['an unknown kind', Uint8Array.of(77, 1, 2)],
  ['a kind that only the server sends', Uint8Array.of(101, 1)],
  ['auth', Uint8Array.of(2, 0, 0)],
  ['a sync frame without a step', Uint8Array.of(0)],
  ['an unknown sync step', Uint8Array.of(0, 9, 0)],
  ['a length that is cut off', Uint8Array.of(0, 2, 0x80)],
  ['a length beyond the frame', Uint8Array.of(0, 2, 100, 1, 2, 3)],
  ['a length that leaves bytes behind', Uint8Array.of(0, 2, 1, 0, 9, 9)],
  ['a length beyond all numbers', Uint8Array.of(0, 2, ...new Array<number>(12).fill(0xff))],
  ['a state vector that is cut off', Uint8Array.of(0, 0, 2, 5, 1)],
  ['an update that is cut off', Uint8Array.of(0, 2, 3, 1, 1, 5)],
  ['a presence frame with bytes behind it', Uint8Array.of(1, 1, 0, 0)],
];

function bytes(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
function uints(...numbers: readonly number[]): (encoder: encoding.Encoder) => void {
  return (encoder) => numbers.forEach((number) => encoding.writeVarUint(encoder, number));
}
function madeBy(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

const CLIENT = 4_242;
const HUGE = 2 ** 53 - 1;

function nested(depth: number): Uint8Array {
  return madeBy((doc) => {
    let map = doc.getMap<unknown>('notes');
    for (let level = 0; level < depth; level++) {
      const next = new Y.Map<unknown>();
      map.set('a', next);
      map = next;
    }
  });
}

/** Small updates with a large effect, if somebody were to apply them. */
export const BOMBS: readonly (readonly [string, Uint8Array])[] = [
  ['a huge number of structs in 12 bytes', bytes(uints(1, HUGE, CLIENT, 0))],
  ['a huge number of clients', bytes(uints(HUGE, 1, CLIENT, 0))],
  [
    'a GC struct of 2^53-1',
    bytes((e) => (uints(1, 1, CLIENT, 0)(e), encoding.writeUint8(e, 0), uints(HUGE, 0)(e))),
  ],
  [
    'a GC struct of nothing',
    bytes((e) => (uints(1, 1, CLIENT, 0)(e), encoding.writeUint8(e, 0), uints(0, 0)(e))),
  ],
  ['a skip', bytes((e) => (uints(1, 1, CLIENT, 0)(e), encoding.writeUint8(e, 10), uints(5, 0)(e)))],
  ['a clock gap', bytes((e) => (uints(1, 1, CLIENT, 99)(e), encoding.writeUint8(e, 0), uints(1, 0)(e)))],
  ['a deletion of what is not there', bytes(uints(0, 1, CLIENT, 1, 0, 5))],
  ['a deletion without end', bytes(uints(0, 1, CLIENT, 1, 0, HUGE))],
  ['a huge number of deletions', bytes(uints(0, 1, CLIENT, HUGE))],
  [
    'two sections of one client',
    bytes((e) => {
      uints(2)(e);
      for (const clock of [0, 1]) {
        uints(1, CLIENT, clock)(e);
        encoding.writeUint8(e, 0);
        uints(1)(e);
      }
      uints(0)(e);
    }),
  ],
  [
    'an item that refers to itself',
    bytes((e) => {
      uints(1, 1, CLIENT, 0)(e);
      encoding.writeUint8(e, 0x84);
      uints(CLIENT, 0)(e);
      encoding.writeVarString(e, 'x');
      uints(0)(e);
    }),
  ],
  [
    'two items that wait for each other',
    bytes((e) => {
      uints(2)(e);
      for (const [own, other] of [
        [CLIENT, CLIENT + 1],
        [CLIENT + 1, CLIENT],
      ] as const) {
        uints(1, own, 0)(e);
        encoding.writeUint8(e, 0x84);
        uints(other, 0)(e);
        encoding.writeVarString(e, 'x');
      }
      uints(0)(e);
    }),
  ],
  [
    'a string longer than the update',
    bytes((e) => {
      uints(1, 1, CLIENT, 0)(e);
      encoding.writeUint8(e, 0x04);
      uints(1)(e);
      encoding.writeVarString(e, 'notes');
      uints(60_000)(e);
    }),
  ],
  ['maps nested 5,000 deep', nested(5_000)],
  ['a value nested 5,000 deep', madeBy((doc) => doc.getMap('notes').set('a', deep(5_000)))],
  ['30,000 structs', manyStructs(30_000)],
  ['a text of 100,000 letters', madeBy((doc) => doc.getText('notes').insert(0, 'x'.repeat(100_000)))],
  [
    'an object with a prototype of its own',
    madeBy((doc) => doc.getMap('notes').set('lane', JSON.parse('{"__proto__":{"isAdmin":true}}'))),
  ],
  ['an array where a map is', madeBy((doc) => doc.getArray('notes').insert(0, ['x']))],
  ['V2', inV2()],
];

function deep(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

function manyStructs(count: number): Uint8Array {
  return bytes((e) => {
    uints(1, count, CLIENT, 0)(e);
    for (let i = 0; i < count; i++) {
      encoding.writeUint8(e, 0);
      uints(1)(e);
    }
    uints(0)(e);
  });
}

/** A client that speaks the second format, which is not read here at all. */
function inV2(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('notes').set('x', 1);
  return Y.encodeStateAsUpdateV2(doc);
}
