import { PLACES } from './article.ts';

/** Words for a capability that mean none. */
export const FITS_WORDS = [PLACES.fitsNowhere, 'fits-nowhere', "Doesn't fit", 'does not fit', 'none of them'];
export const NOT_PLACED_WORDS = ['', PLACES.notPlaced, 'not placed', 'none', 'n/a'];

/** What tools write in the place of a name. */
export const NOBODY_WORDS = ['', 'anonymous', 'anonym', 'anonyme', 'anónimo', 'unknown', 'n/a'];

/** What imported things are called where a file does not say. */
export const IMPORTED = {
  workshop: 'Imported workshop',
  method: 'Stop / more / start, from a file',
  catalogue: 'From a file',
  area: 'Capabilities',
};
