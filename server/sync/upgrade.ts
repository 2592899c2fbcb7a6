import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { LIMITS } from '../../shared/limits.ts';
import { parseDocumentName } from '../../shared/names.ts';
import { REASONS, type ReasonCode } from '../../shared/reasons.ts';
import { ACK_PROTOCOL } from '../../shared/wire/sync.ts';
import type { Verdict } from '../../shared/verdict.ts';
import type { Clock } from '../clock.ts';
import type { Access, Admission } from './access.ts';
import type { SyncLimits } from './limits.ts';

const PREFIX = '/sync/';
const TICKET = /(?:^|;\s*)fm_/;

export function makeSocketServer(limits: SyncLimits): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: LIMITS.frameBytes,
    maxFragments: 256,
    maxBufferedChunks: 4_096,
    perMessageDeflate: false,
    closeTimeout: limits.goodbye,
    handleProtocols: (offered) => (offered.has(ACK_PROTOCOL) ? ACK_PROTOCOL : false),
  } as ConstructorParameters<typeof WebSocketServer>[0]);
}

export interface Upgrades {
  readonly access: Access;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly sockets: WebSocketServer;
  /** @param stream what `socket` was made of. @param verdict whoever is refused has to be told so. */
  opened(socket: WebSocket, stream: Duplex, verdict: Verdict<Admission>): void;
}

/**
 * Judges an upgrade. Nothing is made for a request that has no business here: it gets an HTTP status. Whoever had a
 * ticket is let in and told why with a close code, since a y-websocket client tries a failed upgrade again for ever.
 */
export async function upgrade(
  { access, clock, limits, sockets, opened }: Upgrades,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  const drop = () => socket.destroy();
  socket.on('error', drop);
  const { pathname } = new URL(`http://host${(request.url ?? '').replace(/#.*/s, '')}`);
  const name = parseDocumentName(pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : '');
  if (!name.ok) return refuseUpgrade(socket, name.code);

  const verdict = await withinTime(access.admit(request), clock, limits.admit);
  if (socket.destroyed) return;
  if (!verdict.ok && isRefusedOutside(verdict.code, request)) return refuseUpgrade(socket, verdict.code);

  socket.off('error', drop);
  sockets.handleUpgrade(request, socket, head, (webSocket) => opened(webSocket, socket, verdict));
}

function isRefusedOutside(code: ReasonCode, request: IncomingMessage): boolean {
  return code === 'bad-origin' || (code === 'not-signed-in' && !TICKET.test(request.headers.cookie ?? ''));
}

/** Answers without a handshake, in the shape of every refused HTTP call, and waits for nobody to hang up. */
export function refuseUpgrade(socket: Duplex, code: ReasonCode): void {
  const { http } = REASONS[code];
  const body = JSON.stringify({ ok: false, code });
  // Node watches a socket no more once it has asked for an upgrade, and an error that nobody hears ends the process.
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${http} ${STATUS_CODES[http]}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** The time is absolute: nothing that the other side sends makes it longer. */
function withinTime(
  admission: Promise<Verdict<Admission>>,
  clock: Clock,
  milliseconds: number,
): Promise<Verdict<Admission>> {
  return new Promise((resolve) => {
    const giveUp = () => resolve({ ok: false, code: 'try-later' });
    const cancel = clock.after(milliseconds, giveUp);
    admission.then(resolve, giveUp).finally(cancel);
  });
}
