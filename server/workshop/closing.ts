import { desksPrefix } from '../../shared/names.ts';
import { stageHasDesk, type Stage } from '../../shared/template/template.ts';
import { accept, type Verdict } from '../../shared/verdict.ts';
import { stageOpened } from '../../shared/workshop/decide.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import { countDots, countRatings } from './counting.ts';
import { dropPublishKey } from './publishKey.ts';
import { desksToKeep, publishDesks, type PublishParts } from './publishing.ts';
import type { Workshop } from './workshops.ts';

export interface ClosingParts extends PublishParts {
  readonly clock: Clock;
}

/** Pauses between tries when the store has trouble, in milliseconds; the last one repeats. */
const PAUSES = [200, 1000, 3000, 10_000];

/** Closes stages: from `stage.closing` to the next `stage.opened`, or to the end of the workshop. */
export class Closing {
  readonly #parts: ClosingParts;
  readonly #running = new Set<string>();
  #stopped = false;

  constructor(parts: ClosingParts) {
    this.#parts = parts;
  }

  /** Goes on with a stage that is closing, wherever an earlier run ended; otherwise does nothing. */
  start(workshop: Workshop, tries = 0): void {
    if (this.#stopped || this.#running.has(workshop.id) || workshop.memory.state.phase !== 'closing') return;
    this.#running.add(workshop.id);
    void workshop.work
      .run(() => closeStage(this.#parts, workshop))
      .then(
        () => {
          this.#running.delete(workshop.id);
          // Meanwhile the next stage may have been told to close already.
          this.start(workshop);
        },
        (error: unknown) => {
          this.#running.delete(workshop.id);
          this.#parts.log.warn(
            { workshop: workshop.id, tries, ...describeError(error) },
            'closing a stage will be tried again',
          );
          const pause = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0;
          this.#parts.clock.after(pause, () => this.start(workshop, tries + 1));
        },
      );
  }

  stop(): void {
    this.#stopped = true;
  }
}

/** Every step may be done again: a crash between two of them costs nothing but time. @throws StoreTrouble */
async function closeStage(parts: ClosingParts, workshop: Workshop): Promise<void> {
  const { documents, store } = parts;
  const { memory } = workshop;
  const { state, closingTo } = memory;
  const stage = state.template.stages[state.stage];
  if (state.phase !== 'closing' || stage === undefined || closingTo === null) return;
  if (stageHasDesk(stage)) {
    const desks = await documents.list(desksPrefix(state.id, state.round));
    if (memory.settledRound < state.round) {
      const results = await resultsOf(parts, workshop, stage, desks);
      await propose(workshop, state.round, () => results);
    }
    const kept = countsOnly(stage) ? new Set<string>() : await desksToKeep(parts, workshop, desks);
    for (const desk of kept) documents.disconnect(desk, 'desk-closed');
    await documents.erase(
      desks.filter((desk) => !kept.has(desk)),
      'desk-closed',
    );
  }
  if (closingTo === 'closed') await dropPublishKey(store, state.id);
  await propose(workshop, state.round, (now, nowState) => [
    closingTo === 'closed' ? { type: 'workshop.closed' } : stageOpened(nowState, closingTo, now),
  ]);
}

/** Dots and ratings are added up, and go with their desks. */
function countsOnly({ kind }: Stage): boolean {
  return kind === 'vote' || kind === 'rate';
}

/** What the desks of a stage come to. Drafts are on the boards when this resolves. */
async function resultsOf(
  parts: ClosingParts,
  workshop: Workshop,
  stage: Stage,
  desks: readonly string[],
): Promise<readonly WorkshopEvent[]> {
  const { state } = workshop.memory;
  if (stage.kind === 'vote') return [await countDots(parts.documents, state, stage, new Set(desks))];
  if (stage.kind === 'rate') return [await countRatings(parts.documents, state, stage, new Set(desks))];
  const { notes } = await publishDesks(parts, workshop, desks);
  return stage.kind === 'write' || notes > 0 ? [{ type: 'notes.revealed', round: state.round, notes }] : [];
}

type Next = (now: number, state: WorkshopState) => readonly WorkshopEvent[];

/** Appends unless the stage is not this one any more. */
async function propose(workshop: Workshop, round: number, next: Next): Promise<void> {
  const decide = (state: WorkshopState, now: number): Verdict<readonly WorkshopEvent[]> =>
    accept(state.phase === 'closing' && state.round === round ? next(now, state) : []);
  const verdict = await workshop.propose({ decide });
  if (!verdict.ok) throw new Error(`the workshop log refused: ${verdict.code}`);
}
