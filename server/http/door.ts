import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { REASONS, type ReasonCode } from '../../shared/reasons.ts';
import { refusalBody } from '../refusal.ts';
import { refuseUpgrade } from '../sync/upgrade.ts';

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Stands before everything that listens to the server until now. While it is shut, all that comes in is refused with
 * the reason, requests and upgrades alike, and whoever holds a connection open is asked to leave it.
 * @param shut asked each time; null lets it pass.
 */
export function standAtDoor(http: Server, shut: (request: IncomingMessage) => ReasonCode | null): void {
  const requests = http.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[];
  const upgrades = http.listeners('upgrade') as Upgrade[];
  http.removeAllListeners('request');
  http.removeAllListeners('upgrade');
  http.on('request', (request, response) => {
    const reason = shut(request);
    if (reason === null) for (const listener of requests) listener.call(http, request, response);
    else refuseRequest(response, reason);
  });
  http.on('upgrade', (request, socket, head) => {
    const reason = shut(request);
    if (reason === null) for (const listener of upgrades) listener.call(http, request, socket, head);
    else refuseUpgrade(socket, reason);
  });
}

function refuseRequest(response: ServerResponse, reason: ReasonCode): void {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Connection: 'close' };
  response.writeHead(REASONS[reason].http, headers).end(JSON.stringify(refusalBody(reason)));
}
