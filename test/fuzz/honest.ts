import assert from 'node:assert/strict';
import type { ReasonCode } from '../../shared/reasons.ts';
import { compareAll, publish } from './convergence.ts';
import type { HeldStore } from './heldStore.ts';
import { FuzzPage } from './page.ts';
import { Random } from './random.ts';
import { SCENES, type Scene } from './scenes.ts';
import { World } from './world.ts';

const STEPS = 250;
/** What may be said to somebody who does nothing wrong: words came too late, an edit came before its neighbour. */
const PASSING: ReadonlySet<ReasonCode> = new Set(['not-found', 'not-in-order']);

export interface HonestTotals {
  acts: number;
  refusals: number;
  moved: number;
}

/**
 * The life of a scene with stock y-websocket providers on the real server: people go offline, take back, delete what
 * others work on, open several tabs; in every second life the stage closes and opens at awkward moments. Nobody is
 * refused but for the stage. @throws AssertionError with the seed
 */
export async function live(seed: number, store: HeldStore): Promise<HonestTotals> {
  const random = new Random(seed);
  const scene = random.pick(Object.values(SCENES))!;
  const name =
    scene.kind === 'board' ? `board/workshop-${seed}/group-0001` : `desk/workshop-${seed}/1/person-0001`;
  const world = new World(name, store, random);
  const [undoes, moves] = [seed % 3 > 0, seed % 2 === 0];
  const stage = { kind: scene.stage };
  world.stage = stage;
  const totals = { acts: 0, refusals: 0, moved: 0 };
  if (world.isBoard) await publish(world, random, 6);
  const pages = pagesOf(scene, world, random, undoes ? [0, 500][seed % 2]! : null);
  for (const page of pages) page.connect();
  for (let step = 0; step < STEPS; step++) {
    const page = random.pick(pages)!;
    const dice = random.next();
    if (dice < 0.4) {
      totals.acts++;
      random.pick(scene.acts(page.role))?.(page.doc, page, random);
    } else if (dice < 0.46) page.takeBack('undo');
    else if (dice < 0.5) page.takeBack('redo');
    else if (dice < 0.8) page.wire?.flush(random.below(2_000), random.below(2_000));
    else if (dice < 0.88) page.connect();
    else if (dice < 0.92) page.cut();
    else if (dice < 0.97) world.clock.pass(random.below(200));
    else if (dice < 0.98) page.reload();
    else if (dice < 0.99 && world.isBoard) await publish(world, random, 1);
    else if (moves) {
      world.stage = world.stage === null ? stage : null;
      totals.moved++;
    }
    await world.settle();
  }
  world.stage = stage;
  const told = `seed ${seed}`;
  await compareAll(world, pages, told, undoes);
  for (const page of pages) {
    const refusals = page.refusals.filter((reason) => !PASSING.has(reason));
    totals.refusals += refusals.length;
    const unexpected = refusals.filter((reason) => !moves || reason !== 'wrong-stage');
    assert.deepEqual(unexpected, [], `${told}: ${page.person} was refused`);
    page.cut();
  }
  assert.deepEqual(world.logged, [], told);
  await world.end();
  return totals;
}

function pagesOf(scene: Scene, world: World, random: Random, undo: number | null): FuzzPage[] {
  const tabs = scene.roles.length + random.below(2);
  return Array.from({ length: tabs }, (_, index) => {
    const role = scene.roles[index % scene.roles.length] ?? 'attendee';
    const person = scene.alone ? 'person-0001' : `${role}-${index % scene.roles.length}`;
    return new FuzzPage(world, random, { person, role, undo });
  });
}
