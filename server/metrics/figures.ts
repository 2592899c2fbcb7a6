import { collectDefaultMetrics, Counter, Gauge, type Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** What only its owner knows, asked when somebody reads /metrics. */
export interface Figures {
  /** Sockets of each wire. */
  readonly connections: () => { readonly control: number; readonly sync: number };
  /** People with a control connection here; one with three tabs is one. */
  readonly people: () => number;
  readonly workshops: () => number;
  readonly documents: () => number;
  /** Bytes that sockets of the sync wire have not taken yet: of all, and of the slowest. */
  readonly buffered: () => { readonly sum: number; readonly max: number };
  readonly inTrouble: () => boolean;
}

/** Puts everything into the registry that is not counted there as it happens. */
export function exposeFigures(metrics: Metrics, figures: Figures): void {
  const { registry } = metrics;
  const { connections, buffered } = figures;
  gauge(registry, 'people', 'People who are connected here.', figures.people);
  new Gauge({
    name: 'flashmap_connections',
    help: 'Sockets that are open here.',
    labelNames: ['wire'] as const,
    registers: [registry],
    collect() {
      for (const [wire, count] of Object.entries(connections())) this.set({ wire }, count);
    },
  });
  gauge(registry, 'workshops', 'Workshops in memory.', figures.workshops);
  gauge(registry, 'documents', 'Desks and boards in memory.', figures.documents);
  gauge(
    registry,
    'buffered_bytes',
    'Bytes that all sockets together have not taken yet.',
    () => buffered().sum,
  );
  gauge(registry, 'buffered_bytes_max', 'The same of the slowest socket.', () => buffered().max);
  gauge(registry, 'storage_trouble', '1 while the store takes no writes.', () => Number(figures.inTrouble()));
  counter(registry, 'edits', 'Edits that were taken in.', () => metrics.edits);
  counter(registry, 'acks', 'Times that a socket was told that its edits are stored.', () => metrics.acks);
  counter(registry, 'frames_out', 'Frames that were sent on the sync wire.', () => metrics.frames);
  counter(registry, 'bytes_out', 'Bytes of those frames.', () => metrics.bytes);
  counter(registry, 'append_failures', 'Appends that the store could not do.', () => metrics.failedAppends);
  counter(registry, 'append_conflicts', 'Appends that somebody else was before.', () => metrics.conflicts);
  counter(registry, 'reconciliations', 'Documents that were brought together with their log again.', () => {
    return metrics.reconciled;
  });
}

/** What the process itself is like; for as long as it runs, so not in a test. */
export function exposeProcess(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}

export function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name: `flashmap_${name}`,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
}

/** @param value never less than it was. */
export function counter(registry: Registry, name: string, help: string, value: () => number): void {
  new Counter({
    name: `flashmap_${name}_total`,
    help,
    registers: [registry],
    collect() {
      this.reset();
      this.inc(value());
    },
  });
}
