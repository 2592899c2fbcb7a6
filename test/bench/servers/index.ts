import { startFlashmap } from './flashmap.ts';
import { startHocuspocus, startYWebsocket } from './rivals.ts';
import type { BenchServer, ServerKey, StartOptions } from './server.ts';

export interface ServerKind {
  readonly key: ServerKey;
  readonly label: string;
  start(options?: StartOptions): Promise<BenchServer>;
}

/** Starts a server, does something with it, and ends it whatever came of that. */
export async function withServer<T>(
  kind: ServerKind,
  task: (server: BenchServer) => Promise<T>,
  options: StartOptions = {},
): Promise<T> {
  const server = await kind.start(options);
  try {
    return await task(server);
  } finally {
    await server.stop();
  }
}

/** @param entry the server of Flashmap to measure */
export function serverKinds(root: string, entry: string): Readonly<Record<ServerKey, ServerKind>> {
  return {
    ours: { key: 'ours', label: 'Flashmap', start: (options = {}) => startFlashmap(entry, options) },
    yws: { key: 'yws', label: 'y-websocket 2.1.0', start: (options = {}) => startYWebsocket(root, options) },
    hp: {
      key: 'hp',
      label: 'Hocuspocus 4.7.0',
      start: (options = {}) => startHocuspocus(root, null, options),
    },
    hp16: {
      key: 'hp16',
      label: 'Hocuspocus @16 ms',
      start: (options = {}) => startHocuspocus(root, 16, options),
    },
  };
}
