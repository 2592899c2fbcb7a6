import { getContext, setContext } from 'svelte';
import type { ReportCommitment } from '../../shared/map/report.ts';
import type { FollowUp } from '../../shared/portfolio/requests.ts';
import type { Answer } from '../api.ts';

/** Writes down what became of a commitment. */
export type Follow = (commitment: ReportCommitment, change: FollowUp) => Promise<Answer<unknown>>;

const KEY = Symbol('follow');

/** For what is shown within: null where nobody may. */
export function provideFollow(follow: Follow | null): void {
  setContext(KEY, follow);
}
export function useFollow(): Follow | null {
  return getContext<Follow | null | undefined>(KEY) ?? null;
}
