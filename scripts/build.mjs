import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { node, since, tool } from './run.mjs';
import { sourceHash, stampPath } from './stale.mjs';

const began = Date.now();
console.log('Building the client and the server.');

// Hashed before the build: what is edited during it counts as not built.
const hash = sourceHash(root);
const stamp = stampPath(root);
rmSync(stamp, { force: true });
for (const folder of ['server', 'shared'])
  rmSync(join(root, 'dist', folder), { recursive: true, force: true });

const parts = await Promise.all([
  node(tool('vite/bin/vite.js'), ['build', '--logLevel', 'warn'], { quiet: true }),
  node(tool('vite/bin/vite.js'), ['build', '--ssr', 'map/draw.ts', '--logLevel', 'warn'], { quiet: true }),
  node(tool('typescript/bin/tsc'), ['-p', 'tsconfig.server.json'], { quiet: true }),
]);
for (const { output } of parts) if (output.trim()) console.log(output.trim());
if (parts.some(({ code }) => code !== 0)) process.exit(1);

mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, hash);
console.log(`Built in ${since(began)}.`);
