import type { RandomBytes } from './ids.ts';

/** A fair shuffle (Fisher and Yates), every order equally likely when the bytes are. The input stays as it is. */
export function shuffled<T>(items: readonly T[], random: RandomBytes): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1, random);
    const [a, b] = [order[last] as T, order[other] as T];
    order[last] = b;
    order[other] = a;
  }
  return order;
}

/** A whole number from 0 to `bound` - 1, without the bias of a remainder: what falls beyond the last full span is drawn again. */
export function below(bound: number, random: RandomBytes): number {
  const span = 2 ** 32 - (2 ** 32 % bound);
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    const drawn = ((a * 256 + b) * 256 + c) * 256 + d;
    if (drawn < span) return drawn % bound;
  }
}
