import type { TextMark } from './scene.ts';

export type Weight = TextMark['weight'];

/**
 * Advance widths of the printable ASCII characters in thousandths of the size, by weight: for each the wider of Atkinson
 * Hyperlegible (400 and 700, as paper has it) and Atkinson Hyperlegible Next (as screens have it).
 */
const ASCII: Readonly<Record<Weight, readonly number[]>> = {
  400: [
    280, 286, 301, 655, 594, 927, 731, 160, 300, 300, 485, 606, 210, 368, 210, 387, 648, 407, 549, 576, 614,
    588, 598, 510, 615, 598, 210, 210, 553, 628, 553, 520, 780, 626, 619, 656, 673, 569, 552, 710, 694, 414,
    512, 631, 541, 824, 693, 727, 601, 753, 618, 596, 558, 690, 593, 856, 623, 595, 607, 317, 387, 344, 552,
    396, 268, 526, 566, 500, 564, 539, 314, 560, 550, 278, 254, 492, 262, 845, 550, 552, 566, 576, 349, 471,
    326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555,
  ],
  620: [
    320, 299, 410, 783, 619, 977, 727, 222, 366, 366, 485, 618, 256, 374, 257, 442, 657, 448, 586, 605, 626,
    612, 632, 543, 625, 577, 257, 257, 573, 618, 573, 614, 780, 690, 639, 673, 686, 590, 562, 719, 700, 458,
    560, 659, 549, 850, 711, 764, 626, 781, 654, 619, 617, 687, 656, 883, 699, 687, 621, 334, 442, 344, 589,
    430, 314, 553, 596, 520, 596, 566, 367, 597, 572, 315, 259, 567, 314, 886, 572, 573, 596, 601, 372, 534,
    379, 570, 526, 726, 533, 518, 516, 372, 250, 372, 542,
  ],
  780: [
    326, 312, 422, 808, 619, 988, 725, 229, 366, 366, 486, 618, 293, 376, 294, 459, 663, 453, 590, 609, 627,
    615, 636, 547, 627, 562, 294, 294, 575, 618, 575, 614, 783, 697, 655, 673, 697, 609, 572, 728, 707, 458,
    580, 677, 556, 873, 729, 764, 643, 781, 664, 619, 624, 687, 664, 898, 707, 687, 623, 349, 459, 349, 593,
    430, 314, 560, 609, 520, 608, 573, 384, 606, 581, 320, 264, 580, 341, 895, 581, 587, 609, 609, 396, 534,
    394, 577, 556, 761, 561, 548, 523, 396, 263, 396, 533,
  ],
};

/** Punctuation and signs beyond ASCII that the words of the map use, in thousandths, at any weight. */
const SIGNS: Readonly<Record<string, number>> = {
  '\u00a0': 330,
  '\u202f': 165,
  '\u2026': 820,
  '\u2013': 510,
  '\u2014': 842,
  '\u2018': 285,
  '\u2019': 285,
  '\u201c': 512,
  '\u201d': 512,
  '\u00b7': 315,
  '\u2212': 610,
  '\u200e': 0,
  '\u200f': 0,
};

/** How much wider than its plain letter the widest letter with an accent is. */
const ACCENT = 85;
/** A letter of these alphabets: no word of two or more takes more for each, in the typefaces of paper. */
const JOINED = 800;
const joined = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Letters of other alphabets and whatever else we know nothing of: no common one is wider in a common font. */
const OTHER = 1100;
const PICTURE = 1500;

const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Single characters that stand for whole phrases. */
const phrase = /[\u0bb5-\u0bba\ufdf0-\ufdfd\u{12000}-\u{1254f}]/u;
const latin = /^[A-Za-z]\p{Mn}+$/u;

/** In units of `size`; never less than what the fonts of screen and paper need for Latin text. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character, weight);
  return (sum * size) / 1000;
}

function widthOf(character: string, weight: Weight): number {
  const ascii = ASCII[weight][character.charCodeAt(0) - 32];
  if (ascii !== undefined) return ascii;
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  if (noWidth.test(character)) return 0;
  if (picture.test(character)) return PICTURE;
  if (phrase.test(character)) return 10 * OTHER;
  if (joined.test(character)) return JOINED;
  const plain = character.normalize('NFD');
  return latin.test(plain) ? widthOf(plain.charAt(0), weight) + ACCENT : OTHER;
}
