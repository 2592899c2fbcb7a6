interface Lane {
  inside: number;
  readonly waiting: (() => void)[];
}

/** Lets so many of each key work at the same time; the others wait, first come, first served. */
export class Lanes {
  readonly #width: number;
  readonly #lanes = new Map<string, Lane>();

  constructor(width: number) {
    this.#width = width;
  }

  async through<T>(key: string, work: () => Promise<T>): Promise<T> {
    const lane = this.#lanes.get(key) ?? { inside: 0, waiting: [] };
    this.#lanes.set(key, lane);
    if (lane.inside < this.#width) lane.inside++;
    else await new Promise<void>((mine) => lane.waiting.push(mine));
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else if (--lane.inside === 0) this.#lanes.delete(key);
    }
  }
}
