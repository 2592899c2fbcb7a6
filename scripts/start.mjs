import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

await prepare('build');
// In this process, not in a child: a signal to it then reaches the server.
const entry = join(root, 'dist', 'server', 'main.js');
process.argv[1] = entry;
await import(pathToFileURL(entry).href);
