/** What the published schema says of the whole; each part says of itself what it is (reportParts.ts). */
export const REPORT_SCHEMA = {
  title: (version: number) => `Outcome of a Flashmap workshop, version ${version}`,
  description:
    'Everything that a workshop said, as the map and every other export show it. One group has one voice; what is counted by people stands beside it. Lengths are of UTF-16 code units.',
} as const;
