import type { Component } from 'svelte';
import type { Route } from './routes.ts';

type AnyComponent = Component<Record<string, unknown>>;

export interface Page {
  /** Pages of one key stay mounted when only the rest of the address changes. */
  readonly key: string;
  readonly load: () => Promise<AnyComponent>;
  readonly props: Record<string, unknown>;
}

// Built from what is there: each page is a chunk of its own, loaded when its address is opened.
const files = import.meta.glob<{ default: AnyComponent }>('./*/*Page.svelte');

/** The page that answers to a route, and what it is given. */
export function pageOf(route: Route): Page {
  const { page, ...props } = route;
  return { key: JSON.stringify(route), load: () => load(FILES[page]), props };
}

const FILES: Record<Route['page'], string> = {
  home: './home/HomePage.svelte',
  join: './home/JoinPage.svelte',
  enter: './home/EnterPage.svelte',
  attend: './attend/AttendPage.svelte',
  console: './facilitate/ConsolePage.svelte',
  wall: './facilitate/WallPage.svelte',
  outcomes: './outcomes/OutcomesPage.svelte',
  board: './board/BoardPage.svelte',
  'not-found': './home/NotFoundPage.svelte',
};

async function load(file: string): Promise<AnyComponent> {
  const found = files[file];
  if (!found) throw new Error(`${file} is not part of this build`);
  return (await found()).default;
}
