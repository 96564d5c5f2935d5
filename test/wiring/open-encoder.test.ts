import { describe, expect, it } from 'vitest';
import { openEncoder } from '../../src/wiring/open-encoder.ts';

const logged: string[] = [];
const logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: (message: string) => void logged.push(message),
  error: () => undefined,
};

describe('opening the sentence encoder', () => {
  it('says once that questions are understood by their words, where it cannot be made', async () => {
    const encode = await openEncoder(() => {
      throw new Error('no room left');
    }, logger);
    expect(logged).toEqual([]);
    expect([encode('one'), encode('two')]).toEqual([null, null]);
    expect(logged).toEqual([
      'questions are understood by their words alone: the sentence encoder cannot be read',
    ]);
  });
});
