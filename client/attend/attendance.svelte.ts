import { readBoard } from '../../shared/board.ts';
import type { KeptRow } from '../../shared/keeping.ts';
import { leftoversOf, withoutTaken, type Leftovers } from '../../shared/leftovers.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { placesOf } from '../../shared/permissions.ts';
import { worstSaved, type SavedState } from '../../shared/saved.ts';
import { stageHasDesk, type Stage } from '../../shared/template/index.ts';
import { openStage, type Group, type WorkshopState } from '../../shared/workshop/state.ts';
import { Keepsake } from '../desk/keepsake.svelte.ts';
import { DocumentLink } from '../link/document.svelte.ts';
import { warnOnLeaving } from '../link/leaving.ts';
import { shelfHere } from '../link/shelf.svelte.ts';
import { WorkshopLink } from '../link/workshop.svelte.ts';
import { forgetPeople } from './forgetting.ts';
import { keepDesk } from './keeping.svelte.ts';

/**
 * One attendee in one workshop: the line to it, the desk of the open round, the board of their group, and what this
 * browser remembers for them. Made while a component is set up, and closed with it.
 */
export class Attendance {
  readonly workshop: string;
  readonly link: WorkshopLink;
  readonly #shelf = shelfHere();
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
    return this.link.connected ? null : { kind: 'offline', unsaved: 0, notes: false, onDevice: true };
  });
  readonly unsaved: number = $derived.by(() => this.#count(({ waiting }) => waiting.count));
  /** Edits that would be gone with this page. */
  readonly #loose: number = $derived.by(() => this.#count(({ waiting }) => waiting.loose));
  /** Board ids of this person's own notes. */
  readonly mine: ReadonlySet<string> = $derived.by(() => {
    if (this.#state?.anonymity !== 'named') return new Set(Object.keys(this.keepsake?.notes ?? {}));
    const notes = this.#board?.read(readBoard).notes ?? [];
    return new Set(notes.filter(({ author }) => author === this.#person).map(({ id }) => id));
  });

  /** What is kept here of documents that are not open any more. */
  readonly #left: readonly KeptRow[] = $derived.by(() => {
    if (this.#person === null) return [];
    const over = [this.#desk, this.#board].flatMap((link) => (link?.closedFor ? [link.document] : []));
    const isOpen = (document: string) =>
      (document === this.#deskName || document === this.#boardName) && !over.includes(document);
    return this.#shelf.of(this.#person, this.workshop).filter(({ document }) => !isOpen(document));
  });
  readonly leftovers: Leftovers = $derived.by(() => leftoversOf(this.#left));

  constructor(workshop: string) {
    this.workshop = workshop;
    this.link = new WorkshopLink({ workshop, role: 'attendee' });
    $effect(() => () => this.link.close());
    $effect(() => this.#open(this.#deskName, (link) => (this.#desk = link)));
    $effect(() => this.#open(this.#boardName, (link) => (this.#board = link)));
    $effect(() => this.link.report(this.unsaved));
    $effect(() => {
      if (this.#loose > 0) return warnOnLeaving();
    });
    $effect(() => {
      if (this.link.refusal === 'not-signed-in' || this.link.removed)
        void forgetPeople(this.#shelf, workshop);
    });
    keepDesk(this);
  }

  /** These things of what was left, as shared/things.ts names them, have found their place. */
  readonly settle = (things: ReadonlySet<string>): void => {
    const { remove, put } = withoutTaken(this.#left, things);
    if (remove.length > 0) this.#shelf.replace(remove, put);
  };
  /** The person has seen what was left over, and has what they need of it. */
  letGo(): void {
    this.#shelf.remove(...this.#left);
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

  #count(of: (link: DocumentLink) => number): number {
    return [this.#desk, this.#board].reduce((sum, link) => sum + (link === null ? 0 : of(link)), 0);
  }

  /** Opens a document and hands it over; what it returns closes the document again. */
  #open(document: string | null, hand: (link: DocumentLink | null) => void): (() => void) | void {
    const owner = this.#person;
    if (document === null || owner === null) return;
    const link = new DocumentLink({ document, role: 'attendee', shelf: this.#shelf, owner });
    hand(link);
    return () => {
      hand(null);
      link.close();
    };
  }
}
