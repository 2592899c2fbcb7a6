import { tick } from 'svelte';
import { announce } from '../ui/announcer.svelte.ts';
import type { BoardModel } from './boardModel.svelte.ts';

/** Milliseconds that a sentence stands on the board. */
const READ_FOR = 7_000;

export interface OpenMenu {
  readonly id: string;
  /** What it hangs on, and what gets the focus back. */
  readonly anchor: HTMLElement;
}

/** What is open, focused and looked for on this page alone; canvas and outline share it. */
export class BoardUi {
  readonly #model: BoardModel;
  #message = $state.raw<string | null>(null);
  #hide: ReturnType<typeof setTimeout> | undefined;

  /** The note or cluster that the keyboard is at. */
  focused = $state.raw<string | null>(null);
  /** The cluster whose title is being written. */
  renaming = $state.raw<string | null>(null);
  /** The note whose text is open. */
  text = $state.raw<string | null>(null);
  menu = $state.raw<OpenMenu | null>(null);
  searching = $state.raw(false);
  query = $state.raw('');

  constructor(model: BoardModel) {
    this.#model = model;
  }

  /** Ids of the notes that match, in reading order; null while nothing is looked for. A cluster's title finds its notes. */
  readonly found: readonly string[] | null = $derived.by(() => {
    const wanted = this.searching ? this.query.trim().toLocaleLowerCase() : '';
    if (wanted === '') return null;
    const titled = new Set(
      this.#model.view.clusters
        .filter((cluster) => cluster.title.toLocaleLowerCase().includes(wanted))
        .map((cluster) => cluster.id),
    );
    return this.#model.view.notes
      .filter((note) => note.text.toLocaleLowerCase().includes(wanted) || titled.has(note.cluster ?? ''))
      .map((note) => note.id);
  });
  readonly foundSet: ReadonlySet<string> | null = $derived(this.found && new Set(this.found));

  /** The match after the focused one, and round again. */
  nextFound(): string | null {
    const found = this.found ?? [];
    return found[(found.indexOf(this.focused ?? '') + 1) % Math.max(found.length, 1)] ?? null;
  }

  /** A calm sentence that stands on the board for a while. */
  get message(): string | null {
    return this.#message;
  }
  say(text: string): void {
    this.#message = text;
    announce(text);
    clearTimeout(this.#hide);
    this.#hide = setTimeout(() => (this.#message = null), READ_FOR);
  }
  hush(): void {
    clearTimeout(this.#hide);
    this.#message = null;
  }

  /** Puts the keyboard on a note or a cluster, once it is drawn. */
  async focus(id: string): Promise<void> {
    this.focused = id;
    await tick();
    elementOf(id)?.focus({ preventScroll: true });
  }

  closeMenu(): void {
    const { id, anchor } = this.menu ?? {};
    this.menu = null;
    if (this.renaming !== null || this.text !== null) return;
    anchor?.focus({ preventScroll: true });
    if (id) void this.#focusAfter(id);
  }

  /** What was chosen may have put the note elsewhere, into a cluster that is closed, or away. */
  async #focusAfter(id: string): Promise<void> {
    await tick();
    if (document.activeElement !== document.body) return;
    const cluster = this.#model.note(id)?.cluster;
    const element = elementOf(id) ?? (cluster ? elementOf(cluster) : null);
    (element ?? document.querySelector<HTMLElement>('[data-id]'))?.focus({ preventScroll: true });
  }
}

export function elementOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
}
