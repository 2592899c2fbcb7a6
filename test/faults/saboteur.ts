/** A whole server with one thing wrong: `saboteur.ts <name of a sabotage>`, and the environment of the real one. */
import { dirname } from 'node:path';
import { startApp } from '../contract/app.ts';
import { isSabotage, SABOTAGES, type Sabotage } from './sabotage.ts';

const name = process.argv[2] ?? '';
if (!isSabotage(name))
  throw new Error(`There is no sabotage "${name}": ${Object.keys(SABOTAGES).join(', ')}.`);
const sabotage: Sabotage = SABOTAGES[name];
sabotage.patch?.();
const app = await startApp({
  dataDir: dirname(process.env['DATA_DIR'] ?? ''),
  config: { port: Number(process.env['PORT']) },
  ...(sabotage.store && { wrapStore: sabotage.store }),
  ...(sabotage.clock && { parts: { clock: sabotage.clock } }),
});
console.log(app.url);
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)));
