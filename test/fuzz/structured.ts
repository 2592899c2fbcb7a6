import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Random } from './random.ts';

/** Client ids and names that a forger would try. */
export interface Aims {
  readonly clients: readonly number[];
  /** Structs of the document, to refer to. */
  readonly ids: readonly Y.ID[];
}

type Struct = Y.Item | Y.GC;
interface Parts {
  structs: Struct[];
  deletions: [client: number, clock: number, length: number][];
}

const ROOTS = ['notes', 'clusters', 'commitments', 'drafts', 'dots', 'x', '__proto__', 'constructor', ''];
const KEYS = ['text', 'lane', 'pos', 'author', 'isAdmin', '__proto__', 'constructor', 'prototype', '', null];
const NUMBERS = [0, 1, 2, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1];
const VALUES = [
  NaN,
  -0,
  Infinity,
  2 ** 60,
  null,
  undefined,
  true,
  '',
  'stop',
  '\ud83d',
  [1, 2],
  [NaN, 1],
  [[[[[[[[[1]]]]]]]]],
  { ['__proto__']: 1 },
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}') as object,
  Array.from({ length: 5_000 }, () => 1),
  'x'.repeat(5_000),
];

/** An honest update with its parts exchanged: whose, where, what, how much, and in which order. */
export function restructured(update: Uint8Array, aims: Aims, random: Random): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update);
  const parts: Parts = {
    structs: structs.filter((struct): struct is Struct => !(struct instanceof Y.Skip)),
    deletions: [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }): [number, number, number] => [client, clock, len]),
    ),
  };
  for (let changes = 1 + random.below(3); changes > 0; changes--) random.pick(CHANGES)?.(parts, aims, random);
  return encode(parts);
}

type Change = (parts: Parts, aims: Aims, random: Random) => void;

function onItem(change: (item: Y.Item, aims: Aims, random: Random) => void): Change {
  return ({ structs }, aims, random) => {
    const item = random.pick(structs);
    if (item instanceof Y.Item) change(item, aims, random);
  };
}

const CHANGES: readonly Change[] = [
  ({ structs }, { clients }, random) => {
    const to = random.pick(clients) ?? 0;
    const from = random.pick(structs)?.id.client;
    for (const struct of structs) if (struct.id.client === from) struct.id = Y.createID(to, struct.id.clock);
  },
  ({ structs }, _aims, random) => {
    const by = random.pick([-1, 1, 50, ...NUMBERS]) ?? 0;
    for (const struct of structs) {
      struct.id = Y.createID(struct.id.client, Math.max(0, struct.id.clock + by));
    }
  },
  onItem((item, { ids }, random) => (item.origin = random.pick([null, ...ids]) ?? null)),
  onItem((item, { ids }, random) => (item.rightOrigin = random.pick([null, ...ids]) ?? null)),
  onItem((item, _aims, random) => {
    [item.origin, item.rightOrigin, item.parent] = [null, null, (random.pick(ROOTS) ?? 'x') as never];
  }),
  onItem((item, { ids }, random) => {
    [item.origin, item.rightOrigin, item.parent] = [null, null, random.pick(ids) ?? null];
  }),
  onItem((item, _aims, random) => (item.parentSub = random.pick(KEYS) ?? null)),
  onItem((item, _aims, random) => (item.content = content(random))),
  ({ structs }, { clients }, random) => {
    const client = structs[0]?.id.client ?? random.pick(clients) ?? 0;
    const last = structs.filter((struct) => struct.id.client === client).at(-1);
    const clock = last ? last.id.clock + last.length : 0;
    structs.push(new Y.GC(Y.createID(client, clock), random.pick(NUMBERS) ?? 1));
  },
  ({ structs }, _aims, random) => {
    const twice = random.pick(structs);
    if (twice) structs.splice(random.below(structs.length + 1), 0, twice);
  },
  ({ structs }, _aims, random) => void structs.splice(random.below(structs.length), 1),
  ({ deletions }, { clients, ids }, random) => {
    const of = random.pick(ids);
    deletions.push([of?.client ?? random.pick(clients) ?? 0, of?.clock ?? 0, 1 + random.below(40)]);
  },
  ({ deletions }, { clients }, random) =>
    deletions.push([random.pick(clients) ?? 0, random.pick(NUMBERS) ?? 0, random.pick(NUMBERS) ?? 0]),
];

function content(random: Random): Y.Item['content'] {
  const makers: (() => Y.Item['content'])[] = [
    () => new Y.ContentAny([random.pick(VALUES)]),
    () => new Y.ContentAny([random.pick(VALUES)]),
    () => new Y.ContentAny(Array.from({ length: 300 }, () => 1)),
    () => new Y.ContentString(random.pick(['x', '\udc00', 'y'.repeat(2_000), '<img onerror=x>']) ?? ''),
    () => new Y.ContentType(random.pick([new Y.Map(), new Y.Text(), new Y.Array(), new Y.XmlText()])!),
    () => new Y.ContentDeleted(random.pick(NUMBERS) ?? 1),
    () => new Y.ContentBinary(random.bytes(20)),
    () => new Y.ContentEmbed({ image: 'x' }),
    () => new Y.ContentFormat('bold', true as never),
    () => new Y.ContentJSON([{ a: 1 }]),
    () => new Y.ContentDoc(new Y.Doc()),
  ];
  return random.pick(makers)!();
}

function encode({ structs, deletions }: Parts): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  const sections = new Map<number, Struct[]>();
  for (const struct of structs) {
    sections.set(struct.id.client, [...(sections.get(struct.id.client) ?? []), struct]);
  }
  encoding.writeVarUint(rest, sections.size);
  for (const [client, section] of sections) {
    encoding.writeVarUint(rest, section.length);
    encoder.writeClient(client);
    encoding.writeVarUint(rest, section[0]?.id.clock ?? 0);
    for (const struct of section) {
      if (struct instanceof Y.Item) struct.parent ??= 'notes' as never;
      struct.write(encoder, 0);
    }
  }
  encoding.writeVarUint(rest, deletions.length);
  for (const numbers of deletions) {
    const [client, clock, length] = numbers;
    for (const number of [client, 1, clock, length]) encoding.writeVarUint(rest, number);
  }
  return encoder.toUint8Array();
}
