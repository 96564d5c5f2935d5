import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '../../src/answer/question/find-identifiers.ts';
import { registry } from './knowledge.ts';

const idsIn = (question: string) => findIdentifiers(question, registry).map(({ id }) => id);
const kindsIn = (question: string) => findIdentifiers(question, registry).map(({ kind }) => kind);

describe('numbers of the standard in a question', () => {
  it.each(['do we have a 9 5 job?', 'is this a 5 4 times thing', 'a 7 6 5 4 countdown', 'A.I. is new to me'])(
    'finds none in “%s”',
    (question) => {
      expect(idsIn(question)).toEqual([]);
    },
  );

  it.each([
    'A.6.2.8',
    'A6.2.8',
    'a6.2.8 please',
    'annex a 6.2.8',
    'Annex A.6.2.8',
    'B.6.2.8',
    'control 6.2.8',
    'A-6-2-8',
    '6.2.8 of annex A',
    'annex a six point two point eight',
    'annex a 6 2 8',
    'explain a 6 2 8 please',
    'A.VI.II.VIII',
  ])('reads %s as A.6.2.8', (question) => {
    expect(idsIn(question)).toEqual(['A.6.2.8']);
  });

  it.each([
    ['A.6.2.2-A.6.2.4', ['A.6.2.2', 'A.6.2.3', 'A.6.2.4']],
    ['evidence for A.6.2.2 through 6.2.4', ['A.6.2.2', 'A.6.2.3', 'A.6.2.4']],
    ['controls 6.2.2 to 6.2.4', ['A.6.2.2', 'A.6.2.3', 'A.6.2.4']],
    ['A.6.2.2–4', ['A.6.2.2', 'A.6.2.3', 'A.6.2.4']],
    ['clauses 9.1 to 9.2', ['9.1', '9.2.1', '9.2.2']],
    ['8.2-8.4', ['8.2', '8.3', '8.4']],
    ['compare A.6.2.2 to A.6.2.4', ['A.6.2.2', 'A.6.2.4']],
    ['its accuracy went from 8.2 to 8.4', ['8.2', '8.4']],
    ['A.7.2-A.7.9', ['A.7.2', 'A.7.9']],
  ])('reads “%s” as all that it names', (question, ids) => {
    expect(idsIn(question)).toEqual(ids);
  });

  it.each([
    'clause 9.2',
    'clause nine point two',
    '§ 9.2',
    'Clauses 9.2',
    'what does 9.2 ask',
    'section 9.2',
  ])('reads %s as clause 9.2', (question) => {
    expect(idsIn(question)).toEqual(['9.2']);
  });

  it('finds several in their order, each once', () => {
    expect(idsIn('compare A.6.2.3 with A.6.2.7, and A.6.2.3 again')).toEqual(['A.6.2.3', 'A.6.2.7']);
  });

  it('takes a range of clauses for no number of its own', () => {
    expect(kindsIn('do clauses 4-10 all apply?')).toEqual(['group']);
  });

  it.each([
    'A.6.2.9',
    'A.11.3',
    'B.9.7',
    'clause 11',
    'Annex E',
    '10.3 of 42001',
    'who owns clause 8.5 in our AIMS',
  ])('knows that there is no %s', (question) => {
    expect(kindsIn(question)).toEqual(['unknown']);
  });

  it('tells the objective of a group from a control', () => {
    expect(kindsIn('who owns A.7.1')).toEqual(['objective']);
  });

  it.each([
    'what does a 4 in impact mean?',
    'it needs 4.5 GB of memory',
    'drift rose by 4.2 %',
    'we run version 5.2 of the model',
    'a 9.2 rating on our scale',
    'a 20 people company',
    'is annex IV of the AI Act relevant',
    'may the policy have annexes e.g. on data',
  ])('sees no number of the standard in “%s”', (question) => {
    expect(idsIn(question)).toEqual([]);
  });
});

describe('numbers of versions', () => {
  it.each(['which model ran before version 5.2?', 'what changed in version 5.2 compared with 5.1?'])(
    'are no clauses in “%s”',
    (question) => {
      expect(idsIn(question)).toEqual([]);
    },
  );

  it.each([
    'who tested RiskLens 5.1?',
    'Which valves can PipeSight 5.2 see?',
    'is the tank half full for the HoldFast 4.1.3 update?',
    'we go from PipeSight 4 to 5.2 in May',
    'GridEye 7.2 replaces 7.1',
    'what can Hawkeye 7.2 see at night?',
    'when do we switch to 7.2?',
    'how do I go back from Hawkeye 7.2 to 7.1?',
  ])('behind the name of a product are no clauses in “%s”', (question) => {
    expect(idsIn(question)).toEqual([]);
  });

  it.each([
    ['ISO 42001 7.2', '7.2'],
    ['what about Clause 7.2', '7.2'],
    ['what does Competence 7.2 ask', '7.2'],
    ['who does the Internal Audit 9.2.2 with us', '9.2.2'],
    ['Does 9.2 apply to us', '9.2'],
    ['our SoA 6.1.3', '6.1.3'],
    ['does 8.2 apply to every release', '8.2'],
    ['who has the roles from 5.3', '5.3'],
    ['does clause 7.2 ask for training on RiskLens 5.1', '7.2'],
    ['is A.6.2.4 met by RiskLens 5.1', 'A.6.2.4'],
  ])('stand beside numbers of the standard in “%s”', (question, id) => {
    expect(idsIn(question)).toEqual([id]);
  });
});
