import type { Voice } from '../../lanes.ts';
import { LEGEND, TILE } from '../../words/outcomes.ts';
import { baseline, glyphMark, rectMark, stack, textBlock, textMark, type Block } from './blocks.ts';
import { amountGround, directionGround, GAP_GROUNDS } from './face.ts';
import { GAPS } from './gap.ts';
import type { PaintName } from './palette.ts';
import type { Mark } from './scene.ts';
import type { TileLook } from './tile.ts';
import { textWidth } from './widths.ts';

const HEAD = { size: 13, weight: 620, fill: 'ink-2' } as const;
const TEXT = { size: 13, weight: 400, fill: 'ink-2' } as const;
const ROW = 19;
/** Of a block of the legend: three of its marks stand side by side. */
export const LEGEND_WIDTH = 192;

/** What a view shows that has to be explained: a scale of colours, strips of marks, or only the marks of the lanes. */
export interface Explained {
  readonly scale: boolean;
  readonly marks: 'strips' | 'lanes' | 'none';
  /** Whether what nobody mentioned has a look of its own. */
  readonly silent: boolean;
}

/** What colours, edges and marks say, in blocks of one width. */
export function legendBlocks(look: TileLook, width: number, { scale, marks, silent }: Explained): Block[] {
  return [
    ...(scale ? [scaleBlock(look, width)] : []),
    keyBlock(look, width, silent),
    ...(marks === 'none' ? [] : [marksBlock(look, width, marks)]),
  ];
}

function scaleBlock({ overlay, count }: TileLook, width: number): Block {
  const words = LEGEND.scales[overlay];
  const title = textBlock(words.title[count], HEAD, width);
  if (overlay === 'maturity') {
    const rows = GAPS.map((gap) =>
      swatchRow(TILE.maturity.gaps[gap], width, (x, y) => [
        rectMark({ x, y, width: 18, height: 14 }, { radius: 2, fill: GAP_GROUNDS[gap].fill }),
        glyphMark(gap, x + 3.5, y + 1.5, 11, GAP_GROUNDS[gap].ink),
      ]),
    );
    return stack([title, ...rows], 4);
  }
  const steps =
    overlay === 'direction' || overlay === 'change'
      ? [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map(directionGround)
      : [0, 1, 2, 3, 4, 5].map(amountGround);
  const ramp: Block = {
    width,
    height: 12,
    draw: (x, y) =>
      steps.map(({ fill }, index) =>
        rectMark(
          { x: x + (index * width) / steps.length, y, width: width / steps.length, height: 12 },
          { fill },
        ),
      ),
  };
  const ends: Block = {
    width,
    height: 16,
    draw: (x, y) => [
      textMark(words.low, TEXT, x, baseline(y, 16, 13)),
      textMark(words.high, TEXT, x + width, baseline(y, 16, 13), { anchor: 'end' }),
    ],
  };
  return stack([title, ramp, ends], 4);
}

function keyBlock({ closed, overlay }: TileLook, width: number, silent: boolean): Block {
  const none = overlay === 'maturity' ? TILE.maturity.missing : TILE.silent[closed ? 'closed' : 'running'];
  return stack(
    [
      swatchRow(LEGEND.contested, width, (x, y) => [
        rectMark({ x, y, width: 18, height: 14 }, { radius: 2, fill: 'map-0' }),
        { kind: 'hatch', x, y, width: 18, height: 14, stroke: 'on-map-0' },
      ]),
      ...(silent ? [swatchRow(none, width, dashes)] : []),
    ],
    4,
  );
}

const dashes = (x: number, y: number): Mark[] => [
  rectMark(
    { x: x + 0.75, y: y + 0.75, width: 16.5, height: 12.5 },
    { radius: 2, stroke: 'line-strong', dashed: true },
  ),
];

function swatchRow(text: string, width: number, swatch: (x: number, y: number) => Mark[]): Block {
  const words = textBlock(text, TEXT, width - 24);
  return {
    width,
    height: Math.max(ROW - 3, words.height),
    draw: (x, y) => [...swatch(x, y), ...words.draw(x + 24, y)],
  };
}

/** Voices in the order in which they are explained, each in the colour of its lane. */
const PAINTS: Readonly<Record<Voice, PaintName>> = {
  stop: 'stop',
  more: 'more',
  start: 'start',
  even: 'ink-2',
  silent: 'ink-2',
};

function marksBlock({ count, bars }: TileLook, width: number, kind: 'strips' | 'lanes'): Block {
  const lanes = kind === 'lanes' || count === 'people';
  const voices: readonly Voice[] = lanes
    ? ['stop', 'more', 'start']
    : ['stop', 'more', 'start', 'even', 'silent'];
  const words = kind === 'lanes' ? LEGEND.lanes[count] : bars ? LEGEND.share[count] : LEGEND.mark[count];
  const title = textBlock(words, HEAD, width);
  const cell = 22 + Math.max(...voices.map((voice) => textWidth(LEGEND.voices[voice], 13, 400))) + 6;
  const perRow = Math.max(1, Math.floor(width / cell));
  const marks: Block = {
    width,
    height: Math.ceil(voices.length / perRow) * ROW,
    draw: (x, y) =>
      voices.flatMap((voice, index) => {
        const left = x + (index % perRow) * cell;
        const top = y + Math.floor(index / perRow) * ROW;
        return [
          glyphMark(voice === 'even' ? 'split' : voice, left, top + 3, 13, PAINTS[voice]),
          textMark(LEGEND.voices[voice], TEXT, left + 18, baseline(top, ROW, 13)),
        ];
      }),
  };
  return stack([title, marks], 4);
}
