import { describe, expect, it } from 'vitest';
import { readText } from '../../src/capture/understand/text/reading.ts';
import { openEncoder } from '../../src/wiring/open-encoder.ts';

const logged: string[] = [];
const logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: (message: string) => void logged.push(message),
  error: () => undefined,
};

describe('opening the sentence encoder', () => {
  it('says once that questions and reports are understood by their words, where it cannot be made', async () => {
    const { encode, sightOf } = await openEncoder(() => {
      throw new Error('no room left');
    }, logger);
    expect(logged).toEqual([]);
    expect([encode('one'), encode('two'), sightOf(readText('three'))]).toEqual([null, null, null]);
    expect(logged).toEqual([
      'questions and reports are understood by their words alone: the sentence encoder cannot be read',
    ]);
  });
});
