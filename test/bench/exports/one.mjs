/**
 * Makes one export in a process that does nothing else: `one.mjs <dist> <report.json> <format>`. Prints seconds, its length
 * and the most memory that the process ever had, in bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [dist, path, format] = process.argv.slice(2);
const began = performance.now();
const { makeExport } = await import(join(dist, 'server/export/making.js'));
const { loadDrawing } = await import(join(dist, 'server/export/drawing.js'));
const report = JSON.parse(readFileSync(path, 'utf8'));
const draw = async (...args) => (await loadDrawing(join(dist, 'drawing/draw.js')))(...args);
let length = 0;
for await (const piece of makeExport(format, {
  report,
  names: false,
  count: 'groups',
  theme: 'light',
  font: null,
  draw,
}))
  if (piece.kind === 'bytes') length += piece.bytes.length;
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ seconds, length, memory: process.resourceUsage().maxRSS * 1024 }));
