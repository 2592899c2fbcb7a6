import type { IconName } from './shapes.ts';

/** One line of a menu: it does something, or opens a list of its own. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string;
  readonly run?: () => void;
  readonly items?: readonly MenuItem[];
}
