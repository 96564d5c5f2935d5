import { describe, expect, it } from 'vitest';
import type { Logger } from '../../src/kernel/logger.ts';
import { boltLogger } from '../../src/slack/bolt-logger.ts';

describe('Bolt’s log', () => {
  it('goes into ours, without the debug lines that hold messages', () => {
    const lines: string[] = [];
    const note = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
    const logger: Logger = {
      debug: note('debug'),
      info: note('info'),
      warn: note('warn'),
      error: note('error'),
    };
    const bolt = boltLogger(logger);
    bolt.debug('http request body: {"text":"secret"}');
    bolt.info('connected');
    bolt.warn('slow', 3);
    bolt.error('failed', new Error('why'));
    expect(lines).toEqual(['debug: connected', 'warn: slow 3', 'error: failed why']);
  });
});
