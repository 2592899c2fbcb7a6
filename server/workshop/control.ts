import type { Server as HttpServer } from 'node:http';
import * as z from 'zod/mini';
import { Server } from 'socket.io';
import type { RandomBytes } from '../../shared/ids.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { refuse, type Verdict } from '../../shared/verdict.ts';
import { parseCommand } from '../../shared/workshop/commands.ts';
import { decide } from '../../shared/workshop/decide.ts';
import type { CommandAnswer } from '../../shared/workshop/wire.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import { Flow } from '../flow.ts';
import { originAllowed } from '../http/origin.ts';
import type { Limits } from '../limits/limits.ts';
import type { Load } from '../load.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { refusalBody } from '../refusal.ts';
import { attempt, sayGoodbye } from './goodbye.ts';
import { identify, type Member } from './identity.ts';
import type { Hall } from './hall.ts';
import { CONTROL_FLOW, Quota } from './quota.ts';
import type { ControlServer, ControlSocket } from './seat.ts';
import type { Workshops } from './workshops.ts';

export interface ControlParts {
  readonly workshops: Workshops;
  readonly hall: Hall;
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  readonly load: Load;
  readonly limits: Limits;
  readonly metrics: Metrics;
}

/** An edited catalogue is the largest thing that a command carries, in bytes. */
const MESSAGE_BYTES = 160 * 1024;
/** Connections, let in or not. */
const MOST_CONNECTIONS = 12_000;

/** The control wire: who is let in, their commands, and what they are told. */
export function serveControl(http: HttpServer, parts: ControlParts): ControlServer {
  const io: ControlServer = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    // One connection is one server: whatever spreads them needs to know of no session. Sync needs WebSockets anyway.
    transports: ['websocket'],
    destroyUpgrade: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    connectTimeout: 5000,
    allowRequest(request, answer) {
      const isFull = io.engine.clientsCount >= MOST_CONNECTIONS;
      answer(null, !isFull && originAllowed(request.headers, parts.publicUrl));
    },
  });
  const quota = new Quota(parts.limits, parts.load);
  io.use((socket, next) => {
    void admit(parts, quota, socket).then((verdict) => {
      if (!verdict.ok) return next(turnedAway(verdict.code));
      const { workshop, person } = verdict.value;
      socket.data = { workshop, person: person.id, role: person.role };
      next();
    });
  });
  io.on('connection', (socket) => attempt(socket, parts, () => seat(parts, quota, socket)));
  return io;

  function turnedAway(reason: ReasonCode): Error {
    parts.metrics.refused('socket', reason);
    return Object.assign(new Error(reason), { data: refusalBody(reason) });
  }
}

const authSchema = z.object({ workshop: z.string(), role: z.string() });

async function admit(
  { workshops, log }: ControlParts,
  quota: Quota,
  socket: ControlSocket,
): Promise<Verdict<Member>> {
  const auth = authSchema.safeParse(socket.handshake.auth);
  if (!auth.success) return refuse('bad-request', 'auth');
  try {
    const { workshop, role } = auth.data;
    const verdict = await identify(workshops, socket.handshake.headers.cookie, workshop, role);
    return verdict.ok ? ((await quota.refusesArrival(verdict.value.person.id)) ?? verdict) : verdict;
  } catch (error) {
    log.error(describeError(error), 'a handshake broke');
    return refuse('broken');
  }
}

const reportSchema = z.object({ unsaved: z.int().check(z.nonnegative(), z.lte(1_000_000)) });

/** All is set in this one turn: a command may stand right behind the handshake. */
function seat(parts: ControlParts, quota: Quota, socket: ControlSocket): void {
  const { clock, hall, log, metrics } = parts;
  const { workshop } = socket.data;
  const flow = new Flow(CONTROL_FLOW, clock);
  socket.on('disconnect', () => {
    quota.leave(socket);
    attempt(socket, parts, () => hall.leave(workshop, socket));
  });
  const tooOld = quota.enter(socket);
  hall.enter(workshop, socket);
  if (tooOld) sayGoodbye(tooOld, 'too-many-tabs', metrics);
  socket.conn.on('packet', ({ data }: { data?: unknown }) => {
    const bytes = typeof data === 'string' || data instanceof Uint8Array ? data.length : 0;
    if (!socket.connected || flow.take(1, bytes).kind !== 'flood') return;
    quota.punish(socket.data.person);
    sayGoodbye(socket, 'flooding', metrics);
  });
  socket.on('report', (report: unknown) => {
    const parsed = reportSchema.safeParse(report);
    if (parsed.success) attempt(socket, parts, () => hall.report(workshop, socket, parsed.data.unsaved));
  });
  socket.on('command', (envelope: unknown, answer: unknown) => {
    const reply = typeof answer === 'function' ? (body: CommandAnswer) => void answer(body) : () => undefined;
    const refused = (reason: ReasonCode) => {
      metrics.refused('command', reason);
      reply(refusalBody(reason));
    };
    command(parts, quota, socket, envelope).then(
      (given) => (given.ok ? reply({ ok: true, seq: given.value }) : refused(given.code)),
      (error: unknown) => {
        log.error({ workshop: workshop.id, ...describeError(error) }, 'a command broke');
        refused('broken');
      },
    );
  });
}

async function command(
  { random }: ControlParts,
  quota: Quota,
  { data: { workshop, person: by, role } }: ControlSocket,
  input: unknown,
): Promise<Verdict<number>> {
  if (!(await quota.takesCommand({ person: by, role }))) return refuse('too-many');
  const parsed = parseCommand(input);
  if (!parsed.ok) return parsed;
  const { id, command } = parsed.value;
  return workshop.propose({
    op: { person: by, id },
    decide(state, now) {
      const person = state.people[by];
      return person ? decide(state, person, command, { now, random }) : refuse('not-signed-in');
    },
  });
}
