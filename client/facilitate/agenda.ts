import type { Stage } from '../../shared/template/template.ts';
import { MOVE } from '../../shared/words/console.ts';
import type { Command } from '../../shared/workshop/commands.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import { wholeMinutes } from '../ui/time.ts';

export interface AgendaRow {
  readonly index: number;
  readonly stage: Stage;
  readonly mark: 'done' | 'now' | 'ahead';
  /** Whole minutes over all its openings, null while it was never opened. */
  readonly spent: number | null;
}

/** The stages with what each has taken so far. @param now server clock */
export function agendaRows(state: WorkshopState, now: number): AgendaRow[] {
  return state.template.stages.map((stage, index) => {
    const openings = state.history.filter((opened) => opened.index === index);
    const spent = openings.reduce((sum, { at, endedAt }) => sum + (endedAt ?? now) - at, 0);
    const isNow = state.stage === index && (state.phase === 'open' || state.phase === 'closing');
    return {
      index,
      stage,
      mark: isNow ? 'now' : openings.length > 0 ? 'done' : 'ahead',
      spent: openings.length > 0 ? wholeMinutes(spent) : null,
    };
  });
}

/** A question before a step; null when it needs none. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}
export interface Move {
  readonly command: Command;
  readonly question: Question | null;
}

/** A step to a stage: straight to the next, with a question before any other and before whatever starts a count afresh. */
export function moveTo(state: WorkshopState, index: number): Move | null {
  const stage = state.template.stages[index];
  if (!stage || state.phase === 'closing') return null;
  return {
    command: { type: 'stage.open', stage: index, round: state.round },
    question: questionOf(state, index, stage),
  };
}

function questionOf(state: WorkshopState, index: number, stage: Stage): Question | null {
  const opened = state.history.some((entry) => entry.index === index);
  if (opened && stage.kind === 'vote') return MOVE.again(stage.name);
  if (opened && stage.kind === 'rate') return MOVE.rateAgain(stage.name);
  if (index === state.stage + 1 || index === state.stage - 1 || state.phase === 'closed') return null;
  if (index > state.stage) {
    const skipped = state.template.stages.slice(state.stage + 1, index).map(({ name }) => name);
    return MOVE.skip(stage.name, skipped);
  }
  return MOVE.jump(stage.name);
}

export function closeMove(state: WorkshopState): Move {
  return { command: { type: 'workshop.close', round: state.round }, question: MOVE.close };
}

/** What the one filled button does. A review waits for the day people meet again, so the day itself ends by closing. */
export function nextStep(
  state: WorkshopState,
): { kind: 'open'; index: number; stage: Stage } | { kind: 'close' } | null {
  if (state.phase === 'closing' || state.phase === 'closed') return null;
  const index = state.stage + 1;
  const stage = state.template.stages[index];
  return stage && stage.kind !== 'review' ? { kind: 'open', index, stage } : { kind: 'close' };
}
