import type { Log, LogFields } from '../../server/log.ts';

/** A log that keeps its lines. */
export function aLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (fields: LogFields, message: string) =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
}
