import { MALFORMED, MANY_NOTES, SLOW, STORM } from './crowd.ts';
import { NODE_CUT_OFF } from './cutOff.ts';
import { FAILOVER } from './failover.ts';
import { LATE_HINTS } from './hints.ts';
import { KILL } from './kill.ts';
import { FROZEN, OFFLINE, TABS, TOO_MUCH, WEATHER } from './network.ts';
import { NODE_DIES, NODE_DIES_CLOSING } from './nodes.ts';
import { CLOCKS, DRAIN, PAUSED, THROWS } from './process.ts';
import { RACES, RACES_OVER_NODES } from './races.ts';
import { NO_MEMORY, REDIS_AWAY, REDIS_DISK_FULL } from './redis.ts';
import { ROLLING } from './rolling.ts';
import type { Row } from './row.ts';
import { CORRUPT, FULL, ORDER, SYNC_FAILS, TORN } from './storage.ts';

/** Every row of the fault table that one server can have, in its order. */
export const ONE_SERVER: readonly Row[] = [
  ...[KILL, TORN, ORDER, SYNC_FAILS, FULL, CORRUPT],
  ...[OFFLINE, WEATHER, FROZEN, CLOCKS, TABS, STORM, SLOW, DRAIN],
  ...[TOO_MUCH, MANY_NOTES, MALFORMED, THROWS, PAUSED, RACES],
];

/** Rows of several servers on one Redis. */
export const SEVERAL_SERVERS: readonly Row[] = [
  ...[REDIS_AWAY, NO_MEMORY, REDIS_DISK_FULL, FAILOVER],
  ...[NODE_DIES, NODE_DIES_CLOSING, NODE_CUT_OFF, LATE_HINTS, ROLLING, RACES_OVER_NODES],
];

export const ROWS: readonly Row[] = [...ONE_SERVER, ...SEVERAL_SERVERS];
