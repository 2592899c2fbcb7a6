import { plural } from '../../shared/words/plural.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { RehearsalArgs } from './args.ts';
import { Control } from './control.ts';
import { learnCapability } from './guess.ts';
import { Browser } from './http.ts';
import { Ledger } from './ledger.ts';
import type { WrittenNote } from './notes.ts';
import { SimulatedPerson } from './person.ts';
import { seededChoices, type Choices } from './random.ts';

export interface Rehearsed {
  readonly workshop: string;
  readonly facilitator: Browser;
  readonly links: CreateResponse['links'];
  readonly ledger: Ledger;
  readonly state: WorkshopState;
  /** How often a connection was lost and came back, over all people. */
  readonly reconnects: number;
  readonly refusals: readonly string[];
  /** Milliseconds for which the edit that waited longest was not acknowledged. */
  readonly longestWait: number;
}

/** Runs a whole workshop against running servers: create, join, every stage, to the end of Review. */
export async function rehearse(
  args: RehearsalArgs,
  notes: readonly WrittenNote[],
  say: (line: string) => void,
): Promise<Rehearsed> {
  const facilitator = new Browser(args.urls);
  const created = await create(facilitator, args);
  say(`Workshop created. Code ${created.code}. Look on: ${created.links.facilitator}`);
  const ledger = new Ledger();
  const control = new Control(facilitator, created.workshop, 'facilitator');
  await control.until('the console has opened', () => true);
  const joining = performance.now();
  const people = await joinAll({ ...args, created, notes, ledger });
  say(
    `${plural(people.length, 'person', 'people')} joined in ${((performance.now() - joining) / 1000).toFixed(1)} s.`,
  );
  const { template } = control.state;
  for (const [index, stage] of template.stages.entries()) {
    const round = control.state.round;
    await control.send({ type: 'stage.open', stage: index, round });
    const opened = await control.until(
      `${stage.name} opened`,
      (s) => s.stage === index && s.phase === 'open',
    );
    say(`${stage.name} opened.`);
    let done = 0;
    const progress = setInterval(
      () => say(`  ${stage.name}: ${done} of ${people.length} people are done`),
      2000,
    );
    try {
      await Promise.all(people.map((person) => person.take(opened.round, args.pace).then(() => done++)));
    } finally {
      clearInterval(progress);
    }
    say(`${stage.name}: ${plural(done, 'person is', 'people are')} done, everything is acknowledged.`);
  }
  const state = control.state;
  const reconnects = people.reduce((sum, person) => sum + person.control.drops, control.drops);
  const refusals = people.flatMap((person) => person.refusals);
  const longestWait = Math.max(...people.map((person) => person.longestWait));
  for (const person of people) person.leave();
  control.close();
  return {
    workshop: created.workshop,
    facilitator,
    links: created.links,
    ledger,
    state,
    reconnects,
    refusals,
    longestWait,
  };
}

async function create(facilitator: Browser, args: RehearsalArgs): Promise<CreateResponse> {
  const response = await facilitator.call('POST', '/api/workshops', {
    name: 'Rehearsal',
    anonymity: 'anonymous',
    tense: 'has-happened',
    audience: 'pmo-team',
    groups: args.groups,
  });
  return (await response.json()) as CreateResponse;
}

/** Everybody joins at once, as when the code appears on the wall; people spread over the servers in turn. */
export async function joinAll(crowd: Crowd): Promise<SimulatedPerson[]> {
  const { people, urls, seed, created, ledger } = crowd;
  for (const note of crowd.notes) if (note.capability !== null) learnCapability(note.text, note.capability);
  const shares = dealOut(crowd.notes, people, seededChoices(seed));
  return Promise.all(
    shares.map(async (notes, index) => {
      const browser = new Browser(urls, index);
      await browser.call('POST', '/api/join', { code: created.code });
      const choices = seededChoices(seed * 1000 + index);
      const person = new SimulatedPerson({ browser, workshop: created.workshop, notes, choices, ledger });
      await person.control.until('the workshop arrived', (s) => person.you in s.people);
      return person;
    }),
  );
}

export interface Crowd {
  readonly people: number;
  readonly urls: readonly string[];
  readonly seed: number;
  readonly created: Pick<CreateResponse, 'workshop' | 'code'>;
  readonly notes: readonly WrittenNote[];
  readonly ledger: Ledger;
}

/** Notes each person writes: what a few quiet minutes bring. */
const EACH = 4;

/** A list that is too short is shuffled and dealt again, as people in different groups write the same things. */
function dealOut(notes: readonly WrittenNote[], people: number, choices: Choices): WrittenNote[][] {
  const stock: WrittenNote[] = [];
  while (stock.length < people * EACH) stock.push(...choices.shuffled(notes));
  return Array.from({ length: people }, (_, person) => stock.slice(person * EACH, (person + 1) * EACH));
}
