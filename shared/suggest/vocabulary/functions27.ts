import { learning } from './learning.ts';
import { monitoring } from './monitoring.ts';
import { multiProject } from './multiProject.ts';
import { checking as checkingNotes } from './notes/checking.ts';
import { learning as learningNotes } from './notes/learning.ts';
import { monitoring as monitoringNotes } from './notes/monitoring.ts';
import { multiProject as multiProjectNotes } from './notes/multiProject.ts';
import { services as servicesNotes } from './notes/services.ts';
import { short } from './notes/short.ts';
import { skills as skillsNotes } from './notes/skills.ts';
import { talks } from './notes/talks.ts';
import { strategy as strategyNotes } from './notes/strategy.ts';
import type { Vocabulary } from './phrases.ts';
import { services } from './services.ts';
import { skills } from './skills.ts';
import { strategy } from './strategy.ts';

const terms: Vocabulary = {
  ...monitoring,
  ...skills,
  ...multiProject,
  ...strategy,
  ...learning,
  ...services,
};

const notes: Vocabulary = {
  ...monitoringNotes,
  ...skillsNotes,
  ...multiProjectNotes,
  ...strategyNotes,
  ...learningNotes,
  ...checkingNotes,
  ...servicesNotes,
};

/** Terms of the trade first, then what people say in their own words; each entry once. */
export const functions27Words: Vocabulary = Object.fromEntries(
  Object.entries(terms).map(([id, known]) => [
    id,
    [...new Set([...known, ...(notes[id] ?? []), ...(short[id] ?? []), ...(talks[id] ?? [])])],
  ]),
);
