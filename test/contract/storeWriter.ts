/** Child process of storeKill.test.ts: appends to several logs until it is killed, and prints what was acknowledged. */
import { openStore } from './storeFolder.ts';

const [folder = '', round = ''] = process.argv.slice(2);
const NAMES = ['log/w', 'board/w/a', 'board/w/b', 'desk/w/1/ana', 'desk/w/1/ben'];
const IN_FLIGHT = 4;

const store = await openStore(folder);
process.stdout.write('open\n');
for (const name of NAMES) void write(name);

async function write(name: string): Promise<void> {
  for (let i = 0; ;) {
    const texts = Array.from({ length: IN_FLIGHT }, () => `${round}.${i++}`);
    await Promise.all(
      texts.map(async (text) => {
        const position = await store.append(name, new TextEncoder().encode(text.padEnd(20 + (i % 300), ' ')));
        process.stdout.write(`${name} ${text}\n`);
        // Snapshots, too, come and go while the process dies.
        if (i % 200 === 0 && text.endsWith('0'))
          await store.compact(name, position, new TextEncoder().encode(text));
      }),
    );
  }
}
