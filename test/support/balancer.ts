import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What stands before the nodes: it knows neither cookies nor health. */
export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Each connection goes to the next server that takes it, so that nobody comes back to where they were.
 * @param ports of servers on 127.0.0.1
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  let turn = 0;

  async function open(here: Socket): Promise<void> {
    keep(here);
    here.pause();
    const first = turn++;
    for (const n of ports.keys()) {
      const there = connect(ports[(first + n) % ports.length]!, '127.0.0.1');
      keep(there);
      const taken = await once(there, 'connect').then(
        () => true,
        () => false,
      );
      if (!taken) continue;
      join(here, there);
      return;
    }
    here.destroy();
  }

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }

  function join(here: Socket, there: Socket): void {
    here.pipe(there);
    there.pipe(here);
    here.on('close', () => there.destroy());
    there.on('close', () => here.destroy());
    if (here.destroyed) there.destroy();
  }

  const server = createServer((here) => void open(here));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
