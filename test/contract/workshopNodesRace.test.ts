import { afterEach, describe, expect, it } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import { boardName, deskName } from '../../shared/names.ts';
import type { Store } from '../../server/store/store.ts';
import { readDocument } from '../../server/sync/rebuild.ts';
import { useRedis } from '../support/redis.ts';
import { lasts, until } from '../support/until.ts';
import { connect, createWorkshop, join } from './people.ts';
import { nodesOnOneStore, nodesOnRedis, type SeveralNodes, type Wrap } from './severalNodes.ts';
import { storeWith } from './storeWith.ts';
import { Typist } from './typist.ts';

let several: SeveralNodes;
afterEach(() => several?.dispose());

const chance = (seed: number, n: number) => {
  const x = Math.sin(seed * 12.9898 + n * 78.233) * 43758.5453;
  return x - Math.floor(x);
};

/** The second node hears up to 60 ms late of what others decide. */
function slowToHear(seed: number): Wrap {
  let hints = 0;
  const watchLate = (store: Store): Store =>
    storeWith(store, {
      watch: (name, on) =>
        store.watch(name, (last) => {
          if (name.startsWith('log/')) void lasts(60 * chance(seed, ++hints)).then(() => on(last));
          else on(last);
        }),
    });
  return (store, index) => (index === 1 ? watchLate(store) : store);
}

async function textsOn(board: string): Promise<string[]> {
  const { doc } = await readDocument(several.apps[0].store, board);
  return readBoard(doc).notes.map(({ text }) => text);
}

/** Three write on one node and one on the other, as fast as it is stored, while the stage is closed on that other one. */
async function closeWhileWriting(seed: number) {
  const [a, b] = several.apps;
  const made = await createWorkshop(a.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guests = await Promise.all([b, b, b, a].map((app) => join(app.url, made.code)));
  const seen = await Promise.all(guests.map(({ browser }) => connect(browser, made.workshop, 'attendee')));
  await host.open(0);
  for (const control of seen) await control.untilState('writing is open', ({ phase }) => phase === 'open');
  const typists = await Promise.all(
    guests.map(({ browser, person }) => Typist.open(browser, deskName(made.workshop, person, 1))),
  );
  const writing = Promise.all(typists.map((typist, who) => typist.writeOn(`person ${who} draft`)));
  await until('all have begun', () => typists.every((typist) => typist.acknowledged.length > 0));
  await lasts(40 * chance(seed, 0));
  await host.open(1);
  await writing;
  const published = await textsOn(boardName(made.workshop, host.state!.groups[0]!.id));
  const lost = typists
    .flatMap(({ acknowledged }) => acknowledged)
    .filter((text) => !published.includes(text));
  for (const open of [host, ...seen, ...typists]) open.close();
  return { lost, twice: published.length - new Set(published).size };
}

describe('what was acknowledged while another node closes the stage is on the board, once', () => {
  it('on one store', async () => {
    several = await nodesOnOneStore(2, { wrap: slowToHear(1) });
    for (let seed = 1; seed <= 12; seed++)
      expect({ seed, ...(await closeWhileWriting(seed)) }).toEqual({ seed, lost: [], twice: 0 });
  });

  const redis = useRedis();
  it('on Redis', async () => {
    several = await nodesOnRedis(redis().url, 2, slowToHear(2));
    for (let seed = 1; seed <= 12; seed++)
      expect({ seed, ...(await closeWhileWriting(seed)) }).toEqual({ seed, lost: [], twice: 0 });
  });
});
