import { ARTICLE as SAY } from '../../../shared/words/article.ts';
import { mapScene } from '../../../shared/map/scene/mapScene.ts';
import { paragraph, type Article } from '../article/blocks.ts';
import type { ExportInput } from '../exporter.ts';
import { pictureScene } from '../picture.ts';
import { bandsOf, type Band } from './bands.ts';
import { COLUMN, HALF, OVER_COLUMNS, type Flow } from './flow.ts';
import { mapHere, paintMapAlone, paintMapHere } from './map.ts';
import { heightOf } from './part.ts';
import { TABLE_LEAD, Tables } from './table.ts';
import { Typesetter } from './typesetter.ts';

const MAP = { view: 'tiles', overlay: 'direction', room: 'usual', legend: true } as const;

/** The write-up, page after page, the map where the article has it. */
export function writeArticle(
  flow: Flow,
  article: Article,
  { report, count }: Pick<ExportInput, 'report' | 'count'>,
): void {
  const across = new Typesetter(flow.pen, { width: COLUMN, size: 10 });
  const column = new Typesetter(flow.pen, { width: HALF, size: 9.5 });
  const bands = bandsOf(article.blocks);
  const tables = new Tables(
    flow,
    bands.filter((band) => band.kind === 'table'),
  );
  flow.newPage();
  flow.across([across.heading(1, article.title)]);
  bands.forEach((band, index) => {
    switch (band.kind) {
      case 'across':
        return flow.across(across.group(band.pieces), leadHeight(bands[index + 1]));
      case 'columns':
        return flow.columns(band.groups.map((pieces) => column.group(pieces)));
      case 'table':
        return tables.write(band);
      case 'figure': {
        const here = mapHere(flow, (width) => mapScene(report, { ...MAP, count, width }));
        return here ? paintMapHere(flow, here) : paintMapAlone(flow, pictureScene({ report, count }));
      }
    }
  });

  if (flow.pen.undrawn > 0) flow.across(across.group([paragraph(SAY.undrawn(flow.pen.undrawn))]));

  /** What has to stand on the same page as what leads up to it. */
  function leadHeight(next: Band | undefined): number {
    if (next?.kind === 'columns') return OVER_COLUMNS + heightOf(column.group(next.groups[0] ?? []), true);
    return next?.kind === 'table' ? TABLE_LEAD : 0;
  }
}
