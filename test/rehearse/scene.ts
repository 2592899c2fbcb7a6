import type { Stage } from '../../shared/template/template.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { SyncedDocument } from './document.ts';
import type { Ledger } from './ledger.ts';
import type { WrittenNote } from './notes.ts';
import type { Choices } from './random.ts';

export interface Scene {
  readonly stage: Stage;
  readonly state: WorkshopState;
  readonly group: string;
  /** This person's place among the group's members, and how many they are. */
  readonly seat: number;
  readonly seats: number;
  readonly desk: SyncedDocument | null;
  readonly board: SyncedDocument | null;
}

/** Who acts in a scene. As an object it is also the origin of its edits. */
export interface Actor {
  readonly you: string;
  readonly notes: readonly WrittenNote[];
  readonly choices: Choices;
  readonly ledger: Ledger;
  newId(): string;
}
