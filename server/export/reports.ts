import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readBoard } from '../../shared/board.ts';
import { makeReport } from '../../shared/map/aggregate.ts';
import type { GroupInput } from '../../shared/map/input.ts';
import { boardName } from '../../shared/names.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Clock } from '../clock.ts';
import type { Position } from '../store/store.ts';
import type { Documents } from '../sync/documents.ts';
import type { Workshop } from '../workshop/workshops.ts';
import { reportInput } from './report.ts';

/** A report as it goes out: as JSON, and the same packed. */
export interface ReportAnswer {
  readonly json: Buffer;
  readonly gzip: Buffer;
  /** The same whenever the report says the same, on every node: of all but when it was made. */
  readonly tag: string;
}

interface SeenBoard {
  readonly at: Position | null;
  readonly group: GroupInput;
}

interface Kept {
  readonly state: WorkshopState;
  readonly boards: ReadonlyMap<string, SeenBoard>;
  readonly answer: ReportAnswer;
  /** When it was last found to be what the logs say. */
  checkedAt: number;
}

/** Bytes of the answers that are kept: some ten workshops of 100 groups, or hundreds as they are held. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Whoever has no part in a workshop may be told what it said this long ago, in milliseconds. */
const LATELY = 5_000;

const pack = promisify(gzip);

/**
 * The reports that pages ask for, without names. One is made when the workshop's log or the log of a board has grown, and
 * not for each who asks; of those who ask while one is being made, all get the next.
 */
export class Reports {
  readonly #documents: Pick<Documents, 'read'>;
  readonly #clock: Clock;
  readonly #kept = new Map<string, Kept>();
  readonly #making = new Map<string, Promise<unknown>>();
  readonly #next = new Map<string, Promise<ReportAnswer>>();

  constructor(documents: Pick<Documents, 'read'>, clock: Clock) {
    this.#documents = documents;
    this.#clock = clock;
  }

  /** With everything in it that was received before the call. @throws StoreTrouble */
  now(workshop: Workshop): Promise<ReportAnswer> {
    const { id } = workshop;
    const awaited = this.#next.get(id);
    if (awaited !== undefined) return awaited;
    const before = this.#making.get(id) ?? Promise.resolve();
    const next = before.then(() => {
      this.#next.delete(id);
      const making = this.#look(workshop);
      const ended = making.then(
        () => undefined,
        () => undefined,
      );
      this.#making.set(id, ended);
      void ended.then(() => {
        if (this.#making.get(id) === ended) this.#making.delete(id);
      });
      return making;
    });
    this.#next.set(id, next);
    return next;
  }

  /** As it was a few seconds ago or is now, so that many readers of a workshop in full swing cost it little. @throws StoreTrouble */
  lately(workshop: Workshop): Promise<ReportAnswer> {
    const kept = this.#kept.get(workshop.id);
    const isFresh = kept !== undefined && this.#clock.monotonic() - kept.checkedAt < LATELY;
    return isFresh ? Promise.resolve(kept.answer) : this.now(workshop);
  }

  async #look({ id, memory: { state } }: Workshop): Promise<ReportAnswer> {
    const before = this.#kept.get(id);
    const checkedAt = this.#clock.monotonic();
    const boards = new Map<string, SeenBoard>();
    const seen = state.groups.map(async ({ id: group, number }) => {
      const known = before?.boards.get(group);
      const tally = state.tallies[group] ?? {};
      const board = await this.#documents.read(boardName(id, group), (doc, whole, at): SeenBoard => {
        const isSame = known?.at === at && whole !== known.group.damaged;
        const view = isSame ? known.group.board : readBoard(doc);
        return { at, group: { id: group, number, board: view, damaged: !whole, tally } };
      });
      boards.set(group, board);
      return board.group.board === known?.group.board;
    });
    const areSame = (await Promise.all(seen)).every(Boolean);
    if (before?.state === state && areSame) {
      before.checkedAt = checkedAt;
      return this.#keep(id, before).answer;
    }
    const groups = state.groups.flatMap(({ id: group }) => boards.get(group)?.group ?? []);
    const answer = await answerOf(state, groups, this.#clock.now());
    return this.#keep(id, { state, boards, answer, checkedAt }).answer;
  }

  /** What was asked for longest ago is forgotten first. */
  #keep(id: string, kept: Kept): Kept {
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    const sizeOf = ({ answer }: Kept) => answer.json.length + answer.gzip.length;
    let bytes = [...this.#kept.values()].reduce((sum, one) => sum + sizeOf(one), 0);
    for (const [oldest, one] of this.#kept) {
      if (bytes <= MOST_BYTES || oldest === id) break;
      this.#kept.delete(oldest);
      bytes -= sizeOf(one);
    }
    return kept;
  }
}

async function answerOf(
  state: WorkshopState,
  groups: readonly GroupInput[],
  now: number,
): Promise<ReportAnswer> {
  const report = makeReport(reportInput(state, groups, { now, names: false }));
  const text = JSON.stringify(report);
  const said = text.replace(`"reportedAt":${now}`, '"reportedAt":0');
  const tag = `W/"${createHash('sha256').update(said).digest('base64url')}"`;
  const json = Buffer.from(text);
  return { json, gzip: await pack(json), tag };
}
