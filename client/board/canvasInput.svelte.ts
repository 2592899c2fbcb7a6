import type { Attachment } from 'svelte/attachments';
import { laneLeft } from '../../shared/layout.ts';
import { SAID } from '../../shared/words/board.ts';
import { announce } from '../ui/announcer.svelte.ts';
import type { BoardActions } from './boardActions.ts';
import type { BoardModel } from './boardModel.svelte.ts';
import { elementOf, type BoardUi } from './boardUi.svelte.ts';
import type { Camera } from './camera.svelte.ts';
import type { Hold } from './hold.svelte.ts';
import { DIRECTIONS, neighbour, readingOrder, type Direction } from './neighbour.ts';

/** Pixels that a press may stray and still be a click. */
const STRAY = 6;

interface Press {
  readonly pointer: number;
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Pointer and keyboard of the canvas: what they mean, and who carries it out. */
export class CanvasInput {
  readonly #model: BoardModel;
  readonly #actions: BoardActions;
  readonly #ui: BoardUi;
  readonly #camera: Camera;
  readonly #hold: Hold;
  #press: Press | null = null;

  constructor(model: BoardModel, actions: BoardActions, ui: BoardUi, camera: Camera, hold: Hold) {
    this.#model = model;
    this.#actions = actions;
    this.#ui = ui;
    this.#camera = camera;
    this.#hold = hold;
  }

  readonly attach: Attachment<HTMLElement> = (view) => {
    const listeners = {
      pointerdown: (event: PointerEvent) => this.#down(event),
      pointermove: (event: PointerEvent) => this.#move(event, view),
      pointerup: (event: PointerEvent) => this.#up(event),
      pointercancel: () => this.#letGo(),
      pointerleave: () => this.#model.link.setCursor(null),
      focusin: (event: FocusEvent) => this.#focus(event),
      keydown: (event: KeyboardEvent) => this.#key(event),
      dblclick: (event: MouseEvent) => this.#twice(event),
      contextmenu: (event: MouseEvent) => this.#context(event),
    };
    for (const [type, listener] of Object.entries(listeners))
      view.addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        view.removeEventListener(type, listener as EventListener);
      this.#letGo();
      this.#model.link.setCursor(null);
    };
  };

  /** A title is written: the keyboard goes back to its cluster. */
  renamed(id: string): void {
    if (this.#ui.renaming !== id) return;
    this.#ui.renaming = null;
    if (document.activeElement === document.body || document.activeElement instanceof HTMLInputElement)
      void this.#ui.focus(id);
  }

  #down(event: PointerEvent): void {
    if (!event.isPrimary) {
      this.#letGo();
      return;
    }
    const id = idOf(event.target);
    if (id === null || event.button !== 0) return;
    this.#ui.hush();
    this.#press = { pointer: event.pointerId, id, x: event.clientX, y: event.clientY };
  }

  #move(event: PointerEvent, view: HTMLElement): void {
    const at = this.#camera.toBoard(event.clientX, event.clientY);
    const press = this.#press;
    if (press?.pointer === event.pointerId && this.#mayHold(press.id)) {
      const strayed = Math.hypot(event.clientX - press.x, event.clientY - press.y) > STRAY;
      if (!this.#hold.current && strayed) {
        this.#hold.pickUp(press.id, this.#camera.toBoard(press.x, press.y));
        view.setPointerCapture(event.pointerId);
      }
      this.#hold.carryTo(at);
    }
    const whole = [Math.round(at[0]), Math.round(at[1])] as const;
    this.#model.link.setCursor({ at: whole, holds: this.#hold.current?.thing.id ?? null });
  }

  #up(event: PointerEvent): void {
    if (this.#press?.pointer !== event.pointerId) return;
    this.#press = null;
    if (this.#hold.current) this.#drop();
  }

  #letGo(): void {
    this.#press = null;
    if (this.#hold.current) this.#hold.cancel();
  }

  #drop(): void {
    const id = this.#hold.current?.thing.id;
    const { refusal, made } = this.#hold.drop();
    if (refusal !== null) this.#ui.say(refusal);
    if (made !== null) this.#ui.renaming = made;
    else if (id !== undefined) void this.#ui.focus(id);
  }

  #mayHold(id: string): boolean {
    return this.#model.may(this.#model.note(id) ? 'note.pos' : 'cluster.pos');
  }

  #focus(event: FocusEvent): void {
    const id = idOf(event.target);
    if (id === null || id === this.#ui.focused) return;
    this.#ui.focused = id;
    if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#show(id);
  }

  #twice(event: MouseEvent): void {
    const id = idOf(event.target);
    if (id !== null) this.#open(id);
  }

  #open(id: string): void {
    if (this.#model.note(id)) this.#ui.text = id;
    else if (this.#model.may('cluster.title')) this.#ui.renaming = id;
  }

  #context(event: MouseEvent): void {
    const id = idOf(event.target);
    if (id === null) return;
    event.preventDefault();
    this.#menu(id);
  }

  #menu(id: string): void {
    const anchor = elementOf(id);
    if (anchor) this.#ui.menu = { id, anchor };
  }

  #key(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.isComposing || event.altKey) return;
    const id = idOf(event.target);
    const done = this.#hold.current
      ? this.#keyHolding(event)
      : this.#keyZoom(event) || (id !== null && this.#keyOn(id, event));
    if (done) event.preventDefault();
  }

  #keyHolding(event: KeyboardEvent): boolean {
    const direction = DIRECTIONS[event.key];
    if (direction) {
      this.#hold.carryBy(direction, event.shiftKey);
      const held = this.#hold.current;
      if (held) this.#camera.show({ ...held.place, x: held.corner[0], y: held.corner[1] });
    } else if (event.key === 'Enter' || event.key === ' ') this.#drop();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#hold.cancel();
    else return false;
    return true;
  }

  #keyZoom(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey) return false;
    if (event.key === '+' || event.key === '=') this.#camera.zoomBy(1.25);
    else if (event.key === '-') this.#camera.zoomBy(1 / 1.25);
    else if (event.key === '0') this.#camera.fit();
    else return false;
    return true;
  }

  #keyOn(id: string, event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey) return false;
    const direction = DIRECTIONS[event.key];
    if (direction) this.#goTo(this.#next(id, direction));
    else if (event.key === 'Home') this.#goTo(readingOrder(this.#model.lanes)[0]);
    else if (event.key === 'End') this.#goTo(readingOrder(this.#model.lanes).at(-1));
    else if (event.key === 'Enter' || event.key === ' ') this.pickUp(id);
    else if (event.key === 'm' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      this.#menu(id);
    else if (event.key === 'F2') this.#open(id);
    else if (event.key === 'Delete' && this.#model.note(id) && this.#model.may('note.remove'))
      this.#actions.remove(id);
    else return false;
    return true;
  }

  /** Into the hand of the keyboard; where nothing may be moved, the note is opened to read. */
  pickUp(id: string): void {
    if (!this.#mayHold(id)) this.#open(id);
    else if (this.#hold.pickUp(id)) announce(SAID.pickedUp(this.#model.titleOf(id)));
  }

  #next(id: string, direction: Direction): string | null {
    return neighbour(this.#model.lanes, id, direction);
  }

  #goTo(id: string | null | undefined): void {
    if (id) void this.#ui.focus(id).then(() => this.#show(id));
  }

  #show(id: string): void {
    const view = this.#model.lanes.find((lane) => lane.places.has(id));
    const place = view?.places.get(id);
    if (view && place) this.#camera.show({ ...place, x: laneLeft(view.lane) + place.x });
  }
}

function idOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-id]')?.dataset.id ?? null;
}
