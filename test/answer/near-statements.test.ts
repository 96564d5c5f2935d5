// A statement is found by what it means where the question has none of its words.
import { describe, expect, it } from 'vitest';
import { nearStatementsBy, wordsNearOf } from '../../src/answer/meaning/near-statements.ts';
import { AXES, nearestWords } from '../../src/answer/meaning/word-meanings.ts';
import { statementsOf } from '../../src/answer/organization/statements-of.ts';
import type { Passage } from '../../src/answer/ports.ts';
import { exampleAnswerer } from './example-answerer.ts';

const passage = (id: string, text: string, kind: Passage['kind'] = 'prose'): Passage => ({
  ...{ id, documentId: 'd', ordinal: 0, headings: ['Procedure', '3.2 Alarms'], locator: '3.2', text, kind },
});
const FIRST = passage('1', 'Alarms go to the owner. The owner answers within a day.');
const SECOND = passage('2', 'Lunch is at noon.');
/** Words along the first axes alone, one after the other. */
const wordsAlong = (...axes: number[]) => {
  const bytes = new Int8Array(axes.length * AXES);
  axes.forEach((axis, at) => bytes.set([127], at * AXES + axis));
  return bytes;
};
const known = new Map([
  [
    '1',
    [
      { whole: Int8Array.of(0, 127), words: wordsAlong(0) },
      { whole: Int8Array.of(90, 90), words: wordsAlong(2) },
    ],
  ],
  ['2', [{ whole: Int8Array.of(-127, 0), words: wordsAlong() }]],
]);
const encode = () => ({
  meaning: Float32Array.of(1, 0),
  words: () => [],
  asks: () => ({ odds: () => undefined, vector: Float32Array.of(1, 0) }),
});

describe('what a passage states', () => {
  it('is each of its sentences with where it stands', () => {
    expect(statementsOf({ title: 'Monitoring' }, FIRST)).toEqual([
      'Monitoring, Alarms: Alarms go to the owner.',
      'Monitoring, Alarms: The owner answers within a day.',
    ]);
  });

  it('ends like a sentence where it leads to a list', () => {
    const lead = passage('4', 'Report it within 4 hours:\n\n- by e-mail;\n- in Slack.');
    expect(statementsOf({ title: 'Incidents' }, lead)).toEqual([
      'Incidents, Alarms: Report it within 4 hours.',
      'Incidents, Alarms: - by e-mail.',
      'Incidents, Alarms: - in Slack.',
    ]);
  });

  it('is the whole row of a table', () => {
    const row = passage('3', 'System: Chatbot | Status: Live', 'table-row');
    expect(statementsOf({ title: 'Inventory' }, row)).toEqual([
      'Inventory, Alarms: System: Chatbot; Status: Live',
    ]);
  });
});

describe('a statement that is near a question', () => {
  it('speaks for its passage, and one that is far away for none', () => {
    const near = nearStatementsBy(encode, ({ id }) => known.get(id) ?? null)('?', [FIRST, SECOND]);
    expect(near?.map(({ each: its }) => its.map((each) => Number(each.toFixed(2))))).toEqual([
      [0, 0.71],
      [0],
    ]);
  });

  it('is nearer by what it says beside the others of its passage', () => {
    const [first, second] = nearStatementsBy(encode, ({ id }) => known.get(id) ?? null)('?', [
      FIRST,
      SECOND,
    ])!;
    const [other, own] = first!.apart();
    expect(own).toBeGreaterThan(0.9);
    expect(other).toBeLessThan(-0.9);
    expect(second!.apart()).toEqual([0]);
  });

  it('is near by its words where each has one that means the same, in whichever statement', () => {
    const [one, other] = known.get('1')!;
    const each = [one!, other!].map(({ words }) => nearestWords(wordsAlong(0, 1, 2), words));
    expect(each).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(wordsNearOf(each)).toEqual({ mean: 2 / 3, least: 0, inOne: 1 / 3 });
    expect(wordsNearOf([[], []])).toEqual({ mean: 0, least: 0, inOne: 0 });
  });

  it('says nothing while it is not known of all passages', () => {
    const some = ({ id }: Passage) => (id === '1' ? (known.get(id) ?? null) : null);
    expect(nearStatementsBy(encode, some)('?', [FIRST, SECOND])).toBeNull();
    expect(nearStatementsBy(() => null, some)('?', [FIRST])).toBeNull();
  });
});

describe('a question in words of its own', () => {
  it.each([
    ['which channel do model alarms pop up in', 'Monitoring and logging standard', '#ai-monitoring'],
    [
      'is it OK if the one who wants the change also signs it off',
      'AI change procedure',
      'does not approve it',
    ],
  ])('%s: meets the passage that tells it', async (question, title, words) => {
    const [first] = (await exampleAnswerer()).passages(question, { allows: () => true });
    expect(first?.document.title).toBe(title);
    expect(first?.passage.text).toContain(words);
  });
});
