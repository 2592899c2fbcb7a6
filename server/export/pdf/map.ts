import { HATCH_LINE, hatchLines } from '../../../shared/map/scene/hatch.ts';
import { paintOf, type PaintName } from '../../../shared/map/scene/palette.ts';
import type { Mark, Scene, TextMark } from '../../../shared/map/scene/scene.ts';
import { COLUMN, PAGE, type Flow } from './flow.ts';

/** ISO sizes in points, the shorter side first; a map goes on the smallest on which it can be read. */
const SIZES = [
  [PAGE.width, PAGE.height],
  [841.89, 1190.55],
  [1190.55, 1683.78],
  [1683.78, 2383.94],
] as const;
const MARGIN = 36;
/** The least scale: text of 14 units is then 7 points. */
const LEAST = 0.5;
const ABOVE = 14;

/**
 * Widths of a drawing between the text, the most legible first: the wider, the smaller it is printed, and the less high. At
 * the last its text of 14 units is 6.5 points.
 */
const WIDTHS_HERE = [960, 1020, 1080];

/** The most legible map that stands on this page, below what is there; null where none does. */
export function mapHere(flow: Flow, mapOf: (width: number) => Scene): Scene | null {
  const room = flow.left - ABOVE;
  return WIDTHS_HERE.map(mapOf).find((scene) => scene.height * scaleHere(scene) <= room) ?? null;
}

/** The map below the text, in shapes that stay sharp. */
export function paintMapHere(flow: Flow, scene: Scene): void {
  flow.gap(ABOVE);
  flow.bookmark(2, scene.title);
  paintScene(flow, scene, { x: PAGE.margin, y: flow.y, scale: scaleHere(scene) });
  flow.gap(scene.height * scaleHere(scene));
}

function scaleHere({ width }: Scene): number {
  return COLUMN / width;
}

/** The map alone on the next page; what follows goes on with the one before it. */
export function paintMapAlone(flow: Flow, scene: Scene): void {
  const { size, scale } = pageFor(scene);
  flow.plate(() => {
    flow.doc.addPage({ size: [...size], margin: 0 });
    flow.bookmarkAside(scene.title);
    paintScene(flow, scene, { x: (size[0] - scene.width * scale) / 2, y: MARGIN, scale });
  });
}

function paintScene(
  flow: Flow,
  scene: Scene,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  const { doc } = flow;
  flow.draw(
    'Figure',
    () => {
      doc.save().translate(x, y).scale(scale);
      for (const mark of [...scene.marks, ...scene.tiles.flatMap(({ marks }) => marks)]) paint(flow, mark);
      doc.restore();
    },
    {
      alt: [scene.title, ...scene.tiles.map(({ label }) => label)].join('\n'),
      bbox: [x, y, x + scene.width * scale, y + scene.height * scale],
    },
  );
}

function pageFor({ width, height }: Scene) {
  const lying = width >= height;
  const fits = SIZES.map(([short, long]) => {
    const size = lying ? ([long, short] as const) : ([short, long] as const);
    const scale = Math.min((size[0] - 2 * MARGIN) / width, (size[1] - 2 * MARGIN) / height);
    return { size, scale };
  });
  const [first] = fits;
  const chosen = fits.find(({ scale }) => scale >= LEAST) ?? fits.at(-1) ?? first;
  if (chosen === undefined) throw new Error('there is a page size');
  return { size: chosen.size, scale: Math.min(1, chosen.scale) };
}

const ink = (name: PaintName) => paintOf(name, 'light');

function paint(flow: Flow, mark: Mark): void {
  const { doc } = flow;
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, stroke, dashed } = mark;
      doc.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2)).lineWidth(1.5);
      if (dashed) doc.dash(4, { space: 3 });
      if (fill !== null && stroke !== null) doc.fillAndStroke(ink(fill), ink(stroke));
      else if (fill !== null) doc.fill(ink(fill));
      else if (stroke !== null) doc.stroke(ink(stroke));
      if (dashed) doc.undash();
      return;
    }
    case 'hatch':
      for (const { x1, y1, x2, y2 } of hatchLines(mark)) doc.moveTo(x1, y1).lineTo(x2, y2);
      doc.lineWidth(HATCH_LINE).stroke(ink(mark.stroke));
      return;
    case 'glyph':
      doc
        .save()
        .translate(mark.x, mark.y)
        .scale(mark.size / 24);
      doc.path(mark.path).fill(ink(mark.fill)).restore();
      return;
    case 'text':
      return write(flow, mark);
  }
}

function write({ pen }: Flow, { text, size, weight, fill, anchor, x, y }: TextMark): void {
  const pieces = pen.pieces([{ text, bold: weight > 500, fill: ink(fill) }], size);
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const before = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  pen.set(pieces, x - before, y, size);
}
