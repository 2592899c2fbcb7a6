import { pino, type DestinationStream } from 'pino';
import type { LogLevel } from './config.ts';
import type { Log } from './log.ts';

/** Lines of JSON with what `Log` may hold, the node that says it, and nothing of the machine. */
export function createLogger(level: LogLevel, to: DestinationStream, node: string): Log {
  const logger = pino({ level, base: { node } }, to);
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
