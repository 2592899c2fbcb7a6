import type { BoardView } from '../board.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Scale } from '../template/template.ts';
import type { Tally, WorkshopState } from '../workshop/state.ts';
import type { Arrangement } from './arrangement.ts';
import type { CarriedCommitment, ReportWorkshop } from './report.ts';

/** Everything a report is made from, as plain values. */
export interface ReportInput {
  readonly workshop: ReportWorkshop;
  readonly catalogue: Catalogue;
  readonly people: number;
  /** In any order. */
  readonly groups: readonly GroupInput[];
  readonly scales: readonly Scale[];
  readonly ratings: WorkshopState['ratings'];
  /** Names by person id, or null for a report without writers. */
  readonly names: ReadonlyMap<string, string> | null;
  readonly arrangement: Arrangement;
  readonly carried: readonly CarriedCommitment[];
}

export interface GroupInput {
  readonly id: string;
  readonly number: number;
  readonly board: BoardView;
  /** The board is what could be read of a damaged one. */
  readonly damaged?: boolean;
  readonly tally: Tally;
}
