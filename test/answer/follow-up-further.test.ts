// What nothing answers behind an answer, and several questions in one sentence.
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/answer/question/split-questions.ts';
import { inThread } from './in-thread.ts';

describe('a question behind a row, a cell or a document', () => {
  it.each([
    {
      what: 'asks it of another row of the table that was shown, the same column first',
      thread: [
        'which tier is Voxnote?',
        'how often is it reviewed?',
        'is that the same for tier 1?',
        'and tier 3?',
      ],
      leads: [
        'Tier 2',
        'every 12 months',
        'row 1: Full review: every 12 months, and',
        'row 3: Full review: every 24 months',
      ],
    },
    {
      what: 'asks it of another cell of a matrix',
      thread: ['likelihood 3, impact 4: what level is that?', 'and 4x4?', 'what about an impact of 5?'],
      leads: ['give 12 high', 'give 16 critical', 'Likelihood 4 likely and impact 5 give 20 critical'],
    },
    {
      what: 'asks for another side of the front matter of a document',
      thread: ['who approved the AI policy?', 'when?', 'and when is it due again?', 'owner?', 'version?'],
      leads: [
        'was approved by Willem de Graaf on 2026-01-20',
        'AI policy, version 3.0, was approved by Willem de Graaf on 2026-01-20.',
        'The review of AI policy, version 3.0 is due on 2027-01-20.',
        'The owner of AI policy, version 3.0 is priya.raman@',
        'It is AI policy, version 3.0.',
      ],
    },
    {
      what: 'asks for the front matter of a document in two words',
      thread: ['SoA version?', 'date?'],
      leads: [
        'Statement of Applicability, version 1.3, was approved by',
        'was approved by Willem de Graaf on 2026-11-12',
      ],
    },
    {
      what: 'asks for those that are in another state',
      thread: ['how many controls are implemented?', 'partly?'],
      leads: ['23 of 38 controls are implemented', '12 of 38 controls are partly implemented'],
    },
    {
      what: 'asks how many there are of what the sentence before counts',
      thread: ['when does the duty officer change?', 'how many are there?'],
      leads: ['every Monday at 09:00', 'five people share the rota'],
    },
  ])('$what', ({ thread, leads }) => {
    const told = inThread(...thread).map(({ lead }) => lead);
    leads.forEach((lead, at) => expect(told[at], thread[at]).toContain(lead));
  });
});

describe('a question behind an answer that does not answer it', () => {
  it.each([
    { thread: ['what is the training budget for 2026?', 'and for 2027?'], untold: '“2027”' },
    {
      thread: ['how often is the off switch of a system tested?', 'and who is allowed to use it?'],
      untold: '“allowed”',
    },
  ])(
    'hears that nothing more is told where the same sentence would come again: $untold',
    ({ thread, untold }) => {
      const [first, second] = inThread(...thread);
      expect(second?.outcome).toBe('declined');
      expect(second?.lead).toContain(`I found nothing more on that: ${untold}`);
      expect(second?.organization[0]?.documentId).toBe(first?.organization[0]?.documentId);
    },
  );

  it('hears it again for the next one that nothing answers', () => {
    const [, , third] = inThread(
      'what is the training budget for 2026?',
      'and for 2027?',
      'what did we spend so far?',
    );
    expect(third?.outcome).toBe('declined');
  });
});

describe('several questions in one sentence', () => {
  const leadsOf = (message: string) =>
    inThread(message).flatMap(({ parts }) => parts.map(({ lead }) => lead));

  it('are each answered', () => {
    const leads = leadsOf(
      'Three things: who keeps the risk register, how long are entries kept, and how many people must be in the risk workshop?',
    );
    expect(leads).toHaveLength(3);
    expect(leads[0]).toContain('Priya Raman keeps the AI risk register');
    expect(leads[1]).toContain('kept for 7 years');
    expect(leads[2]).toContain('at least 3 people');
  });

  it('may lean on each other', () => {
    const leads = leadsOf(
      'how many test cases does a scoring model validation need, and how many per group for fairness?',
    );
    expect(leads[0]).toContain('2,000 cases');
    expect(leads[1]).toContain('150 cases');
  });

  it('are one where one row tells all of it', () => {
    expect(leadsOf('who accepts a high risk and how long is that valid?')).toEqual([]);
  });

  it.each([
    'how do we decide what to log and how to store it?',
    'who approves changes and releases?',
    'do you know when it was approved and who it is for?',
  ])('are none in “%s”', (message) => {
    expect(clausesOf(message)).toEqual([message]);
  });
});
