import { VOICES, type Voice } from '../../lanes.ts';
import type { CapabilityReport, Count, Report } from '../report.ts';
import { glyphMark, rectMark, type Block } from './blocks.ts';
import type { SceneGlyph } from './glyphs.ts';
import type { PaintName } from './palette.ts';
import type { Mark } from './scene.ts';

/** Above this many marks a strip would not be counted at a glance any more. */
const MOST_MARKS = 24;
/** More marks than these stand in two rows. */
const ONE_ROW = 14;
/** Gap between marks, as a share of a mark. */
const GAP = 0.2;

/** A group that speaks of a capability and takes no side is drawn as the split mark: half stop, half more. */
const glyphOf = (voice: Voice): SceneGlyph => (voice === 'even' ? 'split' : voice);

/** Whether strips are bars of parts rather than single marks: the same all over one map. */
export function inBars({ numbers, capabilities }: Report, count: Count): boolean {
  if (count === 'groups') return numbers.present > MOST_MARKS;
  return capabilities.some(({ says }) => says.people.of > MOST_MARKS);
}

/** One mark a voice, stop at the left, silent in the middle, start at the right. */
export function stripBlock(
  capability: CapabilityReport,
  count: Count,
  look: { readonly ink: PaintName; readonly mark: number; readonly width: number; readonly bars: boolean },
): Block {
  const { voices } = capability.says[count];
  return look.bars ? barBlock(voices, look) : marksBlock(voices, look);
}

interface Look {
  readonly ink: PaintName;
  readonly mark: number;
  readonly width: number;
}
type Voices = Readonly<Record<Voice, number>>;

function marksBlock(voices: Voices, { ink, mark, width }: Look): Block {
  const all = VOICES.flatMap((voice) => Array.from({ length: voices[voice] }, () => glyphOf(voice)));
  const perRow = Math.max(1, all.length > ONE_ROW ? Math.ceil(all.length / 2) : all.length);
  const size = Math.min(mark, width / (perRow * (1 + GAP)));
  const pitch = size * (1 + GAP);
  const rows = Math.ceil(all.length / perRow);
  return {
    width,
    height: rows === 0 ? 0 : rows * pitch - size * GAP,
    draw: (x, y) =>
      all.map((glyph, index) =>
        glyphMark(glyph, x + (index % perRow) * pitch, y + Math.floor(index / perRow) * pitch, size, ink),
      ),
  };
}

/** Five parts in proportion; each begins with its mark, so that even the smallest is seen. */
function barBlock(voices: Voices, { ink, mark, width }: Look): Block {
  const parts = VOICES.filter((voice) => voices[voice] > 0);
  const all = parts.reduce((sum, voice) => sum + voices[voice], 0);
  const size = Math.min(mark, width / (parts.length * 1.7));
  const least = size * 1.4;
  const gap = size * 0.28;
  const free = Math.max(0, width - parts.length * least - gap * (parts.length - 1));
  return {
    width,
    height: parts.length === 0 ? 0 : size,
    draw: (x, y) => {
      let left = x;
      return parts.flatMap((voice) => {
        const length = least + (free * voices[voice]) / all;
        const marks = [
          glyphMark(glyphOf(voice), left, y, size, ink),
          ...barMarks(voice, left + size * 1.2, y + size * 0.22, length - size * 1.2, size * 0.56, ink),
        ];
        left += length + gap;
        return marks;
      });
    },
  };
}

function barMarks(voice: Voice, x: number, y: number, width: number, height: number, ink: PaintName): Mark[] {
  const box = { x, y, width, height };
  if (voice === 'silent') return [rectMark(box, { stroke: ink, dashed: true })];
  if (voice === 'even') return [{ kind: 'hatch', ...box, stroke: ink }];
  return [rectMark(box, { fill: ink })];
}
