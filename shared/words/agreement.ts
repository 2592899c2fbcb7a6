import { plural } from './plural.ts';

/** Two decimals, with a true minus sign. */
export function figure(value: number): string {
  return value
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '\u2212');
}

/** Limits of Krippendorff's alpha that its author gives: 0.8 to rely on, 0.667 for tentative conclusions. */
function alphaWords(value: number): string {
  if (value >= 0.8) return 'Groups agree on what to do less and more of';
  if (value >= 2 / 3) return 'Groups largely agree on what to do less and more of';
  if (value >= 1 / 3) return 'Groups agree on some capabilities and differ on others';
  if (value > 0) return 'Groups agree little more than by chance';
  return 'Groups agree no more than by chance';
}

function rankingWords(value: number): string {
  if (value >= 0.7) return 'Groups put largely the same capabilities first';
  if (value >= 0.3) return 'Groups put some of the same capabilities first';
  if (value > 0.05) return 'Groups put few of the same capabilities first';
  return 'Groups put the same capabilities first no more often than by chance';
}

const NOBODY = 'Fewer than three people answered.';

export const AGREEMENT = {
  alpha: {
    'too-few': 'No capability was mentioned by two groups, so there is nothing to compare.',
    'all-alike': 'All agree: wherever two groups mention a capability, they say the same.',
    value: (value: number) =>
      `${alphaWords(value)} (alpha ${figure(value)}; 1 is full agreement, 0 is chance).`,
  },
  ranking: {
    tooFew:
      'Fewer than two groups gave their dots to some capabilities over others, so there is no order to compare.',
    value: (value: number, groups: number, few: boolean) =>
      `${rankingWords(value)} (rank agreement of ${plural(groups, 'group', 'groups')} beyond chance ${figure(value)}; 1 is the same order${few ? '; few groups, so read it with care' : ''}).`,
  },
  consensus: {
    few: NOBODY,
    value: (value: number) =>
      `${value >= 0.8 ? 'People stand close together' : value >= 0.5 ? 'People stand some way apart' : 'People stand far apart'} (consensus ${figure(value)}; 1 is one step, 0 is half at each end).`,
  },
  spread: {
    few: NOBODY,
    steps: 'A scale of two steps has no middle to agree on.',
    value: (value: number) =>
      `${value >= 0.5 ? 'One camp' : value > 0 ? 'One camp, widely spread' : value > -0.3 ? 'No camp: answers lie all over the scale' : 'Two camps'} (agreement A ${figure(value)}; 1 is one camp, \u22121 is two at the ends).`,
  },
} as const;
