import * as z from 'zod/mini';
import { isId } from '../../shared/ids.ts';
import { Remembered } from '../ui/remembered.ts';

/** A workshop whose console was open in this browser. */
const workshop = z.object({ id: z.string().check(z.refine(isId)), name: z.string() });
/** A facilitator looks for the one of today, seldom for an earlier one. */
const MOST = 5;

/** Whoever closes the console by mistake finds it again on the first page, the last opened first. */
export const yours = new Remembered('flashmap.yours', workshop, MOST);
