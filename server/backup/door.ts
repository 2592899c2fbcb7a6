import { chmod, mkdir, rm } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { takeBackup } from './take.ts';

/** In the folder of the store: a folder that only its owner may enter, so that nobody else ever reaches the socket. */
const FOLDER = 'door';
const SOCKET = 'backup.sock';

export interface DoorParts {
  readonly folder: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Lets the process that has the folder of a store open give a backup of it to whoever asks on a socket there, since nobody
 * else can open the folder meanwhile. Where no socket can be made, the log says so, and all else works.
 * @returns what shuts it.
 */
export async function openDoor({ folder, store, clock, log }: DoorParts): Promise<() => Promise<void>> {
  const path = join(folder, FOLDER, SOCKET);
  const sockets = new Set<Socket>();
  // Half open: otherwise one who hangs up in the middle would look like one who has it all.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    pipeline(takeBackup({ store, clock }), socket)
      .catch((error: unknown) => log.warn(describeError(error), 'a backup was not finished'))
      .finally(() => sockets.delete(socket));
  });
  try {
    await mkdir(join(folder, FOLDER), { recursive: true });
    await chmod(join(folder, FOLDER), 0o700);
    // Left by a process that was killed: whoever has the folder of the store open is alone here.
    await rm(path, { force: true });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  } catch (error) {
    log.warn(describeError(error), 'no backup can be taken while this server runs');
  }
  return async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
}

/** Asks the process that has the folder open. @returns the bytes of a backup; null when nobody is there. */
export function askAtDoor(folder: string): Promise<AsyncIterable<Uint8Array> | null> {
  const socket = createConnection(join(folder, FOLDER, SOCKET));
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket as AsyncIterable<Uint8Array>));
    socket.once('error', () => resolve(null));
  });
}
