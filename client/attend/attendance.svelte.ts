import { readBoard } from '../../shared/board.ts';
import { readDrafts } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { placesOf } from '../../shared/permissions.ts';
import { worstSaved, type SavedState } from '../../shared/saved.ts';
import { stageHasDesk, type Stage } from '../../shared/template/index.ts';
import { openStage, type Group, type WorkshopState } from '../../shared/workshop/state.ts';
import { Keepsake } from '../desk/keepsake.svelte.ts';
import type { KeptDraft } from '../desk/kept.ts';
import { DocumentLink } from '../link/document.svelte.ts';
import { WorkshopLink } from '../link/workshop.svelte.ts';
import { keepDesk } from './keeping.svelte.ts';

/**
 * One attendee in one workshop: the line to it, the desk of the open round, the board of their group, and what this
 * browser remembers for them. Made while a component is set up, and closed with it.
 */
export class Attendance {
  readonly workshop: string;
  readonly link: WorkshopLink;
  #desk = $state.raw<DocumentLink | null>(null);
  #board = $state.raw<DocumentLink | null>(null);

  readonly #state: WorkshopState | null = $derived.by(() => this.link.state);
  readonly #person: string | null = $derived.by(() => this.link.you?.id ?? null);
  readonly keepsake: Keepsake | null = $derived.by(() =>
    this.#person === null ? null : new Keepsake(this.workshop, this.#person),
  );
  /** The stage that is open or closing. */
  readonly stage: Stage | null = $derived.by(() => (this.#state === null ? null : openStage(this.#state)));
  readonly group: Group | null = $derived.by(
    () => this.#state?.groups.find(({ id }) => id === this.link.you?.group) ?? null,
  );
  readonly #deskName: string | null = $derived.by(() => {
    if (this.#state === null || this.#person === null || this.stage === null) return null;
    return stageHasDesk(this.stage) ? deskName(this.workshop, this.#person, this.#state.round) : null;
  });
  readonly #boardName: string | null = $derived.by(() =>
    this.group !== null && this.#state?.revealed ? boardName(this.workshop, this.group.id) : null,
  );
  readonly #places = $derived.by(() =>
    placesOf('attendee', this.#state?.phase === 'open' ? this.stage : null),
  );
  /** Whether notes may be written now. */
  readonly drafting: boolean = $derived.by(() => this.#places.has('desk.drafts'));
  /** Whether anything on the board may be changed now. */
  readonly canEdit: boolean = $derived.by(() =>
    [...this.#places].some((place) => !place.startsWith('desk.')),
  );
  /** The worst over desk and board; null where there is nothing that could be unsaved. */
  readonly saved: SavedState | null = $derived.by(() => {
    const links = [this.#desk, this.#board].flatMap((link) => (link === null ? [] : [link.saved]));
    if (links.length > 0) return worstSaved(links);
    return this.link.connected ? null : { kind: 'offline', unsaved: 0 };
  });
  readonly unsaved: number = $derived.by(() => (this.#desk?.unsaved ?? 0) + (this.#board?.unsaved ?? 0));
  /** Board ids of this person's own notes. */
  readonly mine: ReadonlySet<string> = $derived.by(() => {
    if (this.#state?.anonymity !== 'named') return new Set(Object.keys(this.keepsake?.notes ?? {}));
    const notes = this.#board?.read(readBoard).notes ?? [];
    return new Set(notes.filter(({ author }) => author === this.#person).map(({ id }) => id));
  });

  /** Drafts that no ack has covered and that stand on no open desk. */
  readonly leftovers: readonly KeptDraft[] = $derived.by(() => {
    const onDesk = new Set(this.#desk?.read(readDrafts).map(({ id }) => id));
    return this.keepsake?.drafts.filter(({ id, stored }) => !stored && !onDesk.has(id)) ?? [];
  });
  /** What stood on the sheet when its round ended. */
  readonly sheetLeft: string = $derived.by(() => this.keepsake?.sheet.text.trim() ?? '');

  constructor(workshop: string) {
    this.workshop = workshop;
    this.link = new WorkshopLink({ workshop, role: 'attendee' });
    $effect(() => () => this.link.close());
    $effect(() => opened(this.#deskName, (link) => (this.#desk = link)));
    $effect(() => opened(this.#boardName, (link) => (this.#board = link)));
    $effect(() => this.link.report(this.unsaved));
    $effect(() => {
      if (this.unsaved > 0) return warnOnLeaving();
    });
    keepDesk(this);
  }

  /** The person has what they need of the text that was left over. */
  letGo(): void {
    for (const { id } of this.leftovers) this.keepsake?.forget(id);
    this.keepsake?.write({ text: '', stored: true });
  }

  get closing(): boolean {
    return this.#state?.phase === 'closing';
  }
  get desk(): DocumentLink | null {
    return this.#desk;
  }
  /** From the reveal on. */
  get board(): DocumentLink | null {
    return this.#board;
  }
}

/** Opens a document and hands it over; what it returns closes the document again. */
function opened(document: string | null, hand: (link: DocumentLink | null) => void): (() => void) | void {
  if (document === null) return;
  const link = new DocumentLink({ document, role: 'attendee' });
  hand(link);
  return () => {
    hand(null);
    link.close();
  };
}

function warnOnLeaving(): () => void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', warn);
  return () => removeEventListener('beforeunload', warn);
}
