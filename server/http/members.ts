import type { Request } from 'express';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { identify, type Member } from '../workshop/identity.ts';
import type { Workshops } from '../workshop/workshops.ts';

/**
 * Who asks for something of a workshop (`:id`), in the role that `?as=` names; needless where only one role may.
 * Codes: not-signed-in (also for a workshop that is not there), not-allowed, try-later, storage.
 */
export async function memberOf(
  workshops: Workshops,
  request: Request<{ id: string }>,
  roles: readonly Role[],
): Promise<Verdict<Member>> {
  const role = request.query.as ?? (roles.length === 1 ? roles[0] : undefined);
  const member = await identify(workshops, request.headers.cookie, request.params.id, role);
  if (!member.ok) return member;
  return roles.includes(member.value.person.role) ? accept(member.value) : refuse('not-allowed');
}
