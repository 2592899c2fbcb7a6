/** A whole server with one thing wrong: `saboteur.ts <name of a sabotage>`, and the environment of the real one. */
import { randomBytes } from 'node:crypto';
import { makeId } from '../../shared/ids.ts';
import { createApp } from '../../server/app.ts';
import { openBacking } from '../../server/backing.ts';
import { systemClock } from '../../server/clock.ts';
import { parseConfig } from '../../server/config.ts';
import { createLogger } from '../../server/logger.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { isSabotage, SABOTAGES, type Sabotage } from './sabotage.ts';

const name = process.argv[2] ?? '';
if (!isSabotage(name))
  throw new Error(`There is no sabotage "${name}": ${Object.keys(SABOTAGES).join(', ')}.`);
const sabotage: Sabotage = SABOTAGES[name];
sabotage.patch?.();

const settings = parseConfig(process.env, process.cwd());
if (!settings.ok) throw new Error(settings.sentences.join(' '));
const config = { ...settings.value, clientDir: 'no-client', lanAddress: null };
const random = (count: number) => randomBytes(count);
const { clock = systemClock } = sabotage;
const node = makeId(random);
const log = createLogger(config.logLevel, process.stdout, node);
const pressWorker = { drawing: 'no-drawing' };
const parts = { clock, random, log, pressWorker, metrics: new Metrics() };
const opened = await openBacking(config, { ...parts, node, say: console.log });
if (!opened.ok) throw new Error(opened.sentences.join(' '));
const backing = opened.value;
const store = sabotage.store?.(backing.store) ?? backing.store;
const app = await createApp({ config, ...backing, store, ...parts });
const port = await app.listen();
console.log(config.publicUrl ?? `http://127.0.0.1:${port}`);
process.on(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(backing.close)
      .then(() => process.exit(0)),
);
