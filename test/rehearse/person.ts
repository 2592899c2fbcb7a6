import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { boardName, deskName } from '../../shared/names.ts';
import { makeId } from '../../shared/ids.ts';
import { stageHasDesk, type Stage } from '../../shared/template/template.ts';
import { groupMembers, openStage, type WorkshopState } from '../../shared/workshop/state.ts';
import { Control } from './control.ts';
import { SyncedDocument } from './document.ts';
import type { Browser } from './http.ts';
import type { Ledger } from './ledger.ts';
import type { WrittenNote } from './notes.ts';
import type { Choices } from './random.ts';
import { ACTS } from './acts.ts';
import type { Actor, Scene } from './scene.ts';

/** One simulated attendee: a browser's cookie, a control connection, a desk and a board, and opinions. */
export class SimulatedPerson implements Actor {
  readonly #browser: Browser;
  readonly #workshop: string;
  readonly control: Control;
  readonly notes: readonly WrittenNote[];
  readonly choices: Choices;
  readonly ledger: Ledger;
  #desk: SyncedDocument | null = null;
  #board: SyncedDocument | null = null;
  #longestWait = 0;

  constructor(options: {
    browser: Browser;
    workshop: string;
    notes: readonly WrittenNote[];
    choices: Choices;
    ledger: Ledger;
  }) {
    this.#browser = options.browser;
    this.#workshop = options.workshop;
    this.notes = options.notes;
    this.choices = options.choices;
    this.ledger = options.ledger;
    this.control = new Control(options.browser, options.workshop, 'attendee');
  }

  get you(): string {
    return this.control.you;
  }

  newId(): string {
    return makeId((count) => randomBytes(count));
  }

  /** Does what the stage of this round asks for, over about `seconds`, until all of it is acknowledged. */
  async take(round: number, seconds: number): Promise<void> {
    const state = await this.control.until(
      `round ${round} opened`,
      (s) => s.round === round && s.phase === 'open',
    );
    const stage = openStage(state);
    const group = state.people[this.you]?.group;
    if (!stage || !group) throw new Error('a person without a group cannot take part');
    const members = groupMembers(state, group).map((p) => p.id);
    this.#openDocuments(state, stage, group);
    await Promise.all([this.#desk?.synced, this.#board?.synced]);
    const scene: Scene = {
      stage,
      state,
      group,
      seat: members.sort().indexOf(this.you),
      seats: members.length,
      desk: this.#desk,
      board: this.#board,
    };
    await wait(this.choices.next() * seconds * 500);
    for (const act of ACTS[stage.kind](this, scene)) {
      act();
      await wait(this.choices.next() * seconds * 100);
    }
    await this.saved();
    if (this.choices.below(2) === 0) await this.control.send({ type: 'ready.set', ready: true });
  }

  async saved(): Promise<void> {
    await Promise.all([this.#desk?.saved(), this.#board?.saved()]);
    this.ledger.settle(this.you);
  }

  get refusals(): string[] {
    return [...(this.#desk?.refusals ?? []), ...(this.#board?.refusals ?? [])];
  }

  /** Milliseconds for which the edit that waited longest was not acknowledged. */
  get longestWait(): number {
    return Math.max(this.#longestWait, this.#desk?.longestWait ?? 0, this.#board?.longestWait ?? 0);
  }

  leave(): void {
    this.#desk?.close();
    this.#board?.close();
    this.control.close();
  }

  #openDocuments(state: WorkshopState, stage: Stage, group: string): void {
    this.#longestWait = this.longestWait;
    this.#desk?.close();
    this.#desk = stageHasDesk(stage)
      ? new SyncedDocument(this.#browser, deskName(this.#workshop, this.you, state.round), 'attendee')
      : null;
    if (stage.kind === 'write') return;
    this.#board ??= new SyncedDocument(this.#browser, boardName(this.#workshop, group), 'attendee');
  }
}
