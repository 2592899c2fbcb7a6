import { randomBytes } from 'node:crypto';
import { groupBy } from '../../../shared/groupBy.ts';
import type { Clock } from '../../clock.ts';
import { describeError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { tagOf } from '../../redis/keys.ts';
import type { RedisLink } from '../../redis/link.ts';
import { ERASING_KEY, namesKey, recordsKey, snapshotKey } from './keys.ts';
import { Rewriting } from './rewriting.ts';
import { MARK, REMOVE } from './scripts.ts';

/** Seconds for which a removed name is refused: longer than anybody holds what was removed without having heard of it. */
const REMEMBERED = 24 * 60 * 60;
/** Logs that are removed in one call at most, so that it holds up nobody else. */
const AT_ONCE = 200;
/** Milliseconds that a caller waits for the files at most; a stage is not held up for longer by what comes in any case. */
const PATIENCE_WITH_FILES = 3000;

/**
 * Removes logs, then has the files of Redis rewritten. A mark in Redis stands from before the first until after the second,
 * so that what a node has left undone is done by the next that starts, or that reaches Redis again.
 */
export class Removal {
  readonly #link: RedisLink;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #rewriting: Rewriting;
  readonly #stopHearingOfGaps: () => void;

  constructor(link: RedisLink, clock: Clock, log: Log) {
    this.#link = link;
    this.#clock = clock;
    this.#log = log;
    this.#rewriting = new Rewriting(link, clock, log);
    this.#stopHearingOfGaps = link.onGap(() => this.finish());
  }

  /** @throws StoreTrouble when they are not removed, or nobody knows */
  async remove(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const mark = randomBytes(8).toString('hex');
    await this.#link.patiently(() => this.#link.run(MARK, [ERASING_KEY], [mark]));
    await Promise.all(groups(names).map((group) => this.#link.patiently(() => this.#removeFromTag(group))));
    await this.#inTime(this.#rewrite([mark]));
  }

  /** Takes up what others, or this node before it was started anew, have left undone. Never throws. */
  finish(): void {
    const left = this.#link.patiently(() => this.#link.send('HKEYS', ERASING_KEY));
    left
      .then((marks) => this.#rewrite((marks as readonly Buffer[]).map(String)))
      .catch((problem: unknown) =>
        this.#log.warn(describeError(problem), 'what is to be erased could not be asked'),
      );
  }

  close(): void {
    this.#stopHearingOfGaps();
    this.#rewriting.close();
  }

  async #removeFromTag(names: readonly string[]): Promise<void> {
    const keys = names.flatMap((name) => [recordsKey(name), snapshotKey(name)]);
    const tag = tagOf(names[0] ?? '');
    await this.#link.run(REMOVE, [namesKey(tag), ...keys], [String(REMEMBERED), ...names]);
  }

  /** @param marks that stood before this. */
  async #rewrite(marks: readonly string[]): Promise<void> {
    if (marks.length === 0) return;
    await this.#rewriting.run();
    await this.#link.patiently(() => this.#link.send('HDEL', ERASING_KEY, ...marks));
  }

  /** The logs are removed by now, so a trouble with the files is none of the caller's. */
  async #inTime(rewritten: Promise<void>): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.#clock.after(PATIENCE_WITH_FILES, () => {
        this.#log.warn({}, 'Redis takes long to rewrite its files: what was removed is in them until then');
        resolve();
      });
      rewritten
        .catch((problem: unknown) =>
          this.#log.warn(describeError(problem), 'Redis has not rewritten its files'),
        )
        .finally(() => {
          cancel();
          resolve();
        });
    });
  }
}

/** By tag, and not too many at once. */
function groups(names: readonly string[]): string[][] {
  return [...groupBy(names, tagOf).values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
      all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
    ),
  );
}
