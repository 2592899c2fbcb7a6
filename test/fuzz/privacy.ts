import { startApp, type TestApp } from '../contract/app.ts';
import { attackRecording, type Score } from './attacker.ts';
import { Random } from './random.ts';
import { hold } from './workshopLife.ts';

/** A server makes so many workshops at once; then it asks for patience. */
const PER_SERVER = 40;

/**
 * Holds so many workshops of four writers and has an attacker say who wrote what.
 * @returns hits of each way to tell @throws AssertionError when a draft or a dot was seen early
 */
export async function spy(
  sessions: number,
  seed: number,
  anonymity: 'anonymous' | 'named' = 'anonymous',
  progress?: (done: number) => void,
): Promise<ReadonlyMap<string, Score>> {
  const scores = new Map<string, Score>();
  let app: TestApp | null = null;
  try {
    for (let session = 0; session < sessions; session++) {
      if (session % PER_SERVER === 0) {
        await app?.dispose();
        app = await startApp();
      }
      const random = new Random(seed + session);
      attackRecording(await hold(app!, random, anonymity), random, scores);
      progress?.(session + 1);
    }
  } finally {
    await app?.dispose();
  }
  return scores;
}
