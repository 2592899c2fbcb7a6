import type { ReasonCode } from '../../shared/reasons.ts';
import type { Condition } from '../../shared/wire/sync.ts';
import type { Admission } from './access.ts';
import type { Frame } from './frame.ts';
import type { EditKind } from './frames.ts';
import type { OwnerTag } from './owners.ts';

/** One open socket, as a room sees it. */
export interface Member {
  readonly admission: Admission;
  readonly tag: OwnerTag;
  /** Whether it takes what is sent about as fast as it comes; a slow one is spared what it can do without. */
  readonly isQuick: boolean;
  /** Closes the socket instead when far too much waits already. */
  send(frame: Frame): void;
  /** Edits of this socket were judged, in the order in which they came, and those that were accepted are durable. */
  judged(outcomes: readonly Outcome[]): void;
  /** How the document is kept has changed, or is to be known from the start. */
  inform(condition: Condition): void;
  close(reason: ReasonCode): void;
}

export interface Edit {
  readonly member: Member;
  /** Counts from 1 on each socket. */
  readonly number: number;
  /** When it came, by the monotonic clock. */
  readonly at: number;
  readonly via: EditKind;
  readonly update: Uint8Array;
}

/** `refused` is null for an edit that was taken in. */
export interface Outcome {
  readonly edit: Edit;
  readonly refused: ReasonCode | null;
}

export function byMember(outcomes: readonly Outcome[]): ReadonlyMap<Member, readonly Outcome[]> {
  const groups = new Map<Member, Outcome[]>();
  for (const outcome of outcomes) {
    const group = groups.get(outcome.edit.member);
    if (group) group.push(outcome);
    else groups.set(outcome.edit.member, [outcome]);
  }
  return groups;
}
