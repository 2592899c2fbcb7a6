import { VIEW_WORDS } from '../../words/outcomes.ts';
import { baseline, flow, rectMark, row, stack, textBlock, textMark, type Block } from './blocks.ts';
import type { Face } from './face.ts';
import type { PaintName } from './palette.ts';
import { textWidth } from './widths.ts';

const SIZE = 17;
const ENTRY = { least: 230, gap: 24 };

/** A to Z, then AA. @param at from 0 */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

/** A letter in a frame: what stands for a name that has no room. */
export function keyBlock(letter: string, ink: PaintName): Block {
  const style = { size: 13, weight: 620, fill: ink } as const;
  const width = Math.max(SIZE, textWidth(letter, style.size, style.weight) + 6);
  return {
    width,
    height: SIZE,
    draw: (x, y) => [
      rectMark(
        { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: SIZE - 1.5 },
        { radius: 3, stroke: ink },
      ),
      textMark(letter, style, x + width / 2, baseline(y, SIZE, style.size), { anchor: 'middle' }),
    ],
  };
}

interface Lettered {
  readonly letter: string;
  readonly capability: { readonly name: string };
  readonly face: Face;
}

/** What the letters stand for, in columns. */
export function keyOf(lettered: readonly Lettered[], width: number): Block {
  const across = Math.max(1, Math.floor((width + ENTRY.gap) / (ENTRY.least + ENTRY.gap)));
  const each = (width - (across - 1) * ENTRY.gap) / across;
  const entries = lettered.map(({ letter, capability, face }): Block => {
    const key = keyBlock(letter, 'ink-2');
    const text = each - key.width - 8;
    const said = [face.figure, face.words].filter((word) => word !== null && word !== '').join(' ');
    const words = stack(
      [
        textBlock(capability.name, { size: 13, weight: 620, fill: 'ink' }, text),
        textBlock(said, { size: 13, weight: 400, fill: 'ink-2' }, text),
      ],
      0,
    );
    return { ...row([key, words], 8), width: each };
  });
  const title = textBlock(VIEW_WORDS.key, { size: 13, weight: 620, fill: 'ink-2' }, width);
  return stack([title, flow(entries, width, ENTRY.gap, 8)], 8);
}
