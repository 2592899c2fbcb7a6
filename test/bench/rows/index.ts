import { ceilingRow } from './ceiling.ts';
import { crashRow } from './crash.ts';
import { crowdRows } from './crowds.ts';
import { idleRow } from './idle.ts';
import { joiningRow } from './joining.ts';
import { smallRoomRow } from './smallRoom.ts';
import type { Row } from './row.ts';

/** In the order of the table. */
export const ROWS: readonly Row[] = [
  ...crowdRows,
  ceilingRow,
  joiningRow,
  smallRoomRow,
  crashRow,
  idleRow,
].sort((one, other) => one.id - other.id);
