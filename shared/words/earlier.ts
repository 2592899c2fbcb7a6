/** Choosing an earlier map to compare with. */
export const EARLIER = {
  since: 'Since',
  /** "Spring meet-up, 3 May 2026" */
  workshop: (name: string, day: string) => `${name}, ${day}`,
  other: 'Another, from a file',
  ask: 'Compare with an earlier map',
  help: 'Choose the JSON export of an earlier workshop. It stays on this device.',
  orIn: 'Or compare any two in your portfolio:',
  /** Where this browser does not hold the portfolio that a workshop was made from. */
  carriesOn: (names: readonly string[]) =>
    `It carries on from ${names.join(', ')}: open their portfolio once in this browser to compare at once.`,
  notAReport: 'This file is no outcome of a workshop. Choose a JSON export.',
} as const;
