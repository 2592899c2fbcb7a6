import { parseArgs } from 'node:util';

export const KINDS = ['convergence', 'honest', 'hostile', 'privacy'] as const;
export type FuzzKind = (typeof KINDS)[number];

/** Cases of a kind when none are asked for. */
export const CASES: Readonly<Record<FuzzKind, number>> = {
  convergence: 300,
  honest: 300,
  hostile: 100_000,
  privacy: 200,
};

export interface FuzzArgs {
  readonly kinds: readonly FuzzKind[];
  readonly cases: number | null;
  readonly seed: number;
  /** For convergence. */
  readonly nodes: number;
}

export const USAGE = `npm run fuzz -- [options]
  --kind KIND   ${KINDS.join(', ')} (all of them, one after the other)
  --cases N     how many (${KINDS.map((kind) => `${CASES[kind]} ${kind}`).join(', ')})
  --seed S      the first seed (1000)
  --nodes N     sync servers on one store, for convergence (1)`;

type Parsed =
  { readonly ok: true; readonly args: FuzzArgs } | { readonly ok: false; readonly sentence: string };

export function readArgs(argv: readonly string[]): Parsed {
  let values;
  try {
    const options = {
      kind: { type: 'string' },
      cases: { type: 'string' },
      seed: { type: 'string' },
      nodes: { type: 'string' },
    } as const;
    values = parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
  const kind = KINDS.find((each) => each === values.kind);
  if (values.kind !== undefined && kind === undefined)
    return { ok: false, sentence: `--kind takes one of ${KINDS.join(', ')}.` };
  const cases = values.cases === undefined ? null : wholeNumber(values.cases);
  const seed = wholeNumber(values.seed ?? '1000');
  if (Number.isNaN(cases) || cases === 0 || Number.isNaN(seed))
    return { ok: false, sentence: '--cases takes a whole number from 1, --seed one from 0.' };
  const nodes = wholeNumber(values.nodes ?? '1');
  if (!(nodes >= 1 && nodes <= 9))
    return { ok: false, sentence: '--nodes takes a whole number from 1 to 9.' };
  return { ok: true, args: { kinds: kind ? [kind] : KINDS, cases, seed, nodes } };
}

function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}
