/** How much is allowed: a burst, which fills up again over time. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** One limit, counted by key, and shared by all nodes. When the others cannot be asked, each node counts alone. */
export interface Limiter {
  /** Takes `cost` if that much is left; otherwise takes nothing and says false. Never throws. */
  take(key: string, cost?: number): Promise<boolean>;
  /** Takes what is left, and keeps the key dry for so many seconds. Never throws. */
  punish(key: string, seconds: number): Promise<void>;
  /** What is left of a key that was used lately, the burst for any other. Never throws. */
  left(key: string): Promise<number>;
}

export interface Limits {
  /** @param name of the limit, the same on all nodes: letters and dashes. */
  limiter(name: string, rate: Rate): Limiter;
}
