import { makeId, type RandomBytes } from '../../shared/ids.ts';
import type { Nodes } from './nodes.ts';

/** The one node of a Flashmap that has no other: nobody to tell, and nobody in its way. */
export function aloneNode(random: RandomBytes): Nodes {
  const leased = new Set<string>();
  return {
    self: makeId(random, 16),
    isAlone: true,
    tell: () => undefined,
    hear: () => Promise.resolve(() => undefined),
    lease(work) {
      if (leased.has(work)) return Promise.resolve(null);
      leased.add(work);
      const release = () => Promise.resolve(void leased.delete(work));
      return Promise.resolve({ renew: () => Promise.resolve(leased.has(work)), release });
    },
    report: () => Promise.resolve(new Map()),
    close: () => Promise.resolve(),
  };
}
