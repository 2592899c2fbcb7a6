import type { Server, Socket } from 'socket.io';
import type { Role } from '../../shared/workshop/state.ts';
import type { ClientToServer, ServerToClient } from '../../shared/workshop/wire.ts';
import type { Workshop } from './workshops.ts';

/** Whom a control socket belongs to, from the handshake on. */
export interface Seat {
  readonly workshop: Workshop;
  readonly person: string;
  readonly role: Role;
}

type Nothing = Record<string, never>;
export type ControlSocket = Socket<ClientToServer, ServerToClient, Nothing, Seat>;
export type ControlServer = Server<ClientToServer, ServerToClient, Nothing, Seat>;
