import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A network between two programs, which can be cut, silenced and healed. It knows nothing of what passes. */
export interface Proxy {
  /** As the target's, with another port. */
  readonly url: string;
  /** Ends every connection and lets none be made, as a phone without a network. */
  cut(): void;
  /** Everything stays open and nothing passes any more, as behind a dead switch. */
  silence(): void;
  /** Connections made from here on go there; those to the old target end. */
  lead(target: string): void;
  heal(): void;
  close(): Promise<void>;
}

export async function startProxy(target: string): Promise<Proxy> {
  const lines = new Set<readonly [here: Socket, there: Socket]>();
  let to = new URL(target);
  let state: 'whole' | 'cut' | 'silent' = 'whole';

  function open(here: Socket): void {
    if (state === 'cut') return void here.destroy();
    const line = [here, connect(Number(to.port), to.hostname)] as const;
    lines.add(line);
    for (const [from, other] of [line, line.toReversed() as [Socket, Socket]]) {
      from.on('data', (bytes: Buffer) => {
        if (!other.write(bytes)) from.pause();
      });
      other.on('drain', () => {
        if (state !== 'silent') from.resume();
      });
      from.on('end', () => other.end());
      from.on('error', () => other.destroy());
      from.on('close', () => {
        lines.delete(line);
        other.destroy();
      });
    }
    if (state === 'silent') for (const socket of line) socket.pause();
  }

  function drop(): void {
    for (const line of lines) for (const socket of line) socket.destroy();
  }

  const server = createServer(open);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `${to.protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      state = 'cut';
      drop();
    },
    silence() {
      state = 'silent';
      for (const line of lines) for (const socket of line) socket.pause();
    },
    lead(next) {
      to = new URL(next);
      drop();
    },
    heal() {
      state = 'whole';
      for (const line of lines) for (const socket of line) socket.resume();
    },
    async close() {
      state = 'cut';
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}
