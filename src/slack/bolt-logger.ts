import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';

/**
 * Bolt's log lines in ours. Its debug lines are dropped: they hold the bodies of requests and responses, and our log
 * holds no text of a message.
 */
export function boltLogger(logger: Logger): BoltLogger {
  return {
    debug() {},
    info: (...parts) => logger.debug(lineOf(parts), SOURCE),
    warn: (...parts) => logger.warn(lineOf(parts), SOURCE),
    error: (...parts) => logger.error(lineOf(parts), SOURCE),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

const SOURCE = { source: 'bolt' };

function lineOf(parts: readonly unknown[]): string {
  return parts.map(messageOf).join(' ');
}
