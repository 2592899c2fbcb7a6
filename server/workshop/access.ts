import type { IncomingMessage } from 'node:http';
import { documentName, parseDocumentName, type DocumentRef } from '../../shared/names.ts';
import { allows } from '../../shared/permissions.ts';
import { stageHasDesk, type Stage, type StageKind } from '../../shared/template/template.ts';
import { accept, refuse, type Refused } from '../../shared/verdict.ts';
import type { Person, WorkshopState } from '../../shared/workshop/state.ts';
import { originAllowed } from '../http/origin.ts';
import type { Access, Admission } from '../sync/access.ts';
import { identify } from './identity.ts';
import type { Workshop, Workshops } from './workshops.ts';

/** Stages in which people see each other's cursors; while they write, read, vote or rate nobody is shown. */
const TOGETHER: readonly StageKind[] = ['cluster', 'map', 'commit', 'review'];

export function createAccess(workshops: Workshops, publicUrl: string | null): Access {
  return {
    async admit(request) {
      if (!originAllowed(request.headers, publicUrl)) return refuse('bad-origin');
      const url = new URL(request.url ?? '/', 'http://localhost');
      const ref = parseDocumentName(url.pathname.replace(/^\/sync\//, ''));
      if (!ref.ok) return ref;
      const role = url.searchParams.get('as');
      const member = await identify(workshops, request.headers.cookie, ref.value.workshop, role);
      if (!member.ok) return member.code === 'storage' ? refuse('try-later') : member;
      const { workshop, person } = member.value;
      const admitted = admission(workshop, person, ref.value);
      let closed = admitted.closedFor();
      // Another process may have opened it a moment ago.
      if (closed !== null && (await admitted.refresh())) closed = admitted.closedFor();
      if (closed !== null) return refuse(closed);
      keepWhileConnected(workshops, workshop, request);
      return accept(admitted);
    },
  };
}

function keepWhileConnected(workshops: Workshops, { id }: Workshop, request: IncomingMessage): void {
  const release = workshops.hold(id);
  if (request.socket.destroyed) release();
  else request.socket.once('close', release);
}

/** A board: whoever belongs to it, and everybody who looks after the whole. A desk: one person, in the round that is open. */
function cannotOpen(state: WorkshopState, person: Person, ref: DocumentRef): Refused | null {
  if (ref.kind === 'board') {
    if (!state.groups.some((group) => group.id === ref.group)) return refuse('unknown-document');
    return person.role !== 'attendee' || person.group === ref.group ? null : refuse('not-allowed');
  }
  if (person.role !== 'attendee' || person.id !== ref.person) return refuse('not-allowed');
  if (state.phase === 'closed') return refuse('workshop-closed');
  return deskIsOpen(state, ref.round) ? null : refuse('desk-closed');
}

function deskIsOpen(state: WorkshopState, round: number): boolean {
  const stage = stageNow(state);
  return stage !== null && stageHasDesk(stage) && state.round === round;
}

/** The stage in which people may change things: none while the server closes one. */
function stageNow(state: WorkshopState): Stage | null {
  return state.phase === 'open' ? (state.template.stages[state.stage] ?? null) : null;
}

/** Asks the workshop anew each time, so that what was admitted follows stages, moves and removals. */
function admission({ memory, refresh }: Workshop, admitted: Person, ref: DocumentRef): Admission {
  const { id, role, name } = admitted;
  const belongs = () => {
    const person = memory.state.people[id];
    if (person === undefined) return false;
    return ref.kind === 'desk' || role !== 'attendee' || person.group === ref.group;
  };
  return {
    ref,
    document: documentName(ref),
    person: id,
    role,
    displayName: name,
    may(place) {
      if (place.startsWith('desk.') !== (ref.kind === 'desk') || !belongs()) return false;
      if (ref.kind === 'desk' && memory.state.round !== ref.round) return false;
      return allows(role, stageNow(memory.state), place);
    },
    forbiddenReason() {
      const { phase } = memory.state;
      if (!belongs() || role === 'observer') return 'not-allowed';
      if (phase === 'closed') return 'workshop-closed';
      if (ref.kind === 'desk' && !deskIsOpen(memory.state, ref.round)) return 'desk-closed';
      return 'wrong-stage';
    },
    refresh,
    closedFor() {
      const person = memory.state.people[id];
      return person === undefined ? 'not-signed-in' : (cannotOpen(memory.state, person, ref)?.code ?? null);
    },
    presence() {
      const stage = stageNow(memory.state);
      if (ref.kind !== 'board' || stage === null || !TOGETHER.includes(stage.kind)) return 'hidden';
      // A pointer that rests or leaves just before a late note appears would tell who has written it.
      const betrays = stage.lateNotes === true && memory.state.anonymity === 'anonymous';
      return betrays && role === 'attendee' ? 'hands' : 'pointer';
    },
  };
}
