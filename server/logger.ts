import { pino, type DestinationStream } from 'pino';
import type { LogLevel } from './config.ts';
import type { Log } from './log.ts';

/** Lines of JSON with what `Log` may hold and nothing of the machine or the process. */
export function createLogger(level: LogLevel, to: DestinationStream): Log {
  const logger = pino({ level, base: null }, to);
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
