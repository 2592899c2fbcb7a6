import type { Template, Tense } from './template.ts';
import { stopMoreStart, stopMoreStartWithMaturity } from './stopMoreStart.ts';

export * from './template.ts';

export const TEMPLATES: Readonly<Record<string, (tense: Tense) => Template>> = {
  'stop-more-start': stopMoreStart,
  'stop-more-start-maturity': stopMoreStartWithMaturity,
};
export const TEMPLATE_IDS = ['stop-more-start', 'stop-more-start-maturity'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];
