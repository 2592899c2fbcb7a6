import { LAYOUT } from './layout.ts';

/**
 * How high a note is drawn on the canvas, in board units, guessed from its text alone: so the layout is the same on
 * every screen and needs no measuring. A guess that is a line too high costs a little paper, never a word.
 * @param dotted whether dots stand under the text
 */
export function noteHeight(text: string, dotted = false): number {
  const needed = 2 * PADDING + noteLines(text) * LINE + (dotted ? DOTS : 0);
  return Math.max(LAYOUT.noteHeight, needed);
}

/** More lines than this end in an ellipsis; the outline and the opened note show all of them. */
export const MOST_LINES = 9;
const LINE = 16.25;
const PADDING = 8.5;
/** A number of dots under a text reaches into the padding. */
const DOTS = 11.5;
/** Room of a line of a note, in its own font sizes; a start note, which leans, has the least. */
const ROOM = 7.65;

/** Lines that a note's text takes. */
export function noteLines(text: string): number {
  return Math.min(wrappedLines(text, ROOM), MOST_LINES);
}

const TITLE_LINES = 3;
/** What each letter of a title is wider than that of a text, in font sizes. */
const BOLD = 0.04;
const TITLE_SIZE = 15;
/** What stands around a title, and a number of dots with the gap before it, in board units. */
const TITLE_EDGES = 24;
const TITLE_DOTS = 40;

/** Lines that a cluster's title takes. @param width of the cluster, in board units @param dotted whether dots stand beside it */
export function titleLines(title: string, width: number, dotted: boolean): number {
  const room = (width - TITLE_EDGES - (dotted ? TITLE_DOTS : 0)) / TITLE_SIZE;
  return Math.min(wrappedLines(title.trim(), room, BOLD), TITLE_LINES);
}

/**
 * Lines of a text when words wrap and over-long words break.
 * @param room of a line, in font sizes
 * @param bolder what each letter is wider than usual, in font sizes
 */
function wrappedLines(text: string, room: number, bolder = 0): number {
  const space = SPACE + bolder;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word, bolder);
      if (used > 0 && used + space + width > room) {
        lines++;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used += (used > 0 ? space : 0) + (width % room || Math.min(width, room));
    }
  }
  return lines;
}

const SPACE = 0.28;

/** Width of a word in font sizes. The classes are those of Atkinson Hyperlegible Next; what is of no class is a square. */
function widthOf(word: string, bolder: number): number {
  let width = 0;
  for (const letter of word) width += letterWidth(letter) + bolder;
  return width;
}

function letterWidth(letter: string): number {
  if (/[ijl.,:;'|]/.test(letter)) return 0.26;
  if (/[frt()"’!-]/.test(letter)) return 0.34;
  if (/[cksvxyz?/I]/.test(letter)) return 0.48;
  if (/[mMW@%—]/.test(letter)) return 0.86;
  if (/[wA-Z&]/.test(letter)) return 0.66;
  return letter < '\u1100' ? 0.55 : 1;
}
