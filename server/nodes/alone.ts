import { makeId, type RandomBytes } from '../../shared/ids.ts';
import type { Lease, Nodes } from './nodes.ts';

/** The one node of a Flashmap that has no other: nobody to tell, and nobody in its way. */
export function aloneNode(random: RandomBytes, self = makeId(random, 16)): Nodes {
  const leases = new Map<string, Lease>();
  return {
    self,
    isAlone: true,
    tell: () => undefined,
    hear: () => () => undefined,
    lease(work) {
      if (leases.has(work)) return Promise.resolve(null);
      const isHeld = () => leases.get(work) === lease;
      const lease: Lease = {
        renew: () => Promise.resolve(isHeld()),
        release() {
          if (isHeld()) leases.delete(work);
          return Promise.resolve();
        },
      };
      leases.set(work, lease);
      return Promise.resolve(lease);
    },
    report: () => Promise.resolve(new Map()),
    close: () => Promise.resolve(),
  };
}
