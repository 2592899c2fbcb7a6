import { accept, refuse, type Verdict } from '../verdict.ts';
import { LIMITS } from '../limits.ts';
import { parseLine } from '../text.ts';
import type { RandomBytes } from '../ids.ts';
import type { Command } from './commands.ts';
import { balanceGroups, movePerson, setGroups } from './decideGroups.ts';
import { arrangeMap, editMap, replaceCatalogue, undoMap } from './decideMap.ts';
import type { WorkshopEvent } from './events.ts';
import { endShare, makeShare } from './shares.ts';
import type { Person, Role, Timer, WorkshopState } from './state.ts';
import { addToTimer, pauseTimer, resumeTimer, startTimer } from './timers.ts';

/** What a decision needs from outside: the server's clock in milliseconds, and random bytes for new ids and names. */
export interface Circumstances {
  readonly now: number;
  readonly random: RandomBytes;
}

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Who may give which command. */
export const COMMAND_ROLES: Readonly<Record<Command['type'], readonly Role[]>> = {
  'stage.open': ['facilitator'],
  'workshop.close': ['facilitator'],
  'timer.pause': ['facilitator'],
  'timer.resume': ['facilitator'],
  'timer.add': ['facilitator'],
  'groups.set': ['facilitator'],
  'groups.balance': ['facilitator'],
  'person.move': ['facilitator', 'attendee'],
  'person.remove': ['facilitator'],
  'ready.set': ['attendee'],
  'hand.set': ['facilitator', 'attendee'],
  'message.say': ['facilitator'],
  'catalogue.change': ['facilitator', 'lead'],
  'catalogue.edit': ['facilitator', 'lead'],
  'map.arrange': ['facilitator', 'lead'],
  'map.undo': ['facilitator', 'lead'],
  'share.make': ['facilitator', 'lead'],
  'share.end': ['facilitator', 'lead'],
};

/**
 * What follows from a command: the events to append, none when everything is as it asks already, or why not.
 * Pure but for the random bytes, so that a decision can be made again when the log has moved on.
 */
export function decide(
  state: WorkshopState,
  person: Person,
  command: Command,
  given: Circumstances,
): Verdict<readonly WorkshopEvent[]> {
  if (!COMMAND_ROLES[command.type].includes(person.role)) return refuse('not-allowed');
  switch (command.type) {
    case 'stage.open':
      return openStage(state, command, given.now);
    case 'workshop.close':
      return closeWorkshop(state, command);
    case 'timer.pause':
      return setTimer(state, pauseTimer(state.timer, given.now));
    case 'timer.resume':
      return setTimer(state, resumeTimer(state.timer, given.now));
    case 'timer.add':
      return setTimer(state, addToTimer(state.timer, command.minutes, given.now));
    case 'groups.set':
      return settled(state) ?? setGroups(state, command.count, given.random);
    case 'groups.balance':
      return settled(state) ?? balanceGroups(state, given.random);
    case 'person.move':
      return foreign(state, person, command) ?? settled(state) ?? movePerson(state, command, given.random);
    case 'person.remove':
      return removePerson(state, person, command);
    case 'ready.set':
      return setReady(state, person, command);
    case 'hand.set':
      return setHand(state, person, command);
    case 'message.say':
      return say(state, command);
    case 'catalogue.change':
      return replaceCatalogue(state, person, command.catalogue);
    case 'catalogue.edit':
      return editMap(state, person, command.edit);
    case 'share.make':
      return makeShare(state, command.days, given);
    case 'share.end':
      return endShare(state, command.share);
    case 'map.arrange':
      return arrangeMap(state, person, command.change);
    case 'map.undo':
      return undoMap(state, person, command.step);
  }
}

/** The stage that is open is closed first, which takes the server a moment; from the lobby or after the end one opens at once. */
function openStage(
  state: WorkshopState,
  { stage, round }: Of<'stage.open'>,
  now: number,
): Verdict<WorkshopEvent[]> {
  const next = state.template.stages[stage];
  if (next === undefined) return refuse('bad-request', 'stage');
  if (round !== state.round || state.phase === 'closing') return refuse('stage-moved');
  if (state.phase === 'closed' && next.kind !== 'review') return refuse('workshop-closed');
  if (state.phase === 'open') return accept([{ type: 'stage.closing', round, next: stage }]);
  return accept([stageOpened(state, stage, now)]);
}

/** A new round of a stage, its timer running. @param stage index in the template @param now server clock, milliseconds */
export function stageOpened(state: WorkshopState, stage: number, now: number): WorkshopEvent {
  const minutes = state.template.stages[stage]?.minutes ?? 0;
  return { type: 'stage.opened', stage, round: state.round + 1, timer: startTimer(minutes, now) };
}

function closeWorkshop(state: WorkshopState, { round }: Of<'workshop.close'>): Verdict<WorkshopEvent[]> {
  if (round !== state.round || state.phase === 'closing') return refuse('stage-moved');
  if (state.phase === 'closed') return accept([]);
  return accept([
    state.phase === 'lobby' ? { type: 'workshop.closed' } : { type: 'stage.closing', round, next: 'closed' },
  ]);
}

function setTimer(state: WorkshopState, timer: Timer): Verdict<WorkshopEvent[]> {
  if (state.phase !== 'open') return refuse(state.phase === 'closed' ? 'workshop-closed' : 'wrong-stage');
  const same = timer.endsAt === state.timer.endsAt && timer.left === state.timer.left;
  return accept(same ? [] : [{ type: 'timer.set', timer }]);
}

/** While a stage closes, notes are on their way from desks to boards: nobody changes groups under them. */
function settled(state: WorkshopState) {
  if (state.phase === 'closing') return refuse('try-later');
  return state.phase === 'closed' ? refuse('workshop-closed') : null;
}

/** People find their own table before the first stage, and move nobody else: afterwards a group has a board. */
function foreign(state: WorkshopState, by: Person, { person }: Of<'person.move'>) {
  if (by.role !== 'attendee') return null;
  if (person !== by.id) return refuse('not-allowed');
  return state.phase === 'open' ? refuse('wrong-stage') : null;
}

function removePerson(
  state: WorkshopState,
  by: Person,
  { person }: Of<'person.remove'>,
): Verdict<WorkshopEvent[]> {
  if (person === by.id) return refuse('not-allowed');
  if (!Object.hasOwn(state.people, person)) return refuse('unknown-person');
  return accept([{ type: 'person.removed', person }]);
}

function setReady(
  state: WorkshopState,
  person: Person,
  { ready }: Of<'ready.set'>,
): Verdict<WorkshopEvent[]> {
  const { group } = person;
  if (group === null) return refuse('unknown-group');
  if (state.phase !== 'open') return refuse(state.phase === 'closed' ? 'workshop-closed' : 'wrong-stage');
  return accept(state.ready.includes(group) === ready ? [] : [{ type: 'ready.set', group, ready }]);
}

/** An attendee's own hand; a facilitator takes somebody's hand down. */
function setHand(state: WorkshopState, by: Person, { up, person }: Of<'hand.set'>): Verdict<WorkshopEvent[]> {
  const whose = person ?? by.id;
  const own = whose === by.id;
  if (by.role === 'attendee' ? !own : own || up) return refuse('not-allowed');
  if (!Object.hasOwn(state.people, whose)) return refuse('unknown-person');
  if (state.phase === 'closed') return refuse('workshop-closed');
  return accept(state.hands.includes(whose) === up ? [] : [{ type: 'hand.set', person: whose, up }]);
}

/** An empty message takes the last one away. */
function say(state: WorkshopState, command: Of<'message.say'>): Verdict<WorkshopEvent[]> {
  if (state.phase === 'closed') return refuse('workshop-closed');
  const line = parseLine(command.text, LIMITS.messageChars);
  if (line.ok) return accept([{ type: 'message.said', text: line.value }]);
  return line.code === 'empty-text' ? accept([{ type: 'message.said', text: '' }]) : line;
}
