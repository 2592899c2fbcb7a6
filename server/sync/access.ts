import type { IncomingMessage } from 'node:http';
import type { DocumentRef } from '../../shared/names.ts';
import type { Place } from '../../shared/permissions.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import type { Verdict } from '../../shared/verdict.ts';
import type { Role } from '../../shared/workshop/state.ts';

/**
 * What the sync server has to know of a workshop, and all it knows: who stands behind a socket, and what they may touch
 * at this moment. The workshop side implements it.
 */
export interface Access {
  /**
   * Judges an upgrade before the handshake: Origin, ticket (cookie), document. Reads nothing but the request and what is
   * known of the workshop; creates nothing.
   * Codes: bad-origin, not-signed-in, unknown-document, not-allowed, desk-closed, workshop-closed, try-later.
   */
  admit(request: IncomingMessage): Promise<Verdict<Admission>>;
}

export interface Admission {
  readonly ref: DocumentRef;
  /** shared/names.ts documentName(ref). */
  readonly document: string;
  readonly person: string;
  readonly role: Role;
  /** What others see on this person's cursor: an animal in an anonymous workshop, but for the facilitator. */
  readonly displayName: string;
  /** Asked for every change, so that the answer follows the stage. */
  may(place: Place): boolean;
  /** Why a change that `may` forbids is refused now: desk-closed, wrong-stage, workshop-closed, or not-allowed. */
  forbiddenReason(): 'desk-closed' | 'wrong-stage' | 'workshop-closed' | 'not-allowed';
  /**
   * Reads what was decided on other nodes until now, before somebody is refused by what is known here.
   * @returns whether there was more, so that it is worth asking again
   */
  refresh(): Promise<boolean>;
  /** Why this person may not have the document open any more; null as long as they may. */
  closedFor(): ReasonCode | null;
  /** What others see of this person on the document now. */
  presence(): Visibility;
}

/** Nothing at all; that they are here, and their pointer while it holds a note; or their pointer always. */
export type Visibility = 'hidden' | 'hands' | 'pointer';
