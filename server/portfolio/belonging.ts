import { isId } from '../../shared/ids.ts';
import { portfoliosOfName } from '../../shared/names.ts';
import { StoreConflict, type Store } from '../store/store.ts';

/** Portfolios that one workshop may have been in: more are not looked at. */
const MOST = 20;

/**
 * Notes that a workshop may be in a portfolio, for whoever comes from the workshop. Whether it is, the portfolio says.
 * @throws StoreTrouble
 */
export async function noteInPortfolio(store: Store, workshop: string, portfolio: string): Promise<void> {
  const name = portfoliosOfName(workshop);
  for (;;) {
    const { records } = await store.load(name);
    const noted = records.map(({ bytes }) => new TextDecoder().decode(bytes));
    if (noted.includes(portfolio) || noted.length >= MOST) return;
    try {
      const position = records.at(-1)?.position ?? null;
      await store.append(name, new TextEncoder().encode(portfolio), { after: position });
      return;
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
    }
  }
}

/** Ids of the portfolios that a workshop was ever added to. @throws StoreTrouble */
export async function portfoliosOf(store: Store, workshop: string): Promise<readonly string[]> {
  const { records } = await store.load(portfoliosOfName(workshop));
  return records.map(({ bytes }) => new TextDecoder().decode(bytes)).filter(isId);
}
