import type { Maturity } from '../arrangement.ts';
import type { CapabilityChange } from '../change.ts';
import type { CapabilityReport, Count, Report, Says, Verdict } from '../report.ts';
import { TILE } from '../../words/outcomes.ts';
import type { SceneGlyph } from './glyphs.ts';
import { gapOf, type Gap } from './gap.ts';
import type { Overlay, SceneOptions } from './options.ts';
import type { PaintName } from './palette.ts';

/** What the whole map gives a single tile to measure itself by. */
export interface Measuring {
  readonly overlay: Overlay;
  readonly count: Count;
  readonly present: number;
  /** Of the capability that drew most; more than 0. By group it is a share, else a number of dots. */
  readonly mostDots: number;
  readonly closed: boolean;
  /** By capability; empty where nothing is compared. */
  readonly changes: ReadonlyMap<string, CapabilityChange>;
}

/** A ground and what is written on it. */
export interface Ground {
  readonly fill: PaintName;
  readonly ink: PaintName;
}

/** What a tile shows: a ground (null: there is nothing to colour), a mark, a number and words. */
export interface Face {
  readonly ground: Ground | null;
  readonly glyph: SceneGlyph | null;
  readonly figure: string | null;
  readonly words: string;
  /** What a bar of it is long, from 0 to 1. */
  readonly share: number;
}

export function measuring(report: Report, { overlay, count, change }: SceneOptions): Measuring {
  const dots = report.capabilities.map((c) => (count === 'groups' ? (c.dotShare ?? 0) : c.dots));
  return {
    overlay,
    count,
    present: Math.max(1, report.numbers.present),
    mostDots: Math.max(...dots) || 1,
    closed: report.workshop.closed,
    changes: new Map(change?.capabilities.map((each) => [each.id, each])),
  };
}

export function faceOf(capability: CapabilityReport, whole: Measuring): Face {
  const { overlay, count, present } = whole;
  if (overlay === 'maturity') return maturityFace(capability.maturity);
  if (overlay === 'change') return changeFace(whole.changes.get(capability.id));
  const says = capability.says[count];
  if (says.verdict === 'silent') return nothing(TILE.silent[whole.closed ? 'closed' : 'running']);
  switch (overlay) {
    case 'direction':
      return direction(says);
    case 'reach':
      return amount(capability.reach / present, String(capability.reach), TILE.reach(present));
    case 'agreement':
      return agreement(says, count);
    case 'dots':
      return dots(capability, whole);
  }
}

const GLYPHS: Record<Verdict, SceneGlyph> = {
  less: 'stop',
  more: 'more',
  start: 'start',
  split: 'split',
  even: 'split',
  silent: 'silent',
};

const DIRECTIONS = ['n5', 'n4', 'n3', 'n2', 'n1', '0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
const AMOUNTS = [0, 1, 2, 3, 4, 5] as const;

/** @param step from -5 to 5 */
export function directionGround(step: number): Ground {
  const name = DIRECTIONS[step + 5] ?? '0';
  return { fill: `map-${name}`, ink: `on-map-${name}` };
}
/** @param step from 0 to 5 */
export function amountGround(step: number): Ground {
  const name = AMOUNTS[step] ?? 0;
  return { fill: `seq-${name}`, ink: `on-seq-${name}` };
}

function direction({ verdict, less, more, voices, step, direction: net }: Says): Face {
  const face = { ground: directionGround(step ?? 0), glyph: GLYPHS[verdict], share: Math.abs(net ?? 0) };
  if (verdict === 'less') return { ...face, figure: String(less), words: TILE.less(less) };
  if (verdict === 'split') return { ...face, figure: TILE.against(less, more), words: TILE.split };
  if (verdict !== 'even') return { ...face, figure: String(more), words: TILE.more(more) };
  if (less === 0) return { ...face, figure: String(voices.even), words: TILE.both(voices.even) };
  return { ...face, figure: TILE.against(less, more), words: TILE.even };
}

/** From half to all in fifths. */
function agreement({ agreement: share }: Says, count: Count): Face {
  if (share === null) return { ...nothing(TILE.tooFew[count]), ground: directionGround(0) };
  return {
    ground: amountGround(Math.round((share - 0.5) * 10)),
    glyph: null,
    figure: TILE.percent(share),
    words: TILE.agree,
    share,
  };
}

/** By group, groups of unequal size are made comparable; by people every dot counts alike. */
function dots({ dotShare, dots: given }: CapabilityReport, { count, mostDots }: Measuring): Face {
  if (count === 'people') return amount(given / mostDots, String(given), TILE.dots(given));
  return amount((dotShare ?? 0) / mostDots, TILE.smallPercent(dotShare ?? 0), TILE.dotShare);
}

/** @param share of the largest possible, from 0 to 1 */
function amount(share: number, figure: string, words: string): Face {
  return { ground: amountGround(Math.ceil(share * 5 - 1e-9)), glyph: null, figure, words, share };
}

function nothing(words: string): Face {
  return { ground: null, glyph: null, figure: null, words, share: 0 };
}

/** The further away, the darker. */
export const GAP_GROUNDS: Record<Gap, Ground> = {
  reached: amountGround(0),
  near: amountGround(2),
  far: amountGround(4),
};

function maturityFace(maturity: Maturity | null): Face {
  if (maturity === null) return nothing(TILE.maturity.missing);
  const gap = gapOf(maturity);
  const figure = TILE.maturity.levels(maturity.asIs, maturity.toBe);
  if (gap === null)
    return { ...nothing(maturity.asIs === null ? TILE.maturity.noAsIs : TILE.maturity.noToBe), figure };
  return {
    ground: GAP_GROUNDS[gap],
    glyph: gap,
    figure,
    words: TILE.maturity.gaps[gap],
    share: (maturity.asIs ?? 0) / 5,
  };
}

/** How much of the way from all less to all more (or back) the groups went. */
function changeFace(change: CapabilityChange | undefined): Face {
  if (change === undefined) return nothing(TILE.change.unknown);
  const { trend, fate, step, shift } = change;
  if (trend === 'few') return { ...nothing(TILE.change.few), ground: directionGround(0) };
  if (trend === 'none') return nothing(TILE.change.fates[fate]);
  const share = Math.abs(shift ?? 0) / 2;
  if (trend === 'same') return { ...nothing(TILE.change.same), ground: directionGround(0) };
  return {
    ground: directionGround(step ?? 0),
    glyph: trend === 'less' ? 'stop' : 'more',
    figure: TILE.percent(share),
    words: TILE.change[trend],
    share,
  };
}
