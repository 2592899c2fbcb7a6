import type { Scene } from '../harness/scene.ts';
import type { SabotageName } from '../sabotage.ts';

export interface Row {
  /** As the table of docs/faults.md has it. */
  readonly id: string;
  readonly name: string;
  /** Makes the fault once and looks; the checker judges what the scene has seen. @throws when nothing can be judged */
  readonly run: (scene: Scene) => Promise<void>;
  /** It takes minutes: it runs when it is named, and in no test. */
  readonly byName?: true;
  /** Why it cannot run on this machine; null when it can. */
  readonly impossible?: () => string | null | Promise<string | null>;
}

/** The module of a server in which something goes wrong; see sabotage.ts. */
export function saboteur(name: SabotageName): string[] {
  return ['--import', 'tsx', 'test/faults/saboteur.ts', name];
}
