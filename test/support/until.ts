import { setTimeout as pass } from 'node:timers/promises';

/** Waits until it holds. @throws an error that says what was waited for. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 90,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited ${seconds} s in vain until ${what}`);
    await pass(20);
  }
}

/** Lets time go by while the fault lasts. */
export function lasts(milliseconds: number): Promise<void> {
  return pass(milliseconds);
}
