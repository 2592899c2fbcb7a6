/** Looks whenever something has changed: at once when the last look is long ago, else as soon as it is; one at a time. */
export class Looks {
  readonly #look: () => Promise<void>;
  readonly #pause: number;
  #state: 'idle' | 'looking' | 'resting' | 'closed' = 'idle';
  #again = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param look never rejects. @param pause least time between two looks, milliseconds */
  constructor(look: () => Promise<void>, pause: number) {
    this.#look = look;
    this.#pause = pause;
  }

  /** What comes now is for nobody. */
  get closed(): boolean {
    return this.#state === 'closed';
  }

  changed(): void {
    if (this.#state === 'idle') void this.#run();
    else this.#again = true;
  }

  close(): void {
    this.#state = 'closed';
    clearTimeout(this.#rest);
  }

  async #run(): Promise<void> {
    this.#state = 'looking';
    this.#again = false;
    await this.#look();
    if (this.closed) return;
    this.#state = 'resting';
    this.#rest = setTimeout(() => {
      this.#state = 'idle';
      if (this.#again) this.changed();
    }, this.#pause);
  }
}
