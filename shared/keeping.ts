import type * as Y from 'yjs';
import { deskOf, readDrafts } from './desk.ts';
import type { Lane } from './lanes.ts';
import type { ReasonCode } from './reasons.ts';
import { entriesPut, thingsIn } from './things.ts';

/** What an edit of a desk made of one draft, or of the sheet: enough to bring it back when its desk is gone. */
export interface Words {
  /** As things.ts names it. */
  readonly thing: string;
  readonly lane: Lane | null;
  /** Null when the draft was deleted. */
  readonly text: string | null;
  /** The edit put a new draft there; else it changed one. */
  readonly fresh: boolean;
}

/** Where a row of the device belongs. */
export interface KeptUnder {
  /** A person's id, or the role of somebody who is one by their link. */
  readonly owner: string;
  readonly document: string;
  /** One load of a page; empty for what is kept once for a document. */
  readonly page: string;
  readonly number: number;
}

/** An edit that no ack has covered. */
export interface KeptEdit extends KeptUnder {
  readonly kind: 'edit';
  readonly update: Uint8Array;
  readonly things: readonly string[];
  readonly words: readonly Words[];
}
/** A sheet that the server has as well: it is gone there when the round ends, and nothing was made of it yet. */
export interface KeptSheet extends KeptUnder {
  readonly kind: 'sheet';
  readonly text: string;
}
/** What was typed in edits that were refused, until the person has read why. */
export interface KeptRefusal extends KeptUnder {
  readonly kind: 'refusal';
  readonly reason: ReasonCode;
  readonly text: string;
}
export type KeptRow = KeptEdit | KeptSheet | KeptRefusal;

export function rowKey({ owner, document, page, number }: KeptUnder): string {
  return [owner, document, page, number].join(' ');
}

/** The row of a sheet, or of a refusal: there is one of each kind for a document. */
export function keptSheet(owner: string, document: string, text: string): KeptSheet {
  return { kind: 'sheet', owner, document, page: '', number: 0, text };
}
export function keptRefusal(owner: string, document: string, reason: ReasonCode, text: string): KeptRefusal {
  return { kind: 'refusal', owner, document, page: '', number: 1, reason, text };
}

/** Reads an edit off the transaction that made it. */
export function keptEdit(under: KeptUnder, update: Uint8Array, transaction: Y.Transaction): KeptEdit {
  const things = thingsIn(transaction);
  const { doc } = transaction;
  const words = under.document.startsWith('desk/')
    ? wordsOf(doc, things, entriesPut(transaction, 'drafts'))
    : [];
  return { kind: 'edit', ...under, update, things, words };
}

function wordsOf(doc: Y.Doc, things: readonly string[], put: readonly string[]): Words[] {
  const drafts = new Map(readDrafts(doc).map((draft) => [draft.id, draft]));
  return things.flatMap((thing): Words[] => {
    if (thing === 'sheet') return [{ thing, lane: null, text: deskOf(doc).sheet.toString(), fresh: false }];
    if (!thing.startsWith('drafts/')) return [];
    const id = thing.slice('drafts/'.length);
    const draft = drafts.get(id);
    return [{ thing, lane: draft?.lane ?? null, text: draft?.text ?? null, fresh: put.includes(id) }];
  });
}

/** The newest text of the sheet in these edits; null when none touches it. */
export function sheetIn(edits: readonly KeptEdit[]): string | null {
  const texts = edits.flatMap(({ words }) => words.filter(({ thing }) => thing === 'sheet'));
  return texts.at(-1)?.text ?? null;
}
