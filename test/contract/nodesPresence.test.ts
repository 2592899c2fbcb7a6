import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { boardName } from '../../shared/names.ts';
import { encodePresence } from '../../server/sync/frames.ts';
import { gather, rawOf, type Actor } from '../threats/support/cast.ts';
import { caughtUp } from '../threats/support/outcome.ts';
import { useRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';
import type { TestApp } from './app.ts';
import { BoardSide } from './boardSide.ts';
import { at, nodesOnRedis } from './severalNodes.ts';
import type { RawClient } from './syncRaw.ts';

const redis = useRedis();
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const textOf = (client: RawClient) => Buffer.concat(client.frames).toString('latin1');
const WHO_IS_HERE = Uint8Array.of(3);

/** Everything that Redis is asked from now on, a line a command, messages with it. */
async function recordRedis(): Promise<string[]> {
  const lines: string[] = [];
  const socket = connect(redis().port, '127.0.0.1');
  let rest = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\r\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  socket.write('MONITOR\r\n');
  undo.push(() => socket.destroy());
  await until('it is recorded', () => lines.length > 0);
  return lines;
}

describe('people of one board on two servers', () => {
  it('see each other in the stages that have them work together; nothing that is hidden goes through Redis', async () => {
    const servers = await nodesOnRedis(redis().url, 2);
    undo.push(() => servers.dispose());
    const [first, second] = servers.apps;
    const cast = await gather(first.url);
    undo.push(() => cast.close());
    const crossed = () => record.filter((line) => /:told:board/.test(line));
    const board = boardName(cast.workshop, cast.host.state?.groups[0]?.id ?? '');
    const follow = async (app: TestApp, actor: Actor): Promise<RawClient> => {
      const client = rawOf(app, { ...actor, browser: at(actor.browser, app) }, board);
      undo.push(() => client.close());
      await client.open();
      await caughtUp(client);
      return client;
    };
    const record = await recordRedis();
    const guest = await follow(first, cast.of.attendee);
    const host = await follow(first, cast.of.facilitator);
    const witness = await follow(second, cast.mate);
    let clock = 0;
    const say = (who: RawClient, client: number, x: number, holds: string | null) => {
      const state = JSON.stringify({ cursor: { at: [x, 0], holds } });
      who.send(encodePresence([{ client, clock: ++clock, state }]));
      return caughtUp(who);
    };
    const point = (x: number, holds: string | null = null) => say(guest, 5, x, holds);
    const shows = (x: number) => until(`${x} is shown`, () => textOf(witness).includes(`"at":[${x},0]`));
    // The facilitator is seen by then, and so would be whoever pointed before.
    const told = async (x: number) => {
      await say(host, 6, x, null);
      await shows(x);
    };

    for (const [index, kind] of ['write', 'read', 'vote'].entries()) {
      await cast.open(kind);
      await point(1000 + index, 'noteAnoteAnoteA_');
    }
    expect(crossed().length).toBeGreaterThan(0);
    expect(crossed().join()).not.toMatch(/cursor|attendee/);
    await cast.open('cluster');
    await point(2000);
    await told(4000);
    await point(3000, 'noteAnoteAnoteA_');
    await shows(3000);
    await point(2001);
    await told(4001);
    await cast.open('vote');
    await point(1003, 'noteAnoteAnoteA_');
    await cast.open('map');
    await point(3001);
    await shows(3001);
    await cast.open('vote');
    const before = witness.frames.length;
    await until('nobody is shown', () => {
      witness.send(WHO_IS_HERE);
      return witness.frames.slice(before).some((frame) => frame.join() === '1,1,0');
    });
    expect(crossed().join()).toMatch(/\[3000,0\]/);
    expect(crossed().join() + textOf(witness)).not.toMatch(/\[(1|2)00\d,0\]/);
  });
});

describe('a node that says nothing any more', () => {
  /** A node in a process of its own, whose person goes on pointing. */
  function start(client: number): ChildProcess {
    const args = ['--import', 'tsx', 'test/contract/pointingNode.ts', redis().url, String(client)];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    undo.push(async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    });
    return child;
  }
  function here(client: number): BoardSide {
    const side = new BoardSide(redis().url, client);
    undo.push(() => side.vanish());
    return side;
  }

  it('is missed: its people vanish when it is frozen, are back when it goes on, and vanish when it is killed', async () => {
    const side = here(1);
    const child = start(2);
    await until('they are here', () => side.seen.has(2));
    child.kill('SIGSTOP');
    await until('they have vanished', () => !side.seen.has(2));
    child.kill('SIGCONT');
    await until('they are back', () => side.seen.has(2));
    const [place = 0] = [side.seen.get(2)];
    await until('they move', () => (side.seen.get(2) ?? 0) > place);
    child.kill('SIGKILL');
    await until('they are gone', () => !side.seen.has(2));
  });

  it('may have been cut off by Redis itself: everybody is seen again when that is back', async () => {
    const [a, b] = [here(1), here(2)];
    await until('they see each other', () => {
      a.point(10);
      b.point(20);
      return a.seen.get(2) === 20 && b.seen.get(1) === 10;
    });
    await redis().kill();
    await until('both are alone', () => a.seen.size === 1 && b.seen.size === 1);
    a.point(11);
    await redis().restart();
    await until('they see each other again', () => a.seen.get(2) === 20 && b.seen.get(1) === 11);
  });
});
