import type { CapabilityReport, Report, ReportItem } from '../../../shared/map/report.ts';
import { PLACES } from '../../../shared/words/article.ts';
import type { ValueArea } from '../../../shared/map/arrangement.ts';
import { VALUE_WORDS } from '../../../shared/words/tables.ts';

export type Cell = string | number | boolean | null;

/** A table of a report, whatever it is written as. */
export interface Table {
  /** Part of its file's name. */
  readonly name: string;
  readonly columns: readonly string[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** An item and where it stands. */
export interface PlacedItem {
  readonly item: ReportItem;
  /** Null in a tray. */
  readonly capability: CapabilityReport | null;
  /** The capability's name, or the tray's. */
  readonly place: string;
  readonly capabilityGroup: string;
}

/** Every item: by capability in the catalogue's order, then the trays. */
export function placedItems({
  capabilities,
  capabilityGroups,
  fitsNowhere,
  notPlaced,
}: Report): PlacedItem[] {
  const groupNames = new Map(capabilityGroups.map(({ id, name }) => [id, name]));
  const tray = (items: readonly ReportItem[], place: string): PlacedItem[] =>
    items.map((item) => ({ item, capability: null, place, capabilityGroup: '' }));
  return [
    ...capabilities.flatMap((capability) =>
      capability.items.map((item) => ({
        item,
        capability,
        place: capability.name,
        capabilityGroup: groupNames.get(capability.group) ?? '',
      })),
    ),
    ...tray(fitsNowhere, PLACES.fitsNowhere),
    ...tray(notPlaced, PLACES.notPlaced),
  ];
}

/** "customers, finances" */
export function servesWords(values: readonly ValueArea[]): string {
  return values.map((value) => VALUE_WORDS[value]).join(', ');
}
