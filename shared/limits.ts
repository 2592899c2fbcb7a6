/** Every bound of the product in one place. Lengths are UTF-16 code units, as `String.length` counts them. */
export const LIMITS = {
  noteChars: 280,
  titleChars: 120,
  commitmentChars: 500,
  ownerChars: 60,
  workshopNameChars: 80,
  personNameChars: 40,
  messageChars: 200,
  groups: 100,
  attendees: 1_000,
  draftsPerDesk: 200,
  notesPerBoard: 10_000,
  clustersPerBoard: 1_000,
  commitmentsPerBoard: 200,
  capabilities: 80,
  capabilityGroups: 16,
  capabilityWords: 60,
  portfolioWorkshops: 200,
  facetChars: 40,
  /** Commitments of earlier workshops that a workshop is shown. */
  carried: 60,
  /** Of a capability or of a group of them. */
  capabilityNameChars: 80,
  definitionChars: 400,
  capabilityWordChars: 60,
  /** Board units; a note is 122 wide. */
  boardEdge: 100_000,
  /** One frame of the sync wire: a client that comes back may bring its whole time offline in it. */
  frameBytes: 1024 * 1024,
  structsPerUpdate: 20_000,
  presenceBytes: 512,
  timerMinutes: 24 * 60,
} as const;
