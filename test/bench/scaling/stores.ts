import { startFlashmap } from '../servers/flashmap.ts';
import { startNodes } from '../servers/nodes.ts';
import { ROWS } from '../rows/index.ts';
import type { ServerKind } from '../servers/index.ts';
import { markdown } from '../table.ts';
import { ms, percent } from '../words.ts';
import type { Part } from './part.ts';

/** Rows in which the store is in the way of somebody who waits. */
const MEASURED = [2, 3, 6, 8];

export const storesPart: Part = {
  name: 'stores',
  title: 'One node: its own folder against Redis',
  async measure(context) {
    const { entry, say } = context;
    const kinds: readonly ServerKind[] = [
      { key: 'ours', label: 'folder', start: (options = {}) => startFlashmap(entry, options) },
      { key: 'ours', label: 'Redis', start: () => startNodes(entry, 1) },
    ];
    const lines: string[][] = [];
    for (const row of ROWS.filter(({ id }) => MEASURED.includes(id))) {
      for (const kind of kinds) {
        say(`  row ${row.id}, ${kind.label}`);
        const { text, values, notes } = await row.measure(kind, context);
        const { ackP50 = NaN, ackP99 = NaN, cpu = NaN } = values;
        lines.push([
          String(row.id),
          row.scenario,
          kind.label,
          [text, ...notes].join('; '),
          `${ms(ackP50)} / ${ms(ackP99)}`,
          percent(cpu),
        ]);
      }
    }
    const head = ['row', 'scenario', 'store', 'figures of the row', 'ack p50 / p99', 'CPU of the node'];
    return [
      markdown(head, lines),
      'Redis appends to its file and syncs it every second; a folder is synced before each ack.',
    ];
  },
};
