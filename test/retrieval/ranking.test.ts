// The ranking, specified by small examples: each says what must come first and why.
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, type IndexedDocument } from '../../src/retrieval/build-search-index.ts';
import { documentOf } from './support/documents-of.ts';

/** Texts that the examples are not about, so that words have something to be rare among. */
const OTHERS = documentOf('Canteen rules', [
  'Lunch is served from noon until two in the main building, next to the stairs.',
  'Guests need a badge, which the reception hands out every morning.',
  'The coffee machine on the third floor is cleaned on Fridays.',
  'Bicycles stand in the cellar; the key is with the caretaker.',
  'Meeting rooms are booked in the calendar, not by leaving a jacket on a chair.',
  'Parcels are collected at five and registered by the post room.',
]);

function found(query: string, ...documents: IndexedDocument[]): string[] {
  return buildSearchIndex([...documents, OTHERS])
    .search(query, { limit: 5 })
    .map(({ passage }) => passage.id);
}

const first = (query: string, ...documents: IndexedDocument[]) => found(query, ...documents)[0];

describe('what a query finds first', () => {
  it('prefers a passage with the rare word over one with the common word', () => {
    const doc = documentOf('D', [
      'The model is reviewed. The model is used.',
      'Model drift is watched.',
      'The model sleeps.',
    ]);
    expect(first('model drift', doc)).toBe('D.md#1');
  });

  it('prefers words that stand together over the same words apart', () => {
    const doc = documentOf('D', [
      'The risk of the project is small, and its owner likes treatment rooms.',
      'Each owner writes down the risk treatment of the project.',
    ]);
    expect(first('risk treatment', doc)).toBe('D.md#1');
  });

  it('counts stop words in phrases but never by themselves', () => {
    const doc = documentOf('D', ['Systems subject to approval.', 'Approval of the subject line of letters.']);
    expect(first('what is subject to approval', doc)).toBe('D.md#0');
    expect(found('what is it about and how', doc)).toEqual([]);
  });

  it('holds back a long text that mentions a word in passing', () => {
    const long = `Retention is one of many things. ${'Offices are painted in spring and doors are oiled. '.repeat(20)}`;
    expect(first('retention', documentOf('D', [long, 'Retention is two years.']))).toBe('D.md#1');
  });

  it('lifts a passage whose neighbours speak of the same', () => {
    const about = documentOf('A', [
      'Incidents are reported at once.',
      'The form is short.',
      'Incidents are closed later.',
    ]);
    const alone = documentOf('B', ['Chairs are grey.', 'The form is short.', 'Tables are brown.']);
    expect(first('form for incidents', alone, about)).toBe('A.md#1');
    expect(found('short form incidents', alone, about).indexOf('A.md#1')).toBeLessThan(
      found('short form incidents', alone, about).indexOf('B.md#1'),
    );
  });

  it('lifts passages of the document that the question names', () => {
    const policy = documentOf('Supplier procedure', ['The review takes place every year.']);
    const other = documentOf('Building guide', ['The review takes place every year.']);
    expect(first('how often is the review in the supplier procedure', other, policy)).toBe(
      'Supplier procedure.md#0',
    );
  });

  it('finds a passage by its heading alone', () => {
    const doc = documentOf('D', [
      { text: 'Four hours at most.', headings: ['3 Reporting deadline'] },
      { text: 'Written by hand.', headings: ['4 Minutes'] },
    ]);
    expect(first('reporting deadline', doc)).toBe('D.md#0');
  });

  it('puts a section’s first passage before its subsections when both fit the question', () => {
    const doc = documentOf('D', [
      { text: 'Accounts are managed by the owner of the system.', headings: ['Accounts'] },
      {
        text: 'Accounts that nobody uses are closed by the owner of the system.',
        headings: ['Accounts', 'Idle ones'],
      },
      { text: 'Accounts of guests are managed elsewhere.', headings: ['Accounts', 'Guests'] },
    ]);
    expect(first('who is the owner of accounts', doc)).toBe('D.md#0');
  });

  it('never lifts a section’s first passage by its subsections alone', () => {
    const doc = documentOf('D', [
      { text: 'This part is about several matters.', headings: ['Operations'] },
      { text: 'Backups are made every night.', headings: ['Operations', 'Backups'] },
    ]);
    expect(first('when are backups made', doc)).toBe('D.md#1');
  });

  it('takes a column’s name for what a row is about, not for what it says', () => {
    const row = (step: string) => ({ text: `Step: ${step}`, cells: { Step: step } });
    const doc = documentOf('D', [row('Invite people'), row('Rate harms'), 'Each step has a deadline.']);
    expect(first('deadline of a step', doc)).toBe('D.md#2');
  });

  it('keeps the order of documents when scores are equal', () => {
    const [a, b] = [documentOf('A', ['Same words here.']), documentOf('B', ['Same words here.'])];
    expect(found('same words', a, b)).toEqual(['A.md#0', 'B.md#0']);
  });
});

describe('how a query may be written', () => {
  const soa = documentOf('SoA', [
    'A.6.2.8 is applicable: event logs are kept.',
    'A.6.2.6 is applicable: operation is watched.',
    'Clause 9.2 asks for internal audits.',
  ]);

  it.each(['A.6.2.8', 'A6.2.8', 'annex a 6.2.8', 'Annex A.6.2.8', 'control a 6.2.8'])(
    'reads %s as one control',
    (written) => {
      expect(first(`is ${written} applicable?`, soa)).toBe('SoA.md#0');
    },
  );

  it('reads a spoken clause number', () => {
    expect(first('what does clause nine point two ask', soa)).toBe('SoA.md#2');
  });

  it('finds American spelling by British and the other way round', () => {
    const doc = documentOf('D', ['The organization analyzes behavior.', 'The programme is licensed.']);
    expect(first('how does the organisation analyse behaviour', doc)).toBe('D.md#0');
    expect(first('program licence', doc)).toBe('D.md#1');
  });

  it('finds a word by another form of it', () => {
    expect(first('notifications', documentOf('D', ['Managers notify the board.']))).toBe('D.md#0');
  });

  it('reads through slips of the pen', () => {
    const doc = documentOf('D', ['The impact assessment is approved.', 'The supplier is told.']);
    expect(first('imapct assesment', doc)).toBe('D.md#0');
    expect(first('suplier', doc)).toBe('D.md#1');
  });

  it('leaves a short unknown word alone rather than guess', () => {
    expect(found('retain', documentOf('D', ['We retrain the model.']))).toEqual([]);
  });

  it('finds an acronym by its long form and the other way round', () => {
    const doc = documentOf('D', [
      'We watch the population stability index (PSI).',
      'A PSI over 0.2 is an alarm.',
      'The population grows.',
    ]);
    expect(found('population stability index', doc)).toContain('D.md#1');
    expect(found('PSI', doc).slice(0, 2)).toContain('D.md#0');
  });

  it('finds a compound written apart or together', () => {
    const doc = documentOf('D', ['Each life cycle phase has a gate.', 'The dataset is described.']);
    expect(first('lifecycle', doc)).toBe('D.md#0');
    expect(first('data set', doc)).toBe('D.md#1');
  });

  it('ignores the stock phrases of a question', () => {
    const doc = documentOf('D', ['The requirements for chairs are specific.', 'Disclosure of fees.']);
    expect(first('Can you clarify what the specific requirements are for fees?', doc)).toBe('D.md#1');
    expect(first('What are the requirements for disclosure?', doc)).toBe('D.md#1');
  });
});

describe('what a hit tells', () => {
  const doc = documentOf('Incident procedure', [
    { text: 'Report within four hours.', headings: ['Deadline'] },
  ]);
  const hit = (query: string) => buildSearchIndex([doc, OTHERS]).search(query, { limit: 1 })[0];

  it('names the words found in passage, headings and title', () => {
    expect(hit('report incident deadline zebra')?.matched).toEqual(['report', 'incid', 'deadlin']);
  });

  it('covers all of a question whose words are all there', () => {
    expect(hit('deadline to report')?.coverage).toBe(1);
  });

  it('covers little of a question whose rare words are missing', () => {
    expect(hit('report on quantum zebras')?.coverage).toBeLessThan(0.5);
  });

  it('returns no more hits than asked for', () => {
    const index = buildSearchIndex([OTHERS]);
    expect(index.search('the key is with reception on fridays at five', { limit: 2 })).toHaveLength(2);
    expect(index.search('reception', { limit: 0 })).toEqual([]);
  });
});

describe('an index', () => {
  it('answers when it is empty', () => {
    const index = buildSearchIndex([]);
    expect(index.search('anything', { limit: 3 })).toEqual([]);
    expect(index.passages('x')).toEqual([]);
    expect(index.document('x')).toBeUndefined();
  });

  it('gives documents and passages by id', () => {
    const index = buildSearchIndex([OTHERS]);
    expect(index.document('Canteen rules.md')?.title).toBe('Canteen rules');
    expect(index.passages('Canteen rules.md').map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
