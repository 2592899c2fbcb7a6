import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { RedisLink } from '../../redis/link.ts';
import { isRefused } from '../../redis/trouble.ts';

/** Milliseconds between two looks at what Redis does in the background. */
const LOOK = 20;
const LONGEST_LOOK = 500;
/** A rewriting that took longer, in milliseconds, is followed by a rest of so many times as long: Redis has other work too. */
const LONG = 1000;
const REST = 4;

const BUSY = /^(aof_rewrite_in_progress|aof_rewrite_scheduled|rdb_bgsave_in_progress):1/m;
const LOG = { command: 'BGREWRITEAOF', isOk: /^aof_last_bgrewrite_status:ok/m };
const DUMP = { command: 'BGSAVE', isOk: /^rdb_last_bgsave_status:ok/m };

/**
 * Has Redis rewrite its files, so that what was deleted is no longer in them. Whoever asks while a rewriting is under way
 * gets the next one, together with all others who ask: the one that runs may have begun too early for them.
 */
export class Rewriting {
  readonly #link: RedisLink;
  readonly #clock: Clock;
  readonly #log: Log;
  #next: Promise<void> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #restsUntil = 0;
  #isForbidden = false;
  #stopWaiting: () => void = () => undefined;

  constructor(link: RedisLink, clock: Clock, log: Log) {
    this.#link = link;
    this.#clock = clock;
    this.#log = log;
  }

  /** Resolves when a rewriting that began after this call is over. @throws StoreTrouble */
  run(): Promise<void> {
    this.#next ??= this.#last
      .then(() => this.#pause(this.#restsUntil - this.#clock.monotonic()))
      .then(() => {
        this.#next = null;
        return this.#rewrite();
      });
    this.#last = this.#next.catch(() => undefined);
    return this.#next;
  }

  close(): void {
    this.#stopWaiting();
  }

  async #rewrite(): Promise<void> {
    if (this.#isForbidden) return;
    const began = this.#clock.monotonic();
    try {
      if (/^aof_enabled:1/m.test(await this.#info())) await this.#renew(LOG);
      if (await this.#keepsDumps()) await this.#renew(DUMP);
    } catch (problem) {
      if (!isRefused(problem)) throw problem;
      // Whoever runs this Redis has it rewrite its files at times of their own choosing.
      this.#isForbidden = true;
      this.#log.warn(
        { code: problem.code },
        'Redis may not be told to rewrite its files: what is erased stays in them until it does',
      );
    }
    const took = this.#clock.monotonic() - began;
    if (took > LONG) this.#restsUntil = began + took * (1 + REST);
  }

  async #renew({ command, isOk }: typeof LOG): Promise<void> {
    for (;;) {
      const before = await this.#idle();
      if (!(await this.#begin(command))) continue;
      const after = await this.#idle();
      const isSameRedis = /^run_id:.*/m.exec(before)?.[0] === /^run_id:.*/m.exec(after)?.[0];
      if (isSameRedis && isOk.test(after)) return;
      this.#log.warn({ command }, 'Redis has not rewritten its file; it is told to again');
      await this.#pause(LONGEST_LOOK);
    }
  }

  /** @returns false when it is at it already, for somebody else. */
  async #begin(command: string): Promise<boolean> {
    try {
      await this.#link.patiently(() => this.#link.send(command));
      return true;
    } catch (problem) {
      if (isRefused(problem, 'ERR') && /in progress|active/.test(String(problem.cause))) return false;
      throw problem;
    }
  }

  /** Waits until nothing is written in the background. @returns INFO then */
  async #idle(): Promise<string> {
    for (let wait = LOOK; ; wait = Math.min(wait * 2, LONGEST_LOOK)) {
      const info = await this.#info();
      if (!BUSY.test(info)) return info;
      await this.#pause(wait);
    }
  }

  async #info(): Promise<string> {
    return String(await this.#link.patiently(() => this.#link.send('INFO', 'server', 'persistence')));
  }

  async #keepsDumps(): Promise<boolean> {
    const setting = await this.#link.patiently(() => this.#link.send('CONFIG', 'GET', 'save'));
    return String(Object.values(setting ?? {})[0] ?? '') !== '';
  }

  async #pause(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    await new Promise<void>((resolve) => {
      const cancel = this.#clock.after(milliseconds, resolve);
      this.#stopWaiting = () => {
        cancel();
        resolve();
      };
    });
  }
}
