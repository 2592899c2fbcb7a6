import type { Request } from 'express';
import type { RandomBytes } from '../../shared/ids.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { ExportPress } from '../export/press.ts';
import type { Reports } from '../export/reports.ts';
import type { Limits } from '../limits/limits.ts';
import type { Load } from '../load.ts';
import type { Log } from '../log.ts';
import type { Portfolios } from '../portfolio/portfolios.ts';
import type { Readings } from '../portfolio/readings.ts';
import type { Store } from '../store/store.ts';
import type { Suggesting } from '../suggest/suggesting.ts';
import type { Documents } from '../sync/documents.ts';
import type { Workshops } from '../workshop/workshops.ts';
import type { Addresses } from './addresses.ts';
import type { Guessing } from './guessing.ts';

/** What the routes lean on. */
export interface ApiParts {
  readonly config: Pick<Config, 'publicUrl'>;
  readonly addresses: Addresses;
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  readonly workshops: Workshops;
  readonly documents: Documents;
  readonly limits: Limits;
  readonly guessing: Guessing;
  readonly load: Load;
  readonly press: ExportPress;
  readonly reports: Reports;
  readonly suggesting: Suggesting;
  readonly portfolios: Portfolios;
  readonly readings: Readings;
}

/** Of the socket, never of a header: anybody can write a header. */
export function addressOf(request: Request): string {
  return request.socket.remoteAddress ?? '';
}
