import assert from 'node:assert/strict';
import type { ReasonCode } from '../../shared/reasons.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { addNotes } from '../../shared/boardEdits.ts';
import { makeId } from '../../shared/ids.ts';
import { LANES } from '../../shared/lanes.ts';
import { COMMITTING, PLACING, REMOVING, SORTING } from './acts.ts';
import type { HeldStore } from './heldStore.ts';
import { FuzzPage } from './page.ts';
import { Random } from './random.ts';
import { assertSame } from './same.ts';
import { World } from './world.ts';

const ACTS = [...SORTING, ...SORTING, ...PLACING, ...COMMITTING, REMOVING];
const STEPS = 250;

export interface ConvergenceTotals {
  acts: number;
  cuts: number;
  refusals: number;
  replacements: number;
  restarts: number;
}

/** What somebody who does nothing wrong may be told, on whichever node. */
const PASSING: ReadonlySet<ReasonCode> = new Set(['storage', 'wrong-stage', 'not-in-order', 'not-found']);

/**
 * One seeded workshop board: 2 to 6 people on wires that come, go, and pass bytes in pieces; a stage that closes and
 * opens; a disk that fills; a server that restarts; and where there are several, nodes that stop and go on, that cannot reach the
 * store, and that hear of each other late or not at all. When it is quiet again, everybody has the same document, and so has
 * the log, before it is compacted and after. @throws AssertionError with the seed
 */
export async function converge(seed: number, store: HeldStore, nodes = 1): Promise<ConvergenceTotals> {
  const { disk } = store;
  const random = new Random(seed);
  const world = new World(`board/workshop-${seed}/group-0001`, store, random, nodes);
  const totals = { acts: 0, cuts: 0, refusals: 0, replacements: 0, restarts: 0 };
  await world.fill(publish(world, random, 5));
  const people = 2 + random.below(5);
  const pages = Array.from({ length: people }, (_, index) => {
    return new FuzzPage(world, random, { person: `person-${index % 4}`, role: 'attendee', undo: null });
  });
  const published: Promise<void>[] = [];
  for (let step = 0; step < STEPS; step++) {
    const page = random.pick(pages)!;
    const dice = random.next();
    if (dice < 0.45) {
      totals.acts++;
      random.pick(ACTS)?.(page.doc, page, random);
    } else if (dice < 0.75) page.wire?.flush(random.below(900), random.below(900));
    else if (dice < 0.87) page.connect();
    else if (dice < 0.91) {
      totals.cuts += page.isOnline ? 1 : 0;
      page.cut();
    } else if (dice < 0.95) world.clock.pass(random.below(200));
    else if (dice < 0.96) page.reload();
    else if (dice < 0.97) published.push(publish(world, random, 1));
    else if (dice < 0.98) world.stage = world.stage === null ? 'everything' : null;
    else if (dice < 0.99) disk.isFull = !disk.isFull;
    else {
      disk.isFull = false;
      if (nodes === 1) for (const each of pages) each.cut();
      await world.restart();
      totals.restarts++;
    }
    world.stir();
    await world.settle();
  }
  world.calm();
  world.stage = 'everything';
  await world.quiet();
  await Promise.all(published);
  await compareAll(world, pages, `seed ${seed}`);
  for (const page of pages) {
    totals.refusals += page.refusals.length;
    const unfair = page.refusals.filter((reason) => !PASSING.has(reason));
    assert.deepEqual(unfair, [], `seed ${seed}: ${page.person} was refused`);
    totals.replacements += page.replacements;
    page.cut();
  }
  const before = await world.replayed();
  await world.rest();
  const [after, served] = [await world.replayed(), await world.served()];
  assertSame(before, after, `seed ${seed}: the compacted log`);
  assertSame(after, served, `seed ${seed}: the document read from it`);
  assert.deepEqual(
    world.logged.filter((line) => !/not stored|storage|disk full|StoreTrouble/.test(line)),
    [],
    `seed ${seed}`,
  );
  await world.end();
  return totals;
}

/** Everybody comes back, and all that was written is stored and seen. */
export async function compareAll(
  world: World,
  pages: readonly FuzzPage[],
  told: string,
  sortsLetters = false,
): Promise<void> {
  await world.quiet();
  for (const page of pages) page.connect();
  await world.quiet();
  const served = await world.served();
  for (const node of world.nodes)
    assertSame(await world.served(node), served, `${told}: node ${world.nodes.indexOf(node)}`, sortsLetters);
  for (const [index, page] of pages.entries()) {
    assert.ok(page.isOnline, `${told}: page ${index} was closed (${page.closes.join()})`);
    assertSame(page.doc, served, `${told}: page ${index}`, sortsLetters);
  }
  assertSame(await world.replayed(), served, `${told}: the log`, sortsLetters);
}

export async function publish(world: World, random: Random, count: number): Promise<void> {
  const notes = Array.from({ length: count }, (_, index) => ({
    id: makeId((bytes) => random.bytes(bytes)),
    lane: LANES[index % 3] ?? 'stop',
    text: 'what somebody wrote',
    pos: [12, 60 + index] as const,
  }));
  try {
    await world.documents.edit(world.document, (doc) => addNotes(doc, notes, 'server'));
  } catch (problem) {
    if (!(problem instanceof StoreTrouble)) throw problem;
  }
}
