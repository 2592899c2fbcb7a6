import { untrack } from 'svelte';
import { readBoard } from '../../shared/board.ts';
import { deskOf, readDrafts, writeText } from '../../shared/desk.ts';
import type { Leftovers } from '../../shared/leftovers.ts';
import { putDraft } from '../desk/drafting.ts';
import type { Keepsake } from '../desk/keepsake.svelte.ts';
import type { DocumentLink } from '../link/document.svelte.ts';
import { findMine } from './mine.ts';

export interface KeepingSource {
  readonly desk: DocumentLink | null;
  readonly board: DocumentLink | null;
  readonly keepsake: Keepsake | null;
  readonly drafting: boolean;
  readonly leftovers: Leftovers;
  /** These things of what was left have found their place. */
  settle(things: ReadonlySet<string>): void;
}

/**
 * Lets nothing that was typed get lost between a desk and the next: what a closed desk has left goes to the next one
 * that takes notes, and one's own notes are recognised on the board once they are there.
 */
export function keepDesk(source: KeepingSource): void {
  let carried: DocumentLink | null = null;

  $effect(() => source.keepsake?.follow());

  $effect(() => {
    const { desk, drafting } = source;
    if (desk === null || !desk.loaded || !drafting || carried === desk) return;
    // Once a desk: what it refuses would be put there for ever.
    carried = desk;
    untrack(() => carryOver(desk, source));
  });

  $effect(() => {
    const { desk, keepsake, drafting } = source;
    if (desk === null || keepsake === null || !desk.loaded || !drafting) return;
    const drafts = desk.read(readDrafts);
    untrack(() => {
      for (const draft of drafts) keepsake.put(draft);
    });
  });

  $effect(() => {
    const { board, keepsake } = source;
    if (board === null || keepsake === null || !board.loaded) return;
    const { notes } = board.read(readBoard);
    const { drafts } = keepsake;
    untrack(() => {
      const found = findMine(drafts, notes, keepsake.notes);
      keepsake.found(found);
      const ids = new Set(Object.values(found));
      const published = source.leftovers.drafts.filter(({ id }) => ids.has(id));
      source.settle(new Set(published.map(({ id }) => `drafts/${id}`)));
    });
  });
}

/** What is on the new desk stands on the shelf under it before the old rows are let go. */
function carryOver(desk: DocumentLink, { leftovers, settle }: KeepingSource): void {
  const onDesk = new Set(readDrafts(desk.doc).map(({ id }) => id));
  const taken = leftovers.drafts.filter((draft) => onDesk.has(draft.id) || putDraft(desk, draft).ok);
  const things = new Set(taken.map(({ id }) => `drafts/${id}`));
  const { sheet } = deskOf(desk.doc);
  if (sheet.toString().trim() === '') {
    desk.doc.transact(() => writeText(sheet, leftovers.sheet), desk.origin);
    things.add('sheet');
  }
  settle(things);
}
