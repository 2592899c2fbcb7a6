import type { BoardView } from '../board.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Arrangement } from '../map/arrangement.ts';
import type { CarriedCommitment } from '../map/report.ts';
import type { Anonymity, Audience, Template, Tense } from '../template/template.ts';
import type { Group, Person, Tally, WorkshopState } from '../workshop/state.ts';

/** A workshop that was held elsewhere, as it will be here: everything but what a server adds (id, code, links). */
export interface ImportPlan {
  readonly name: string;
  readonly tense: Tense;
  readonly audience: Audience;
  readonly anonymity: Anonymity;
  readonly template: Template;
  readonly catalogue: Catalogue;
  readonly carried: readonly CarriedCommitment[];
  /** How many took part. */
  readonly people: number;
  /** Writers whose names stand on notes. They hold no ticket: nobody can be one of them. */
  readonly writers: readonly Person[];
  readonly groups: readonly PlannedGroup[];
  readonly ratings: WorkshopState['ratings'];
  readonly arrangement: Arrangement;
  /** Server clock of then, milliseconds. */
  readonly heldAt: number;
  readonly closedAt: number;
  readonly openings: readonly Opening[];
  readonly revealed: boolean;
}

export interface PlannedGroup extends Group {
  readonly board: BoardView;
  readonly tally: Tally;
}

/** A stage was opened, or with null the workshop closed, and something came after it. */
export interface Opening {
  readonly stage: number | null;
  readonly at: number;
}
