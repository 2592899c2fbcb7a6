import type { PaintName } from './palette.ts';

/**
 * A picture of the map as plain values: what stands where, in units of which 16 are one line of body text (1 rem on
 * screen, 12 pt on paper). Screen, SVG, PNG, PDF and slides paint the same scene, so they cannot disagree.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What the picture is of, in one sentence. */
  readonly title: string;
  /** Headings, legend and whatever else opens nothing. */
  readonly marks: readonly Mark[];
  /** In reading order. */
  readonly tiles: readonly Tile[];
}

/** A capability or a tray: one thing to point at, focus and open. */
export interface Tile {
  /** A capability's id, or a tray's name. */
  readonly id: string;
  /** All that it shows, as one sentence for whoever hears it. */
  readonly label: string;
  /** The name of the capabilities' group that it stands under, if it stands under one. */
  readonly section: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export type Mark = RectMark | HatchMark | GlyphMark | TextMark;

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: PaintName | null;
  readonly stroke: PaintName | null;
  readonly dashed: boolean;
}

/** Diagonal lines; says "contested". */
export interface HatchMark {
  readonly kind: 'hatch';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stroke: PaintName;
}

/** A filled shape drawn on a square of 24 by 24, scaled to `size`: an SVG path of absolute M, L, C and Z alone. Holes run the other way round. */
export interface GlyphMark {
  readonly kind: 'glyph';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly path: string;
  readonly fill: PaintName;
}

/** One line of text; whoever makes the scene has broken it to fit. */
export interface TextMark {
  readonly kind: 'text';
  /** Of `anchor`, on the base line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 620 | 780;
  readonly fill: PaintName;
  readonly anchor: 'start' | 'middle' | 'end';
}
