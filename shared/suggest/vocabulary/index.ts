import { areas5Words } from './areas5.ts';
import { functions27Words } from './functions27.ts';
import type { Vocabulary } from './phrases.ts';

/** By the id of a catalogue. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  'functions-27': functions27Words,
  'areas-5': areas5Words,
};
