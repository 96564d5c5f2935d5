import { expect, it } from 'vitest';
import { withWhatItLeansOn } from '../../src/answer/organization/with-what-it-leans-on.ts';

const TEXT = 'Event logs are kept for 24 months. After that they are deleted. The duty desk checks it.';

it('shows what a sentence leans on before it, as it stands in the text', () => {
  expect(withWhatItLeansOn(TEXT, 'After that they are deleted.')).toBe(
    'Event logs are kept for 24 months. After that they are deleted.',
  );
});

it.each([
  [TEXT, 'The duty desk checks it.'],
  ['It is kept. More follows.', 'It is kept.'],
  ['Above.\nThey are kept.', 'They are kept.'],
  [`${'A long story '.repeat(30)}. They are kept.`, 'They are kept.'],
])('leaves a sentence alone that stands by itself, or with nothing short before it', (text, sentence) => {
  expect(withWhatItLeansOn(text, sentence)).toBe(sentence);
});
