import type { CapabilityReport, Count } from '../../../shared/map/report.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { officeLine } from '../office/text.ts';
import type { Slide, Told } from './deck.ts';
import type { Box, Series } from './library.ts';
import { colour, FONT, SIZES } from './look.ts';
import { shortened } from './quotes.ts';
import { HEADER_HEIGHT } from './table.ts';

const SAY = DECK.chart;

/**
 * Stand before the name of a series and before its numbers (finish.ts), so that colour never tells sides apart alone. Every
 * common typeface has them.
 */
const GLYPHS = { less: '●', even: '=', more: '+', start: '►' } as const;
const named = (glyph: keyof typeof GLYPHS, name: string) => `${GLYPHS[glyph]} ${name}`;

/** How the voices of each capability are divided: a bar each, less at the left. The longest has all the room. */
export function addVoices(
  slide: Slide,
  title: string,
  found: readonly CapabilityReport[],
  { count }: Told,
  box: Box,
): void {
  const said = found.map(({ says }) => says[count]);
  const all = [
    { name: named('less', SAY.less), paint: 'stop', values: said.map(({ voices }) => voices.stop) },
    { name: named('even', SAY.even), paint: 'ink-3', values: said.map(({ voices }) => voices.even) },
    { name: named('more', SAY.more), paint: 'more', values: said.map(({ voices }) => voices.more) },
    { name: named('start', SAY.start), paint: 'start', values: said.map(({ voices }) => voices.start) },
  ] as const;
  const shown = all.filter(({ values }) => values.some((value) => value > 0));
  const labels = labelsOf(found);
  const most = Math.max(
    1,
    ...labels.map((_, at) => shown.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
  );
  addBars(
    slide,
    shown.map(({ name, values }) => ({ name, values, labels })),
    {
      ...box,
      altText: altOf(title, found, count),
      chartColors: shown.map(({ paint }) => colour(paint)),
      valAxisMinVal: 0,
      valAxisMaxVal: most,
      dataLabelFormatCode: labelFrom(Math.max(1, Math.round(most * LEAST_LABELLED))),
    },
  );
}

/** Less to the left of the middle, more or start to the right. */
export function addSides(
  slide: Slide,
  title: string,
  found: readonly CapabilityReport[],
  { count }: Told,
  box: Box,
): void {
  const labels = labelsOf(found);
  const sides = found.map(({ says }) => says[count]);
  const most = Math.max(1, ...sides.map(({ less, more }) => Math.max(less, more)));
  addBars(
    slide,
    [
      { name: named('less', SAY.less), labels, values: sides.map(({ less }) => -less) },
      { name: named('more', SAY.moreOrStart), labels, values: sides.map(({ more }) => more) },
    ],
    {
      ...box,
      altText: altOf(title, found, count),
      chartColors: [colour('stop'), colour('start')],
      valAxisMinVal: -most,
      valAxisMaxVal: most,
      catAxisLabelPos: 'low',
    },
  );
}

/** Of the longest bar: what is shorter has no room for its number. */
const LEAST_LABELLED = 0.09;

/** A number as bars print it, from this one on; its sign stands in the quotation marks (finish.ts). */
const labelFrom = (least: number) => `[>=${least}]""0;;`;

/** Where bars stand in a chart, as shares of it: beside the rows of the table, behind the names of the capabilities. */
const NAMES = 0.42;

function addBars(
  { on }: Slide,
  series: readonly Series[],
  options: Box & Readonly<Record<string, unknown>>,
): void {
  const head = HEADER_HEIGHT / options.h;
  on.addChart('bar', series, {
    objectName: 'Chart',
    barDir: 'bar',
    barGrouping: 'stacked',
    barGapWidthPct: 70,
    barOverlapPct: 100,
    layout: { x: NAMES, y: head, w: 0.99 - NAMES, h: 1 - head },
    dataBorder: { pt: 1.5, color: colour('surface') },
    catAxisOrientation: 'maxMin',
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: SIZES.small,
    catAxisLabelColor: colour('ink'),
    catAxisLineShow: false,
    valAxisLineShow: false,
    valAxisMajorUnit: 1,
    valGridLine: { style: 'none' },
    valAxisHidden: true,
    showValue: true,
    dataLabelColor: colour('surface'),
    dataLabelFontBold: true,
    dataLabelFontFace: FONT,
    dataLabelFontSize: SIZES.small,
    dataLabelFormatCode: '""0;""0;;',
    dataLabelPosition: 'ctr',
    showLegend: true,
    legendPos: 't',
    legendFontFace: FONT,
    legendFontSize: SIZES.small,
    legendColor: colour('ink-2'),
    ...options,
  });
}

const LABEL_CHARS = 42;

function labelsOf(found: readonly CapabilityReport[]): string[] {
  // The library leaves an empty label out of the chart's workbook, and all behind it move up.
  return found.map(({ name }) => shortened(officeLine(name), LABEL_CHARS) || SAY.unnamed);
}
function altOf(title: string, found: readonly CapabilityReport[], count: Count): string {
  return officeLine(
    SAY.alt(
      title,
      found.map(({ name, says }) => `${name}: ${says[count].sentence}`),
    ),
  );
}
