import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { LANES } from '../../../shared/lanes.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { ReportInput } from '../../../shared/map/input.ts';
import type { Report } from '../../../shared/map/report.ts';
import { group, input, type Told } from '../map/boards.ts';

const WORDS =
  'fewer weekly status decks before the board meets, more time with sponsors who ask what a project is for'.split(
    ' ',
  );
const CAPABILITIES = functions27.capabilities.map(({ id }) => id);

/** A workshop of any size, the same each time: clusters and loose notes on every capability, a commitment a group. */
export function workshopReport(
  { groups, notes }: { readonly groups: number; readonly notes: number },
  more: Partial<ReportInput> = {},
): Report {
  const told = Array.from({ length: groups }, (_, index) =>
    group(index + 1, itemsOf(index, notes), [
      {
        intention: text(index),
        owner: `Lead of group ${index + 1}`,
        due: '2026-09-30',
        capability: at(CAPABILITIES, index),
      },
    ]),
  );
  return makeReport(input(told, more));
}

/** Three in five notes stand in clusters of three. */
function itemsOf(group: number, notes: number): Told[] {
  const items: Told[] = [];
  for (let made = 0; made < notes;) {
    const seed = group * 7 + made;
    const common = { lane: at(LANES, seed), on: at(CAPABILITIES, seed * 5), dots: seed % 4 };
    const size = Math.min(seed % 2 === 0 ? 3 : 1, notes - made);
    items.push(
      size === 1
        ? { ...common, text: text(seed) }
        : { ...common, title: text(seed), notes: Array.from({ length: size }, (_, n) => text(seed + n)) },
    );
    made += size;
  }
  return items;
}

function text(seed: number): string {
  return Array.from({ length: 6 + (seed % 9) }, (_, word) =>
    at(WORDS, seed * 3 + word * (1 + (seed % 5))),
  ).join(' ');
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list has nothing to give');
  return found;
}
