import type { Clock } from './clock.ts';

/** Milliseconds from one slice to the next. */
const SLICE = 50;

/**
 * How long closing so many sockets takes, in milliseconds: all who are sent away come back, and whoever serves them then
 * meets them one after the other. The bound leaves a stop enough of its ten seconds for those who do not answer.
 */
export function closingWindow(sockets: number): number {
  return Math.min(4000, sockets * 2);
}

/**
 * Does something with all things, a slice at a time, so that the last slice begins when the window ends.
 * @param window milliseconds.
 */
export async function spread<T>(
  clock: Clock,
  things: readonly T[],
  window: number,
  act: (slice: readonly T[]) => Promise<void> | void,
): Promise<void> {
  const began = clock.monotonic();
  const slices = Math.max(1, Math.ceil(window / SLICE));
  const size = Math.ceil(things.length / slices);
  for (let from = 0; from < things.length; from += size) {
    const due = began + (from / things.length) * window;
    if (due > clock.monotonic())
      await new Promise<void>((resume) => clock.after(due - clock.monotonic(), resume));
    await act(things.slice(from, from + size));
  }
}
