import { ALARMS } from '../../shared/words/console.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Pulse } from '../../shared/workshop/wire.ts';

export interface Alarm {
  readonly title: string;
  readonly text: string;
}

/** What is wrong with the keeping of this workshop, for whoever leads it. */
export function alarmsOf(state: WorkshopState, pulse: Pulse | null): Alarm[] {
  if (pulse === null) return [];
  const damaged = state.groups.filter(({ id }) => pulse.groups[id]?.damaged === true);
  return [
    ...(pulse.storing ? [] : [ALARMS.notStoring]),
    ...(damaged.length > 0 ? [ALARMS.damaged(damaged.map(({ number }) => number))] : []),
  ];
}
