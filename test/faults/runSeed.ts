import { check } from './check/check.ts';
import type { Broken } from './check/observation.ts';
import { Scene, type SceneOptions } from './harness/scene.ts';
import type { Row } from './rows/row.ts';

export interface Outcome {
  readonly broken: readonly Broken[];
  /** What was done, by whom and when; what a person reads to understand a failure. */
  readonly story: readonly string[];
  readonly said: readonly string[];
  readonly figures: { readonly edits: number; readonly acked: number; readonly seconds: number };
}

const running = new Set<Scene>();

/** Tidies up what is in the middle of a run: servers, folders, mounted disks. */
export async function breakOff(): Promise<void> {
  await Promise.all([...running].map((scene) => scene.end()));
}

/** One seed of one row. An error of the row itself counts as a broken invariant: nothing was shown. */
export async function runSeed(row: Row, options: SceneOptions): Promise<Outcome> {
  const scene = new Scene(options);
  running.add(scene);
  const broken: Broken[] = [];
  try {
    await row.run(scene);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    broken.push({ invariant: 'I3', what: `the row did not come to its end: ${what}` });
  }
  const seconds = scene.clock() / 1000;
  const seen = scene.observation();
  broken.push(...check(seen));
  const acts = seen.links.flatMap((link) =>
    link.made.map(({ at, what }) => ({ at, line: `${Math.round(at)} ms: ${link.person} ${what}` })),
  );
  const story = [...acts.sort((a, b) => a.at - b.at).map(({ line }) => line), ...scene.story];
  await scene.end();
  running.delete(scene);
  const count = (of: 'made' | 'acked') => seen.links.reduce((sum, link) => sum + link[of].length, 0);
  return {
    broken,
    story,
    said: scene.figures,
    figures: { edits: count('made'), acked: count('acked'), seconds },
  };
}
