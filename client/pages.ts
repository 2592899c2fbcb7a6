import type { Component } from 'svelte';
import type { Route } from './routes.ts';

type AnyComponent = Component<Record<string, unknown>>;

export interface Page {
  /** Another key is another page: nothing of the old one stays. */
  readonly key: string;
  readonly load: () => Promise<AnyComponent>;
  readonly props: Record<string, unknown>;
}

/** The page that answers to a route. Each is a chunk of its own that is loaded when its address is opened. */
export function pageOf(route: Route): Page {
  const { page, ...props } = route;
  return { key: JSON.stringify(route), load: async () => (await modules[page]()).default, props };
}

type Props<P extends Route['page']> = Omit<Extract<Route, { page: P }>, 'page'>;

/** The compiler checks that each page takes what its route gives; beyond this line that is no longer known. */
function chunk<P extends Route['page']>(_page: P, load: () => Promise<{ default: Component<Props<P>> }>) {
  return load as unknown as () => Promise<{ default: AnyComponent }>;
}

const modules: Record<Route['page'], () => Promise<{ default: AnyComponent }>> = {
  home: chunk('home', () => import('./home/HomePage.svelte')),
  join: chunk('join', () => import('./home/JoinPage.svelte')),
  import: chunk('import', () => import('./import/ImportPage.svelte')),
  enter: chunk('enter', () => import('./home/EnterPage.svelte')),
  attend: chunk('attend', () => import('./attend/AttendPage.svelte')),
  console: chunk('console', () => import('./facilitate/ConsolePage.svelte')),
  wall: chunk('wall', () => import('./facilitate/WallPage.svelte')),
  outcomes: chunk('outcomes', () => import('./outcomes/OutcomesPage.svelte')),
  shared: chunk('shared', () => import('./share/SharedPage.svelte')),
  board: chunk('board', () => import('./board/BoardPage.svelte')),
  portfolio: chunk('portfolio', () => import('./portfolio/PortfolioPage.svelte')),
  'not-found': chunk('not-found', () => import('./home/NotFoundPage.svelte')),
};
