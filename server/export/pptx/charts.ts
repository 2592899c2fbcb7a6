import type { CapabilityReport, Count } from '../../../shared/map/report.ts';
import { DECK } from '../../../shared/words/deck.ts';
import { officeLine } from '../office/text.ts';
import type { Slide } from './deck.ts';
import type { Box, Series } from './library.ts';
import { colour } from './look.ts';
import { shortened } from './quotes.ts';

const SAY = DECK.chart;

/** How the voices of each capability are divided: a bar each, less at the left. */
export function addVoices(
  slide: Slide,
  title: string,
  found: readonly CapabilityReport[],
  count: Count,
  box: Box,
): void {
  const voices = found.map(({ says }) => says[count].voices);
  const all = [
    { name: SAY.less, paint: 'stop', values: voices.map(({ stop }) => stop) },
    { name: SAY.even, paint: 'ink-3', values: voices.map(({ even }) => even) },
    { name: SAY.more, paint: 'more', values: voices.map(({ more }) => more) },
    { name: SAY.start, paint: 'start', values: voices.map(({ start }) => start) },
  ] as const;
  const shown = all.filter(({ values }) => values.some((value) => value > 0));
  const series = shown.map(({ name, values }) => ({ name, values, labels: labelsOf(found) }));
  addBars(slide, title, series, {
    ...box,
    altText: altOf(title, found, count),
    chartColors: shown.map(({ paint }) => colour(paint)),
    valAxisMinVal: 0,
    dataLabelFormatCode: '0;0;;',
  });
}

/** Less to the left of the middle, more or start to the right. */
export function addSides(
  slide: Slide,
  title: string,
  found: readonly CapabilityReport[],
  count: Count,
  box: Box,
): void {
  const labels = labelsOf(found);
  const sides = found.map(({ says }) => says[count]);
  const most = Math.max(1, ...sides.map(({ less, more }) => Math.max(less, more)));
  addBars(
    slide,
    title,
    [
      { name: SAY.less, labels, values: sides.map(({ less }) => -less) },
      { name: SAY.moreOrStart, labels, values: sides.map(({ more }) => more) },
    ],
    {
      ...box,
      altText: altOf(title, found, count),
      chartColors: [colour('stop'), colour('start')],
      valAxisMinVal: -most,
      valAxisMaxVal: most,
      valAxisLabelFormatCode: '0;0;0',
      dataLabelFormatCode: '0;0;;',
      catAxisLabelPos: 'low',
    },
  );
}

function addBars({ on }: Slide, title: string, series: readonly Series[], options: object): void {
  on.addChart('bar', series, {
    objectName: title,
    barDir: 'bar',
    barGrouping: 'stacked',
    barGapWidthPct: 60,
    barOverlapPct: 100,
    catAxisOrientation: 'maxMin',
    catAxisLabelFontSize: 11,
    catAxisLabelColor: colour('ink'),
    catAxisLineShow: false,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: colour('ink-3'),
    valAxisLineShow: false,
    valAxisMajorUnit: 1,
    valGridLine: { style: 'none' },
    valAxisHidden: true,
    showValue: true,
    dataLabelColor: colour('surface'),
    dataLabelFontBold: true,
    dataLabelFontSize: 11,
    dataLabelPosition: 'ctr',
    showLegend: true,
    legendPos: 't',
    legendFontSize: 11,
    legendColor: colour('ink-2'),
    ...options,
  });
}

const LABEL_CHARS = 42;

function labelsOf(found: readonly CapabilityReport[]): string[] {
  return found.map(({ name }) => shortened(officeLine(name), LABEL_CHARS));
}
function altOf(title: string, found: readonly CapabilityReport[], count: Count): string {
  return officeLine(
    SAY.alt(
      title,
      found.map(({ name, says }) => `${name}: ${says[count].sentence}`),
    ),
  );
}
