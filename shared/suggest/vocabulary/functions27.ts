import { learning } from './learning.ts';
import { monitoring } from './monitoring.ts';
import { multiProject } from './multiProject.ts';
import type { Vocabulary } from './phrases.ts';
import { services } from './services.ts';
import { skills } from './skills.ts';
import { strategy } from './strategy.ts';

export const functions27Words: Vocabulary = {
  ...monitoring,
  ...skills,
  ...multiProject,
  ...strategy,
  ...learning,
  ...services,
};
