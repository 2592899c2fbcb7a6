import { WebSocket as NodeSocket } from 'ws';
import type * as Y from 'yjs';
import { DocumentLink } from '../../../client/link/document.svelte.ts';
import { Shelf } from '../../../client/link/shelf.svelte.ts';
import { REASONS, type ReasonCode } from '../../../shared/reasons.ts';
import type { Browser } from '../../contract/people.ts';
import { Cover } from '../check/cover.ts';
import type { Acked, Claim, LinkTrace, Made } from '../check/observation.ts';
import type { Secrets } from './secrets.ts';
import { Wire } from './wire.ts';

export interface PageOptions {
  readonly person: string;
  readonly browser: Browser;
  readonly document: string;
  readonly secrets: Secrets;
  readonly clock: () => number;
  /** Where the wire goes; by default straight to the server. */
  readonly via?: string;
  /** Milliseconds between two looks at the indicator. */
  readonly looks?: number;
}

// Every y-websocket provider listens for the end of the process.
process.setMaxListeners(0);

/** One document on one page: the product's own link, with somebody who writes down what passes its socket. */
export class Page implements LinkTrace {
  readonly person: string;
  readonly document: string;
  readonly link: DocumentLink;
  readonly made: Made[] = [];
  readonly acked: Acked[] = [];
  readonly claims: Claim[] = [];
  readonly refused: ReasonCode[] = [];
  /** Every state that the indicator showed, with the time at which it began. */
  readonly states: { kind: string; at: number }[] = [];
  /** Refusals that the person was told of, with the words that were kept for them. */
  readonly told: { reason: ReasonCode; kept: string }[] = [];
  /** Sockets that were opened, and times at which something was heard. */
  opened = 0;
  heardAt = 0;
  readonly #shelf = new Shelf(null);
  readonly #clock: () => number;
  readonly #cover = new Cover();
  readonly #looking: ReturnType<typeof setInterval>;
  /** Edits that no acknowledgement has covered, by their place in `made`. */
  #open: number[] = [];
  #givenUp = new Set<number>();
  #what = 'opened';
  #draft: string | undefined;
  #tapped: Y.Doc | null = null;
  #replaced = 0;

  constructor({ person, browser, document, secrets, clock, via, looks = 50 }: PageOptions) {
    this.person = person;
    this.document = document;
    this.#clock = clock;
    const socket = this.#socket(browser, secrets);
    const url = `${(via ?? browser.url).replace('http', 'ws')}/sync`;
    this.link = new DocumentLink({
      document,
      role: 'attendee',
      shelf: this.#shelf,
      owner: person,
      server: { url, socket },
    });
    this.#tap();
    this.#looking = setInterval(() => this.look(), looks);
  }

  /** Does something to the document, and remembers what it was. @param draft words of a note that goes to a board */
  act(what: string, edit: (doc: Y.Doc, origin: unknown) => void, draft?: string): void {
    this.#tap();
    this.#what = what;
    this.#draft = draft;
    edit(this.link.doc, this.link.origin);
    this.#draft = undefined;
  }

  get isSaved(): boolean {
    return this.link.loaded && (this.link.saved.kind === 'saved' || this.link.saved.kind === 'viewing');
  }
  /** Sockets that were lost, without those that the link itself gave up to go on with a fresh document. */
  get drops(): number {
    this.#tap();
    return Math.max(0, this.opened - 1 - this.#replaced);
  }
  /** Edits that no acknowledgement has covered. */
  get unacked(): number {
    return this.#open.length;
  }

  /** Whether the person still has these words, although the server does not take them. */
  keeps(words: string): boolean {
    const rows = this.#shelf.of(this.person, this.document.split('/')[1] ?? '');
    const isKept = rows.some((row) => row.kind === 'edit' && Buffer.from(row.update).includes(words));
    return isKept || this.told.some(({ kept }) => kept.includes(words));
  }

  /** Reads the indicator as a person would. */
  look(): void {
    this.#tap();
    const { kind } = this.link.saved;
    const at = this.#clock();
    if (this.states.at(-1)?.kind !== kind) this.states.push({ kind, at });
    if (kind === 'refused') this.#read();
    if (kind === 'closed') this.#giveUp();
    if (kind !== 'saved') return;
    const unacked = [...this.#open];
    const made = this.made.map((_, n) => n).filter((n) => !this.#givenUp.has(n));
    if (unacked.length > 0 || made.length !== this.claims.at(-1)?.made.length)
      this.claims.push({ at, made, unacked });
  }

  /** Takes note of what was refused and kept, as a person does who reads the sentence and goes on. */
  #read(): void {
    const { saved } = this.link;
    if (saved.kind === 'refused') this.told.push({ reason: saved.reason, kept: saved.kept });
    this.#giveUp();
    this.link.dismissRefusal();
  }

  close(): void {
    clearInterval(this.#looking);
    this.link.close();
  }

  /** The link goes on with a fresh document after a refusal: what was made in the old one is given up, and told. */
  #tap(): void {
    const { doc } = this.link;
    if (this.#tapped === doc) return;
    this.#giveUp();
    if (this.#tapped !== null) this.#replaced++;
    this.#tapped = doc;
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (!transaction.local) return;
      const n = this.made.length;
      const draft = this.#draft === undefined ? {} : { draft: this.#draft };
      this.made.push({ what: this.#what, at: this.#clock(), update, ...draft });
      this.#open.push(n);
    });
  }

  /** After a final refusal the page goes on with the server's document, and gives up all that is not acknowledged. */
  #turnedAway(reason: ReasonCode): void {
    this.refused.push(reason);
    const { close } = REASONS[reason];
    if (close >= 4400 && close < 4500) this.#giveUp();
  }

  #giveUp(): void {
    for (const n of this.#open) this.#givenUp.add(n);
    this.#open = [];
  }

  /** @param made edits that the server had already when it was asked what it lacks */
  #covered(update: Uint8Array, made: readonly Made[]): void {
    for (const each of [update, ...made.map((edit) => edit.update)]) {
      this.acked.push({ at: this.#clock(), update: each });
      this.#cover.add(each);
    }
    this.#open = this.#open.filter((n) => !this.#cover.has(this.made[n]!.update));
  }

  #socket(browser: Browser, secrets: Secrets): typeof WebSocket {
    const opened = () =>
      new Wire({
        waiting: () => this.#open.map((n) => this.made[n]!),
        acked: (update, made) => this.#covered(update, made),
        refused: (reason) => this.#turnedAway(reason),
      });
    const heard = (bytes: Uint8Array) => {
      this.heardAt = this.#clock();
      secrets.look(bytes, this.person);
    };
    const count = () => this.opened++;
    return class extends NodeSocket {
      readonly #wire = opened();
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie: browser.cookie, origin: browser.url } });
        // Before the provider's own listener: what is acknowledged is known when the indicator changes.
        this.on('open', count);
        this.on('message', (data: Buffer | ArrayBuffer) => {
          const bytes = new Uint8Array(data);
          heard(bytes);
          this.#wire.received(bytes);
        });
      }
      override send(data: never, ...rest: never[]): void {
        this.#wire.sent(data);
        super.send(data, ...(rest as []));
      }
    } as unknown as typeof WebSocket;
  }
}
