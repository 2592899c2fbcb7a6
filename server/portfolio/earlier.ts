import type { ReportItem } from '../../shared/map/report.ts';
import { has } from '../../shared/portfolio/portfolio.ts';
import type { Example } from '../../shared/suggest/examples.ts';
import type { Store } from '../store/store.ts';
import { portfoliosOf } from './belonging.ts';
import type { Portfolios } from './portfolios.ts';
import type { Readings } from './readings.ts';

/** Texts of one workshop that others learn from, and how many workshops there are of them. */
const MOST_TEXTS = 500;
const MOST_WORKSHOPS = 10;

/**
 * What people have placed in the other workshops of the portfolios that a workshop is in, newest first: texts, and the
 * capabilities that they stand on. No writer, no group, no workshop. @throws StoreTrouble
 */
export async function earlierExamples(
  { store, portfolios, readings }: { store: Store; portfolios: Portfolios; readings: Readings },
  workshop: string,
): Promise<readonly Example[]> {
  const found = await Promise.all((await portfoliosOf(store, workshop)).map((id) => portfolios.find(id)));
  const others = found
    .filter((portfolio) => portfolio !== null && has(portfolio.state, workshop))
    .flatMap((portfolio) => portfolio?.state.workshops ?? [])
    .filter(({ id }) => id !== workshop)
    .sort((a, b) => b.addedAt - a.addedAt);
  const ids = [...new Set(others.map(({ id }) => id))].slice(0, MOST_WORKSHOPS);
  const examples: Example[] = [];
  for (const id of ids) {
    const reading = await readings.read(id);
    if (!reading.ok) continue;
    const { capabilities } = await reading.value.report();
    const own = capabilities.flatMap(({ id: capability, items }) =>
      items.flatMap((item) => textsOf(item).map((text) => ({ text, capability }))),
    );
    examples.push(...own.slice(0, MOST_TEXTS));
  }
  return examples;
}

function textsOf({ kind, title, notes }: ReportItem): string[] {
  return [...(kind === 'cluster' ? [title] : []), ...notes.map(({ text }) => text)];
}
