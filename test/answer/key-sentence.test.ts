// Of the passage that answers, the sentence that answers is shown first, and not the one that names the subject.
import { describe, expect, it } from 'vitest';
import { quoteFrom } from '../../src/answer/compose/quote.ts';
import { keySentence } from '../../src/answer/organization/key-sentence.ts';
import { unitsOf, heldOfEach } from '../../src/answer/organization/meaning.ts';
import { wholeItem } from '../../src/answer/organization/list-around.ts';
import { termsIn } from '../../src/answer/organization/passage-terms.ts';
import { readSentence } from '../../src/answer/organization/read-passage.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import { wordMeaningsOf } from '../../src/answer/meaning/word-meanings.ts';
import { nearStatementsBy } from '../../src/answer/meaning/near-statements.ts';
import { contentOf } from '../../src/answer/words/words-of.ts';
import { encode, registry } from './knowledge.ts';

const concepts = createSubjectModel(registry).wider;

/** Of a passage that stands under no heading. */
function shown(question: string, texts: readonly string[]): string | null {
  const units = unitsOf(contentOf(question), null, concepts);
  const own = texts.map((text) => heldOfEach(readSentence(text, concepts).terms, units));
  const meanings = texts.map((text) => {
    const read = encode(text)!;
    return {
      whole: Int8Array.from(read.meaning, (value) => Math.round(value * 127)),
      words: wordMeaningsOf(read),
    };
  });
  const passage = { ...{ id: '1', documentId: 'd', ordinal: 0, headings: [], locator: '1' }, ...PROSE };
  const [near] = nearStatementsBy(encode, () => meanings)(question, [passage]) ?? [];
  const shares = own.map((held) => held.reduce((sum, each) => sum + each, 0) / (units.length || 1));
  const meaning = {
    near: near?.each ?? [],
    apart: () => near?.apart() ?? [],
  };
  return keySentence({
    question,
    texts,
    units,
    named: [],
    own,
    shares,
    ...meaning,
    facts: [],
    tells: () => false,
  });
}

const PROSE = { kind: 'prose', text: '' } as const;

describe('the sentence that is shown first', () => {
  it.each([
    [
      'how many people have refused the drone so far?',
      [
        'Drone pilots were asked in May whether they refuse.',
        'Twelve have opted out.',
        'The list is on paper.',
      ],
      1,
    ],
    [
      'what do I do when the harvester stops in the rain?',
      [
        'The harvester finds its way by satellite and laser.',
        'If it stops in the rain, wipe the sensor and start again.',
        'The harvester was bought in 2023.',
      ],
      1,
    ],
    [
      'may I lend my badge to a visitor?',
      ['May I lend my badge to a visitor?', 'No, a badge is never lent.', 'Badges are blue.'],
      1,
    ],
  ])('is the one that answers: %s', (question, texts, right) => {
    expect(shown(question, texts)).toBe(texts[right]);
  });

  it('is none where there is none', () => {
    expect(shown('may I lend my badge?', [])).toBeNull();
  });
});

describe('an item of several parts', () => {
  const text = 'Of the mill:\n- Owner: The forest office; Deputy: Nobody\nIt runs. It hums.';

  it('is shown whole, and a sentence as it is', () => {
    expect(wholeItem(text, 'The forest office; Deputy:')).toBe('- Owner: The forest office; Deputy: Nobody');
    expect(wholeItem(text, 'It hums.')).toBe('It hums.');
  });
});

describe('the quote of a long passage', () => {
  const padding =
    'The harvester and its drone were bought in spring for the harvest of the northern fields. ';
  const text = `${padding.repeat(5)}Whoever refuses tells the union. ${padding.repeat(3).trim()}`;
  const asked = termsIn('harvester drone harvest fields', concepts);

  it('stands around the sentence that is shown first', () => {
    const quote = quoteFrom(text, asked, concepts, 'Whoever refuses tells the union.');
    expect(quote).toContain('Whoever refuses');
    expect(text).toContain(quote);
  });

  it('holds the item of a list that is shown, whole, and not one that shares a part with it', () => {
    const row = (name: string) =>
      `- System: ${name}; Use: reads the labels of parcels; Owner: the head of hubs; Risk class: high; In use since: June 2023`;
    const rows = ['Lean', 'TariffMate', 'DockWatch', 'SortEye'].map(row).join('\n');
    expect(quoteFrom(rows, asked, concepts, row('DockWatch'))).toContain(row('DockWatch'));
  });

  it('holds most of what was asked where none is shown', () => {
    expect(quoteFrom(text, asked, concepts)).toContain('The harvester');
  });
});
