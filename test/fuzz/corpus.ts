import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { BOMBS } from '../threats/support/bombs.ts';

const CLIENT = 4_711;

/** Updates that have broken servers, or would: each is sent as it is, some as floods. */
export const CORPUS: readonly (readonly [name: string, updates: readonly Uint8Array[]])[] = [
  ...BOMBS.map(([name, bytes]) => [name as string, [bytes as Uint8Array]] as const),
  ['2,999 updates of 70 bytes behind a gap', gaps(2_999)],
  ['256 fresh client ids in one update', [fresh(256, 0)]],
  ['257 fresh client ids in one update', [fresh(257, 0)]],
  ['100,000 sections without a struct', [sections(100_000)]],
  ['27 bytes that hang a reader of the second format', [hanging()]],
  ['300,000 values in one struct', [values(300_000)]],
  ['an array in an array, 10 KB', [nestedArrays(10_000)]],
  ['an array in an array, 60 KB', [nestedArrays(60_000)]],
  ['10,000 ranges deleted', [ranges(10_000)]],
  ['an empty update', [new Uint8Array()]],
  ['nothing', [Uint8Array.of(0, 0)]],
];

function written(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
function uints(encoder: encoding.Encoder, ...numbers: readonly number[]): void {
  for (const number of numbers) encoding.writeVarUint(encoder, number);
}

/** Each builds on a clock that nobody has written. */
function gaps(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, index) =>
    written((e) => {
      uints(e, 1, 1, CLIENT + index, 1 + index);
      encoding.writeUint8(e, 0x84);
      uints(e, CLIENT + index, index);
      encoding.writeVarString(e, 'x'.repeat(50));
      uints(e, 0);
    }),
  );
}

function fresh(count: number, clock: number): Uint8Array {
  return written((e) => {
    uints(e, count);
    for (let index = 0; index < count; index++) {
      uints(e, 1, 100_000 + index, clock);
      encoding.writeUint8(e, 0);
      uints(e, 1);
    }
    uints(e, 0);
  });
}

function sections(count: number): Uint8Array {
  return written((e) => {
    uints(e, count);
    for (let index = 0; index < count; index++) uints(e, 0, 200_000 + index, 0);
    uints(e, 0);
  });
}

/** A key of a note of nobody, holding so many nulls. */
function values(count: number): Uint8Array {
  return written((e) => {
    uints(e, 1, 1, CLIENT, 0);
    encoding.writeUint8(e, 0x28);
    uints(e, 1);
    encoding.writeVarString(e, 'notes');
    encoding.writeVarString(e, 'note-0001');
    uints(e, count);
    for (let index = 0; index < count; index++) encoding.writeUint8(e, 126);
    uints(e, 0);
  });
}

function nestedArrays(bytes: number): Uint8Array {
  return written((e) => {
    uints(e, 1, 1, CLIENT, 0);
    encoding.writeUint8(e, 0x28);
    uints(e, 1);
    encoding.writeVarString(e, 'notes');
    encoding.writeVarString(e, 'note-0001');
    uints(e, 1);
    for (let depth = 0; depth < bytes / 2; depth++) {
      encoding.writeUint8(e, 117);
      uints(e, 1);
    }
    encoding.writeUint8(e, 126);
    uints(e, 0);
  });
}

function ranges(count: number): Uint8Array {
  return written((e) => {
    uints(e, 0, 1, 1, count);
    for (let index = 0; index < count; index++) uints(e, index * 2, 1);
  });
}

/** The feature flag of the second format, and run lengths without end. */
function hanging(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('notes').set('x', 1);
  const update = Y.encodeStateAsUpdateV2(doc);
  return Uint8Array.from({ length: 27 }, (_, index) => (index < 12 ? (update[index] ?? 0) : 0xff));
}
