import { isPos } from '../board.ts';
import { isId } from '../ids.ts';
import { isLane } from '../lanes.ts';
import { LIMITS } from '../limits.ts';
import type { DocumentRef } from '../names.ts';
import type { Place } from '../permissions.ts';
import { BOUNDS } from './bounds.ts';

/**
 * The shape of a desk and of a board (desk.ts, board.ts) as the gate checks it: what may stand where, and which place
 * of permissions.ts it is.
 */
export interface TextRule {
  readonly kind: 'text';
  readonly place: Place;
  readonly maxChars: number;
}
export interface ValueRule {
  readonly kind: 'value';
  readonly place: Place;
  isValue(value: unknown): boolean;
}
/** A root map from id to an entry, which is a map of its own. */
export interface EntriesRule {
  readonly kind: 'entries';
  readonly add: Place;
  readonly remove: Place;
  readonly most: number;
  readonly keys: ReadonlyMap<string, TextRule | ValueRule>;
}
/** A root map from a key to a plain value. */
export interface ValuesRule {
  readonly kind: 'values';
  readonly place: Place;
  readonly most: number;
  isKey(key: string): boolean;
  isValue(value: unknown): boolean;
}
export type RootRule = TextRule | EntriesRule | ValuesRule;
export type Schema = ReadonlyMap<string, RootRule>;

const text = (place: Place, maxChars: number): TextRule => ({ kind: 'text', place, maxChars });
const value = (place: Place, isValue: (value: unknown) => boolean): ValueRule => ({
  kind: 'value',
  place,
  isValue,
});

const isWholeNumber = (n: unknown): boolean =>
  Number.isSafeInteger(n) && !Object.is(n, -0) && (n as number) >= 0 && (n as number) <= BOUNDS.wholeNumber;
const isPlace = (pos: unknown): boolean => isPos(pos) && pos.every((n) => Math.abs(n) <= LIMITS.boardEdge);
const isDate = (date: unknown): boolean =>
  date === '' || (typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date));
const isText =
  (most: number) =>
  (words: unknown): boolean =>
    typeof words === 'string' && words.length <= most;
/** Ids of capabilities and scales, as a template and a catalogue write them. */
const isWord = (word: unknown): boolean =>
  typeof word === 'string' &&
  /^[a-z0-9][a-z0-9-]{0,39}$/.test(word) &&
  word !== 'constructor' &&
  word !== 'prototype';
const isCapability = (capability: unknown): boolean => capability === '' || isWord(capability);

const DRAFTS: EntriesRule = {
  kind: 'entries',
  add: 'desk.drafts',
  remove: 'desk.drafts',
  most: LIMITS.draftsPerDesk,
  keys: new Map<string, TextRule | ValueRule>([
    ['lane', value('desk.drafts', isLane)],
    ['rank', value('desk.drafts', isWholeNumber)],
    ['text', text('desk.drafts', LIMITS.noteChars)],
  ]),
};

const NOTES: EntriesRule = {
  kind: 'entries',
  add: 'note.add',
  remove: 'note.remove',
  most: LIMITS.notesPerBoard,
  keys: new Map<string, TextRule | ValueRule>([
    ['lane', value('note.lane', isLane)],
    ['text', text('note.text', LIMITS.noteChars)],
    ['pos', value('note.pos', isPlace)],
    ['cluster', value('note.cluster', isId)],
    ['capability', value('note.capability', isCapability)],
    ['author', value('note.author', isId)],
  ]),
};

const CLUSTERS: EntriesRule = {
  kind: 'entries',
  add: 'cluster.add',
  remove: 'cluster.remove',
  most: LIMITS.clustersPerBoard,
  keys: new Map<string, TextRule | ValueRule>([
    ['lane', value('cluster.lane', isLane)],
    ['title', text('cluster.title', LIMITS.titleChars)],
    ['pos', value('cluster.pos', isPlace)],
    ['capability', value('cluster.capability', isCapability)],
  ]),
};

const COMMITMENTS: EntriesRule = {
  kind: 'entries',
  add: 'commitment.add',
  remove: 'commitment.remove',
  most: LIMITS.commitmentsPerBoard,
  keys: new Map<string, TextRule | ValueRule>([
    ['intention', text('commitment.intention', LIMITS.commitmentChars)],
    ['owner', value('commitment.owner', isText(LIMITS.ownerChars))],
    ['due', value('commitment.due', isDate)],
    ['capability', value('commitment.capability', isCapability)],
    ['action', text('commitment.action', LIMITS.commitmentChars)],
    ['result', text('commitment.result', LIMITS.commitmentChars)],
  ]),
};

/** Longer than a note: what is too long for one is kept here until it is cut or divided. */
const SHEET_CHARS = 20_000;

const DESK: Schema = new Map<string, RootRule>([
  ['sheet', text('desk.sheet', SHEET_CHARS)],
  ['drafts', DRAFTS],
  [
    'dots',
    { kind: 'values', place: 'desk.dots', most: LIMITS.notesPerBoard, isKey: isId, isValue: isWholeNumber },
  ],
  ['ratings', { kind: 'values', place: 'desk.ratings', most: 100, isKey: isWord, isValue: isWholeNumber }],
]);

const BOARD: Schema = new Map<string, RootRule>([
  ['notes', NOTES],
  ['clusters', CLUSTERS],
  ['commitments', COMMITMENTS],
]);

export const SCHEMAS: Readonly<Record<DocumentRef['kind'], Schema>> = { desk: DESK, board: BOARD };
