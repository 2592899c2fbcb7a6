/** Work that may be left and taken up again at each `yield`, so that it need not be done in one go. Returns what comes of it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
