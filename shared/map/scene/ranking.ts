import type { CapabilityReport, Report, Says } from '../report.ts';
import { VIEW_WORDS } from '../../words/outcomes.ts';
import { baseline, glyphMark, rectMark, textBlock, textMark, type Style } from './blocks.ts';
import { faceOf, type Face } from './face.ts';
import { footOf } from './foot.ts';
import type { SceneOptions } from './options.ts';
import type { Mark, Tile } from './scene.ts';
import { hatchOf, HATCH_WIDTH, labelOf, TILE_SIZES, tileLook, type TileLook } from './tile.ts';
import { GAP, type Drawn } from './tiles.ts';
import { textWidth } from './widths.ts';

const ROW = 36;
const BAR = 16;
/** Narrower than this, a name stands over its bar. */
const NARROW = 620;
const NAME: Style = { size: 14, weight: 620, fill: 'ink' };
const NUMBER: Style = { size: 14, weight: 780, fill: 'ink' };
const QUIET: Style = { size: 13, weight: 400, fill: 'ink-3' };
const HEAD: Style = { size: 13, weight: 620, fill: 'ink-2' };
/** Room for a mark and a number at the end of a bar. */
const END = 52;

/** One capability a row, the strongest first, those that nobody mentioned last. */
export function rankingView(report: Report, options: SceneOptions): Drawn {
  const { width, overlay } = options;
  const look = tileLook(report, options, TILE_SIZES[options.room]);
  const ranked = report.capabilities
    .map((capability) => ({ capability, face: faceOf(capability, look) }))
    .sort((a, b) => strength(b, look) - strength(a, look) || b.capability.reach - a.capability.reach);
  const narrow = width < NARROW;
  const at = narrow ? 12 : Math.min(300, width * 0.32) + 24;
  const bars = { x: at, width: width - at - 24 };
  const behind = Math.max(...ranked.map(({ face }) => behindOf(face)));
  const most = Math.max(1, ...report.capabilities.map(({ says }) => sidesOf(says[look.count])));
  const marks: Mark[] = [];
  const tiles: Tile[] = [];
  let y = GAP;
  if (overlay === 'direction') {
    const middle = bars.x + bars.width / 2;
    const base = baseline(y, 22, 13);
    marks.push(textMark(VIEW_WORDS.less, HEAD, middle - 10, base, { anchor: 'end' }));
    marks.push(textMark(VIEW_WORDS.more, HEAD, middle + 10, base));
    if (!narrow) marks.push(textMark(VIEW_WORDS.strongest, HEAD, 12, base));
    y += 24;
  }
  for (const { capability, face } of ranked) {
    const name = textBlock(capability.name, NAME, narrow ? width - 24 - HATCH_WIDTH : at - 36, 3);
    const height = narrow ? name.height + BAR + 22 : Math.max(ROW, name.height + 12);
    const box = { x: 0, y, width, height };
    const line = narrow ? y + name.height + 12 : y + (height - BAR) / 2;
    const drawn =
      overlay === 'direction'
        ? diverging({ says: capability.says[look.count], face, most }, { ...bars, y: line })
        : single(face, { ...bars, y: line, behind });
    tiles.push({
      id: capability.id,
      label: labelOf(capability, face, look),
      section: null,
      ...box,
      marks: [
        rectMark(box, { fill: 'surface', radius: 4 }),
        ...hatchOf(capability, look, box, 'ink'),
        ...name.draw(12, narrow ? y + 7 : y + (height - name.height) / 2),
        ...drawn,
      ],
    });
    y += height + 4;
  }
  const explained = options.legend
    ? ({
        scale: overlay !== 'direction',
        marks: overlay === 'direction' ? 'lanes' : 'none',
        silent: false,
      } as const)
    : null;
  const foot = footOf(report, { look, width, y, explained });
  return { height: foot.height, marks: [...marks, ...foot.marks], tiles: [...tiles, ...foot.tiles] };
}

/** How far a capability stands out. What could not be said comes after all that could, what nobody mentioned last. */
function strength(
  { capability, face }: { capability: CapabilityReport; face: Face },
  look: TileLook,
): number {
  const says = capability.says[look.count];
  if (look.overlay !== 'direction') return face.ground === null ? -1 : face.share;
  return says.verdict === 'silent'
    ? -1
    : Math.abs(says.more - says.less) / (look.count === 'groups' ? says.of : 1);
}

function sidesOf({ less, more }: { less: number; more: number }): number {
  return Math.max(less, more);
}

interface At {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Less to the left, more and then start to the right of one line, with their marks and numbers at the ends. */
function diverging(
  { says, face, most }: { says: Says; face: Face; most: number },
  { x, y, width }: At,
): Mark[] {
  const { less, more, voices } = says;
  const middle = x + width / 2;
  const unit = (width / 2 - END) / most;
  const base = baseline(y, BAR, 14);
  const axis = rectMark({ x: middle - 0.5, y: y - 6, width: 1, height: BAR + 12 }, { fill: 'line-strong' });
  if (less + more === 0) {
    const words = [face.figure, face.words].filter((word) => word !== null).join(' ');
    return [axis, ...textBlock(words, QUIET, width / 2 - 10, 1).draw(middle + 10, y)];
  }
  const bar = (from: number, voice: number, fill: 'stop' | 'more' | 'start') =>
    voice === 0 ? [] : [rectMark({ x: from, y, width: voice * unit, height: BAR }, { fill })];
  const left = middle - less * unit;
  const right = middle + more * unit;
  const side = voices.start > voices.more ? 'start' : 'more';
  return [
    ...bar(left, voices.stop, 'stop'),
    ...bar(middle, voices.more, 'more'),
    ...bar(middle + voices.more * unit, voices.start, 'start'),
    axis,
    ...(less === 0
      ? []
      : [
          textMark(String(less), NUMBER, left - 22, base, { anchor: 'end' }),
          glyphMark('stop', left - 18, y + 2, 12, 'stop'),
        ]),
    ...(more === 0
      ? []
      : [glyphMark(side, right + 6, y + 2, 12, side), textMark(String(more), NUMBER, right + 22, base)]),
  ];
}

/** Room that mark, number and words take behind a bar. */
function behindOf({ glyph, figure, words }: Face): number {
  const number = textWidth(figure ?? '', NUMBER.size, NUMBER.weight);
  return 6 + (glyph === null ? 0 : 16) + number + 6 + textWidth(words, QUIET.size, QUIET.weight) + 1;
}

/** One bar as long as what the overlay measures, with its number and words behind it. @param behind the room for those in the row that needs most, so that equal bars are equally long */
function single(face: Face, { x, y, width, behind }: At & { readonly behind: number }): Mark[] {
  const base = baseline(y, BAR, 14);
  if (face.ground === null || face.figure === null)
    return textBlock(
      [face.figure, face.words].filter((word) => word !== null).join(' '),
      QUIET,
      width,
      1,
    ).draw(x, y);
  const figure = textWidth(face.figure, NUMBER.size, NUMBER.weight);
  const atFigure = 6 + (face.glyph === null ? 0 : 16);
  const length = Math.max(2, face.share * Math.max(0, width - behind));
  const end = x + length;
  const words = end + atFigure + figure + 6;
  return [
    rectMark(
      { x, y, width: length, height: BAR },
      { fill: face.ground.fill, stroke: 'line-strong', radius: 2 },
    ),
    ...(face.glyph === null ? [] : [glyphMark(face.glyph, end + 6, y + 2, 12, 'ink-2')]),
    textMark(face.figure, NUMBER, end + atFigure, base),
    ...textBlock(face.words, QUIET, x + width - words, 1).draw(words, y),
  ];
}
