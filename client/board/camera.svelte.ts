import { select, type Selection } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Pos } from '../../shared/board.ts';
import { LAYOUT, WORLD_WIDTH } from '../../shared/layout.ts';

const EDGE = 24;
const LEAST = 0.15;
const MOST = 3;
/** The board opens no larger than this on a wide screen, and no smaller than one lane across on a narrow one. */
const OPENS_AT = 1.5;
const TOO_SMALL = 0.6;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which part of the board is seen: pan and zoom. Everything it takes and gives is in board units, but for `transform`. */
export class Camera {
  #transform = $state.raw<ZoomTransform>(zoomIdentity);
  #moving = $state.raw(false);
  #view: HTMLElement | null = null;
  #selection: Selection<HTMLElement, unknown, null, undefined> | null = null;
  #zoom: ZoomBehavior<HTMLElement, unknown> | null = null;
  /** Nobody has panned or zoomed yet, so the board may follow the size of the window. */
  #untouched = true;
  readonly #height: () => number;
  /** Whether a press on an element is for it and not for the camera. */
  readonly #taken: (target: EventTarget | null) => boolean;

  constructor(height: () => number, taken: (target: EventTarget | null) => boolean) {
    this.#height = height;
    this.#taken = taken;
  }

  /** Pixels from the view's corner to the board's, and pixels a pixel. */
  get transform(): { readonly x: number; readonly y: number; readonly k: number } {
    return this.#transform;
  }
  get percent(): number {
    return Math.round(this.#transform.k * 100);
  }
  get moving(): boolean {
    return this.#moving;
  }
  /** Pixels a board unit at 100 %: larger text enlarges the board. */
  get #unit(): number {
    return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  }

  readonly attach: Attachment<HTMLElement> = (view) => {
    const behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([LEAST, MOST])
      .constrain((wanted) => this.#constrained(wanted))
      .filter((event: MouseEvent | TouchEvent) => this.#wants(event))
      .on('start', () => (this.#moving = true))
      .on('end', () => (this.#moving = false))
      .on('zoom', (event: { transform: ZoomTransform }) => {
        this.#transform = event.transform;
        this.#untouched = false;
      });
    this.#view = view;
    this.#zoom = behaviour;
    this.#selection = select(view);
    this.#selection.call(behaviour).on('dblclick.zoom', null);
    // A wheel goes through the board as through any page; with Ctrl, and as a pinch of a trackpad, it zooms.
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const [dx, dy] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
      this.#panBy(-dx * line, -dy * line);
    };
    view.addEventListener('wheel', wheel, { passive: false });
    // Where the board opens must not depend on what moves it later. An observer tells the first size too.
    untrack(() => this.home());
    const sized = new ResizeObserver(() => this.#untouched && this.home());
    sized.observe(view);
    return () => {
      sized.disconnect();
      view.removeEventListener('wheel', wheel);
      this.#selection?.on('.zoom', null);
      this.#view = this.#selection = this.#zoom = null;
    };
  };

  #wants(event: MouseEvent | TouchEvent): boolean {
    if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
    if ('touches' in event && event.touches.length > 1) return true;
    return !(event instanceof MouseEvent && event.button !== 0) && !this.#taken(event.target);
  }

  /** The whole width where that can be read, else the first lane. */
  home(): void {
    const { width } = this.#size();
    const fits = Math.min(OPENS_AT, width / ((WORLD_WIDTH + 2 * EDGE) * this.#unit));
    const k = fits >= TOO_SMALL ? fits : width / ((LAYOUT.laneWidth + 2 * EDGE) * this.#unit);
    const free = width - WORLD_WIDTH * this.#unit * k;
    const x = fits >= TOO_SMALL ? free / 2 : EDGE * this.#unit * k;
    this.#go(zoomIdentity.translate(x, 16 * this.#unit * k).scale(k));
    this.#untouched = true;
  }

  fit(): void {
    const { width, height } = this.#size();
    const world = [(WORLD_WIDTH + 2 * EDGE) * this.#unit, (this.#height() + 2 * EDGE) * this.#unit] as const;
    const k = Math.max(LEAST, Math.min(OPENS_AT, width / world[0], height / world[1]));
    const x = (width - WORLD_WIDTH * this.#unit * k) / 2;
    this.#go(zoomIdentity.translate(x, EDGE * this.#unit * k).scale(k));
  }

  zoomBy(factor: number): void {
    if (this.#selection && this.#zoom) this.#zoom.scaleBy(this.#selection, factor);
  }
  reset(): void {
    if (this.#selection && this.#zoom) this.#zoom.scaleTo(this.#selection, 1);
  }

  /** The board's place under a point of the window, in board units. */
  toBoard(clientX: number, clientY: number): Pos {
    const corner = this.#view?.getBoundingClientRect();
    const { x, y, k } = this.#transform;
    const scale = k * this.#unit;
    return [(clientX - (corner?.left ?? 0) - x) / scale, (clientY - (corner?.top ?? 0) - y) / scale];
  }

  /** Pans no further than needed to see all of a place, clear of the floating tools. */
  show(place: Rect): void {
    const { width, height } = this.#size();
    const { x, y, k } = this.#transform;
    const scale = k * this.#unit;
    const room = { top: 24, end: 24, bottom: 84, start: 24 };
    const [left, top] = [place.x * scale + x, place.y * scale + y];
    const [right, bottom] = [left + place.width * scale, top + place.height * scale];
    const dx = left < room.start ? room.start - left : Math.min(0, width - room.end - right);
    const dy = top < room.top ? room.top - top : Math.min(0, height - room.bottom - bottom);
    if (dx !== 0 || dy !== 0) this.#panBy(dx, dy);
  }

  #panBy(dx: number, dy: number): void {
    if (!this.#selection || !this.#zoom || !this.#view) return;
    const { k } = zoomTransform(this.#view);
    this.#zoom.translateBy(this.#selection, dx / k, dy / k);
  }

  /** Some of the board is always in the middle of the view, so nobody loses it. */
  #constrained(wanted: ZoomTransform): ZoomTransform {
    const { width, height } = this.#size();
    const scale = this.#unit * wanted.k;
    const x = Math.max(width / 2 - WORLD_WIDTH * scale, Math.min(wanted.x, width / 2));
    const y = Math.max(height / 2 - this.#height() * scale, Math.min(wanted.y, height / 2));
    return zoomIdentity.translate(x, y).scale(wanted.k);
  }

  #go(transform: ZoomTransform): void {
    if (this.#selection && this.#zoom) this.#zoom.transform(this.#selection, transform);
  }

  #size(): { width: number; height: number } {
    return { width: this.#view?.clientWidth ?? 0, height: this.#view?.clientHeight ?? 0 };
  }
}
