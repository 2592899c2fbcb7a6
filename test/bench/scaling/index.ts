import { commandsPart } from './commands.ts';
import { killPart } from './kill.ts';
import { nodesPart } from './nodes.ts';
import type { Part } from './part.ts';
import { storesPart } from './stores.ts';

/** In the order in which RESULTS.md has them. */
export const PARTS: readonly Part[] = [nodesPart, commandsPart, killPart, storesPart];
