import { untrack } from 'svelte';
import { readBoard } from '../../shared/board.ts';
import { deskOf, readDrafts, writeText } from '../../shared/desk.ts';
import { parseDocumentName } from '../../shared/names.ts';
import type * as Y from 'yjs';
import { putDraft } from '../desk/drafting.ts';
import type { Keepsake } from '../desk/keepsake.svelte.ts';
import { sheetToCarry, type KeptDraft } from '../desk/kept.ts';
import type { DocumentLink } from '../link/document.svelte.ts';
import { findMine } from './mine.ts';

export interface KeepingSource {
  readonly desk: DocumentLink | null;
  readonly board: DocumentLink | null;
  readonly keepsake: Keepsake | null;
  readonly drafting: boolean;
}

/**
 * Lets nothing that was typed get lost between a desk and the next: what no ack has covered is remembered, put on the
 * next desk that takes notes, and recognised on the board once it is there.
 */
export function keepDesk(source: KeepingSource): void {
  let carried: DocumentLink | null = null;
  let doc: Y.Doc | null = null;
  const here = new Set<string>();

  $effect(() => source.keepsake?.follow());

  $effect(() => {
    const { desk, keepsake, drafting } = source;
    if (desk === null || keepsake === null || !desk.loaded || !drafting || carried === desk) return;
    // Once a desk: what it refuses would be put there for ever.
    carried = desk;
    untrack(() => carryOver(desk, keepsake));
  });

  $effect(() => {
    const { desk, keepsake, drafting } = source;
    if (desk === null || keepsake === null || !desk.loaded || !drafting) return;
    if (doc !== desk.doc) here.clear();
    doc = desk.doc;
    const drafts = desk.read(readDrafts);
    const sheet = sheetOf(desk);
    const stored = desk.saved.kind === 'saved';
    untrack(() => {
      for (const draft of drafts) {
        here.add(draft.id);
        if (!isKept(keepsake, draft)) keepsake.put(draft, true);
      }
      // Another page of the same person may write on the same sheet.
      const elsewhere = carried === desk && keepsake.sheet.stored && keepsake.sheet.text !== sheet;
      if (elsewhere) keepsake.write({ text: sheet });
      if (stored) keepsake.stored(here, sheet);
    });
  });

  $effect(() => {
    const { board, keepsake } = source;
    if (board === null || keepsake === null || !board.loaded) return;
    const { notes } = board.read(readBoard);
    const { drafts } = keepsake;
    untrack(() => keepsake.found(findMine(drafts, notes, keepsake.notes)));
  });
}

function carryOver(desk: DocumentLink, keepsake: Keepsake): void {
  const onDesk = new Set(readDrafts(desk.doc).map(({ id }) => id));
  for (const draft of keepsake.drafts) {
    if (!draft.stored && !onDesk.has(draft.id)) putDraft(desk, draft);
  }
  const round = roundOf(desk);
  const text = sheetToCarry(keepsake.sheet, round, sheetOf(desk));
  if (text !== null) desk.doc.transact(() => writeText(deskOf(desk.doc).sheet, text), desk.origin);
  keepsake.write({ round, text: sheetOf(desk), stored: text === null });
}

function isKept({ drafts }: Keepsake, draft: Omit<KeptDraft, 'stored'>): boolean {
  return drafts.some(({ id, lane, text }) => id === draft.id && lane === draft.lane && text === draft.text);
}

function sheetOf(desk: DocumentLink): string {
  return desk.read((doc) => deskOf(doc).sheet.toString());
}

function roundOf(desk: DocumentLink): number {
  const ref = parseDocumentName(desk.document);
  return ref.ok && ref.value.kind === 'desk' ? ref.value.round : 0;
}
