import type { ReportChange } from '../change.ts';
import type { Count } from '../report.ts';

/** What kind of picture the map is drawn as. */
export const VIEWS = ['tiles', 'treemap', 'ranking', 'matrix'] as const;
export type View = (typeof VIEWS)[number];

/** Which question its colours answer. */
export const OVERLAYS = ['direction', 'reach', 'agreement', 'dots', 'maturity', 'change'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** How much room a tile has at the least, from a slide or a screen with much on it (`tight`) to one that is read from afar (`large`). */
export const ROOMS = ['tight', 'low', 'usual', 'large'] as const;
export type Room = (typeof ROOMS)[number];

export interface SceneOptions {
  readonly view: View;
  readonly overlay: Overlay;
  readonly count: Count;
  /** Of the whole picture, in the scene's units. It is as high as it needs to be. */
  readonly width: number;
  readonly room: Room;
  readonly legend: boolean;
  /** Against an earlier workshop; what the overlay `change` shows. */
  readonly change?: ReportChange | undefined;
}
