import type { Progress } from '../../shared/map/report.ts';

interface Dated {
  readonly progress: Progress;
  readonly due: string;
}

/** What is not done first, by its date; what has none last of those. For sorting. */
export function byUrgency(a: Dated, b: Dated): number {
  const [one, other] = [rank(a), rank(b)];
  return one < other ? -1 : Number(one > other);
}

function rank({ progress, due }: Dated): string {
  return (progress === 'done' ? '2' : '1') + (due || '~');
}
