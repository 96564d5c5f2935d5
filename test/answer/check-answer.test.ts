import { describe, expect, it } from 'vitest';
import type { Answer, Cited } from '../../src/answer/answer.ts';
import { checkAnswer } from '../../src/answer/check-answer.ts';
import { answerText } from '../../src/answer/answer-text.ts';
import { registry } from './knowledge.ts';
import { smallIndex } from './small-index.ts';

const index = smallIndex([
  {
    title: 'Log standard',
    passages: [{ text: 'Event logs are kept for 24 months.\nThey cannot be altered.' }],
  },
]);

const quoted: Cited = {
  source: 'Log standard, version 1.0',
  locator: 'section 1',
  quote: 'Event logs are kept for 24 months.',
  documentId: 'log-standard.md',
  passageId: 'log-standard.md#0',
  pastReview: null,
};

const honest: Answer = {
  question: 'how long do we keep logs',
  outcome: 'answered',
  kind: 'ours',
  lead: 'A.6.2.8 covers this.',
  points: [],
  organization: [quoted],
  references: [{ id: 'A.6.2.8', title: 'AI system recording of event logs', why: 'It asks for logs.' }],
  citations: [quoted],
  nearest: [],
  ask: null,
  offersRecord: null,
  parts: [],
};

const check = (changes: Partial<Answer>) => checkAnswer({ ...honest, ...changes }, { registry, index });

describe('the gate', () => {
  it('lets an honest answer through unchanged', () => {
    expect(check({})).toEqual(honest);
  });

  it('drops a point that names a control that does not exist', () => {
    expect(check({ points: ['See A.6.2.9.', 'See A.8.4.'] }).points).toEqual(['See A.8.4.']);
  });

  it('drops a point that names a clause that does not exist', () => {
    expect(check({ points: ['Required by clause 11.2.'] }).points).toEqual([]);
  });

  it('drops a reference with a made-up id, and one whose reason names one', () => {
    const made = { id: 'A.11.3', title: 'Made up', why: '' };
    const hints = { id: 'A.8.4', title: 'Communication of incidents', why: 'Unlike A.8.9.' };
    expect(check({ references: [...honest.references, made, hints] }).references).toEqual(honest.references);
  });

  it('drops a quote that is not in its document', () => {
    const fabricated = { ...quoted, quote: 'Event logs are kept for ever.' };
    const answer = check({ organization: [fabricated], citations: [fabricated, quoted] });
    expect(answer.organization).toEqual([]);
    expect(answer.citations).toEqual([quoted]);
    expect(answerText(answer)).not.toContain('for ever');
  });

  it('drops a quote from a document that is not in the index', () => {
    expect(check({ citations: [{ ...quoted, documentId: 'other.md' }] }).citations).toEqual([]);
  });

  it('drops a quote that a summary does not say', () => {
    const documentId = 'knowledge/controls/A.6.2.8.md';
    expect(check({ citations: [{ ...quoted, documentId, quote: 'Logs shall be kept.' }] }).citations).toEqual(
      [],
    );
  });

  it('accepts a quote that differs in white space only', () => {
    const spaced = { ...quoted, quote: 'kept for 24 months. They cannot' };
    expect(check({ citations: [spaced] }).citations).toEqual([spaced]);
  });

  it('drops a quote that names a control that does not exist, although its document says so', () => {
    const wrong = smallIndex([{ title: 'Log standard', passages: [{ text: 'This implements A.12.1.' }] }]);
    const citation = { ...quoted, quote: 'This implements A.12.1.' };
    const answer = checkAnswer({ ...honest, citations: [citation] }, { registry, index: wrong });
    expect(answer.citations).toEqual([]);
  });

  it('drops a first sentence that quotes what no source says, and goes on with the next line', () => {
    const answer = check({
      lead: 'The standard says “logs are kept for ever and ever”.',
      points: ['See A.6.2.8.'],
    });
    expect(answer.lead).toBe('See A.6.2.8.');
    expect(answer.points).toEqual([]);
  });

  it('turns a first sentence that fails into the quote that holds', () => {
    expect(check({ lead: 'A.6.2.9 covers this.' }).lead).toContain(quoted.quote);
  });

  it('declines when nothing of the answer holds', () => {
    const fabricated = { ...quoted, quote: 'Event logs are kept for ever.' };
    const answer = check({ lead: 'A.6.2.9 it is.', organization: [fabricated], citations: [fabricated] });
    expect(answer.outcome).toBe('declined');
    expect(answerText(answer)).not.toMatch(/A\.6\.2\.9|for ever/u);
  });

  it('lets a declined answer name the number that does not exist', () => {
    const lead = 'ISO/IEC 42001 has no control A.6.2.9.';
    expect(check({ outcome: 'declined', lead }).lead).toBe(lead);
  });

  it('checks each part of an answer to several questions', () => {
    const part = { ...honest, points: ['See A.6.2.9.'] };
    expect(check({ kind: 'several', parts: [part] }).parts[0]?.points).toEqual([]);
  });
});
