import { HORIZONS, roadMapOf, type Horizon, type RoadMapEntry } from '../../../shared/map/roadmap.ts';
import { DECK } from '../../../shared/words/deck.ts';
import type { CapabilityReport, Count } from '../../../shared/map/report.ts';
import { officeLine } from '../office/text.ts';
import type { Deck, Slide, Told } from './deck.ts';
import type { TextRun } from './library.ts';
import { BODY, colour, SIZES } from './look.ts';
import { shortened } from './quotes.ts';
import { linesOf } from './table.ts';

const SAY = DECK.roadMap;
const GAP = 0.2;
const WIDTH = (BODY.w - 2 * GAP) / 3;
const MOST_CHARS = 84;
/** The date says as much. */
const SAID_BY_DATE: readonly RoadMapEntry['reason'][] = ['soon', 'quarter', 'far', 'undated'];

/** What the votes propose for when; the rule is roadmap.ts's. */
export function roadMapSlide(deck: Deck, { report, count }: Told): void {
  const map = roadMapOf(report, count);
  const all = HORIZONS.flatMap((horizon) => [
    `${SAY.horizons[horizon]}: ${SAY.hints[horizon]}`,
    ...map[horizon].map((entry) => `  ${entryLine(entry, count)} (${detailOf(entry)})`),
  ]);
  const [now = 0, next = 0, later = 0] = HORIZONS.map((horizon) => map[horizon].length);
  if (now + next + later === 0) return;
  const slide = deck.slide(SAY.title(now, next, later), [SAY.proposed, ...all]);
  slide.on.addText(SAY.proposed, {
    objectName: 'Proposed',
    x: BODY.x,
    y: BODY.y - 0.1,
    w: BODY.w,
    h: 0.3,
    fontSize: SIZES.body,
    color: colour('ink-2'),
    margin: 0,
  });
  HORIZONS.forEach((horizon, index) => addColumn(slide, horizon, map[horizon], count, index));
}

function addColumn(
  { on, extra }: Slide,
  horizon: Horizon,
  entries: readonly RoadMapEntry[],
  count: Count,
  index: number,
): void {
  const x = BODY.x + index * (WIDTH + GAP);
  const name = `Road map: ${SAY.horizons[horizon]}`;
  extra.alt.set(
    name,
    SAY.alt(
      SAY.horizons[horizon],
      entries.map((entry) => entryLine(entry, count)),
    ),
  );
  on.addText(
    [
      {
        text: SAY.horizons[horizon],
        options: { bold: true, fontSize: SIZES.lead, color: colour('surface'), breakLine: true },
      },
      { text: SAY.hints[horizon], options: { fontSize: SIZES.small, color: colour('surface') } },
    ],
    {
      objectName: `${name}, heading`,
      x,
      y: BODY.y + 0.3,
      w: WIDTH,
      h: 0.72,
      fill: { color: colour((['ink', 'seq-4', 'seq-3'] as const)[index] ?? 'ink') },
      valign: 'middle',
      margin: 8,
    },
  );
  on.addText(columnRuns(entries, count), {
    objectName: name,
    x,
    y: BODY.y + 1.02,
    w: WIDTH,
    h: BODY.h - 1.02,
    fill: { color: colour('bg') },
    valign: 'top',
    align: 'left',
    margin: 8,
  });
}

function columnRuns(entries: readonly RoadMapEntry[], count: Count): TextRun[] {
  if (entries.length === 0)
    return [{ text: SAY.none, options: { fontSize: SIZES.body, color: colour('ink-3') } }];
  const shown = shownOf(entries, count);
  const rest = entries.length - shown.length;
  const runs = shown.flatMap((entry): TextRun[] => [
    {
      text: headOf(entry, count),
      options: { bold: true, fontSize: SIZES.body, color: colour('ink'), breakLine: true },
    },
    {
      text: underOf(entry, count),
      options: { fontSize: SIZES.small, color: colour('ink-2'), breakLine: true, paraSpaceAfter: SPACE },
    },
  ]);
  const more = { text: SAY.rest(rest), options: { fontSize: SIZES.small, color: colour('ink-2') } };
  return rest === 0 ? runs : [...runs, more];
}

/** As many as there is room for: the strongest, and among them some of what people will do themselves. */
function shownOf(entries: readonly RoadMapEntry[], count: Count): RoadMapEntry[] {
  const promises = entries.filter(({ kind }) => kind === 'commitment');
  const kept = promises.slice(0, LEAST_PROMISES);
  const inTurn = [
    ...kept,
    ...entries.filter(({ kind }) => kind === 'capability'),
    ...promises.slice(LEAST_PROMISES),
  ];
  const shown = new Set<RoadMapEntry>();
  let left = ROOM;
  for (const entry of inTurn) {
    left -= pointsOf(entry, count);
    if (left < 0) break;
    shown.add(entry);
  }
  return entries.filter((entry) => shown.has(entry));
}

/** Points: what a column holds, less its margins and a last line. */
const ROOM = (BODY.h - 1.02) * 72 - 38;
const SPACE = 5;
const LEAST_PROMISES = 3;

function pointsOf(entry: RoadMapEntry, count: Count): number {
  const high = (said: string, size: number) =>
    linesOf(said, ((WIDTH - 0.25) * 72) / (size * 0.52)) * size * 1.2;
  return high(headOf(entry, count), SIZES.body) + high(underOf(entry, count), SIZES.small) + SPACE;
}

function headOf(entry: RoadMapEntry, count: Count): string {
  return shortened(entryLine(entry, count), MOST_CHARS);
}
/** What is said of it; where a commitment comes from. */
function underOf(entry: RoadMapEntry, count: Count): string {
  if (entry.kind === 'commitment') return shortened(detailOf(entry), MOST_CHARS);
  const { lead, less, more } = entry.capability.says[count];
  return entry.reason === 'contested' || entry.reason === 'even' ? SAY.sides(less, more) : lead;
}

function entryLine(entry: RoadMapEntry, count: Count): string {
  return officeLine(entry.kind === 'commitment' ? entry.intention : verb(entry.capability, count));
}

function verb({ name, says }: CapabilityReport, count: Count): string {
  switch (says[count].verdict) {
    case 'less':
      return SAY.less(name);
    case 'more':
      return SAY.more(name);
    case 'start':
      return SAY.start(name);
    default:
      return SAY.talk(name);
  }
}

function detailOf(entry: RoadMapEntry): string {
  const why = SAY.reasons[entry.reason];
  if (entry.kind === 'capability') return why;
  const { group, owner, due, from } = entry;
  const promise = SAY.promise(group, owner, due, from);
  return officeLine(SAID_BY_DATE.includes(entry.reason) ? promise : `${why}; ${promise}`);
}
