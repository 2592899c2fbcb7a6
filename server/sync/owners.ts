import { createHmac } from 'node:crypto';
import type { RandomBytes } from '../../shared/ids.ts';

/**
 * Stands for one person in one document: 8 bytes, as hex, that say nothing to anyone without the server's secret. So the
 * log can tell whose a client id is without telling who that is.
 */
export type OwnerTag = string;

export const TAG_BYTES = 8;
/** What the server writes under its own client ids. */
export const SERVER_TAG: OwnerTag = '00'.repeat(TAG_BYTES);

export function ownerTag(secret: Uint8Array, document: string, person: string): OwnerTag {
  const mac = createHmac('sha256', secret).update(`${document}\n${person}`).digest();
  return mac.subarray(0, TAG_BYTES).toString('hex');
}

export type Owners = ReadonlyMap<number, OwnerTag>;

/** Whose the client ids of a document are: for good where something was written, and while a socket shows presence. */
export class ClientIds {
  readonly #written: Map<number, OwnerTag>;
  readonly #present: Map<number, OwnerTag>;
  /** How many client ids each has written under. */
  readonly #counts = new Map<OwnerTag, number>();

  constructor(written: Owners = new Map(), present: Owners = new Map()) {
    this.#written = new Map(written);
    this.#present = new Map(present);
    for (const tag of this.#written.values()) this.#count(tag);
  }

  get written(): Owners {
    return this.#written;
  }

  mayUse(client: number, tag: OwnerTag): boolean {
    return (this.#written.get(client) ?? this.#present.get(client) ?? tag) === tag;
  }

  isWritten(client: number): boolean {
    return this.#written.has(client);
  }

  countOf(tag: OwnerTag): number {
    return this.#counts.get(tag) ?? 0;
  }

  write(client: number, tag: OwnerTag): void {
    if (!this.#written.has(client)) this.#count(tag);
    this.#written.set(client, tag);
  }

  appear(client: number, tag: OwnerTag): void {
    this.#present.set(client, tag);
  }

  vanish(client: number): void {
    this.#present.delete(client);
  }

  /** The same people present, and what a log says is written. */
  with(written: Owners): ClientIds {
    return new ClientIds(written, this.#present);
  }

  #count(tag: OwnerTag): void {
    this.#counts.set(tag, this.countOf(tag) + 1);
  }
}

/** A client id that nobody has written under. */
export function freshClientId(taken: { has(client: number): boolean }, random: RandomBytes): number {
  for (;;) {
    const id = new DataView(Uint8Array.from(random(4)).buffer).getUint32(0);
    if (!taken.has(id)) return id;
  }
}
