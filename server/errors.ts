import type { LogFields } from './log.ts';

/**
 * What may be logged of an error: its kind and where it arose. Never its message, which may quote what somebody wrote.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = (error as NodeJS.ErrnoException).code;
  return {
    error: error.name,
    ...(typeof code === 'string' && { errorCode: code }),
    at: frames
      .slice(0, 3)
      .map((line) => line.trim())
      .join(' < '),
  };
}
