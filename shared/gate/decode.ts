import type { Decoder } from 'lib0/decoding';
import * as Y from 'yjs';
import { accept, refuse, type Verdict } from '../verdict.ts';
import { BOUNDS } from './bounds.ts';
import { readPlain } from './values.ts';

export type Struct = Y.Item | Y.GC;

/** The structs that an update holds of one client id, in clock order without a hole. */
export interface Section {
  readonly client: number;
  readonly structs: readonly Struct[];
  /** The clock behind its last struct. */
  readonly end: number;
}

export interface DeletedRange {
  readonly clock: number;
  readonly len: number;
}

export interface DecodedUpdate {
  readonly sections: ReadonlyMap<number, Section>;
  /** Ascending and apart from each other. */
  readonly deletions: ReadonlyMap<number, readonly DeletedRange[]>;
}

class TooMuch extends Error {}

/** Struct kinds as the low five bits of a struct's first byte name them. */
const KIND = { gc: 0, deleted: 1, string: 4, type: 7, any: 8 } as const;
const KINDS: ReadonlySet<number> = new Set(Object.values(KIND));
/** Kinds of shared types: 1 is a map, 2 a text. */
const TYPES: ReadonlySet<number> = new Set([1, 2]);

/** Stops reading at the first thing that no page of ours writes, and when there is more than a page can have made. */
class BoundedDecoder extends Y.UpdateDecoderV1 {
  /** Yjs makes the decoder of an update itself, and does not show it. */
  static newest: BoundedDecoder | null = null;
  readonly #clients = new Set<number>();
  #structs = 0;
  #ranges = 0;
  #values = 0;

  constructor(decoder: Decoder) {
    super(decoder);
    BoundedDecoder.newest = this;
  }

  /** Bytes behind the end would be the second format, of which the first can read the beginning, or nobody's. */
  get isAtEnd(): boolean {
    return this.restDecoder.pos === this.restDecoder.arr.length;
  }

  /** A second section of the same client would replace the first while it is applied. */
  override readClient(): number {
    const client = super.readClient();
    if (this.#clients.size >= BOUNDS.structs) throw new TooMuch('client ids');
    if (client > BOUNDS.clientId || this.#clients.has(client)) throw new Error('client id');
    this.#clients.add(client);
    return client;
  }
  override readInfo(): number {
    if (++this.#structs > BOUNDS.structs) throw new TooMuch('structs');
    const info = super.readInfo();
    const kind = info & 31;
    if (!KINDS.has(kind) || (kind === KIND.gc && info !== KIND.gc)) throw new Error('kind of struct');
    return info;
  }
  override readLen(): number {
    return bounded(super.readLen());
  }
  override readTypeRef(): number {
    const type = super.readTypeRef();
    if (!TYPES.has(type)) throw new Error('kind of type');
    return type;
  }
  override readAny(): unknown {
    if (++this.#values > BOUNDS.structs) throw new TooMuch('values');
    return readPlain(this.restDecoder);
  }
  override readDsClock(): number {
    if (++this.#ranges > BOUNDS.deletedRanges) throw new TooMuch('deleted ranges');
    return super.readDsClock();
  }
  override readDsLen(): number {
    const length = super.readDsLen();
    if (length < 1 || length > BOUNDS.clock) throw new Error('length of a deletion');
    return length;
  }
}

function bounded(length: number): number {
  if (length > BOUNDS.length) throw new TooMuch('length of a struct');
  return length;
}

/**
 * Takes an update (V1) apart without touching a document; time and memory are bounded by its bytes.
 * Codes: bad-frame, over-limit.
 */
export function decodeUpdate(update: Uint8Array): Verdict<DecodedUpdate> {
  if (update.length > BOUNDS.updateBytes) return refuse('over-limit', `${update.length} bytes`);
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, BoundedDecoder);
    if (!BoundedDecoder.newest?.isAtEnd) throw new Error('bytes behind the end');
    const deletions = ds.clients as ReadonlyMap<number, readonly DeletedRange[]>;
    for (const ranges of deletions.values()) checkAscending(ranges);
    return accept({ sections: sectionsOf(structs as Struct[]), deletions });
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : undefined;
    return refuse(problem instanceof TooMuch ? 'over-limit' : 'bad-frame', detail);
  }
}

function sectionsOf(structs: readonly Struct[]): Map<number, Section> {
  const sections = new Map<number, { client: number; structs: Struct[]; end: number }>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (struct.length < 1 || struct.length > BOUNDS.length || end > BOUNDS.clock) throw new Error('length');
    const section = sections.get(client);
    if (section === undefined) {
      sections.set(client, { client, structs: [struct], end });
      continue;
    }
    section.structs.push(struct);
    section.end = end;
  }
  return sections;
}

function checkAscending(ranges: readonly DeletedRange[]): void {
  let end = 0;
  for (const { clock, len } of ranges) {
    if (clock < end) throw new Error('order of deletions');
    end = clock + len;
  }
  if (end > BOUNDS.clock) throw new Error('clock of a deletion');
}
