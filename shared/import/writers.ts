import { makeId, type RandomBytes } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { parseLine } from '../text.ts';
import type { Person } from '../workshop/state.ts';
import type { Findings, Remark } from './finding.ts';

interface Writer {
  readonly id: string;
  readonly name: string;
  readonly number: number;
}

/** The people whose names stand on notes: one a name and group. In an anonymous workshop nobody. */
export class Writers {
  readonly #named: boolean;
  readonly #random: RandomBytes;
  readonly #remarks: Findings<Remark>;
  readonly #known = new Map<string, Writer>();

  constructor(named: boolean, random: RandomBytes, remarks: Findings<Remark>) {
    this.#named = named;
    this.#random = random;
    this.#remarks = remarks;
  }

  /** @param line where the name stands, if it stands in a table. */
  idOf(name: string | undefined, number: number, line: number | null = null): string | null {
    if (name === undefined || name.trim() === '' || !this.#named) return null;
    const parsed = parseLine(name, LIMITS.personNameChars);
    const key = `${number} ${parsed.ok ? parsed.value : ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known.id;
    if (!parsed.ok || this.#known.size >= LIMITS.attendees) {
      this.#remarks.add('bad-author', line, name);
      return null;
    }
    const writer = { id: makeId(this.#random), name: parsed.value, number };
    this.#known.set(key, writer);
    return writer.id;
  }

  get count(): number {
    return this.#known.size;
  }

  /** @param groups ids by number */
  all(groups: ReadonlyMap<number, string>): Person[] {
    return [...this.#known.values()].map(({ id, name, number }) => {
      return { id, role: 'attendee', name, group: groups.get(number) ?? null };
    });
  }
}
