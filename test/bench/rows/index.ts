import { crowdRows } from './crowds.ts';
import type { Row } from './row.ts';

/** In the order of the table. */
export const ROWS: readonly Row[] = [...crowdRows].sort((one, other) => one.id - other.id);
