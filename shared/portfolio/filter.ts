import { groupBy } from '../groupBy.ts';
import type { Audience, Tense } from '../template/template.ts';
import { FACETS, NO_FACETS, type Facet, type Facets, type PortfolioWorkshop } from './portfolio.ts';
import type { Digest } from './views.ts';

/** What a cohort is chosen by; whatever is empty or null lets all through. Days are ISO dates, both ends counted in. */
export interface Filter extends Facets {
  readonly tense: Tense | '';
  readonly audience: Audience | '';
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: Filter = { ...NO_FACETS, tense: '', audience: '', from: '', to: '' };

/** A workshop that has not been read yet passes by its facets alone. */
export function passes({ facets }: PortfolioWorkshop, digest: Digest | null, filter: Filter): boolean {
  if (!FACETS.every((facet) => filter[facet] === '' || sameWord(facets[facet], filter[facet]))) return false;
  if (digest === null) return true;
  const { tense, audience, createdAt } = digest.workshop;
  const day = new Date(createdAt).toISOString().slice(0, 10);
  return (
    (filter.tense === '' || filter.tense === tense) &&
    (filter.audience === '' || filter.audience === audience) &&
    (filter.from === '' || filter.from <= day) &&
    (filter.to === '' || day <= filter.to)
  );
}

/** Workshops that asked the same people the same thing. */
export interface Alike {
  readonly tense: Tense;
  readonly audience: Audience;
  /** In the order in which they came. */
  readonly digests: readonly Digest[];
}

/** What may be counted together, the most workshops first. */
export function askedTogether(digests: readonly Digest[]): Alike[] {
  const kinds = groupBy(digests, ({ workshop }) => `${workshop.tense} ${workshop.audience}`);
  return [...kinds.values()]
    .flatMap((own) => (own[0] ? [{ ...pick(own[0].workshop), digests: own }] : []))
    .sort((a, b) => b.digests.length - a.digests.length);
}

function pick({ tense, audience }: Digest['workshop']): Pick<Alike, 'tense' | 'audience'> {
  return { tense, audience };
}

/** The words that are used for a facet, each once, whatever its case. */
export function facetWords(workshops: readonly PortfolioWorkshop[], facet: Facet): string[] {
  const words = new Map(
    workshops
      .map(({ facets }) => facets[facet])
      .flatMap((word) => (word === '' ? [] : [[word.toLowerCase(), word]])),
  );
  return [...words.values()].sort((a, b) => a.localeCompare(b, 'en'));
}

/** The words that all of them have; empty where they differ. */
export function sharedFacets(workshops: readonly Pick<PortfolioWorkshop, 'facets'>[]): Facets {
  const shared = (facet: Facet) => {
    const words = new Set(workshops.map(({ facets }) => facets[facet]));
    return words.size === 1 ? ([...words][0] ?? '') : '';
  };
  return { sector: shared('sector'), role: shared('role'), maturity: shared('maturity') };
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
