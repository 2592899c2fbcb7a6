import { parentPort, workerData } from 'node:worker_threads';
import { loadDrawing } from './drawing.ts';
import type { ExportInput } from './exporter.ts';
import { makeExport } from './making.ts';
import type { PressMessage, PressTask } from './pressWorker.ts';

/** The thread in which one export is made. It has the task, and tells what it makes; nothing else reaches it. */
const { format, drawing, ...input } = workerData as PressTask;
const tell = (message: PressMessage) => parentPort?.postMessage(message);

const draw: ExportInput['draw'] = async (scene, theme) => (await loadDrawing(drawing))(scene, theme);
for await (const piece of makeExport(format, { ...input, draw })) tell(piece);
tell({ kind: 'whole' });
