import type { Side } from '../map/side.ts';

/** What became of a capability between two workshops: one plain sentence each. */
export const CHANGE = {
  was: (before: Side, after: Side) => `Was ${said(before)}; now ${said(after, sideOf(before))}.`,
  few: (sentence: string) => `${sentence} Too few groups to say.`,
  same: (sentence: string) => `${sentence} No change to speak of.`,
  fresh: (after: Side) => `New on the map; now ${said(after)}.`,
  gone: (before: Side) => `Was ${said(before)}; no longer on the map.`,
  split: (from: string, after: Side) => `Split off from ${from} since; now ${said(after)}.`,
  merged: (names: readonly string[]) => `Counted together: ${joined(names)}.`,
  renamed: (name: string) => `It was called ${name}.`,
  summary: {
    few: 'Too few groups to say what has changed: it takes five in each workshop.',
    none: 'Nobody spoke of the same capability twice.',
  },
};

type Wanted = 'less' | 'more' | 'both' | 'nobody';

function sideOf({ voices }: Side): Wanted {
  const less = voices.stop;
  const more = voices.more + voices.start;
  if (less + more + voices.even === 0) return 'nobody';
  return less === more ? 'both' : less > more ? 'less' : 'more';
}

/** "9 of 12 say less"; the second time on the same side only "3 of 10". */
function said(side: Side, before?: Wanted): string {
  const { voices, of } = side;
  const wanted = sideOf(side);
  if (wanted === 'nobody') return 'nobody speaks of it';
  if (wanted === 'both') {
    const sides = voices.stop;
    return sides === 0
      ? `${voices.even} of ${of} say both alike`
      : `${sides} of ${of} say less and ${sides} more`;
  }
  const number = wanted === 'less' ? voices.stop : voices.more + voices.start;
  const says = number === 1 ? 'says' : 'say';
  return before === wanted ? `${number} of ${of}` : `${number} of ${of} ${says} ${wanted}`;
}

function joined(names: readonly string[]): string {
  const [last = '', ...rest] = [...names].reverse();
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`;
}

/** "4 turned to less, 2 turned to more, 6 as before." */
export function changeSummary({ less, more, same }: { less: number; more: number; same: number }): string {
  const said = [
    { count: less, words: 'turned to less' },
    { count: more, words: 'turned to more' },
    { count: same, words: 'as before' },
  ].filter(({ count }) => count > 0);
  return `${said.map(({ count, words }) => `${count} ${words}`).join(', ')}.`;
}
