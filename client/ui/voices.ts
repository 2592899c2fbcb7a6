import { VOICES, type Voice } from '../../shared/lanes.ts';
import type { GlyphKind } from './shapes.ts';

/** Above this many groups a strip of single marks would not be counted at a glance any more. */
export const MOST_MARKS = 24;

export interface VoicePart {
  readonly voice: Voice;
  readonly glyph: GlyphKind;
  readonly count: number;
}

/** A group that speaks of a capability and takes no side is drawn as the split mark: half stop, half more. */
const glyphOf = (voice: Voice): GlyphKind => (voice === 'even' ? 'split' : voice);

/** Voices counted by kind, in the strip's order: stop at the left, silent in the middle, more and start at the right. */
export function voiceParts(voices: readonly Voice[]): VoicePart[] {
  return VOICES.map((voice) => ({
    voice,
    glyph: glyphOf(voice),
    count: voices.filter((other) => other === voice).length,
  })).filter(({ count }) => count > 0);
}
