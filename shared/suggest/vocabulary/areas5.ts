import type { Vocabulary } from './phrases.ts';
export const areas5Words: Vocabulary = {};
