import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { damageIn } from '../../server/store/journal.ts';
import { Random } from '../fuzz/random.ts';
import { openStore, temporaryFolder, withStore } from './storeFolder.ts';

const NAMES = ['board/w/a', 'board/w/b', 'desk/w/1/ana'];
const IMAGES = Number(process.env['CRASH_IMAGES'] ?? 60);

/** What was acknowledged, and how long the log was then. */
interface Ack {
  readonly name: string;
  readonly text: string;
  readonly length: number;
}

let folder: string;
let image: string;
let log: Buffer;
let logName: string;
const acks: Ack[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  image = path.join(folder, 'image');
  const store = await openStore(path.join(folder, 'store'));
  const files = await readdir(path.join(folder, 'store'));
  logName = files.find((file) => file.endsWith('.log'))!;
  const random = new Random(7);
  for (let count = 0; count < 120; count++) {
    const name = NAMES[count % NAMES.length]!;
    // Now and then one that goes over the edge of a block of the log, or over several.
    const text = `${count} `.padEnd(20 + random.below(count % 20 === 7 ? 70_000 : 900), 'x');
    await store.append(name, new TextEncoder().encode(text));
    acks.push({ name, text, length: (await stat(path.join(folder, 'store', logName))).size });
  }
  await mkdir(image);
  await cp(path.join(folder, 'store'), image, { recursive: true });
  log = await readFile(path.join(image, logName));
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** Opens a copy of the folder with this log in it. */
async function textsIn(content: Buffer): Promise<ReadonlyMap<string, readonly string[]>> {
  const copy = path.join(folder, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp(image, copy, { recursive: true });
  await writeFile(path.join(copy, logName), content);
  return withStore(copy, async (store) => {
    const texts = await Promise.all(
      NAMES.map(async (name) => {
        const { records } = await store.load(name);
        return [name, records.map(({ bytes }) => new TextDecoder().decode(bytes))] as const;
      }),
    );
    return new Map(texts);
  });
}

const endings: Record<string, (tail: number, random: Random) => Buffer> = {
  'cut off': () => Buffer.alloc(0),
  'followed by noise': (tail, random) => Buffer.from(random.bytes(tail)),
  'followed by zeros': (tail) => Buffer.alloc(tail),
};

describe('after a power cut', () => {
  for (const [what, ending] of Object.entries(endings)) {
    it(`with the log ${what}, every acknowledged record is there, and nothing else`, async () => {
      const random = new Random(what.length);
      for (let round = 0; round < IMAGES / 3; round++) {
        // Half of the cuts lie right behind what was synced last.
        const ack = acks[random.below(acks.length)]!;
        const cut = random.below(2) === 0 ? ack.length : random.below(log.length);
        const content = Buffer.concat([log.subarray(0, cut), ending(1 + random.below(50_000), random)]);
        const survivors = acks.filter(({ length }) => length <= cut);
        const found = await textsIn(content);
        for (const name of NAMES) {
          const expected = survivors.filter((one) => one.name === name).map(({ text }) => text);
          expect(found.get(name), `cut at ${cut}, ${what}`).toEqual(expected);
        }
        expect(damageIn(content), `cut at ${cut}, ${what}`).toBeNull();
      }
    });
  }
});

it('takes a large last write, of which the disk has some pages and others not, for a torn one', async () => {
  const large = acks.flatMap((ack, at) => {
    const begins = acks[at - 1]?.length ?? 0;
    return ack.length - begins > 40_000 ? [{ begins, ends: ack.length, before: acks.slice(0, at) }] : [];
  });
  expect(large.length).toBeGreaterThan(1);
  const random = new Random(3);
  for (const { begins, ends, before } of large) {
    const content = Buffer.from(log.subarray(0, ends));
    const page = begins + random.below(ends - begins - 5000);
    content.fill(0, page, page + 4096);
    const found = await textsIn(content);
    for (const name of NAMES) {
      expect(found.get(name)).toEqual(before.filter((one) => one.name === name).map(({ text }) => text));
    }
    expect(damageIn(content)).toBeNull();
  }
});

describe('damage in the middle of the log', () => {
  it('is seen wherever a bit turns over, but in the last write, which could be a torn one', () => {
    const random = new Random(11);
    const lastBegins = acks.at(-2)!.length;
    for (let round = 0; round < 200; round++) {
      const at = random.below(lastBegins);
      const content = Buffer.from(log);
      content[at]! ^= 1 << random.below(8);
      const write = acks.find(({ length }) => at < length)!;
      const begins = acks[acks.indexOf(write) - 1]?.length ?? 0;
      const seen = damageIn(content);
      // What fills up a block says nothing, and changes nothing.
      if (seen === null) expect(32_768 - (at % 32_768)).toBeLessThan(7);
      else expect(seen).toBeGreaterThanOrEqual(begins);
    }
    expect(damageIn(log)).toBeNull();
  });
});
