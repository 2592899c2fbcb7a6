import { readBoard } from '../../../shared/board.ts';
import type { Recovered } from './observation.ts';

/** The words of every note on every board. */
export function boardTexts({ documents }: Recovered): string[] {
  return [...documents].flatMap(([name, { doc }]) =>
    name.startsWith('board/') ? readBoard(doc).notes.map(({ text }) => text) : [],
  );
}
