import { StoreTrouble } from '../store/store.ts';

/**
 * Why a command has no answer. `away`: there is no connection, or it was lost or fell silent; the command may have been
 * carried out all the same, and the same one may work in a moment. `refused`: Redis has answered that it will not; `code`
 * is the first word of its answer (OOM, MISCONF, NOPERM ...).
 */
export class RedisTrouble extends StoreTrouble {
  readonly kind: 'away' | 'refused';
  readonly code: string;

  constructor(kind: RedisTrouble['kind'], code: string, options?: ErrorOptions) {
    super(kind === 'away' ? `Redis is away (${code}).` : `Redis refuses (${code}).`, options);
    this.kind = kind;
    this.code = code;
  }
}

export function isAway(problem: unknown): problem is RedisTrouble {
  return problem instanceof RedisTrouble && problem.kind === 'away';
}
export function isRefused(problem: unknown, code?: string): problem is RedisTrouble {
  return (
    problem instanceof RedisTrouble &&
    problem.kind === 'refused' &&
    (code === undefined || problem.code === code)
  );
}

/** Answers that mean "not yet": Redis reads its files, a script holds it up, or a failover has made it a replica. */
const PASSING = new Set(['LOADING', 'BUSY', 'MASTERDOWN', 'TRYAGAIN', 'READONLY']);

/** The answers of Redis itself begin with a word in capitals; its other errors are those of sockets and names. */
export function troubleOf(problem: unknown): RedisTrouble {
  if (problem instanceof RedisTrouble) return problem;
  const { message, code } = problem as { message?: string; code?: string };
  if (typeof code === 'string') return new RedisTrouble('away', code, { cause: problem });
  const [word] = /^[A-Z][A-Z_]+(?= )/.exec(message ?? '') ?? [];
  if (word === undefined) return new RedisTrouble('away', 'LOST', { cause: problem });
  return new RedisTrouble(PASSING.has(word) ? 'away' : 'refused', word, { cause: problem });
}
