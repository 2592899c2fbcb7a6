import compression from 'compression';
import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RandomBytes } from '../shared/ids.ts';
import { SERVER_SECRET_NAME } from '../shared/names.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { describeError } from './errors.ts';
import { ExportPress } from './export/press.ts';
import type { PressWorker } from './export/pressWorker.ts';
import { Reports } from './export/reports.ts';
import { createAddresses } from './http/addresses.ts';
import { answerErrors, countRefusals } from './http/answers.ts';
import { api } from './http/api.ts';
import { standAtDoor } from './http/door.ts';
import { Guessing } from './http/guessing.ts';
import { pages } from './http/pages.ts';
import { isProbe, probes } from './http/probes.ts';
import { securityHeaders } from './http/security.ts';
import { Health } from './health.ts';
import { keepSweeping } from './import/sweeping.ts';
import type { Limits } from './limits/limits.ts';
import { LoadGuard } from './load.ts';
import type { Log } from './log.ts';
import { exposeFigures } from './metrics/figures.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Nodes } from './nodes/nodes.ts';
import { earlierExamples } from './portfolio/earlier.ts';
import { Portfolios } from './portfolio/portfolios.ts';
import { Readings } from './portfolio/readings.ts';
import { closingWindow, spread } from './spread.ts';
import type { Store } from './store/store.ts';
import { WatchedStore } from './store/watched.ts';
import { storedSecret } from './storedSecret.ts';
import { RemoteEmbedder } from './suggest/remoteEmbedder.ts';
import { Suggesting } from './suggest/suggesting.ts';
import { SYNC_LIMITS } from './sync/limits.ts';
import { createSync } from './sync/sync.ts';
import { refuseUpgrade } from './sync/upgrade.ts';
import { createAccess } from './workshop/access.ts';
import { serveControl } from './workshop/control.ts';
import { runWorkshops } from './workshop/running.ts';
import { Workshops } from './workshop/workshops.ts';

/** Whoever sends a request slower than this is hung up on, in milliseconds: no body here is larger than a file that is imported. */
const REQUEST_TIMES = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 };

/**
 * How long load balancers have to notice that nobody should be sent here any more, in milliseconds, before whoever comes
 * is turned away: two looks of one that asks every second. Where there is no other node, there is nothing to notice.
 */
const NOTICE = 2000;

/** Of all kinds; each takes some memory even if it says nothing until it is hung up on. */
const MOST_CONNECTIONS = 25_000;

export interface AppParts {
  readonly config: Config & {
    /** The built client. */
    readonly clientDir: string;
    /** How machines nearby reach this one, or null when it listens to itself alone or has no network. */
    readonly lanAddress: string | null;
  };
  readonly store: Store;
  /** How exports are made. */
  readonly pressWorker: PressWorker;
  /** The other processes on the same store. */
  readonly nodes: Nodes;
  /** Of people and addresses, over all of those processes. */
  readonly limits: Limits;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface App {
  /** Resolves with the port once people can come in. @throws the listening error: EADDRINUSE, EACCES, EADDRNOTAVAIL. */
  listen(): Promise<number>;
  /**
   * Says that people should be sent elsewhere, then takes nobody in any more, stores what was received, and says goodbye to
   * everybody. The store stays open.
   */
  close(): Promise<void>;
}

/**
 * Builds the whole server without touching the process: what it needs comes in, and nothing outlives `close`.
 * @throws StoreTrouble, StoreCorrupt
 */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, nodes, limits, clock, random, log, metrics } = parts;
  const { publicUrl } = config;
  const store = WatchedStore.over(parts.store, { clock, log, metrics, retry: SYNC_LIMITS.retry });
  // First, since nothing that has begun by then would be ended when it cannot be read.
  const secret = await storedSecret(store, SERVER_SECRET_NAME, random);
  const workshops = new Workshops({ store, clock, log });
  const access = createAccess(workshops, publicUrl);
  const load = new LoadGuard(clock, log);
  const sync = createSync({
    access,
    store,
    nodes,
    clock,
    random,
    log,
    secret,
    load,
    metrics,
    limiters: limits,
  });
  const { documents } = sync;
  const press = new ExportPress(parts.pressWorker, clock);
  const { embedderUrl } = config;
  const remote = embedderUrl === null ? null : new RemoteEmbedder(embedderUrl, clock);
  const portfolios = new Portfolios({ store, clock, random });
  const readings = new Readings({ store, workshops, clock });
  const earlier = (workshop: string) => earlierExamples({ store, portfolios, readings }, workshop);
  const suggesting = new Suggesting({ documents, remote, clock, log, earlier });
  const guessing = new Guessing(limits, clock);
  const web = express();
  const http = createServer(REQUEST_TIMES, web);
  http.maxConnections = MOST_CONNECTIONS;
  const addresses = createAddresses(publicUrl, config.lanAddress, () => portOf(http.address()));
  const running = runWorkshops({
    workshops,
    documents,
    addresses,
    store,
    nodes,
    clock,
    random,
    log,
    metrics,
  });
  const health = new Health({ store, clock });
  const stopSweeping = keepSweeping({ store, documents, nodes, clock, log });
  let draining = false;
  let closing: Promise<void> | null = null;

  web.disable('x-powered-by');
  web.use(securityHeaders(publicUrl?.startsWith('https:') ?? false), compression());
  web.use(probes({ health, registry: metrics.registry, metricsToken: config.metricsToken }));
  web.use(countRefusals(metrics));
  web.use(
    '/api',
    api({
      config,
      addresses,
      store,
      clock,
      random,
      log,
      workshops,
      documents,
      limits,
      guessing,
      load,
      press,
      reports: new Reports(documents, clock),
      suggesting,
      portfolios,
      readings,
    }),
  );
  web.use(pages(config.clientDir));
  web.use(answerErrors(log));

  const io = serveControl(http, {
    workshops,
    hall: running.hall,
    publicUrl,
    clock,
    random,
    log,
    load,
    limits,
    metrics,
  });
  http.on('upgrade', (request, socket, head) => {
    const path = request.url ?? '';
    if (path.startsWith('/sync/')) sync.handleUpgrade(request, socket, head);
    else if (!path.startsWith('/socket.io/')) refuseUpgrade(socket, 'not-found');
  });
  standAtDoor(http, (request) => (draining && !isProbe(request) ? 'restarting' : null));
  exposeFigures(metrics, {
    connections: () => ({ control: io.of('/').sockets.size, sync: sync.stats().sockets }),
    people: () => new Set([...io.of('/').sockets.values()].map(({ data }) => data.person)).size,
    workshops: () => workshops.size,
    documents: () => sync.stats().rooms,
    buffered: sync.buffered,
    inTrouble: () => store.inTrouble,
  });

  async function close(): Promise<void> {
    health.leave();
    if (config.redisUrl !== null) await new Promise<void>((resume) => void clock.after(NOTICE, resume));
    draining = true;
    load.stop();
    guessing.close();
    running.stop();
    const window = closingWindow(sync.stats().sockets + io.of('/').sockets.size);
    await Promise.all([
      press.close(),
      sync.close(window),
      spread(clock, [...io.of('/').sockets.values()], window, (slice) => {
        for (const socket of slice) socket.disconnect(true);
      }),
    ]);
    await Promise.all([workshops.close(), stopSweeping()]);
    const closed = io.close();
    http.closeAllConnections();
    await closed;
  }

  return {
    async listen() {
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject);
        http.listen(config.port, config.host, () => {
          http.off('error', reject);
          // Nobody more can be taken in while the machine is out of files; whoever is here stays.
          http.on('error', (error) => log.error(describeError(error), 'a connection was not taken in'));
          resolve();
        });
      });
      return portOf(http.address());
    },
    close: () => (closing ??= close()),
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
