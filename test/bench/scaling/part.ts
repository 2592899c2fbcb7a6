import type { RowContext } from '../rows/row.ts';

export interface ScalingContext extends RowContext {
  readonly root: string;
  readonly entry: string;
}

/** One question about several nodes, which is measured and recorded by itself. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** @returns paragraphs and a table, Markdown */
  measure(context: ScalingContext): Promise<readonly string[]>;
}
