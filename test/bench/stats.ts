/** @param share from 0 to 1. Nearest rank: an element of the sample. NaN for an empty one. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = Float64Array.from(sample).sort();
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? NaN;
}

export function median(sample: readonly number[]): number {
  return percentile(sample, 0.5);
}

export interface Latencies {
  /** Milliseconds; Infinity where so many did not arrive. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Of all that was expected, how much arrived within `inTime` milliseconds; 0 to 1. */
  readonly share: number;
}

/**
 * @param arrived milliseconds that each delivery took
 * @param expected how many there should have been: what did not arrive took for ever
 */
export function latencies(arrived: readonly number[], expected: number, inTime: number): Latencies {
  const missing = Math.max(0, expected - arrived.length);
  const all = Float64Array.from([...arrived, ...Array<number>(missing).fill(Infinity)]).sort();
  const at = (share: number) => all[Math.max(1, Math.ceil(share * all.length)) - 1] ?? NaN;
  const timely = arrived.reduce((sum, took) => sum + (took <= inTime ? 1 : 0), 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), share: all.length === 0 ? NaN : timely / all.length };
}

/** Slope of a straight line through points one step apart, least squares: growth a step. */
export function slope(values: readonly number[]): number {
  const count = values.length;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const over = values.reduce((sum, value, step) => sum + (step - middle) * (value - mean), 0);
  const under = values.reduce((sum, _, step) => sum + (step - middle) ** 2, 0);
  return over / under;
}
