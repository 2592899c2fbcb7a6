import type { Server as HttpServer } from 'node:http';
import * as z from 'zod/mini';
import { Server } from 'socket.io';
import type { RandomBytes } from '../../shared/ids.ts';
import { refuse, type Verdict } from '../../shared/verdict.ts';
import { parseCommand } from '../../shared/workshop/commands.ts';
import { decide } from '../../shared/workshop/decide.ts';
import type { CommandAnswer } from '../../shared/workshop/wire.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import { originAllowed } from '../http/origin.ts';
import { TokenBucket } from '../tokenBucket.ts';
import type { Log } from '../log.ts';
import { refusalBody } from '../refusal.ts';
import { identify, type Member } from './identity.ts';
import type { Hall } from './hall.ts';
import type { ControlServer, ControlSocket } from './seat.ts';
import type { Workshop, Workshops } from './workshops.ts';

export interface ControlParts {
  readonly workshops: Workshops;
  readonly hall: Hall;
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
}

/** An edited catalogue is the largest thing that a command carries, in bytes. */
const MESSAGE_BYTES = 256 * 1024;
const MESSAGES = { burst: 60, perSecond: 20 };

/** The control wire: who is let in, their commands, and what they are told. */
export function serveControl(http: HttpServer, parts: ControlParts): ControlServer {
  const io: ControlServer = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    connectTimeout: 5000,
    allowRequest: (request, answer) => answer(null, originAllowed(request.headers, parts.publicUrl)),
  });
  io.use((socket, next) => {
    void admit(parts, socket).then((verdict) => {
      if (!verdict.ok)
        return next(Object.assign(new Error(verdict.code), { data: refusalBody(verdict.code) }));
      const { workshop, person } = verdict.value;
      socket.data = { workshop, person: person.id, role: person.role };
      next();
    });
  });
  io.on('connection', (socket) => seat(parts, socket));
  return io;
}

const authSchema = z.object({ workshop: z.string(), role: z.string() });

async function admit({ workshops, log }: ControlParts, socket: ControlSocket): Promise<Verdict<Member>> {
  const auth = authSchema.safeParse(socket.handshake.auth);
  if (!auth.success) return refuse('bad-request', 'auth');
  try {
    return await identify(workshops, socket.handshake.headers.cookie, auth.data.workshop, auth.data.role);
  } catch (error) {
    log.error(describeError(error), 'a handshake broke');
    return refuse('broken');
  }
}

const reportSchema = z.object({ unsaved: z.int().check(z.nonnegative(), z.lte(1_000_000)) });

/** All is set in this one turn: a command may stand right behind the handshake. */
function seat(parts: ControlParts, socket: ControlSocket): void {
  const { clock, hall, log } = parts;
  const { workshop } = socket.data;
  const bucket = new TokenBucket(MESSAGES, clock);
  const leave = hall.enter(workshop, socket);
  socket.on('disconnect', leave);
  socket.on('report', (report: unknown) => {
    const parsed = reportSchema.safeParse(report);
    if (bucket.take() && parsed.success) hall.report(workshop, socket, parsed.data.unsaved);
  });
  socket.on('command', (envelope: unknown, answer: unknown) => {
    const reply = typeof answer === 'function' ? (body: CommandAnswer) => void answer(body) : () => undefined;
    const verdict = bucket.take()
      ? command(parts, workshop, socket.data.person, envelope)
      : Promise.resolve(refuse('too-many'));
    verdict.then(
      (given) => reply(given.ok ? { ok: true, seq: given.value } : refusalBody(given.code)),
      (error: unknown) => {
        log.error({ workshop: workshop.id, ...describeError(error) }, 'a command broke');
        reply(refusalBody('broken'));
      },
    );
  });
}

async function command(
  { random }: ControlParts,
  workshop: Workshop,
  by: string,
  input: unknown,
): Promise<Verdict<number>> {
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
