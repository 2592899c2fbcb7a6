import { isRightToLeft } from '../../../shared/map/scene/lines.ts';

/** For a paragraph: it begins at the right where its words do. */
export function side(said: string): { readonly bidirectional?: true } {
  return isRightToLeft(said) ? { bidirectional: true } : {};
}

/** For a run, so that Word takes size and weight of the other script. */
export function script(said: string): { readonly rightToLeft?: true } {
  return isRightToLeft(said) ? { rightToLeft: true } : {};
}
