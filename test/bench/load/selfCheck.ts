import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import type { Gathered } from './crowd.ts';
import { boardFrom, boardOfServer } from './newcomer.ts';

export interface Check {
  /** Edits that were made, and how many of them stand in what the server gives a newcomer. */
  readonly made: number;
  readonly stored: number;
  /** Whether all witnesses hold exactly what a newcomer is given: same content, same edits, same deletions. */
  readonly equal: boolean;
  /** Whether all witnesses were shown the pointers that people moved. */
  readonly shown: boolean;
  readonly refused: readonly string[];
  readonly closed: readonly string[];
}

/**
 * Proves that what was counted converges: what each witness was told makes the same board as the server's own.
 * @param patience milliseconds that a newcomer waits for that
 * @param pointed whether people have moved their pointers
 */
export async function selfCheck(
  rooms: readonly Gathered[],
  patience: number,
  pointed: boolean,
): Promise<Check> {
  let made = 0;
  let stored = 0;
  let equal = true;
  for (const { people, witnesses } of rooms) {
    if (witnesses.length === 0) continue;
    const server = await boardOfServer(witnesses[0]!.seat, patience);
    for (const { client, madeAt } of people) {
      made += madeAt.length;
      stored += server === null ? 0 : Math.min(madeAt.length, Y.getState(server.store, client));
    }
    equal &&= server !== null && witnesses.every((witness) => sameBoard(boardFrom(witness), server));
  }
  const everybody = rooms.flatMap(({ people }) => people);
  return {
    made,
    stored,
    equal,
    shown: !pointed || rooms.every(({ witnesses }) => witnesses.every(({ presences }) => presences > 0)),
    refused: [...new Set(everybody.flatMap(({ refusals }) => refusals))],
    closed: [...new Set(everybody.flatMap(({ ended }) => ended ?? []))],
  };
}

export function isSound({ made, stored, equal, shown, refused, closed }: Check): boolean {
  return made === stored && equal && shown && refused.length === 0 && closed.length === 0;
}

function sameBoard(one: Y.Doc, other: Y.Doc): boolean {
  const whole = (doc: Y.Doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null;
  const content = (doc: Y.Doc) => {
    const { notes, clusters } = boardOf(doc);
    return JSON.stringify([notes, clusters].map((map) => Object.entries(map.toJSON()).sort()));
  };
  return (
    whole(one) &&
    whole(other) &&
    content(one) === content(other) &&
    Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))
  );
}
