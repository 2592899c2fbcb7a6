import { LAYOUT } from './layout.ts';

/**
 * How high a note is drawn on the canvas, in board units, guessed from its text alone: so the layout is the same on
 * every screen and needs no measuring. A guess that is a line too high costs a little paper, never a word.
 */
export function noteHeight(text: string): number {
  return Math.max(LAYOUT.noteHeight, 2 * PADDING + noteLines(text) * LINE);
}

/** More lines than this end in an ellipsis; the outline and the opened note show all of them. */
export const MOST_LINES = 9;
const LINE = 16.25;
const PADDING = 8.5;
/** Room of a line of a note, in widths of an average small letter. */
const ROOM = 16;

/** Lines that a note's text takes. */
export function noteLines(text: string): number {
  return Math.min(wrappedLines(text, ROOM), MOST_LINES);
}

/** Lines of a text when words wrap and over-long words break. @param room of a line, in widths of an average small letter */
export function wrappedLines(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word);
      if (used > 0 && used + 1 + width > room) {
        lines++;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used += (used > 0 ? 1 : 0) + (width % room || Math.min(width, room));
    }
  }
  return lines;
}

/** Width of a word in small letters: narrow letters count half, wide ones and other scripts more. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) {
    if (/[iljtfrI.,:;'|!()-]/.test(letter)) width += 0.6;
    else if (/[mwMWA-Z@%&]/.test(letter)) width += 1.25;
    else width += letter < '\u1100' ? 1 : 1.8;
  }
  return width;
}
