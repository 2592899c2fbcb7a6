import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { boardParts, NO_BOARD } from '../../shared/import/fill.ts';
import type { DeskMessage, DeskTask } from './desk.ts';
import { readImport } from './reading.ts';

/** The thread in which one file is read. It has the request, and tells its answer; nothing else reaches it. */
const { body, wanted } = workerData as DeskTask;
const tell = (message: DeskMessage) => parentPort?.postMessage(message);
const answer = await readImport(body, wanted, (count) => randomBytes(count));
if (answer.kind !== 'plan') tell({ kind: 'whole', answer });
else {
  // Boards go piece by piece: whoever takes 10,000 notes at once holds up everybody else meanwhile.
  const { groups } = answer.plan;
  for (const [index, { board }] of groups.entries())
    for (const part of boardParts(board)) {
      tell({ kind: 'part', index, part });
      await setImmediate();
    }
  const plan = { ...answer.plan, groups: groups.map((group) => ({ ...group, board: NO_BOARD })) };
  tell({ kind: 'whole', answer: { ...answer, plan } });
}
