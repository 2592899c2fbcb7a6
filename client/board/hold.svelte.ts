import type { Pos } from '../../shared/board.ts';
import { laneLeft } from '../../shared/layout.ts';
import { SAID } from '../../shared/words/board.ts';
import { announce } from '../ui/announcer.svelte.ts';
import type { BoardActions } from './boardActions.ts';
import type { BoardModel } from './boardModel.svelte.ts';
import { dropTarget, type DropTarget } from './dropTarget.ts';
import type { LaneView, Place, Thing } from './laneView.ts';
import type { Direction } from './neighbour.ts';

/** A note or a cluster in somebody's hand. Positions count from the board's corner, in board units. */
export interface Held {
  readonly thing: Thing;
  readonly place: Place;
  readonly corner: Pos;
  /** Where the pointer took it, from its corner. */
  readonly grip: Pos;
  readonly target: DropTarget;
}

export interface Dropped {
  /** A sentence for everybody to see when it could not go there. */
  readonly refusal: string | null;
  /** A cluster that came of it, which wants a name. */
  readonly made: string | null;
}

const NOTHING: Dropped = { refusal: null, made: null };
const STEP = 20;

/** Picking up, carrying and letting go, by pointer and by keyboard alike. Only the drop is an edit. */
export class Hold {
  #held = $state.raw<Held | null>(null);
  readonly #model: BoardModel;
  readonly #actions: BoardActions;

  constructor(model: BoardModel, actions: BoardActions) {
    this.#model = model;
    this.#actions = actions;
  }

  get current(): Held | null {
    return this.#held;
  }
  /** The note or cluster that would take the held thing in. */
  get onto(): string | null {
    const target = this.#held?.target;
    return target?.kind === 'note' || target?.kind === 'cluster' ? target.id : null;
  }

  /** @param at the pointer; without one the thing is held in its middle. @returns whether it can be held */
  pickUp(id: string, at?: Pos): boolean {
    const view = this.#viewOf(id);
    const thing = view?.things.find((other) => other.id === id);
    const place = view?.places.get(id);
    if (!view || !thing || !place) return false;
    const corner: Pos = [laneLeft(view.lane) + place.x, place.y];
    const grip: Pos = at ? [at[0] - corner[0], at[1] - corner[1]] : [place.width / 2, place.height / 2];
    this.#held = { thing, place, corner, grip, target: { kind: 'stay' } };
    return true;
  }

  carryTo(at: Pos): void {
    const held = this.#held;
    if (held) this.#put(held, [at[0] - held.grip[0], at[1] - held.grip[1]]);
  }

  carryBy(direction: Direction, fast: boolean): void {
    const held = this.#held;
    if (!held) return;
    const step = fast ? STEP * 4 : STEP;
    const dx = direction === 'left' ? -step : direction === 'right' ? step : 0;
    const dy = direction === 'up' ? -step : direction === 'down' ? step : 0;
    const before = held.target;
    this.#put(held, [held.corner[0] + dx, held.corner[1] + dy]);
    const now = this.#held?.target ?? before;
    if (JSON.stringify(key(now)) !== JSON.stringify(key(before))) announce(this.#say(now));
  }

  cancel(): void {
    if (this.#held) announce(SAID.putBack(this.#model.titleOf(this.#held.thing.id)));
    this.#held = null;
  }

  drop(): Dropped {
    const held = this.#held;
    this.#held = null;
    if (!held) return NOTHING;
    const { thing, target } = held;
    if (!this.#viewOf(thing.id)) return { refusal: SAID.gone, made: null };
    switch (target.kind) {
      case 'stay':
        return NOTHING;
      case 'other-lane':
        return {
          refusal: thing.kind === 'note' ? SAID.otherLane(target.lane) : SAID.otherLaneCluster,
          made: null,
        };
      case 'space':
        if (thing.kind === 'note') this.#actions.moveNote(thing.id, target.pos);
        else this.#actions.moveCluster(thing.id, target.pos);
        return NOTHING;
      case 'cluster':
        this.#actions.addTo([thing.id], target.id);
        return NOTHING;
      case 'note':
        return { refusal: null, made: this.#actions.cluster([target.id, thing.id]) };
    }
  }

  #put(held: Held, corner: Pos): void {
    const view = this.#viewOf(held.thing.id);
    if (!view) {
      this.#held = null;
      return;
    }
    const at: Pos = [corner[0] + held.grip[0], corner[1] + held.grip[1]];
    this.#held = { ...held, corner, target: dropTarget(view, held.thing, at, corner) };
  }

  #viewOf(id: string): LaneView | undefined {
    return this.#model.lanes.find((view) => view.things.some((thing) => thing.id === id));
  }

  #say(target: DropTarget): string {
    if (target.kind === 'note') return SAID.overNote(this.#model.titleOf(target.id));
    if (target.kind === 'cluster') return SAID.overCluster(this.#model.titleOf(target.id));
    if (target.kind === 'other-lane') return SAID.otherLane(target.lane);
    return SAID.overSpace;
  }
}

/** What a target is, but for where in free space. */
function key(target: DropTarget): DropTarget {
  return target.kind === 'space' ? { ...target, pos: [0, 0] } : target;
}
