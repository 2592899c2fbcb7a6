import * as Y from 'yjs';
import { isId } from './ids.ts';
import { isLane, type Lane } from './lanes.ts';
import { LIMITS } from './limits.ts';
import { parseNoteText } from './text.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

export interface Draft {
  readonly id: string;
  readonly lane: Lane;
  readonly rank: number;
  readonly text: string;
}

/**
 * A desk: what is one person's alone in one round. Roots of its document:
 *   sheet    Y.Text                         what is being written and is not a note yet
 *   drafts   id -> { lane, rank, text }     notes that wait for the reveal; text is a Y.Text, rank counts up
 *   dots     item id -> whole number        votes
 *   ratings  scale id -> whole number       answers, from 1
 */
export interface Desk {
  readonly sheet: Y.Text;
  readonly drafts: Y.Map<Y.Map<unknown>>;
  readonly dots: Y.Map<number>;
  readonly ratings: Y.Map<number>;
}

export function deskOf(doc: Y.Doc): Desk {
  return {
    sheet: doc.getText('sheet'),
    drafts: doc.getMap('drafts'),
    dots: doc.getMap('dots'),
    ratings: doc.getMap('ratings'),
  };
}

/** The drafts that are well-formed, newest first. */
export function readDrafts(doc: Y.Doc): Draft[] {
  const drafts: Draft[] = [];
  deskOf(doc).drafts.forEach((entry, id) => {
    if (!isId(id) || !(entry instanceof Y.Map)) return;
    const lane = entry.get('lane');
    const rank = entry.get('rank');
    const text = entry.get('text');
    if (isLane(lane) && text instanceof Y.Text) {
      drafts.push({ id, lane, rank: typeof rank === 'number' ? rank : 0, text: text.toString() });
    }
  });
  return drafts.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

/** @param origin who makes the edit, so that it neither echoes nor lands in another view's undo. */
export function addDraft(
  doc: Y.Doc,
  draft: { id: string; lane: Lane; text: string },
  origin: unknown,
): Verdict<string> {
  const text = parseNoteText(draft.text, LIMITS.noteChars);
  if (!text.ok) return text;
  const { drafts } = deskOf(doc);
  if (drafts.size >= LIMITS.draftsPerDesk) return refuse('over-limit');
  const rank = 1 + readDrafts(doc).reduce((top, d) => Math.max(top, d.rank), 0);
  doc.transact(() => {
    const entry = new Y.Map<unknown>();
    entry.set('lane', draft.lane);
    entry.set('rank', rank);
    entry.set('text', new Y.Text(text.value));
    drafts.set(draft.id, entry);
  }, origin);
  return accept(draft.id);
}

export function changeDraft(
  doc: Y.Doc,
  id: string,
  to: { lane?: Lane; text?: string },
  origin: unknown,
): Verdict<string> {
  const entry = deskOf(doc).drafts.get(id);
  const text = to.text === undefined ? undefined : parseNoteText(to.text, LIMITS.noteChars);
  if (entry === undefined) return refuse('not-found');
  if (text !== undefined && !text.ok) return text;
  doc.transact(() => {
    if (to.lane !== undefined && entry.get('lane') !== to.lane) entry.set('lane', to.lane);
    const shared = entry.get('text');
    if (text !== undefined && shared instanceof Y.Text) writeText(shared, text.value);
  }, origin);
  return accept(id);
}

export function removeDraft(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => deskOf(doc).drafts.delete(id), origin);
}

/** The smallest edit that turns a shared text into another: common start and end stay, so that typists do not collide. */
export function writeText(shared: Y.Text, next: string): void {
  const now = shared.toString();
  if (now === next) return;
  const most = Math.min(now.length, next.length);
  let start = 0;
  while (start < most && now[start] === next[start]) start++;
  let end = 0;
  while (end < most - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end++;
  // A surrogate pair is one character: an edit must not fall into the middle of it.
  if (start > 0 && isHighSurrogate(now, start - 1)) start--;
  if (end > 0 && isLowSurrogate(now, now.length - end)) end--;
  if (now.length - end > start) shared.delete(start, now.length - end - start);
  if (next.length - end > start) shared.insert(start, next.slice(start, next.length - end));
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}
function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** Dots a person gave, by item. Whatever is no whole number from 1 is left out. */
export function readDots(doc: Y.Doc): Record<string, number> {
  return readWholeNumbers(deskOf(doc).dots);
}
/** @param count 0 takes them back. */
export function setDots(doc: Y.Doc, item: string, count: number, origin: unknown): void {
  setWholeNumber(doc, deskOf(doc).dots, item, count, origin);
}
export function readRatings(doc: Y.Doc): Record<string, number> {
  return readWholeNumbers(deskOf(doc).ratings);
}
export function setRating(doc: Y.Doc, scale: string, step: number, origin: unknown): void {
  setWholeNumber(doc, deskOf(doc).ratings, scale, step, origin);
}

function readWholeNumbers(map: Y.Map<number>): Record<string, number> {
  const entries = [...map.entries()].filter(([, n]) => Number.isInteger(n) && n > 0);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
function setWholeNumber(doc: Y.Doc, map: Y.Map<number>, key: string, value: number, origin: unknown): void {
  doc.transact(() => (value > 0 ? map.set(key, value) : map.delete(key)), origin);
}
