import type { Pen, Piece } from './pen.ts';

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Lines no wider than `width` points, broken between words; inside one only where it is wider than a line. */
export function linesOf(pen: Pen, pieces: readonly Piece[], size: number, width: number): Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  let used = 0;
  const add = (piece: Piece) => {
    line.push(piece);
    used += piece.width;
  };
  const end = () => {
    let space: Piece | undefined;
    while (line.at(-1)?.isSpace) {
      space = line.pop();
      used -= space?.width ?? 0;
    }
    // It takes no room, and whoever hears the text does not hear two words as one.
    const tail = space && space.level % 2 === 0 ? [{ ...space, width: 0 }] : [];
    if (line.length > 0) lines.push({ pieces: [...line, ...tail], width: used });
    line = [];
    used = 0;
  };
  for (const word of wordsOf(pieces)) {
    const wide = word.reduce((sum, piece) => sum + piece.width, 0);
    const isSpace = word[0]?.isSpace ?? false;
    if (used + wide > width && !isSpace) end();
    if (isSpace && line.length === 0) continue;
    const parts = wide > width && !isSpace ? word.flatMap((piece) => pen.characters(piece, size)) : word;
    for (const part of parts) {
      if (used + part.width > width && !part.isSpace) end();
      add(part);
    }
  }
  end();
  return lines;
}

/** Pieces between which no line may end. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last && !piece.isSpace && !last[0]?.isSpace) last.push(piece);
    else words.push([piece]);
  }
  return words;
}
