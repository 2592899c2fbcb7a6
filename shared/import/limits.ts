/** Bounds of what is taken over from a file or a paste, beside those of the product (limits.ts). */
export const IMPORT_LIMITS = {
  /** Characters of one text: a file of 5 MiB. */
  chars: 5 * 1024 * 1024,
  /** Texts of one catalogue: Archi writes three files. */
  texts: 3,
  notes: 10_000,
  /** Rows that are read of a table; a few more than notes, so that each one too many is told. */
  rows: 12_000,
  columns: 250,
  /** Findings that are told one by one; of the others only how many. */
  findings: 2_000,
  /** Characters of somebody's text in a finding. */
  excerpt: 120,
  /** How deep an XML file may nest, and how many elements it may hold. */
  xmlDepth: 60,
  xmlElements: 50_000,
} as const;
