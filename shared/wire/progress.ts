import type { ExportFormat } from '../map/formats.ts';
import type { ReasonCode } from '../reasons.ts';

/** What a page asks for to see an export come into being: lines of JSON, and the file's bytes between them. */
export const PROGRESS_TYPE = 'application/vnd.flashmap.progress';

/**
 * A line of the stream. `bytes` is followed by that many bytes of the file. The last line is `end`, with the length of the
 * whole file, or `refused`; a stream without either was cut.
 */
export type ProgressLine =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'file'; readonly filename: string; readonly contentType: string }
  | {
      readonly kind: 'progress';
      readonly step: number;
      readonly steps: number;
      readonly format: ExportFormat;
    }
  | { readonly kind: 'bytes'; readonly length: number }
  | { readonly kind: 'end'; readonly length: number }
  | { readonly kind: 'refused'; readonly code: ReasonCode; readonly message: string };

export type ProgressPart =
  Exclude<ProgressLine, { kind: 'bytes' }> | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const NEW_LINE = 10;

/** Takes a progress stream apart, however it was cut into chunks on its way. */
export class ProgressReader {
  #rest = new Uint8Array(0);
  /** Bytes of the file that are still to come before the next line. */
  #owed = 0;

  /** The parts that are complete with this chunk; bytes of the file are given as they come. @throws SyntaxError when it is no such stream */
  read(chunk: Uint8Array): ProgressPart[] {
    const parts: ProgressPart[] = [];
    let left = joined(this.#rest, chunk);
    while (left.length > 0) {
      if (this.#owed > 0) {
        const bytes = left.slice(0, this.#owed);
        this.#owed -= bytes.length;
        left = left.subarray(bytes.length);
        parts.push({ kind: 'bytes', bytes });
        continue;
      }
      const end = left.indexOf(NEW_LINE);
      if (end < 0) break;
      const line = JSON.parse(new TextDecoder().decode(left.subarray(0, end))) as ProgressLine;
      left = left.subarray(end + 1);
      if (line.kind === 'bytes') this.#owed = line.length;
      else parts.push(line);
    }
    this.#rest = left.slice();
    return parts;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
