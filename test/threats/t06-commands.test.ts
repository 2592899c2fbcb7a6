// T6, on the control wire: a command from somebody to whom it does not belong, or at the wrong moment.
// Every command is judged by role and phase; a refusal carries its reason, and the workshop's log stays as it was.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { functions27 } from '../../shared/catalogue/functions27.ts';
import { workshopLogName } from '../../shared/names.ts';
import type { Command } from '../../shared/workshop/commands.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openDesk, stored } from '../contract/documents.ts';
import { freshId } from '../contract/people.ts';
import { addDraft } from '../../shared/desk.ts';
import { until } from '../contract/syncServer.ts';
import { gather, type Cast } from './support/cast.ts';
import { ErasingHeld } from './support/heldStore.ts';

const PHASES = ['lobby', 'open', 'closing', 'closed'] as const;
type Phase = (typeof PHASES)[number];

/** The outcome for those who may give it, a column a phase: the facilitator leads, the group says that it is ready. */
const OUTCOMES: Readonly<Record<Command['type'], readonly [whose: string, ...outcomes: string[]]>> = {
  // whose                      lobby          open           closing        closed
  'timer.pause': ['f', 'wrong-stage', 'ok', 'wrong-stage', 'workshop-closed'],
  'timer.resume': ['f', 'wrong-stage', 'ok', 'wrong-stage', 'workshop-closed'],
  'timer.add': ['f', 'wrong-stage', 'ok', 'wrong-stage', 'workshop-closed'],
  'groups.set': ['f', 'ok', 'ok', 'try-later', 'workshop-closed'],
  'groups.balance': ['f', 'ok', 'ok', 'try-later', 'workshop-closed'],
  // An attendee moves nobody else here; what they may do for themselves is told in workshopDecide.test.ts.
  'person.move': ['f', 'ok', 'ok', 'try-later', 'workshop-closed'],
  'ready.set': ['a', 'wrong-stage', 'ok', 'wrong-stage', 'workshop-closed'],
  'hand.set': ['af', 'ok', 'ok', 'ok', 'workshop-closed'],
  'message.say': ['f', 'ok', 'ok', 'ok', 'workshop-closed'],
  'catalogue.change': ['fl', 'ok', 'ok', 'ok', 'ok'],
  'catalogue.edit': ['fl', 'ok', 'ok', 'ok', 'ok'],
  'map.arrange': ['fl', 'ok', 'ok', 'ok', 'ok'],
  // Of a step that is not the last: taking back itself is told elsewhere.
  'map.undo': ['fl', 'map-moved', 'map-moved', 'map-moved', 'map-moved'],
  'share.make': ['fl', 'ok', 'ok', 'ok', 'ok'],
  'share.end': ['fl', 'ok', 'ok', 'ok', 'ok'],
  'person.remove': ['f', 'ok', 'ok', 'ok', 'ok'],
  'workshop.close': ['f', 'stage-moved', 'stage-moved', 'stage-moved', 'stage-moved'],
  // The last, since it moves the workshop on.
  'stage.open': ['f', 'ok', 'ok', 'stage-moved', 'workshop-closed'],
};
/** Whoever may most comes last. */
const ORDER = ['observer', 'lead', 'attendee', 'facilitator'] as const satisfies readonly Role[];

function commandOf(type: Command['type'], role: Role, { host, of, mate }: Cast): Command {
  const { round, groups } = host.state!;
  const commands: { readonly [T in Command['type']]: Omit<Extract<Command, { type: T }>, 'type'> } = {
    'timer.pause': {},
    'timer.resume': {},
    'timer.add': { minutes: 1 },
    'groups.set': { count: 2 },
    'groups.balance': {},
    'person.move': { person: of.attendee.person, group: groups[0]!.id },
    'ready.set': { ready: true },
    'hand.set': role === 'facilitator' ? { up: false, person: of.attendee.person } : { up: true },
    'message.say': { text: 'Two more minutes' },
    'catalogue.change': { catalogue: structuredClone(functions27) as never },
    'map.arrange': { change: { kind: 'maturity', capability: 'benefits', asIs: 2, toBe: 4 } },
    'share.make': { days: 7 },
    'share.end': { share: of.attendee.person },
    'catalogue.edit': { edit: { kind: 'describe', capability: 'benefits', name: `Named by ${role}` } },
    'map.undo': { step: 1 },
    'person.remove': { person: mate.person },
    'stage.open': { stage: 0, round },
    // Of a stage that was long ago: what closing itself does is told elsewhere.
    'workshop.close': { round: round + 1 },
  };
  return { type, ...commands[type] } as Command;
}

const erasing = new ErasingHeld();
let app: TestApp;
beforeAll(async () => {
  app = await startApp({ wrapStore: (store) => erasing.wrap(store) });
});
afterEach(() => erasing.release());
afterAll(() => app.dispose());

async function reach(phase: Phase): Promise<Cast> {
  const cast = await gather(app.url);
  const { host } = cast;
  const { attendee } = cast.of;
  if (phase === 'lobby') return cast;
  await cast.open('write');
  if (phase === 'open') return cast;
  const desk = await openDesk(attendee.browser, attendee.control);
  addDraft(desk.doc, { id: freshId(), lane: 'stop', text: 'A draft' }, 'test');
  await stored(desk, attendee.browser, 'attendee');
  desk.close();
  if (phase === 'closing') erasing.hold();
  await host.send({ type: 'workshop.close', round: host.state!.round });
  if (phase === 'closing') await until(() => erasing.waiting > 0, 'a stage in the midst of closing');
  else await host.untilState('it is closed', (state) => state.phase === 'closed');
  return cast;
}

it.each(PHASES)('each role gives each command: %s', async (phase) => {
  const cast = await reach(phase);
  const log = async () => (await app.store.load(workshopLogName(cast.workshop))).records.length;
  for (const [index, type] of (Object.keys(OUTCOMES) as Command['type'][]).entries()) {
    const [whose, ...outcomes] = OUTCOMES[type];
    for (const role of ORDER) {
      // An attendee has a dozen commands at once, so two share them.
      const actor = role === 'attendee' && index < 6 ? cast.mate : cast.of[role];
      const before = await log();
      const answer = await actor.control.send(commandOf(type, role, cast));
      const mine = role !== 'observer' && whose.includes(role.slice(0, 1));
      const wanted = mine ? outcomes[PHASES.indexOf(phase)] : 'not-allowed';
      expect([role, type, answer.ok ? 'ok' : answer.code]).toEqual([role, type, wanted]);
      if (!answer.ok) expect(await log()).toBe(before);
    }
  }
  cast.close();
});
