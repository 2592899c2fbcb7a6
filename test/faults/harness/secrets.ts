import type { Sighting } from '../check/observation.ts';

const WORDS = /zq-[a-z]+-\d+-qz/g;
const PREFIX = Buffer.from('zq-');

/** Words that only their writer may see for now, recognisable in any frame. */
export class Secrets {
  readonly #owners = new Map<string, string>();
  readonly #revealed = new Set<string>();
  readonly #seen = new Map<string, Sighting>();
  #count = 0;

  /** Words that nobody has written before. */
  words(owner: string): string {
    const words = `zq-${owner.toLowerCase().replace(/[^a-z]/g, '')}-${this.#count++}-qz`;
    this.#owners.set(words, owner);
    return words;
  }

  /** From here on they may be on boards. */
  reveal(words?: string): void {
    for (const each of words === undefined ? this.#owners.keys() : [words]) this.#revealed.add(each);
  }

  look(bytes: Uint8Array | string, seenBy: string): void {
    const buffer =
      typeof bytes === 'string' ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (buffer !== null && !buffer.includes(PREFIX)) return;
    for (const [words] of (buffer?.toString('latin1') ?? String(bytes)).matchAll(WORDS)) {
      const owner = this.#owners.get(words);
      if (owner === undefined || owner === seenBy || this.#revealed.has(words)) continue;
      this.#seen.set(`${words} ${seenBy}`, { words, owner, seenBy });
    }
  }

  get sightings(): Sighting[] {
    return [...this.#seen.values()];
  }
}
