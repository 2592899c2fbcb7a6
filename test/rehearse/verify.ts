import { FITS_NOWHERE } from '../../shared/catalogue/catalogue.ts';
import type { Report, ReportItem } from '../../shared/map/report.ts';
import type { Ledger } from './ledger.ts';

export interface Missing {
  readonly what: string;
  readonly acknowledged: number;
  readonly found: number;
}

/** Looks for everything acknowledged in the report. @returns what is missing or was counted twice; empty when all is well. */
export function missingFrom(report: Report, ledger: Ledger): Missing[] {
  const items = itemsOf(report);
  return [
    notesMissing(items, ledger),
    ...dotsMissing(items, ledger),
    placesMissing(items, ledger),
    commitmentsMissing(report, ledger),
  ].filter((row) => row.acknowledged !== row.found);
}

type PlacedItem = ReportItem & { readonly capability: string | null };

function itemsOf(report: Report): PlacedItem[] {
  const on = (capability: string | null) => (item: ReportItem) => ({ ...item, capability });
  return [
    ...report.capabilities.flatMap((c) => c.items.map(on(c.id))),
    ...report.fitsNowhere.map(on(FITS_NOWHERE)),
    ...report.notPlaced.map(on(null)),
  ];
}

/** Notes are compared as a bag: the same words twice are two notes, and none may appear that nobody wrote. */
function notesMissing(items: readonly PlacedItem[], ledger: Ledger): Missing {
  const written = ledger.of('note').map((n) => `${n.group} ${n.lane} ${n.text}`);
  const bag = new Map<string, number>();
  for (const item of items) {
    for (const note of item.notes) count(bag, `${item.group} ${item.lane} ${note.text}`, 1);
  }
  const found = written.filter((key) => (bag.get(key) ?? 0) > 0 && count(bag, key, -1) >= 0).length;
  const invented = [...bag.values()].reduce((sum, left) => sum + left, 0);
  return { what: 'notes', acknowledged: written.length, found: found + invented };
}

function dotsMissing(items: readonly PlacedItem[], ledger: Ledger): Missing[] {
  const given = new Map<string, number>();
  for (const { dots } of ledger.of('dots')) {
    for (const [item, n] of Object.entries(dots)) count(given, item, n);
  }
  const counted = new Map(items.map((item) => [item.id, item.dots]));
  const off = [...given].filter(([item, n]) => counted.get(item) !== n);
  return off.map(([item, n]) => ({
    what: `dots on ${item}`,
    acknowledged: n,
    found: counted.get(item) ?? 0,
  }));
}

function placesMissing(items: readonly PlacedItem[], ledger: Ledger): Missing {
  const places = ledger.of('placed');
  const byId = new Map(items.map((item) => [item.id, item.capability]));
  return {
    what: 'places on the map',
    acknowledged: places.length,
    found: places.filter((p) => byId.get(p.item) === p.capability).length,
  };
}

function commitmentsMissing(report: Report, ledger: Ledger): Missing {
  const made = ledger.of('commitment');
  const byId = new Map(report.commitments.map((c) => [c.id, c.intention]));
  return {
    what: 'commitments',
    acknowledged: made.length,
    found: made.filter((c) => byId.get(c.id) === c.intention).length,
  };
}

function count(bag: Map<string, number>, key: string, by: number): number {
  const next = (bag.get(key) ?? 0) + by;
  bag.set(key, next);
  return next;
}
