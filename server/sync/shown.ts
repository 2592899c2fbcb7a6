import type { Cursor, Presence as PresenceState } from '../../shared/wire/presence.ts';
import type { PresenceEntry } from './frames.ts';
import type { Member } from './member.ts';
import { cursorIn, isSame, type Said } from './said.ts';

/** Somebody whom others may see, by a socket here or on another node. */
export interface Somebody {
  readonly client: number;
  readonly clock: number;
  readonly isFacilitator: boolean;
  /** As others may see them now. */
  entry(): PresenceEntry;
}

/** The newest state of one socket of this node. */
export class Shown implements Somebody {
  readonly client: number;
  readonly member: Member;
  #json: Uint8Array;
  #cursor: Cursor | null | undefined;
  #clock: number;

  constructor(member: Member, { client, clock, json }: Said) {
    this.client = client;
    this.member = member;
    this.#clock = clock;
    this.#json = json ?? new Uint8Array();
  }

  get clock(): number {
    return this.#clock;
  }
  get isFacilitator(): boolean {
    return this.member.admission.role === 'facilitator';
  }
  get isSeen(): boolean {
    return isSeen(this.member);
  }

  /** @returns whether it says anything new but that the page is there still. */
  renew({ clock, json }: Said): boolean {
    this.#clock = clock;
    if (json === null || isSame(json, this.#json)) return false;
    this.#json = json;
    this.#cursor = undefined;
    return true;
  }

  /** Name and role are the server's, and a pointer is there only where it may be seen. */
  state(): PresenceState {
    const { displayName: name, role } = this.member.admission;
    return { name, role, cursor: this.#visibleCursor() };
  }

  entry(): PresenceEntry {
    return { client: this.client, clock: this.clock, state: JSON.stringify(this.state()) };
  }

  #visibleCursor(): Cursor | null {
    const cursor = (this.#cursor ??= cursorIn(this.#json));
    return this.member.admission.presence() === 'hands' && cursor?.holds == null ? null : cursor;
  }
}

/** Whether anything at all may be seen of somebody now. */
export function isSeen({ admission }: Member): boolean {
  return admission.presence() !== 'hidden';
}
