/** How long things are measured, in milliseconds. */
export interface Times {
  readonly warm: number;
  readonly window: number;
  readonly windows: number;
  /** The longest that is waited for what has not arrived when the crowd stops. */
  readonly drain: number;
}

/** A stretch of time in microseconds of the machine's monotonic clock, which all processes share. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
