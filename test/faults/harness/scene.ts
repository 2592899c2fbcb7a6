import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { boardName, deskName } from '../../../shared/names.ts';
import { Control, createWorkshop, join, type Browser } from '../../contract/people.ts';
import { seededChoices, type Choices } from '../../rehearse/random.ts';
import { agree } from '../check/converged.ts';
import type { Invariant, Observation, Settled } from '../check/observation.ts';
import { NOTHING_SEEN } from '../check/observation.ts';
import { perform, planOf, type Plan } from './acts.ts';
import { Page } from './page.ts';
import { Relay } from './relay.ts';
import { Secrets } from './secrets.ts';
import { Server, type ServerOptions } from '../../support/process.ts';
import { recover } from './store.ts';
import { lasts, until } from '../../support/until.ts';

/** Indexes of the stages of stop/more/start. */
export const STAGE = { write: 0, read: 1, cluster: 2, vote: 3, map: 4 } as const;

export interface Person {
  readonly name: string;
  readonly id: string;
  readonly browser: Browser;
}

export interface Workshop {
  readonly id: string;
  readonly code: string;
  readonly browser: Browser;
  readonly control: Control;
  readonly people: readonly Person[];
}

const NAMES = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus', 'Hana'];

export interface SceneOptions {
  readonly seed: number;
  /** Module of the server, as Node takes it. */
  readonly module: readonly string[];
  /** Times are not judged. */
  readonly patient?: boolean;
}

/** One seed of one row: a server, people, and everything that was seen of them. What it opens, `end` closes. */
export class Scene {
  readonly seed: number;
  readonly choices: Choices;
  readonly secrets = new Secrets();
  readonly pages: Page[] = [];
  readonly #module: readonly string[];
  readonly #patient: boolean;
  readonly #began = performance.now();
  readonly #undo: (() => unknown)[] = [];
  #isOver = false;
  /** What a row adds to the observation by itself. */
  readonly seen = {
    recovered: [...NOTHING_SEEN.recovered],
    settled: [...NOTHING_SEEN.settled],
    ballots: [...NOTHING_SEEN.ballots],
    bounds: [...NOTHING_SEEN.bounds],
    bystanders: [...NOTHING_SEEN.bystanders],
    found: [...NOTHING_SEEN.found],
  };
  /** What was done to the server and the network, with its time. */
  readonly story: string[] = [];

  constructor({ seed, module, patient = false }: SceneOptions) {
    this.seed = seed;
    this.choices = seededChoices(seed);
    this.#module = module;
    this.#patient = patient;
  }

  readonly clock = (): number => performance.now() - this.#began;

  tell(what: string): void {
    this.story.push(`${Math.round(this.clock())} ms: ${what}`);
  }

  /** Undone at the end, last first; what comes after the end, of a row that was broken off, at once. */
  after(step: () => unknown): void {
    if (this.#isOver) void step();
    else this.#undo.push(step);
  }

  async folder(): Promise<string> {
    const folder = await mkdtemp(joinPath(tmpdir(), 'flashmap-fault-'));
    this.after(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  async server(options: Partial<ServerOptions> = {}): Promise<Server> {
    const dataDir = options.dataDir ?? joinPath(await this.folder(), 'store');
    const server = await Server.start({ module: this.#module, ...options, dataDir });
    this.after(() => server.kill());
    return server;
  }

  async workshop(server: Server, people: number, groups = 1): Promise<Workshop> {
    const { browser, workshop, code } = await createWorkshop(server.url, { groups });
    const control = new Control(browser, workshop, 'facilitator');
    this.after(() => control.close());
    const joined = await Promise.all(
      Array.from({ length: people }, async (_, n): Promise<Person> => {
        const { browser: own, person } = await join(server.url, code);
        return { name: NAMES[n] ?? `P${n}`, id: person, browser: own };
      }),
    );
    await control.ready();
    await control.untilState('everybody is in', (s) => joined.every(({ id }) => id in s.people));
    return { id: workshop, code, browser, control, people: joined };
  }

  /** Another facilitator of the same workshop. */
  async facilitator({ id, browser }: Workshop): Promise<Control> {
    const control = new Control(browser, id, 'facilitator');
    this.after(() => control.close());
    await control.ready();
    return control;
  }

  async relay({ url }: Server): Promise<Relay> {
    const relay = await new Relay(url).open();
    this.after(() => relay.close());
    return relay;
  }

  page(person: Person, document: string, options: { via?: string; looks?: number } = {}): Page {
    const { name, browser } = person;
    const { secrets, clock } = this;
    const page = new Page({ person: name, browser, document, secrets, clock, ...options });
    this.pages.push(page);
    this.after(() => page.close());
    return page;
  }

  desk({ control, id }: Workshop, person: Person, options: { via?: string } = {}): Page {
    return this.page(person, deskName(id, person.id, control.state!.round), options);
  }

  board({ control, id }: Workshop, person: Person, options: { via?: string; looks?: number } = {}): Page {
    return this.page(person, boardName(id, control.state!.people[person.id]!.group!), options);
  }

  /** Opens Cluster on a board of some notes, and everybody's page of it. */
  async clustering(
    workshop: Workshop,
    notes = 6,
    options: { via?: string; looks?: number } = {},
  ): Promise<Page[]> {
    const { control, people } = workshop;
    await control.open(STAGE.write);
    const first = people[0]!;
    const desk = this.desk(workshop, first);
    await until('a desk is there', () => desk.link.loaded);
    for (let n = 0; n < notes; n++) perform(desk, { kind: 'draft', a: n % 2, b: 0 }, this.secrets);
    await until('the notes are saved', () => desk.unacked === 0);
    this.secrets.reveal();
    await control.open(STAGE.cluster);
    const pages = people.map((person) => this.board(workshop, person, options));
    await until('the boards are there', () => pages.every(({ link }) => link.loaded));
    return pages;
  }

  /** Everybody does what their plan says, a while apart, until it ends or `stop` says so. */
  async play(
    pages: readonly Page[],
    plan: Plan,
    acts: number,
    apart: number,
    stop = () => false,
  ): Promise<void> {
    await Promise.all(
      pages.map(async (page, n) => {
        const choices = seededChoices(this.seed * 1009 + n);
        for (const act of planOf(plan, acts, choices)) {
          if (stop()) return;
          perform(page, act, this.secrets);
          await lasts(choices.next() * apart);
        }
      }),
    );
  }

  /** Until everything is acknowledged and all pages of a document hold the same. */
  async quiet(pages: readonly Page[] = this.pages, seconds = 60): Promise<void> {
    const open = pages.filter(({ link }) => link.closedFor === null);
    const alike = () => byDocument(open).every(([, members]) => agree(members.map(({ link }) => link.doc)));
    await until(
      'all is saved, and alike',
      () => open.every((page) => page.isSaved) && alike(),
      seconds,
    ).catch((error: unknown) => {
      const where = open.map(({ person, document, link, unacked }) => {
        return `${person} on ${document.split('/')[0]}: ${JSON.stringify(link.saved)}, ${unacked} not acknowledged`;
      });
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n  ${where.join('\n  ')}`);
    });
    for (const page of open) page.look();
  }

  /** What the store's folder holds, for I1, I2, I4. The server must be gone. */
  async read(server: Server) {
    const recovered = await recover(server.dataDir, this.clock);
    this.seen.recovered.push(recovered);
    return recovered;
  }

  /** The end of a row: quiet, the server gone, and what all hold is compared with the store. */
  async settle(server: Server, pages: readonly Page[] = this.pages): Promise<void> {
    await this.quiet(pages);
    await server.kill();
    const recovered = await this.read(server);
    for (const [document, members] of byDocument(pages.filter(({ link }) => link.closedFor === null))) {
      const stored = recovered.documents.get(document);
      const holders = members.map(({ person, link }) => ({ who: person, doc: link.doc }));
      const settled: Settled = {
        document,
        holders: stored ? [{ who: 'the store', doc: stored.doc }, ...holders] : holders,
      };
      this.seen.settled.push(settled);
    }
  }

  /** Something that only the row can see is not as it must be. */
  find(invariant: Invariant, what: string): void {
    this.seen.found.push({ invariant, what });
  }

  observation(): Observation {
    const bounds = this.seen.bounds.filter(({ timed }) => !(timed && this.#patient));
    return { ...NOTHING_SEEN, ...this.seen, bounds, links: this.pages, sightings: this.secrets.sightings };
  }

  async end(): Promise<void> {
    this.#isOver = true;
    for (const step of this.#undo.splice(0).reverse()) await step();
  }
}

function byDocument(pages: readonly Page[]): [string, Page[]][] {
  const groups = new Map<string, Page[]>();
  for (const page of pages) groups.set(page.document, [...(groups.get(page.document) ?? []), page]);
  return [...groups];
}
