import { Router, type Response } from 'express';
import { makeTicket, hashTicket, roleOfLink, type LinkRole } from '../workshop/tickets.ts';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import { ROLE_NAMES } from '../../shared/words/server.ts';
import { decideEnter, decideJoin } from '../../shared/workshop/joining.ts';
import {
  parseCreateRequest,
  parseEnterRequest,
  parseJoinRequest,
  type CodeResponse,
  type CreateResponse,
  type TicketResponse,
} from '../../shared/workshop/requests.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { createWorkshop, workshopOfCode } from '../workshop/creating.ts';
import type { Decide } from '../workshop/ledger.ts';
import { identify } from '../workshop/identity.ts';
import type { Workshop } from '../workshop/workshops.ts';
import { sendRefusal } from './answers.ts';
import { workshopLinks } from './links.ts';
import { addressOf, type ApiParts } from './parts.ts';
import { setTicketCookie } from './ticketCookie.ts';

/** A wrong code is answered this long after it was asked, in milliseconds, whatever was looked up: the time tells nothing. */
const WRONG_CODE_TIME = 150;
/** Workshops that one address may create. */
const CREATED_BY_ADDRESS = { burst: 60, perSecond: 0.2 };

/** The ways in: create, look at a code, join, enter by a secret link. */
export function entering(parts: ApiParts): Router {
  const { addresses, clock, config, limits, load, log, random, store, workshops, guessing } = parts;
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const creations = limits.limiter('creations', CREATED_BY_ADDRESS);
  const router = Router();

  // Whoever is in already needs the server more than whoever is not.
  router.post(['/workshops', '/join', '/enter'], (_request, response, next) => {
    if (load.level === 'overloaded') sendRefusal(response, 'try-later');
    else next();
  });

  router.post('/workshops', async (request, response) => {
    const parsed = parseCreateRequest(request.body);
    if (!parsed.ok) return sendRefusal(response, parsed.code);
    if (!(await creations.take(addressOf(request)))) return sendRefusal(response, 'too-many');
    const created = await createWorkshop(parts, parsed.value);
    log.info({ workshop: created.id, groups: parsed.value.groups }, 'a workshop was created');
    setTicketCookie(response, { role: 'facilitator', workshop: created.id, ticket: created.ticket, secure });
    const links = workshopLinks(addresses, request.headers.host, created);
    const answer: CreateResponse = { workshop: created.id, code: created.code, links };
    response.status(201).json(answer);
  });

  router.get('/codes/:code', async (request, response) => {
    const opened = await open(addressOf(request), request.params.code);
    if (!opened.ok) return sendRefusal(response, opened.code);
    const { id, name, anonymity } = opened.value.memory.state;
    response.json({ workshop: id, name, anonymity } satisfies CodeResponse);
  });

  router.post('/join', async (request, response) => {
    const parsed = parseJoinRequest(request.body);
    if (!parsed.ok) return sendRefusal(response, parsed.code);
    const opened = await open(addressOf(request), parsed.value.code);
    if (!opened.ok) return sendRefusal(response, opened.code);
    const { name } = parsed.value;
    const verdict = await admit(
      response,
      opened.value,
      request.headers.cookie,
      'attendee',
      (person) => (state) => {
        return decideJoin(state, person, name, random);
      },
    );
    if (verdict.ok) response.json(verdict.value);
    else sendRefusal(response, verdict.code);
  });

  router.post('/enter', async (request, response) => {
    const parsed = parseEnterRequest(request.body);
    if (!parsed.ok) return sendRefusal(response, parsed.code);
    const found = await workshops.find(parsed.value.workshop);
    if (!found.ok)
      return sendRefusal(response, found.code === 'unknown-workshop' ? 'unknown-link' : found.code);
    const role = roleOfLink(found.value.memory.linkKey, parsed.value.secret);
    if (role === null) return sendRefusal(response, 'unknown-link');
    const verdict = await admit(response, found.value, request.headers.cookie, role, enterAs(role));
    if (verdict.ok) response.json(verdict.value);
    else sendRefusal(response, verdict.code);
  });

  return router;

  /** The open workshop behind a code. Unknown and closed are one answer, after one time. */
  async function open(address: string, code: unknown): Promise<Verdict<Workshop>> {
    let asked = 0;
    const found = await guessing.guess(address, () => {
      asked = clock.monotonic();
      return behind(code);
    });
    if (found.ok || (found.code !== 'unknown-code' && found.code !== 'too-many')) return found;
    await new Promise<void>((resume) =>
      clock.after(Math.max(0, asked + WRONG_CODE_TIME - clock.monotonic()), resume),
    );
    return found;
  }

  async function behind(code: unknown): Promise<Verdict<Workshop>> {
    const id = await workshopOfCode(store, code);
    const found = id === null ? refuse('unknown-workshop') : await workshops.find(id);
    const isWrong = found.ok ? await isClosed(found.value) : found.code === 'unknown-workshop';
    return isWrong ? refuse('unknown-code') : found;
  }

  /** The person that this browser is already, or a new one with a ticket. */
  async function admit(
    response: Response,
    workshop: Workshop,
    cookie: string | undefined,
    role: Role,
    decide: (person: string) => Decide,
  ): Promise<Verdict<TicketResponse>> {
    const member = await identify(workshops, cookie, workshop.id, role);
    if (member.ok) return accept({ workshop: workshop.id, person: member.value.person.id, role });
    const ticket = makeTicket(random);
    const tickets = { [ticket.person]: hashTicket(ticket) };
    const verdict = await workshop.propose({ decide: decide(ticket.person), tickets });
    if (!verdict.ok) return verdict;
    setTicketCookie(response, { role, workshop: workshop.id, ticket, secure });
    return accept({ workshop: workshop.id, person: ticket.person, role });
  }
}

/** Another node may have opened it again a moment ago. */
async function isClosed({ memory, refresh }: Workshop): Promise<boolean> {
  if (memory.state.phase === 'closed') await refresh();
  return memory.state.phase === 'closed';
}

function enterAs(role: LinkRole): (person: string) => Decide {
  return (id) => (state) => decideEnter(state, { id, role, name: ROLE_NAMES[role] });
}
