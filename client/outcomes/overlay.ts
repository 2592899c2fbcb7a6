import type { CapabilityReport, Count, Says, Verdict } from '../../shared/map/report.ts';
import type { Overlay } from '../../shared/map/scene/options.ts';
import { TILE } from '../../shared/words/outcomes.ts';
import type { GlyphKind } from '../ui/shapes.ts';

export const OVERLAYS: readonly Overlay[] = ['direction', 'reach', 'agreement', 'dots'];

/** What the whole map gives a single tile to measure itself by. */
export interface Scale {
  readonly count: Count;
  readonly present: number;
  /** Dots of the capability that drew most; at least 1. */
  readonly mostDots: number;
  readonly closed: boolean;
}

/** What a tile shows: a step of a colour scale (null: nobody mentioned it), a mark, a number and words. */
export interface TileFace {
  /** `-5` to `5` of direction, `s0` to `s5` of an amount. */
  readonly step: string | null;
  readonly glyph: GlyphKind | null;
  readonly figure: string | null;
  readonly words: string;
}

export function tileFace(capability: CapabilityReport, overlay: Overlay, scale: Scale): TileFace {
  const says = capability.says[scale.count];
  if (says.verdict === 'silent') return silent(scale);
  switch (overlay) {
    case 'direction':
      return direction(says);
    case 'reach':
      return amount(capability.reach / scale.present, String(capability.reach), TILE.reach(scale.present));
    case 'agreement':
      return agreement(says, scale.count);
    case 'maturity':
    case 'change':
      return silent(scale);
    case 'dots':
      return amount(capability.dots / scale.mostDots, String(capability.dots), TILE.dots(capability.dots));
  }
}

const GLYPHS: Record<Verdict, GlyphKind> = {
  less: 'stop',
  more: 'more',
  start: 'start',
  split: 'split',
  even: 'split',
  silent: 'silent',
};

function direction({ verdict, less, more, voices, step }: Says): TileFace {
  const face = { step: String(step), glyph: GLYPHS[verdict] };
  if (verdict === 'less') return { ...face, figure: String(less), words: TILE.less(less) };
  if (verdict === 'split') return { ...face, figure: TILE.against(less, more), words: TILE.split };
  if (verdict !== 'even') return { ...face, figure: String(more), words: TILE.more(more) };
  if (less === 0) return { ...face, figure: String(voices.even), words: TILE.both(voices.even) };
  return { ...face, figure: TILE.against(less, more), words: TILE.even };
}

/** From half to all in fifths. */
function agreement({ agreement: share }: Says, count: Count): TileFace {
  if (share === null) return { step: '0', glyph: null, figure: null, words: TILE.tooFew[count] };
  return {
    step: `s${Math.round((share - 0.5) * 10)}`,
    glyph: null,
    figure: TILE.percent(share),
    words: TILE.agree,
  };
}

/** @param share of the largest possible, from 0 to 1 */
function amount(share: number, figure: string, words: string): TileFace {
  return { step: `s${Math.ceil(share * 5)}`, glyph: null, figure, words };
}

function silent({ closed }: Scale): TileFace {
  return { step: null, glyph: null, figure: null, words: closed ? TILE.silent.closed : TILE.silent.running };
}
