/** A lane is the kind of a note: what to stop, what to do more of, what to start. */
export const LANES = ['stop', 'more', 'start'] as const;
export type Lane = (typeof LANES)[number];

export function isLane(value: unknown): value is Lane {
  return value === 'stop' || value === 'more' || value === 'start';
}

/** What one group says of one capability. `even`: it speaks of it and takes no side. */
export const VOICES = ['stop', 'silent', 'even', 'more', 'start'] as const;
export type Voice = (typeof VOICES)[number];
