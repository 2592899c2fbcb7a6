import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ear, Nodes } from '../../server/nodes/nodes.ts';
import { until } from '../support/until.ts';
import { bytes } from './storeTexts.ts';

export interface OpenedNodes {
  /** Of one Flashmap; the first is asked by itself where nobody else is needed. */
  readonly nodes: readonly [Nodes, ...Nodes[]];
  dispose(): Promise<void>;
}

/** What a node does whether there are others or not. */
export function nodesSuite(name: string, open: () => Promise<OpenedNodes>): void {
  describe(`${name}: the contract of a node`, () => {
    let opened: OpenedNodes;
    let node: Nodes;

    beforeEach(async () => {
      opened = await open();
      node = opened.nodes[0];
    });
    afterEach(() => opened?.dispose());

    it('has a name of 16 letters that no other has', () => {
      const names = opened.nodes.map(({ self }) => self);
      for (const self of names) expect(self).toMatch(/^[\w-]{16}$/);
      expect(new Set(names).size).toBe(names.length);
    });

    it('never hears itself, and reports to the others, not to itself', async () => {
      const heard: string[] = [];
      const stop = node.hear('board/w/g', earFor(heard));
      node.tell('board/w/g', bytes('hello'));
      expect([...(await node.report('crowd/w', bytes('mine'))).keys()]).toEqual([]);
      expect([...(await node.report('crowd/w', null)).keys()]).toEqual([]);
      expect(heard).toEqual([]);
      stop();
    });

    it('leases a piece of work to one at a time, each piece by itself, and again when it was given back', async () => {
      const lease = await node.lease('closing/w', 60_000);
      expect(await lease?.renew()).toBe(true);
      for (const other of opened.nodes) expect(await other.lease('closing/w', 60_000)).toBeNull();
      expect(await node.lease('closing/v', 60_000)).not.toBeNull();
      await lease?.release();
      expect(await lease?.renew()).toBe(false);
      const again = await opened.nodes.at(-1)?.lease('closing/w', 60_000);
      expect(await again?.renew()).toBe(true);
      await lease?.release();
      expect(await again?.renew()).toBe(true);
    });
  });
}

export function earFor(heard: string[], hears: () => void = () => undefined): Ear {
  return { hears, told: (message, from) => heard.push(`${from} ${Buffer.from(message).toString()}`) };
}

/** Hears from when this resolves. */
export async function hearing(node: Nodes, topic: string, heard: string[]): Promise<() => void> {
  let times = 0;
  const stop = node.hear(
    topic,
    earFor(heard, () => times++),
  );
  await until('it hears', () => times > 0);
  return stop;
}
