import type { Ear, Nodes } from '../../../server/nodes/nodes.ts';

/** Nodes in one process; what is told arrives at once, unless a test stands in between. */
export class Hub {
  /** Every message that was told, by whom. */
  readonly told: { readonly from: string; readonly topic: string; readonly bytes: Uint8Array }[] = [];
  readonly #ears = new Map<string, Map<string, Ear>>();
  /** Nodes that neither hear nor are heard. */
  readonly away = new Set<string>();

  node(self: string): Nodes {
    const ears = new Map<string, Ear>();
    this.#ears.set(self, ears);
    return {
      self,
      tell: (topic, bytes) => {
        this.told.push({ from: self, topic, bytes });
        if (this.away.has(self)) return;
        for (const [other, theirs] of this.#ears) {
          if (other !== self && !this.away.has(other)) theirs.get(topic)?.told(bytes, self);
        }
      },
      hear: (topic, ear) => {
        ears.set(topic, ear);
        ear.hears();
        return () => void ears.delete(topic);
      },
      lease: () => Promise.resolve(null),
      report: () => Promise.resolve(new Map()),
      close: () => Promise.resolve(),
    };
  }

  /** As after an interruption: something may have been missed. */
  resume(self: string): void {
    this.away.delete(self);
    for (const ear of this.#ears.get(self)?.values() ?? []) ear.hears();
  }
}
