import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { Person, type Seat } from './person.ts';

/** Milliseconds without a change after which somebody who came has heard everything. */
const SILENCE = 150;

/**
 * The board as a server gives it to somebody who comes now: a state, and what follows it.
 * @returns null when nothing has come within so many milliseconds
 */
export async function boardOfServer(seat: Seat, patience: number): Promise<Y.Doc | null> {
  const newcomer = new Person(seat, true);
  const isHere = await Promise.race([newcomer.synced.then(() => true), wait(patience, false)]);
  let heard = -1;
  while (isHere && heard !== newcomer.heard.length) {
    heard = newcomer.heard.length;
    await wait(SILENCE);
  }
  newcomer.leave();
  return isHere ? boardFrom(newcomer) : null;
}

/** The board as a witness holds it. */
export function boardFrom({ board, heard, own }: Person): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of [board!, ...own, ...heard.map((arrival) => arrival.update)])
      Y.applyUpdate(doc, update);
  });
  return doc;
}
