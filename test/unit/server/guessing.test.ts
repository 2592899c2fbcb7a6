import { beforeEach, describe, expect, it } from 'vitest';
import { Guessing } from '../../../server/http/guessing.ts';
import { memoryLimits } from '../../../server/limits/memory.ts';
import { accept, refuse, type Verdict } from '../../../shared/verdict.ts';
import { HandClock } from './handClock.ts';

const VENUE = '10.0.0.1';

describe('guessing', () => {
  let clock: HandClock;
  let guessing: Guessing;
  let looks: number;
  beforeEach(() => {
    clock = new HandClock();
    guessing = new Guessing(memoryLimits(), clock);
    looks = 0;
  });

  /** A store needs a moment to find out. */
  function looking<T>(verdict: Verdict<T>): () => Promise<Verdict<T>> {
    return async () => {
      looks++;
      await new Promise(setImmediate);
      return verdict;
    };
  }
  const wrong = (address = VENUE) => guessing.guess(address, looking(refuse('unknown-code')));
  const right = (address = VENUE) => guessing.guess(address, looking(accept('a workshop')));
  const settle = async () => {
    for (let n = 0; n < 200; n++) await new Promise(setImmediate);
  };
  /** Time goes by, and whoever is let go is looked at. */
  const pass = async (milliseconds: number) => {
    for (let gone = 0; gone < milliseconds; gone += 50) {
      clock.pass(50);
      await new Promise(setImmediate);
    }
    await settle();
  };

  it('350 with the right code at one address all get in at once', async () => {
    const found = await Promise.all(Array.from({ length: 350 }, () => right()));
    expect(found.every(({ ok }) => ok)).toBe(true);
  });

  it('of 300 wrong codes at the same moment sixty are looked at, and few beside them, then twenty a second', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 300; n++) void wrong().then((it) => codes.push(it.ok ? 'ok' : it.code));
    await settle();
    expect(codes.filter((code) => code === 'unknown-code').length).toBe(60);
    expect(looks).toBeLessThanOrEqual(60 + 30);
    const began = performance.now();
    await pass(20_000);
    const seconds = (performance.now() - began) / 1000;
    expect(looks).toBeLessThanOrEqual(90 + 20 * Math.ceil(seconds + 1));
    expect(looks).toBeGreaterThan(90);
    expect(new Set(codes)).toEqual(new Set(['unknown-code', 'too-many']));
    guessing.close();
  });

  it('the newest goes first, the oldest drops out, and other addresses wait for nobody', async () => {
    await Promise.all(Array.from({ length: 60 }, () => wrong()));
    const dropped = wrong();
    await settle();
    for (let n = 0; n < 400; n++) void wrong();
    expect(await dropped).toMatchObject({ ok: false, code: 'try-later' });
    const mine = right();
    expect(await right('10.0.0.2')).toMatchObject({ ok: true });
    await settle();
    await pass(50);
    expect(await mine).toMatchObject({ ok: true });
    guessing.close();
  });

  it('after 600 wrong codes over all, whoever had one waits as well, and nobody else', async () => {
    await Promise.all(Array.from({ length: 600 }, (_, n) => wrong(`10.1.0.${n % 20}`)));
    const before = looks;
    const [suspect, honest] = [wrong('10.1.0.1'), right('10.2.0.1')];
    expect(await honest).toMatchObject({ ok: true });
    await settle();
    expect(looks).toBe(before + 1);
    await pass(50);
    expect(await suspect).toMatchObject({ ok: false, code: 'too-many' });
    guessing.close();
  });
});
