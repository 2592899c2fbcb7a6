import { PROBE_NAME } from '../../shared/names.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import type { Clock } from '../clock.ts';
import { StoreCorrupt, type Loaded, type Store } from '../store/store.ts';
import { decodeEntries } from '../workshop/record.ts';
import { packClosing, packHeading, packLog, sumOf, type KeptLog, type PackedLog } from './format.ts';

/** Kinds of logs that belong to a workshop, which is the second part of their names, beside its own. */
const OF_WORKSHOP = ['key', 'desk', 'board'] as const;

/** What moves content between a workshop's log, its desks and its boards. */
const MOVES: ReadonlySet<WorkshopEvent['type']> = new Set<WorkshopEvent['type']>([
  'stage.closing',
  'notes.revealed',
  'dots.tallied',
  'ratings.tallied',
  'stage.opened',
  'workshop.closed',
]);
/** Far more often than a facilitator can open stages while the documents of one workshop are read. */
const MOST_TRIES = 50;

/**
 * Reads a whole store while it is in use, as the bytes of a backup. Each log is as it was at one moment; of a workshop, the
 * moments lie within one step of one stage, so that nothing is missing that had been moved on from where it was read
 * earlier. Names of logs follow those that they refer to: a workshop's log its documents, a join code and a portfolio its
 * workshops.
 * @throws StoreTrouble
 */
export async function* takeBackup({
  store,
  clock,
}: {
  store: Store;
  clock: Clock;
}): AsyncGenerator<Uint8Array> {
  const sums: Uint8Array[] = [];
  let records = 0;
  const count = (log: PackedLog) => {
    sums.push(log.sum);
    records += log.records;
    return log.bytes;
  };
  yield await packHeading(clock.now());
  // Read before the names, so that whatever they refer to is among them; written behind it.
  const portfolios: PackedLog[] = [];
  for (const name of (await store.list('')).filter(isOfPortfolio))
    portfolios.push(...(await takeLog(store, name)));
  const names = (await store.list('')).filter((name) => name !== PROBE_NAME && !isOfPortfolio(name));
  const workshops = new Set(names.flatMap((name) => workshopOf(name) ?? []));
  for (const name of names)
    if (workshopOf(name) === null && !isCode(name))
      for (const log of await takeLog(store, name)) yield count(log);
  for (const id of workshops) for (const log of await takeWorkshop(store, id)) yield count(log);
  // Asked for again: whatever workshop was found above has its code by now.
  for (const name of await store.list('code/'))
    for (const log of await takeLog(store, name)) yield count(log);
  for (const log of portfolios) yield count(log);
  const sha256 = Buffer.from(sumOf(Buffer.concat(sums))).toString('hex');
  yield await packClosing({ logs: sums.length, records, sha256 });
}

function workshopOf(name: string): string | null {
  const [kind = '', id] = name.split('/');
  return id !== undefined && ['log', ...OF_WORKSHOP].includes(kind) ? id : null;
}

function isOfPortfolio(name: string): boolean {
  return name.startsWith('portfolio/') || name.startsWith('portfolios-of/');
}

function isCode(name: string): boolean {
  return name.startsWith('code/');
}

/**
 * The documents, then the log. It is read before them too: should a stage have moved on meanwhile, all is read again.
 * Desks come before boards, since a draft goes from one to the other.
 */
async function takeWorkshop(store: Store, id: string): Promise<PackedLog[]> {
  const log = `log/${id}`;
  let before = movesIn(await readLog(store, log));
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const taken: PackedLog[] = [];
    for (const kind of OF_WORKSHOP) {
      const names = kind === 'key' ? [`key/${id}`] : await store.list(`${kind}/${id}/`);
      for (const name of names) taken.push(...(await takeLog(store, name)));
    }
    const now = await readLog(store, log);
    const after = movesIn(now);
    if (after === before) return [...taken, ...(await packed(now))];
    before = after;
  }
  throw new Error(`The stages of ${log} move on faster than they can be read.`);
}

/** None for a log that is gone, or was never there. */
async function takeLog(store: Store, name: string): Promise<PackedLog[]> {
  return packed(await readLog(store, name));
}

async function packed(log: KeptLog): Promise<PackedLog[]> {
  const isEmpty = log.snapshot === null && log.records.length === 0 && log.damage === null;
  return isEmpty ? [] : [await packLog(log)];
}

async function readLog(store: Store, name: string): Promise<KeptLog> {
  try {
    return kept(name, await store.load(name), null);
  } catch (error) {
    if (!(error instanceof StoreCorrupt)) throw error;
    return kept(name, error.readable, error.place);
  }
}

function kept(name: string, { snapshot, records }: Loaded, damage: string | null): KeptLog {
  return { name, snapshot: snapshot?.bytes ?? null, records: records.map(({ bytes }) => bytes), damage };
}

/** How many moves a workshop's log tells of. What cannot be read as one is the same each time. */
function movesIn({ records }: KeptLog): number {
  let moves = 0;
  for (const bytes of records) {
    try {
      for (const { events } of decodeEntries(bytes))
        for (const { type } of events) if (MOVES.has(type)) moves++;
    } catch (error) {
      if (error instanceof StoreCorrupt) return moves;
      throw error;
    }
  }
  return moves;
}
