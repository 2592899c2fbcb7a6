import { deskName, desksPrefix } from '../../shared/names.ts';
import { stageHasDesk, type Stage } from '../../shared/template/template.ts';
import { accept, type Verdict } from '../../shared/verdict.ts';
import { stageOpened } from '../../shared/workshop/decide.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Lease, Nodes } from '../nodes/nodes.ts';
import { countDots, countRatings } from './counting.ts';
import { dropPublishKey } from './publishKey.ts';
import { desksToKeep, publishDesks, type PublishParts } from './publishing.ts';
import type { Workshop } from './workshops.ts';

export interface ClosingParts extends PublishParts {
  readonly clock: Clock;
  readonly nodes: Nodes;
}

/** Pauses between tries when the store has trouble, in milliseconds; the last one repeats. */
const PAUSES = [200, 1000, 3000, 10_000];
/** How long the right to close lasts from one step to the next: another process takes over from one that died. */
const LEASE = 8000;
/** When to look whether whoever closes has done so; the process on which it was decided goes first. */
const LOOK = { first: 1000, again: 2000 };

/**
 * Closes stages: from `stage.closing` to the next `stage.opened`, or to the end of the workshop. One process does it at a
 * time, so that it is not done twice; and nothing goes wrong when it is.
 */
export class Closing {
  readonly #parts: ClosingParts;
  /** Workshops that are being closed, or how to call off the next look at them. */
  readonly #runs = new Map<string, 'now' | (() => void)>();
  #stopped = false;

  constructor(parts: ClosingParts) {
    this.#parts = parts;
  }

  /**
   * Goes on with a stage that is closing, wherever an earlier run ended; otherwise does nothing. @param here whether it
   * was decided in this process: otherwise the one that it was decided in has a moment to do it.
   */
  start(workshop: Workshop, here: boolean, tries = 0): void {
    if (this.#stopped || workshop.memory.state.phase !== 'closing') return;
    const run = this.#runs.get(workshop.id);
    if (run === 'now' || (run !== undefined && !here)) return;
    if (!here && this.#parts.nodes.isAlone !== true) return this.#look(workshop, LOOK.first);
    run?.();
    this.#runs.set(workshop.id, 'now');
    void workshop.work
      .run(() => this.#close(workshop))
      .then(
        (end) => {
          this.#runs.delete(workshop.id);
          if (end === 'elsewhere') this.#look(workshop, LOOK.again);
          // Meanwhile the next stage may have been told to close already.
          else this.start(workshop, true);
        },
        (error: unknown) => {
          this.#parts.log.warn(
            { workshop: workshop.id, tries, ...describeError(error) },
            'closing a stage will be tried again',
          );
          this.#runs.delete(workshop.id);
          this.#look(workshop, PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0, tries + 1);
        },
      );
  }

  stop(): void {
    this.#stopped = true;
    for (const run of this.#runs.values()) if (run !== 'now') run();
  }

  #look(workshop: Workshop, pause: number, tries = 0): void {
    const look = () => {
      this.#runs.delete(workshop.id);
      this.start(workshop, true, tries);
    };
    this.#runs.set(workshop.id, this.#parts.clock.after(pause, look));
  }

  async #close(workshop: Workshop): Promise<End> {
    const lease = await this.#parts.nodes.lease(`closing/${workshop.id}`, LEASE);
    if (lease === null) return 'elsewhere';
    try {
      return await closeStage(this.#parts, workshop, lease);
    } finally {
      // It ends by itself as well.
      await lease.release().catch(() => undefined);
    }
  }
}

/** A stage was closed, maybe by another process; or another process is at it. */
type End = 'closed' | 'elsewhere';

/**
 * Every step may be done again: a crash between two of them costs nothing but time. And every step may be done by two at
 * once, or once more long after: a process that was frozen changes nothing when it wakes up. @throws StoreTrouble
 */
async function closeStage(parts: ClosingParts, workshop: Workshop, lease: Lease): Promise<End> {
  const { documents, nodes, store } = parts;
  const { memory } = workshop;
  const { state, closingTo } = memory;
  const { round } = state;
  const stage = state.template.stages[state.stage];
  if (state.phase !== 'closing' || stage === undefined || closingTo === null) return 'closed';
  const isOver = () => memory.state.phase !== 'closing' || memory.state.round !== round;
  const stops = async () => isOver() || !(await lease.renew());
  if (stageHasDesk(stage)) {
    const desks = await everyDesk(parts, workshop);
    // From here on no process takes an edit of them, whatever it knows of the stage: what is read now is all there is.
    const written = nodes.isAlone === true ? desks : await documents.seal(desks);
    if (await stops()) return isOver() ? 'closed' : 'elsewhere';
    if (memory.settledRound < round) {
      const results = await resultsOf(parts, workshop, stage, written);
      await propose(workshop, round, () => (memory.settledRound < round ? results : []));
    }
    const kept = countsOnly(stage) ? new Set<string>() : await desksToKeep(parts, workshop, written);
    if (await stops()) return isOver() ? 'closed' : 'elsewhere';
    for (const desk of kept) documents.disconnect(desk, 'desk-closed');
    await documents.erase(
      desks.filter((desk) => !kept.has(desk)),
      'desk-closed',
    );
  }
  if (await stops()) return isOver() ? 'closed' : 'elsewhere';
  if (closingTo === 'closed') await dropPublishKey(store, state.id);
  await propose(workshop, round, (now, nowState) => [
    closingTo === 'closed' ? { type: 'workshop.closed' } : stageOpened(nowState, closingTo, now),
  ]);
  return 'closed';
}

/**
 * The desks of the round. Where there are other processes, of everybody who may have written on one, stored or not: one
 * of them may be about to store the first words on it.
 */
async function everyDesk(parts: ClosingParts, { id, memory }: Workshop): Promise<readonly string[]> {
  const { round } = memory.state;
  const listed = await parts.documents.list(desksPrefix(id, round));
  if (parts.nodes.isAlone === true) return listed;
  return [...new Set([...memory.writers.map((person) => deskName(id, person, round)), ...listed])];
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
