/**
 * Kendall's coefficient of concordance with ties, W = 12 S / (m²(n³ - n) - m ΣT), T = Σ(t³ - t) over a judge's ties.
 * Judges whose scores all tie rank nothing and are left out.
 * @param scores a row a judge, a column a thing; more is better, ties share the mean rank.
 * @returns W from 0 to 1 and the judges that counted; null W with fewer than two of them.
 * @see Kendall and Gibbons, Rank Correlation Methods
 */
export function kendallW(scores: readonly (readonly number[])[]): {
  readonly w: number | null;
  readonly judges: number;
} {
  const ranked = scores.filter((row) => new Set(row).size > 1).map(ranksOf);
  const judges = ranked.length;
  const things = ranked[0]?.ranks.length ?? 0;
  if (judges < 2) return { w: null, judges };
  const mean = (judges * (things + 1)) / 2;
  let spread = 0;
  for (let thing = 0; thing < things; thing++) {
    const sum = ranked.reduce((total, { ranks }) => total + (ranks[thing] ?? 0), 0);
    spread += (sum - mean) ** 2;
  }
  const ties = ranked.reduce((total, row) => total + row.ties, 0);
  return { w: (12 * spread) / (judges ** 2 * (things ** 3 - things) - judges * ties), judges };
}

/**
 * W without what chance gives: random votes of m judges have a mean W of 1/m, so (W - 1/m) / (1 - 1/m). It is the mean
 * rank correlation of any two judges: 0 no more than chance, 1 the same order, below 0 opposed orders.
 */
export function beyondChance(w: number, judges: number): number {
  return (w - 1 / judges) / (1 - 1 / judges);
}

/** Rank 1 for the highest score; ties share their mean. `ties` is T = Σ(t³ - t). */
function ranksOf(scores: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const sorted = [...scores].sort((a, b) => b - a);
  const spans = new Map<number, { first: number; count: number }>();
  sorted.forEach((score, index) => {
    const span = spans.get(score);
    if (span === undefined) spans.set(score, { first: index + 1, count: 1 });
    else span.count += 1;
  });
  const rankOf = (score: number) => {
    const { first, count } = spans.get(score) ?? { first: 0, count: 1 };
    return first + (count - 1) / 2;
  };
  const ties = [...spans.values()].reduce((sum, { count }) => sum + count ** 3 - count, 0);
  return { ranks: scores.map(rankOf), ties };
}
