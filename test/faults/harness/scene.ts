import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { boardName, deskName } from '../../../shared/names.ts';
import { Cluster, type ClusterOptions } from '../../support/cluster.ts';
import { Control } from '../../contract/people.ts';
import { seededChoices, type Choices } from '../../rehearse/random.ts';
import { agree } from '../check/converged.ts';
import type { Invariant, Observation, Recovered, Settled } from '../check/observation.ts';
import { NOTHING_SEEN } from '../check/observation.ts';
import { perform, planOf, type Plan } from './acts.ts';
import { Page } from './page.ts';
import { Relay } from './relay.ts';
import { Secrets } from './secrets.ts';
import { browserAt, gather, STAGE, type Person, type Workshop } from './workshop.ts';
import { Server, type ServerOptions } from '../../support/process.ts';
import { recover, type Home } from './store.ts';
import { lasts, until } from '../../support/until.ts';

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
  readonly figures: string[] = [];

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

  /** A figure that whoever runs the row wants to read, whatever comes of it. */
  say(figure: string): void {
    this.figures.push(figure);
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

  /** Two servers on one Redis unless `options` say otherwise. */
  async cluster(options: ClusterOptions = {}): Promise<Cluster> {
    const cluster = await Cluster.start({ module: this.#module, ...options });
    this.after(() => cluster.dispose());
    return cluster;
  }

  async workshop({ url }: Home, people: number, groups = 1): Promise<Workshop> {
    const workshop = await gather(url, people, groups);
    this.after(() => workshop.control.close());
    return workshop;
  }

  /** Another page of the facilitator, maybe on a node of their own. */
  async facilitator({ id, browser }: Workshop, via: Home | null = null): Promise<Control> {
    const there = via === null ? browser : browserAt(via.url, browser);
    const control = new Control(there, id, 'facilitator', { origin: browser.url });
    this.after(() => control.close());
    await control.ready();
    return control;
  }

  async relay({ url }: Home): Promise<Relay> {
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
  async quiet(pages: readonly Page[] = this.pages, seconds = 120): Promise<void> {
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

  /** What the store holds, for I1, I2, I4. A store that one server alone may open is read when that is gone. */
  async read(home: Home): Promise<Recovered> {
    const recovered = await recover(home, this.clock);
    this.seen.recovered.push(recovered);
    return recovered;
  }

  /** The end of a row: quiet, the servers gone, and what all hold is compared with the store. */
  async settle(home: Home, pages: readonly Page[] = this.pages): Promise<void> {
    await this.quiet(pages);
    await home.kill();
    const recovered = await this.read(home);
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
