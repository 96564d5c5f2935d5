import { createHmac, randomBytes } from 'node:crypto';
import type { LogFields, Logger } from './kernel/logger.ts';
import { maskIds } from './kernel/mask-ids.ts';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** Fields that hold an id as a whole, whatever it looks like. */
const IDS: ReadonlySet<string> = new Set([
  ...['item', 'draft', 'channel', 'conversation', 'user', 'person', 'owner', 'message_ts', 'thread'],
]);

/**
 * One JSON object a line on standard error, from `level` on. Ids of people, channels, messages and rows stand in it as names
 * that this process makes up: the lines of a run can be joined by them, and nobody, not even with the database and Slack
 * before them, finds out who it was. Somebody with a concern is promised that no log line leads back to them, and a line
 * about a fault does not know what it was about.
 */
export function jsonLogger(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Logger {
  const lowest = LEVELS.indexOf(level);
  const masked = masker();
  const logAt =
    (own: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (LEVELS.indexOf(own) < lowest) return;
      const line = { message: maskIds(message, masked), ...maskedFields(fields, masked) };
      write(`${JSON.stringify({ at: new Date().toISOString(), level: own, ...line })}\n`);
    };
  return { debug: logAt('debug'), info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
}

/** The key is in no file and ends with the process: without it nobody tries out who a name stands for. */
function masker(): (id: string) => string {
  const key = randomBytes(32);
  return (id) => `~${createHmac('sha256', key).update(id, 'utf8').digest('base64url').slice(0, 8)}`;
}

function maskedFields(fields: LogFields, masked: (id: string) => string): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      return [name, IDS.has(name) ? masked(value) : maskIds(value, masked)];
    }),
  );
}
