import type { ExportFormat } from '../../shared/map/formats.ts';
import { EXPORT, FORMAT_WORDS } from '../../shared/words/exports.ts';
import { announce } from '../ui/announcer.svelte.ts';
import { fetchExport } from './fetchExport.ts';
import { save } from '../ui/save.ts';

/** How one export stands. */
export type ExportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'making'; readonly step: number; readonly steps: number; readonly format: ExportFormat }
  | { readonly kind: 'saved'; readonly filename: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Exports that a person asked for, one after the other: the server makes one at a time anyway. */
export class Exporting {
  #states = $state.raw<Readonly<Partial<Record<ExportFormat, ExportState>>>>({});
  readonly #stops = new Map<ExportFormat, AbortController>();
  #last: Promise<unknown> = Promise.resolve();

  /** Undefined while nobody asked for it. */
  state(format: ExportFormat): ExportState | undefined {
    return this.#states[format];
  }

  start(format: ExportFormat, path: string): void {
    this.stop(format);
    const stop = new AbortController();
    this.#stops.set(format, stop);
    this.#set(format, { kind: 'waiting' });
    this.#last = this.#last.then(() => this.#run(format, path, stop.signal));
  }

  stop(format: ExportFormat): void {
    this.#stops.get(format)?.abort();
    this.#stops.delete(format);
    this.#set(format, undefined);
  }

  close(): void {
    for (const stop of this.#stops.values()) stop.abort();
  }

  async #run(format: ExportFormat, path: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const answer = await fetchExport(
      path,
      (part) => {
        if (part.kind === 'progress' && !signal.aborted)
          this.#set(format, { kind: 'making', step: part.step, steps: part.steps, format: part.format });
      },
      signal,
    );
    if (signal.aborted) return;
    this.#stops.delete(format);
    if (answer.ok) save(answer.value);
    this.#set(
      format,
      answer.ok
        ? { kind: 'saved', filename: answer.value.filename }
        : { kind: 'failed', message: answer.message },
    );
    announce(
      answer.ok ? EXPORT.savedAs(answer.value.filename) : `${FORMAT_WORDS[format].name}: ${answer.message}`,
    );
  }

  #set(format: ExportFormat, state: ExportState | undefined): void {
    this.#states = { ...this.#states, [format]: state };
  }
}
