import type { Catalogue } from './catalogue.ts';
import { functions27 } from './functions27.ts';
import { areas5 } from './areas5.ts';

export * from './catalogue.ts';

export const CATALOGUE_IDS = ['functions-27', 'areas-5'] as const;
export type CatalogueId = (typeof CATALOGUE_IDS)[number];

export const CATALOGUES: Readonly<Record<CatalogueId, Catalogue>> = {
  'functions-27': functions27,
  'areas-5': areas5,
};
