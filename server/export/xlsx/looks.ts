import { FACTS, TABLES } from '../../../shared/words/tables.ts';
import { WORKBOOK } from '../../../shared/words/workbook.ts';

/** How a column looks. */
export interface Look {
  /** In characters. */
  readonly width: number;
  /** Of its numbers. */
  readonly format: string;
  /** Its texts are ISO days. */
  readonly isDay: boolean;
  /** Its numbers name something. */
  readonly isName: boolean;
  /** Goes on paper, too; what only programs read does not. */
  readonly isPrinted: boolean;
}

const USUAL: Look = { width: 11, format: '0', isDay: false, isName: false, isPrinted: true };
const wide = (width: number): Look => ({ ...USUAL, width });
const id = (width: number): Look => ({ ...wide(width), isPrinted: false });
const share: Look = { ...USUAL, format: '0%' };
const measure: Look = { ...USUAL, format: '0.00' };
const day: Look = { ...USUAL, width: 12, isDay: true };

const LOOKS: Readonly<Record<string, Look>> = {
  [TABLES.groupNumber]: { ...USUAL, isName: true },
  [TABLES.note]: wide(64),
  [TABLES.cluster]: wide(34),
  [TABLES.title]: wide(56),
  [TABLES.capability]: wide(34),
  [TABLES.capabilityGroup]: wide(22),
  [TABLES.definition]: wide(52),
  [TABLES.dotsOfItem]: wide(15),
  [TABLES.placedBy]: wide(12),
  [TABLES.serves]: wide(20),
  [TABLES.itemId]: id(24),
  [TABLES.noteId]: id(24),
  [TABLES.commitmentId]: id(24),
  [TABLES.author]: wide(18),
  [TABLES.shareOfGroup]: { ...share, width: 14 },
  [TABLES.intention]: wide(48),
  [TABLES.owner]: wide(18),
  [TABLES.due]: day,
  [TABLES.held]: day,
  [TABLES.action]: wide(30),
  [TABLES.result]: wide(30),
  [TABLES.progress]: wide(12),
  [TABLES.workshop]: wide(22),
  [TABLES.commitments]: wide(14),
  [TABLES.capabilities]: wide(14),
  [FACTS.verdict.name]: wide(14),
  [FACTS.sentence.name]: wide(46),
  [FACTS.reach.name]: share,
  [FACTS.agreement.name]: { ...share, width: 13 },
  [FACTS.dotShare.name]: { ...share, format: '0.0%' },
  [FACTS.direction.name]: measure,
  [FACTS.directionByPeople.name]: measure,
  [FACTS.contest.name]: measure,
  [FACTS.capabilityId.name]: id(22),
  [TABLES.formerly]: id(22),
  [TABLES.splitFrom]: id(22),
  [WORKBOOK.scales.question]: wide(48),
  [WORKBOOK.scales.of]: wide(14),
  [WORKBOOK.scales.median]: { ...USUAL, format: '0.0' },
  [WORKBOOK.scales.consensus]: measure,
  [WORKBOOK.scales.agreement]: measure,
};

/** @param column its heading */
export function lookOf(column: string): Look {
  return LOOKS[column] ?? USUAL;
}
