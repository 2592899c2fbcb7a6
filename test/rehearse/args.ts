import { parseArgs } from 'node:util';
import { LIMITS } from '../../shared/limits.ts';

export interface RehearsalArgs {
  readonly people: number;
  readonly groups: number;
  /** A TSV file with columns kind and text (and, if it is there, capability), or null for the built-in notes. */
  readonly notes: string | null;
  readonly urls: readonly string[];
  /** Folder for every export, or null. */
  readonly exportTo: string | null;
  /** Seconds that people take over a stage. */
  readonly pace: number;
  readonly seed: number;
}

export const USAGE = `npm run rehearse -- [options]
  --people N      simulated attendees, 1 to ${LIMITS.attendees} (60)
  --groups N      groups, 1 to ${LIMITS.groups} (12)
  --notes FILE    notes to write: a TSV with columns kind and text (a built-in set)
  --url URL       the running server (http://localhost:3000); several times to spread people over nodes: whose node goes moves on to the next
  --export DIR    saves every export there at the end
  --pace SECONDS  time that people take over a stage (4)
  --seed N        the same seed, the same choices (1)`;

type Parsed =
  { readonly ok: true; readonly args: RehearsalArgs } | { readonly ok: false; readonly sentence: string };

export function readArgs(argv: readonly string[]): Parsed {
  let values;
  try {
    values = parseArgs({
      args: [...argv],
      options: {
        people: { type: 'string', default: '60' },
        groups: { type: 'string', default: '12' },
        notes: { type: 'string' },
        url: { type: 'string', multiple: true, default: ['http://localhost:3000'] },
        export: { type: 'string' },
        pace: { type: 'string', default: '4' },
        seed: { type: 'string', default: '1' },
      },
    }).values;
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
  const people = wholeNumber(values.people, 1, LIMITS.attendees);
  const groups = wholeNumber(values.groups, 1, LIMITS.groups);
  const pace = wholeNumber(values.pace, 0, 3600);
  const seed = wholeNumber(values.seed, 0, 2 ** 31);
  if (people === null)
    return { ok: false, sentence: `--people takes a whole number from 1 to ${LIMITS.attendees}.` };
  if (groups === null)
    return { ok: false, sentence: `--groups takes a whole number from 1 to ${LIMITS.groups}.` };
  if (pace === null || seed === null)
    return { ok: false, sentence: '--pace and --seed take a whole number from 0.' };
  const urls = values.url.map((url) => url.replace(/\/+$/, ''));
  const odd = urls.find((url) => !/^https?:\/\/[^/]+$/.test(url));
  if (odd !== undefined)
    return { ok: false, sentence: `--url takes an address such as http://localhost:3000, not ${odd}.` };
  return {
    ok: true,
    args: { people, groups, pace, seed, urls, notes: values.notes ?? null, exportTo: values.export ?? null },
  };
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = Number(text);
  return /^\d+$/.test(text) && number >= least && number <= most ? number : null;
}
