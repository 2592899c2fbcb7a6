import { VALUE_AREAS } from '../arrangement.ts';
import type { CapabilityReport, Report } from '../report.ts';
import { VIEW_WORDS } from '../../words/outcomes.ts';
import { baseline, glyphMark, rectMark, stack, textBlock, textMark, type Box, type Style } from './blocks.ts';
import { directionGround, faceOf } from './face.ts';
import { footOf } from './foot.ts';
import type { SceneOptions } from './options.ts';
import type { Mark, Tile } from './scene.ts';
import { groundMark, hatchOf, HATCH_WIDTH, labelOf, TILE_SIZES, tileLook, type TileLook } from './tile.ts';
import { sectionsOf, type Drawn } from './tiles.ts';
import { valueRow, type ValueCell, type ValueRow } from './values.ts';
import { textWidth } from './widths.ts';

const ROW = 40;
const CELL_GAP = 4;
/** Narrower than this, a name stands over its cells. */
const NARROW = 620;
const NAME: Style = { size: 14, weight: 620, fill: 'ink' };
const HEAD: Style = { size: 13, weight: 620, fill: 'ink-2' };
const TEXT: Style = { size: 13, weight: 400, fill: 'ink-2' };

/** Whom each capability serves: one row a capability, one column a value. An empty cell is a question to ask. */
export function matrixView(report: Report, options: SceneOptions): Drawn {
  const { width, count } = options;
  const look = tileLook(report, { ...options, overlay: 'direction' }, TILE_SIZES[options.room]);
  const narrow = width < NARROW;
  const at = narrow ? 0 : Math.min(300, width * 0.3) + 16;
  const cell = (width - at - HATCH_WIDTH - 4 - 3 * CELL_GAP) / 4;
  const rows = new Map(report.capabilities.map((capability) => [capability.id, valueRow(capability, count)]));
  const marks: Mark[] = [];
  const tiles: Tile[] = [];
  const asks = report.capabilities.some(({ items }) => items.some(({ values }) => values.length > 0));
  const summary = stack(
    summaryOf(report, rows).map((line) => textBlock(line, TEXT, width)),
    2,
  );
  marks.push(...summary.draw(0, 0));
  let y = summary.height + 12;
  const heads = [...VALUE_AREAS.map((area) => VIEW_WORDS.areas[area]), VIEW_WORDS.untagged].map((words) =>
    textBlock(words, HEAD, cell, 2),
  );
  const head = Math.max(...heads.map(({ height }) => height));
  heads.forEach((block, index) =>
    marks.push(...block.draw(at + index * (cell + CELL_GAP), y + head - block.height)),
  );
  y += head + 6;
  for (const { name, capabilities } of sectionsOf(report)) {
    const heading = textBlock(name, HEAD, width);
    marks.push(...heading.draw(0, y + 6));
    y += heading.height + 12;
    for (const capability of capabilities) {
      const row = rows.get(capability.id);
      if (row === undefined) continue;
      const tile = rowTile(capability, { row, look, narrow, at, cell, y, width, section: name, asks });
      tiles.push(tile);
      y += tile.height + CELL_GAP;
    }
    y += 8;
  }
  const explained = options.legend ? ({ scale: true, marks: 'lanes', silent: true } as const) : null;
  const foot = footOf(report, { look, width, y, explained });
  return { height: foot.height, marks: [...marks, ...foot.marks], tiles: [...tiles, ...foot.tiles] };
}

interface Row {
  readonly row: ValueRow;
  readonly look: TileLook;
  readonly narrow: boolean;
  readonly at: number;
  readonly cell: number;
  readonly y: number;
  readonly width: number;
  readonly section: string;
  /** Empty cells are questions, once anything is tagged. */
  readonly asks: boolean;
}

function rowTile(
  capability: CapabilityReport,
  { row, look, narrow, at, cell, y, width, section, asks }: Row,
): Tile {
  const name = textBlock(capability.name, NAME, narrow ? width - 12 : at - 12, 3);
  const cells = [...VALUE_AREAS.map((area) => row.areas[area]), row.untagged];
  const top = narrow ? y + name.height + 8 : y;
  const height = narrow ? name.height + 8 + ROW : Math.max(ROW, name.height + 8);
  const box = { x: 0, y, width, height };
  const tall = narrow ? ROW : height;
  return {
    id: capability.id,
    label: [
      labelOf(capability, faceOf(capability, look), look),
      ...VALUE_AREAS.map((area) => {
        const { less, more } = row.areas[area];
        return VIEW_WORDS.cell(VIEW_WORDS.areas[area], less, more);
      }),
    ].join(' '),
    section,
    ...box,
    marks: [
      ...name.draw(narrow ? 0 : 2, narrow ? y + 4 : y + (height - name.height) / 2),
      ...cells.flatMap((each, index) =>
        cellMarks(
          each,
          { x: at + index * (cell + CELL_GAP), y: top, width: cell, height: tall },
          asks && capability.reach > 0 && index < VALUE_AREAS.length,
        ),
      ),
      ...hatchOf(capability, look, { x: 0, y: top, width, height: tall }, 'ink'),
    ],
  };
}

/** @param asked an empty cell here is a warning */
function cellMarks({ less, more, step }: ValueCell, box: Box, asked: boolean): Mark[] {
  const middle = box.y + box.height / 2;
  if (step === null) {
    const marks = [groundMark(box, null)];
    const words = textWidth(VIEW_WORDS.empty, 13, 400) + 32 <= box.width ? VIEW_WORDS.empty : '';
    if (!asked) return marks;
    const base = baseline(box.y, box.height, 13);
    return [
      ...marks,
      glyphMark('warn', box.x + 8, middle - 7, 14, 'ink-2'),
      ...(words === '' ? [] : [textMark(words, TEXT, box.x + 27, base)]),
    ];
  }
  const ground = directionGround(step);
  const style: Style = { size: 15, weight: 780, fill: ground.ink };
  const base = baseline(box.y, box.height, 15);
  const parts = [
    ...(less > 0 ? [{ glyph: 'stop', text: String(less) } as const] : []),
    ...(more > 0 ? [{ glyph: 'more', text: String(more) } as const] : []),
    ...(less + more === 0 ? [{ glyph: 'split', text: '0' } as const] : []),
  ];
  let x = box.x + 8;
  return [
    rectMark(box, { fill: ground.fill, radius: 4 }),
    ...parts.flatMap(({ glyph, text }) => {
      const at = x;
      x += 15 + textWidth(text, 15, 780) + 7;
      return [glyphMark(glyph, at, middle - 6, 12, ground.ink), textMark(text, style, at + 15, base)];
    }),
  ];
}

function summaryOf(report: Report, rows: ReadonlyMap<string, ValueRow>): string[] {
  const placed = report.capabilities.flatMap(({ items }) => items);
  const untagged = placed
    .filter(({ values }) => values.length === 0)
    .reduce((sum, { notes }) => sum + notes.length, 0);
  if (untagged === report.numbers.placed) return [VIEW_WORDS.nothingTagged];
  const spoken = report.capabilities.filter(({ reach }) => reach > 0);
  const empty = spoken.reduce((sum, { id }) => {
    const row = rows.get(id);
    return sum + (row === undefined ? 0 : VALUE_AREAS.filter((area) => row.areas[area].step === null).length);
  }, 0);
  return [VIEW_WORDS.emptyCells(empty), VIEW_WORDS.untaggedNotes(untagged, report.numbers.placed)];
}
