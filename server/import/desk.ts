import type { BoardView } from '../../shared/board.ts';
import type { RandomBytes } from '../../shared/ids.ts';
import { NO_BOARD } from '../../shared/import/fill.ts';
import type { Clock } from '../clock.ts';
import { SerialQueue } from '../serialQueue.ts';
import { runThread, ThreadEnded } from '../thread.ts';
import { readImport, shown, type ImportAnswer, type Wanted } from './reading.ts';

const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('../../scripts/import-worker.mjs', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/** Bytes that are read here: some 400 notes at most, which take less than a thread takes to start. */
const AT_ONCE = 16 * 1024;
/** The worst file of 5 MiB takes 4 s on a small machine, and half as much memory. */
const WITHIN = 30_000;
const MEGABYTES = 512;
/** Files that are being read or wait for it. */
const MOST_FILES = 8;

/** What the thread is given, and what it tells: boards piece by piece, and then the answer without them. */
export interface DeskTask {
  readonly body: Uint8Array;
  readonly wanted: Wanted;
}
export type DeskMessage =
  | { readonly kind: 'part'; readonly index: number; readonly part: BoardView }
  | { readonly kind: 'whole'; readonly answer: ImportAnswer };

/**
 * Reads what people bring, one after the other. A large file is read in a thread of its own, so that a workshop that is live
 * here never waits for it.
 */
export class ImportDesk {
  readonly #clock: Clock;
  readonly #random: RandomBytes;
  readonly #turns = new SerialQueue();

  constructor({ clock, random }: { readonly clock: Clock; readonly random: RandomBytes }) {
    this.#clock = clock;
    this.#random = random;
  }

  get isFull(): boolean {
    return this.#turns.length >= MOST_FILES;
  }

  read(body: Uint8Array, wanted: Wanted): Promise<ImportAnswer> {
    return this.#turns.run(() =>
      body.length <= AT_ONCE ? readImport(body, wanted, this.#random) : this.#inThread(body, wanted),
    );
  }

  async #inThread(body: Uint8Array, wanted: Wanted): Promise<ImportAnswer> {
    const boards = new Map<number, BoardView>();
    let answer: ImportAnswer | null = null;
    const take = (message: DeskMessage) => {
      if (message.kind === 'whole') answer = withBoards(message.answer, boards);
      else boards.set(message.index, joined(boards.get(message.index) ?? NO_BOARD, message.part));
      return message.kind === 'whole';
    };
    const data: DeskTask = { body, wanted };
    const work = { entry: ENTRY, data, within: WITHIN, megabytes: MEGABYTES };
    try {
      await runThread(work, take, { clock: this.#clock });
    } catch (error) {
      if (!(error instanceof ThreadEnded)) throw error;
    }
    if (answer !== null) return answer;
    return wanted === 'preview'
      ? shown({ kind: 'problem', problem: 'too-slow' })
      : { kind: 'refused', code: 'bad-request' };
  }
}

function withBoards(answer: ImportAnswer, boards: ReadonlyMap<number, BoardView>): ImportAnswer {
  if (answer.kind !== 'plan') return answer;
  const groups = answer.plan.groups.map((group, index) => ({
    ...group,
    board: boards.get(index) ?? NO_BOARD,
  }));
  return { ...answer, plan: { ...answer.plan, groups } };
}

function joined(board: BoardView, part: BoardView): BoardView {
  return {
    notes: [...board.notes, ...part.notes],
    clusters: [...board.clusters, ...part.clusters],
    commitments: [...board.commitments, ...part.commitments],
  };
}
