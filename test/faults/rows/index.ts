import { MALFORMED, MANY_NOTES, SLOW, STORM } from './crowd.ts';
import { KILL } from './kill.ts';
import { FROZEN, OFFLINE, TABS, TOO_MUCH, WEATHER } from './network.ts';
import { CLOCKS, DRAIN, PAUSED, RACES, THROWS } from './process.ts';
import type { Row } from './row.ts';
import { CORRUPT, FULL, ORDER, SYNC_FAILS, TORN } from './storage.ts';

/** Every row of the fault table that one server can have, in its order. */
export const ROWS: readonly Row[] = [
  ...[KILL, TORN, ORDER, SYNC_FAILS, FULL, CORRUPT],
  ...[OFFLINE, WEATHER, FROZEN, CLOCKS, TABS, STORM, SLOW, DRAIN],
  ...[TOO_MUCH, MANY_NOTES, MALFORMED, THROWS, PAUSED, RACES],
];
