import type { ReasonCode } from '../../shared/reasons.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { refusalBody } from '../refusal.ts';
import type { ControlSocket } from './seat.ts';

/** The last word before the server hangs up. */
export function sayGoodbye(socket: ControlSocket, reason: ReasonCode, metrics: Metrics): void {
  metrics.refused('socket', reason);
  socket.emit('refused', refusalBody(reason));
  socket.disconnect(true);
}

/** A mistake of ours in here costs this socket, which comes back to the whole state, and neither the process nor anybody else. */
export function attempt(
  socket: ControlSocket,
  { log, metrics }: { readonly log: Log; readonly metrics: Metrics },
  work: () => void,
): void {
  try {
    work();
  } catch (error) {
    log.error({ workshop: socket.data.workshop.id, ...describeError(error) }, 'a control socket broke');
    sayGoodbye(socket, 'broken', metrics);
  }
}
