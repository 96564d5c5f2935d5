import { describe, expect, it } from 'vitest';
import type { DocumentInfo } from '../../src/answer/ports.ts';
import { answererOver } from './answerer-over.ts';
import { row, smallIndex } from './small-index.ts';

const INVENTORY = {
  title: 'AI system inventory',
  passages: [
    row({
      ID: 'SYS-01',
      Name: 'Ward planner',
      Aliases: 'bed planner, Plana',
      Purpose: 'Suggests beds',
      Owner: 'Kim Doe',
      Supplier: 'Plana GmbH',
      'Risk level': 'high',
      Status: 'Pilot',
      Users: '40 nurses',
    }),
    row({
      ID: 'SYS-02',
      Name: 'Triage model',
      Aliases: 'triage',
      Purpose: 'Sorts calls',
      Owner: 'Ann Roe',
      Supplier: 'Own',
      'Risk level': 'low',
      Status: 'Live',
      Users: '9 operators',
    }),
  ],
};
const LOGS = {
  title: 'Logging standard',
  passages: [{ heading: 'Suppliers', text: 'Plana delivers its logs on the 5th of each month.' }],
};

const answerer = answererOver(smallIndex([INVENTORY, LOGS]));
const ask = (question: string, allows: (document: DocumentInfo) => boolean = () => true) =>
  answerer.answer(question, { allows, memory: null });

describe('a question about one system', () => {
  it.each([
    ['who owns Plana?', 'Ward planner, owner: Kim Doe'],
    ['who is responsible for the bed planner', 'Ward planner, owner: Kim Doe'],
    ['is the triage model live yet?', 'Triage model, status: Live'],
    ['what risk level does SYS-01 have', 'Ward planner, risk level: high'],
    ['who makes the ward planner?', 'Ward planner, supplier: Plana GmbH'],
    ['how many people use triage', 'Triage model, users: 9 operators'],
    ['what is Plana for?', 'Ward planner, purpose: Suggests beds'],
  ])('“%s” is answered from its row of the inventory', (question, lead) => {
    const answer = ask(question);
    expect(answer.lead).toContain(lead);
    expect(answer.citations[0]?.source).toBe('AI system inventory, version 1.0');
  });

  it.each([
    'who owns the budget of Plana?',
    'who owned Plana before?',
    'what price did we agree with the supplier of Plana?',
    'what did Kim say about the risk of triage?',
  ])('“%s” asks for more than the inventory holds and gets none of its cells', (question) => {
    expect(ask(question).lead).not.toMatch(/, (?:owner|supplier|risk level): /u);
  });

  it('is not answered for who may not read the inventory', () => {
    expect(JSON.stringify(ask('who owns Plana?', ({ title }) => title !== INVENTORY.title))).not.toContain(
      'Kim Doe',
    );
  });
});
