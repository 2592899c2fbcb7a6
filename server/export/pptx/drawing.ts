import type {
  GlyphMark,
  HatchMark,
  Mark,
  RectMark,
  Scene,
  TextMark,
} from '../../../shared/map/scene/scene.ts';
import type { PaintName } from '../../../shared/map/scene/palette.ts';
import { HATCH_LINE, hatchLines } from '../../../shared/map/scene/hatch.ts';
import { textWidth } from '../../../shared/map/scene/widths.ts';
import { escapedXml, officeLine } from '../office/text.ts';
import { colour } from './look.ts';

/** Where a scene goes on a slide, and how many inches one of its units is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** English Metric Units, which slides are measured in. */
const EMU = 914_400;
const POINTS = 72;

/**
 * The scene as shapes of the slide itself, to be recoloured, moved and read out: a group a tile, with its sentence, and in
 * it rectangles, glyphs and lines of text. Ids are given when the file is packed (finish.ts).
 */
export function drawScene(scene: Scene, place: Place): string {
  const draw = painter(place);
  const loose = scene.marks.map((mark) => draw.mark(mark)).join('');
  const tiles = scene.tiles.map((tile) => draw.group(tile.label, tile, tile.marks)).join('');
  return loose + tiles;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function painter(place: Place) {
  const length = (units: number) => Math.round(units * place.scale * EMU);
  const left = (x: number) => Math.round(place.x * EMU) + length(x);
  const top = (y: number) => Math.round(place.y * EMU) + length(y);
  const frame = ({ x, y, width, height }: Area, extra = '') =>
    `<a:xfrm><a:off x="${left(x)}" y="${top(y)}"/><a:ext cx="${length(width)}" cy="${length(height)}"/>${extra}</a:xfrm>`;
  const named = (name: string, alt = '') =>
    `<p:cNvPr id="0" name="${escapedXml(name)}"${alt === '' ? '' : ` descr="${escapedXml(officeLine(alt))}"`}/>`;
  const shape = (name: string, properties: string, body = '') =>
    `<p:sp><p:nvSpPr>${named(name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${properties}</p:spPr>${body || '<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>'}</p:sp>`;

  const rect = (mark: RectMark) => {
    const radius = Math.round((mark.radius * 100_000) / Math.max(1, Math.min(mark.width, mark.height)));
    const geometry =
      mark.radius === 0
        ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        : `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${Math.min(50_000, radius)}"/></a:avLst></a:prstGeom>`;
    const dash = mark.dashed ? '<a:prstDash val="dash"/>' : '';
    const line =
      mark.stroke === null
        ? '<a:ln><a:noFill/></a:ln>'
        : `<a:ln w="${length(1)}">${solid(mark.stroke)}${dash}</a:ln>`;
    const fill = mark.fill === null ? '<a:noFill/>' : solid(mark.fill);
    return shape('Tile', frame(mark) + geometry + fill + line);
  };

  const hatch = (mark: HatchMark) => {
    const at = (x: number, y: number) => `<a:pt x="${length(x - mark.x)}" y="${length(y - mark.y)}"/>`;
    const lines = hatchLines(mark).map(
      ({ x1, y1, x2, y2 }) => `<a:moveTo>${at(x1, y1)}</a:moveTo><a:lnTo>${at(x2, y2)}</a:lnTo>`,
    );
    const path = `<a:path w="${length(mark.width)}" h="${length(mark.height)}" fill="none">${lines.join('')}</a:path>`;
    const line = `<a:ln w="${length(HATCH_LINE)}">${solid(mark.stroke)}</a:ln>`;
    return shape('Contested', `${frame(mark)}${customGeometry(path)}<a:noFill/>${line}`);
  };

  const glyph = (mark: GlyphMark) => {
    const box = { x: mark.x, y: mark.y, width: mark.size, height: mark.size };
    return shape('Mark', frame(box) + geometryOf(mark.path) + solid(mark.fill) + '<a:ln><a:noFill/></a:ln>');
  };

  const text = (mark: TextMark) => {
    const said = officeLine(mark.text);
    if (said === '') return '';
    // A little wider than the scene thinks: another font may be in its place.
    const width = textWidth(said, mark.size, mark.weight) * 1.08;
    const x = mark.x - (mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width);
    const box = { x, y: mark.y - mark.size * ASCENT, width, height: mark.size * LINE };
    const size = mark.size * (mark.weight > BOLD ? NARROWED : 1);
    const points = Math.max(100, Math.floor(size * place.scale * POINTS * 100));
    const bold = mark.weight === 400 ? '' : ' b="1"';
    const run = `<a:r><a:rPr lang="en-GB" sz="${points}"${bold} dirty="0">${solid(mark.fill)}</a:rPr><a:t>${escapedXml(said)}</a:t></a:r>`;
    const body = `<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/><a:p><a:pPr algn="${ALIGN[mark.anchor]}"/>${run}</a:p></p:txBody>`;
    return `<p:sp><p:nvSpPr>${named('Text')}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${body}</p:sp>`;
  };

  const mark = (one: Mark): string => {
    switch (one.kind) {
      case 'rect':
        return rect(one);
      case 'hatch':
        return hatch(one);
      case 'glyph':
        return glyph(one);
      case 'text':
        return text(one);
    }
  };

  const group = (label: string, area: Area, marks: readonly Mark[]) => {
    const inside = `<a:chOff x="${left(area.x)}" y="${top(area.y)}"/><a:chExt cx="${length(area.width)}" cy="${length(area.height)}"/>`;
    const head = `<p:nvGrpSpPr>${named(officeLine(label).slice(0, 60), label)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`;
    return `<p:grpSp>${head}<p:grpSpPr>${frame(area, inside)}</p:grpSpPr>${marks.map(mark).join('')}</p:grpSp>`;
  };
  return { mark, group };
}

/** The figures of a tile are wider in Arial than the scene thinks, and words stand right behind them. */
const BOLD = 700;
const NARROWED = 0.94;

/** Of Arial, in shares of the size. */
const ASCENT = 0.905;
const LINE = 1.15;
const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;

function solid(name: PaintName): string {
  return `<a:solidFill><a:srgbClr val="${colour(name)}"/></a:solidFill>`;
}

/** Hundredths of the glyph's square of 24: a path counts in whole units. */
const GRID = 100;

function geometryOf(path: string): string {
  const size = 24 * GRID;
  const commands = [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, command = '', numbers = '']) => {
    const values = (numbers.match(/-?[\d.]+/g) ?? []).map((value) => Math.round(Number(value) * GRID));
    const points: string[] = [];
    for (let at = 0; at + 1 < values.length; at += 2)
      points.push(`<a:pt x="${values[at]}" y="${values[at + 1]}"/>`);
    if (command === 'M') return `<a:moveTo>${points.join('')}</a:moveTo>`;
    if (command === 'L') return points.map((point) => `<a:lnTo>${point}</a:lnTo>`).join('');
    if (command === 'C') return `<a:cubicBezTo>${points.join('')}</a:cubicBezTo>`;
    return '<a:close/>';
  });
  return customGeometry(`<a:path w="${size}" h="${size}">${commands.join('')}</a:path>`);
}

function customGeometry(path: string): string {
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`;
}
