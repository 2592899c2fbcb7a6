import * as Y from 'yjs';
import { SERVER_TAG } from '../../server/sync/owners.ts';
import { encodeRecord } from '../../server/sync/record.ts';
import type { Store } from '../../server/store/store.ts';
import { addNotes, placeItem } from '../../shared/boardEdits.ts';
import { addCommitment, changeCommitment } from '../../shared/commitmentEdits.ts';
import { LANES, type Lane } from '../../shared/lanes.ts';
import { gridPos } from '../../shared/layout.ts';
import { boardName } from '../../shared/names.ts';
import type { PortfolioResponse, PortfolioView } from '../../shared/portfolio/views.ts';
import type { CreateRequest } from '../../shared/workshop/requests.ts';
import type { TestApp } from './app.ts';
import { Browser, connect, createWorkshop } from './people.ts';

export interface Promised {
  readonly intention: string;
  readonly due?: string;
  readonly result?: string;
}

/** What every group of a workshop said: a note on status reporting for each lane, and commitments. */
export interface Said {
  readonly lanes: readonly Lane[];
  /** Of those, so many at the end are left on no capability. */
  readonly loose?: number;
  readonly promises?: readonly Promised[];
}

let made = 0;

/** A board as a server would have stored it. */
export async function storeBoard(
  store: Store,
  board: string,
  { lanes, loose = 0, promises = [] }: Said,
): Promise<void> {
  const doc = new Y.Doc();
  const notes = lanes.map((lane, index) => ({
    id: `note-${String(++made).padStart(8, '0')}`,
    lane,
    text: `=cmd()|'Note ${index}' about ${lane}`,
    pos: gridPos(index),
  }));
  addNotes(doc, notes, 'server');
  for (const { id } of notes.slice(0, notes.length - loose)) placeItem(doc, id, 'report-status', 'server');
  for (const { intention, due = '', result = '' } of promises) {
    const id = `promise-${String(++made).padStart(8, '0')}`;
    addCommitment(doc, { id, intention, owner: 'Ana', due, capability: 'report-status' }, 'server');
    changeCommitment(doc, id, { result }, 'server');
  }
  const owners = new Map([[doc.clientID, SERVER_TAG]]);
  const record = encodeRecord({ owners, update: Y.encodeStateAsUpdate(doc), isSealed: false });
  await store.append(board, record);
}

/** A workshop in which each group said this, of the browser that created it. */
export async function heldWorkshop(
  app: Pick<TestApp, 'url' | 'store'>,
  said: readonly Said[],
  request: Partial<CreateRequest> = {},
) {
  const workshop = await createWorkshop(app.url, { ...request, groups: said.length });
  const host = await connect(workshop.browser, workshop.workshop, 'facilitator');
  const groups = [...(host.state?.groups ?? [])].sort((a, b) => a.number - b.number).map(({ id }) => id);
  host.close();
  await Promise.all(
    groups.map((group, index) =>
      storeBoard(app.store, boardName(workshop.workshop, group), said[index] ?? { lanes: LANES }),
    ),
  );
  return { ...workshop, groups };
}

/** A portfolio with these workshops, of a browser that holds a ticket of each. */
export async function portfolioOf(
  app: Pick<TestApp, 'url'>,
  workshops: readonly { readonly workshop: string; readonly browser: Browser }[],
) {
  const browser = new Browser(app.url);
  for (const one of workshops)
    for (const [name, value] of one.browser.cookies) browser.cookies.set(name, value);
  const { body } = await browser.post<PortfolioResponse>('/api/portfolios', { name: 'Our PMO', bring: null });
  const path = `/api/portfolios/${body.portfolio}`;
  for (const { workshop } of workshops)
    await browser.post(`${path}/workshops`, { workshop, role: 'facilitator' });
  const view = await browser.get<PortfolioView>(path);
  return { browser, path, id: body.portfolio, view: view.body };
}

/** A browser that comes in by the portfolio's link alone. */
export async function enterPortfolio(app: Pick<TestApp, 'url'>, link: string) {
  const browser = new Browser(app.url);
  const [, portfolio, secret] = /\/p\/([^#]+)#(.+)$/.exec(link) ?? [];
  const answer = await browser.post('/api/portfolios/enter', { portfolio, secret });
  return { browser, status: answer.status };
}
