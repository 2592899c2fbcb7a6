import { EVERYDAY } from './ideas/everyday.ts';
import { TRADE } from './ideas/trade.ts';
import { stem } from './words.ts';

/** What a word stands for. */
export interface Idea {
  readonly name: string;
  /** Words of the trade mean the same more surely than those of every day: 1 at most. */
  readonly sure: number;
}

const KINDS = [
  { kind: 'trade', lines: TRADE, sure: 1 },
  { kind: 'everyday', lines: EVERYDAY, sure: 0.5 },
] as const;

const ideas: ReadonlyMap<string, readonly Idea[]> = (() => {
  const byWord = new Map<string, Idea[]>();
  for (const { kind, lines, sure } of KINDS) {
    for (const line of lines.trim().split('\n')) {
      const words = line.split(' ');
      const idea = { name: `${kind} ${words[0] ?? ''}`, sure };
      for (const word of new Set(words.map(stem))) {
        const known = byWord.get(word);
        if (known) known.push(idea);
        else byWord.set(word, [idea]);
      }
    }
  }
  return byWord;
})();

const NONE: readonly Idea[] = [];

/** The ideas that a word (as wordsOf gives it) stands for. */
export function ideasOf(word: string): readonly Idea[] {
  return ideas.get(word) ?? NONE;
}
