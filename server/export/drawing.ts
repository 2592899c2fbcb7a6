import { pathToFileURL } from 'node:url';
import type { Theme } from '../../shared/map/scene/palette.ts';
import type { Scene } from '../../shared/map/scene/scene.ts';

/** A scene as an SVG file's text; with `tokens` its colours are left to the page around it, as `var(--name)`. */
export type Draw = (scene: Scene, theme: Theme | 'tokens') => string;

/**
 * The component that draws the map on the page, made to draw on the server. It is the client's, so it is built beside the
 * client and found by its path, as the pages are: `dist/drawing/draw.js`, or `client/map/draw.ts` where Svelte is compiled
 * on the way (tests).
 * @throws when there is nothing at `path`
 */
export async function loadDrawing(path: string): Promise<Draw> {
  const { draw } = (await import(pathToFileURL(path).href)) as { draw: Draw };
  return draw;
}
