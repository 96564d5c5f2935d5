import { describe, expect, it } from 'vitest';
import { findDuplicate } from '../../src/capture/find-duplicate.ts';
import { aRecord } from '../review/build.ts';
import type { RecordKind } from '../../src/records/define-record.ts';

interface Told {
  readonly kind?: RecordKind;
  readonly words: string;
  readonly system?: string;
  readonly on?: string;
  readonly status?: string;
}

const dateField = { incident: 'occurredAt', change: 'plannedFor', risk: null, concern: null } as const;

function dataOf({ kind = 'incident', words, system = 'Support chatbot', on }: Told) {
  const field = dateField[kind];
  return {
    title: words.slice(0, 60),
    description: words,
    system,
    ...(field !== null && on !== undefined ? { [field]: on } : {}),
  };
}

function same(told: Told, onRecord: Told): boolean {
  const kind = told.kind ?? 'incident';
  const built = aRecord(kind, {});
  const record = { ...built, status: onRecord.status ?? built.status, data: dataOf({ kind, ...onRecord }) };
  return findDuplicate(kind, dataOf({ kind, ...told }), [record]) !== null;
}

const ADDRESS = {
  words: 'the support chatbot showed a customer someone else’s address',
  on: '2026-11-23T15:00',
};

describe('a likely duplicate', () => {
  it.each<[string, Told]>([
    [
      'the same in other words, a day later',
      { words: 'chatbot displayed another customer’s address to a client', on: '2026-11-24' },
    ],
    [
      'the same with more detail',
      {
        words: 'A customer saw the address of another customer in the support chatbot, and called us',
        on: '2026-11-23',
      },
    ],
    ['the same without a day', { words: 'the chatbot shows wrong addresses to customers' }],
  ])('is %s', (_why, told) => {
    expect(same(told, ADDRESS)).toBe(true);
  });

  it.each<[string, Told, Told?]>([
    ['of another system', { ...ADDRESS, system: 'Credit scoring' }],
    ['of three weeks ago', { ...ADDRESS, on: '2026-11-01' }],
    ['about something else', { words: 'the support chatbot insulted a customer', on: '2026-11-23' }],
    [
      'about the same thing, when neither has a day and the other is closed',
      { words: ADDRESS.words },
      {
        words: ADDRESS.words,
        status: 'closed',
      },
    ],
    ['that shares one word', { words: 'chatbot was slow for every customer', on: '2026-11-23' }],
  ])('is not one %s', (_why, told, onRecord = ADDRESS) => {
    expect(same(told, onRecord)).toBe(false);
  });

  it('is found for a risk as long as it is open', () => {
    const drift = 'Scores drift and young applicants are refused';
    const system = 'Credit scoring';
    const told: Told = { kind: 'risk', words: 'score drift: refusing young applicants', system };
    expect(same(told, { words: drift, system })).toBe(true);
    expect(same(told, { words: drift, system, status: 'closed' })).toBe(false);
  });

  it('says what both speak of and how many days lie between', () => {
    const record = { ...aRecord('incident', {}), data: dataOf(ADDRESS) };
    const told = dataOf({ words: 'the chatbot showed an address of a customer', on: '2026-11-25' });
    expect(findDuplicate('incident', told, [record])).toMatchObject({
      days: 2,
      shared: ['showed', 'customer', 'address'],
    });
  });
});

it.each<[string, Told, Told]>([
  [
    'changes',
    { kind: 'change', words: 'Retrain it with the October data, rollback to the old one, approver <@U0MGR00001>', on: '2026-11-24' },
    { kind: 'change', words: 'New greeting from October on, rollback by flag, approver <@U0MGR00001>', on: '2026-11-25' },
  ],
  [
    'risks',
    { kind: 'risk', words: 'Answers drift, likelihood 3, impact 4' },
    { kind: 'risk', words: 'Secrets leak, likelihood 2, impact 5' },
  ],
])('two %s are not alike because both say what a form asks for', (_kind, told, before) => {
  expect(same(told, before)).toBe(false);
}); // prettier-ignore
