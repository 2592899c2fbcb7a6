import { boardName } from '../../shared/names.ts';
import { reportSteps } from '../../shared/map/aggregate.ts';
import type { GroupInput, ReportInput } from '../../shared/map/input.ts';
import type { Report } from '../../shared/map/report.ts';
import { accept, type Verdict } from '../../shared/verdict.ts';
import type { Clock } from '../clock.ts';
import { reportInput } from '../export/report.ts';
import { Lanes } from '../lanes.ts';
import type { Store } from '../store/store.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { readStoredBoard, type ReadBoard } from './boards.ts';
import { inTurns } from './turns.ts';

/** What a workshop said, as far as its logs went when it was read. */
export interface Reading {
  readonly input: ReportInput;
  /** Made when somebody first asks. */
  readonly report: () => Promise<Report>;
}

interface Kept extends Reading {
  readonly seq: number;
  readonly boards: ReadonlyMap<string, ReadBoard>;
  readonly notes: number;
}

/** Notes of all workshops that are kept in memory together: some 50 MB. */
const MOST_NOTES = 250_000;
/** Boards that are read beside each other, over all who ask: a live workshop is served in between. */
const BESIDE = 4;

/**
 * Reads workshops for portfolios. Each log is read once and from then on only asked whether it has grown, so the outcome of
 * a workshop that nobody works on costs a look at its logs.
 */
export class Readings {
  readonly #parts: { readonly store: Store; readonly workshops: Workshops; readonly clock: Clock };
  readonly #kept = new Map<string, Kept>();
  readonly #reading = new Map<string, Promise<Verdict<Reading>>>();
  readonly #lanes = new Lanes(BESIDE);

  constructor(parts: { readonly store: Store; readonly workshops: Workshops; readonly clock: Clock }) {
    this.#parts = parts;
  }

  /** Whoever asks while one is being read gets that one. Codes: unknown-workshop, try-later, storage. @throws StoreTrouble */
  read(workshop: string): Promise<Verdict<Reading>> {
    const already = this.#reading.get(workshop);
    if (already !== undefined) return already;
    const reading = this.#read(workshop).finally(() => this.#reading.delete(workshop));
    this.#reading.set(workshop, reading);
    return reading;
  }

  async #read(id: string): Promise<Verdict<Reading>> {
    const { clock, store, workshops } = this.#parts;
    const found = await workshops.find(id);
    if (!found.ok) return found;
    const { memory, refresh } = found.value;
    await refresh();
    const { state, seq } = memory;
    const before = this.#kept.get(id);
    const boards = new Map<string, ReadBoard>();
    await Promise.all(
      state.groups.map(({ id: group }) =>
        this.#lanes.through('boards', async () => {
          boards.set(group, await readStoredBoard(store, boardName(id, group), before?.boards.get(group)));
        }),
      ),
    );
    const isSame =
      before?.seq === seq && [...boards].every(([group, board]) => before.boards.get(group) === board);
    if (before !== undefined && isSame) return accept(this.#keep(id, before));
    const groups = state.groups.map(({ id: group, number }): GroupInput => {
      const { board, damaged } = boards.get(group) ?? NO_BOARD;
      return { id: group, number, board, damaged, tally: state.tallies[group] ?? {} };
    });
    const input = reportInput(state, groups, { now: clock.now(), names: false });
    const notes = groups.reduce((sum, { board }) => sum + board.notes.length, 0);
    let report: Promise<Report> | null = null;
    const made = () => (report ??= inTurns(reportSteps(input), clock));
    return accept(this.#keep(id, { input, seq, boards, notes, report: made }));
  }

  /** What was asked for longest ago is forgotten first. */
  #keep(id: string, kept: Kept): Kept {
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    let notes = [...this.#kept.values()].reduce((sum, one) => sum + one.notes, 0);
    for (const [oldest, one] of this.#kept) {
      if (notes <= MOST_NOTES || oldest === id) break;
      this.#kept.delete(oldest);
      notes -= one.notes;
    }
    return kept;
  }
}

const NO_BOARD: ReadBoard = {
  position: null,
  board: { notes: [], clusters: [], commitments: [] },
  damaged: false,
};
