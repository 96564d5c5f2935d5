// Questions that lean on the one before, as they are asked in a thread.
import { describe, expect, it } from 'vitest';
import { inThread } from './in-thread.ts';

describe('a question that leans on the one before', () => {
  it.each([
    {
      what: 'asks it of another system, again and again',
      thread: [
        'who owns the chatbot?',
        'and the call summarizer?',
        'what about fraud detection',
        'is it live?',
      ],
      leads: [
        'Support chatbot, owner: Tomás Oliveira',
        'Call summarizer, owner: Jonas Keller',
        'Fraud detection, owner: Tomás Oliveira',
        'Fraud detection, status: Live',
      ],
    },
    {
      what: 'asks for another side of a control, and of another control',
      thread: [
        'which control covers event logs',
        'what evidence would an auditor want',
        'and is it implemented here?',
        'who owns that control',
        'what about suppliers?',
      ],
      leads: [
        'A.6.2.8 AI system recording of event logs covers this',
        'For A.6.2.8 AI system recording of event logs an auditor wants to see',
        'A.6.2.8 AI system recording of event logs applies; status: implemented',
        'owner: Tomás Oliveira',
        'A.10.3 Suppliers applies; status: partly implemented, owner: Marta Nunes',
      ],
    },
    {
      what: 'asks it of another place of the standard',
      thread: ['is A.10.4 applicable to us', 'and A.8.3?'],
      leads: ['A.10.4 Customers does not apply', 'A.8.3 External reporting applies; status: planned'],
    },
    {
      what: 'asks it of another row',
      thread: ['how fast must a severity 1 incident be contained', 'and severity 2?', 'severity 3 then'],
      leads: ['row 1 critical: Contained within: 4 hours', 'row 2 major: Contained within: 24 hours', ''],
    },
    {
      what: 'asks it of another grade, and for another column of the row',
      thread: ['who accepts a medium risk?', 'and a high one', 'how long is that valid?', 'critical?'],
      leads: ['Priya Raman', 'Willem de Graaf', 'Valid for: 6 months', ''],
    },
    {
      what: 'asks more of the thing that was explained',
      thread: ['what is severity 2', 'how fast must that be contained', 'who gets told', 'and sev 1?'],
      leads: [
        '2 major: When: 101 to 1,000 people',
        'Contained within: 24 hours',
        'Informed: Priya Raman within 4 hours',
        'Informed: Willem de Graaf within 2 hours',
      ],
    },
    {
      what: 'goes on in the document that the answer was from',
      thread: [
        'how fast do i have to report an ai incident?',
        'and where do I send it',
        'what if its saturday night',
      ],
      leads: [
        'within 4 hours of noticing it',
        'Report an AI incident',
        'call the duty officer too, on extension 4400',
      ],
    },
    {
      what: 'asks it of another kind',
      thread: ['who approves emergency changes', 'and normal changes?'],
      leads: ['row Emergency: Approval: Said aloud', 'row Normal: Approval: System owner and Priya Raman'],
    },
    {
      what: 'asks it of another thing',
      thread: ['how long do we keep logs', 'and training data?'],
      leads: ['Event logs are kept for 24 months', 'deleted 36 months after the last model'],
    },
    {
      what: 'asks in words that share none with what answers',
      thread: [
        'who approves emergency changes',
        'what if she says no',
        'how many of those can we have before someone gets upset lol',
      ],
      leads: ['row Emergency', 'rolled back within 1 working day', 'More than 3 emergency changes'],
    },
    {
      what: 'asks for the place of something else, and for the one beside it',
      thread: [
        'which control is about impacts on society?',
        'and the one for individual people',
        'and the control before it?',
        'and data quality?',
      ],
      leads: ['A.5.5', 'A.5.4', 'A.5.3', 'A.7.4'],
    },
    {
      what: 'takes no figure for a clause',
      thread: ['what do I do with a PSI between 0.1 and 0.2', 'and higher than that?'],
      leads: ['Monitoring and logging standard', 'Monitoring and logging standard'],
    },
    {
      what: 'asks for the row of a control in the Statement of Applicability, in a word',
      thread: ['is A.7.5 implemented?', 'what’s missing', 'deadline?', 'whose job is that one here'],
      leads: [
        'Partly. A.7.5 Data provenance applies',
        'Cards missing for data before 2024',
        'due 2027-04-30',
        'owner: Tomás Oliveira',
      ],
    },
    {
      what: 'asks whether we do what a control wants',
      thread: ['is A.10.4 in Annex A?', 'do we do that?', 'and A.8.3, are we ok there?'],
      leads: ['A.10.4 Customers', 'A.10.4 Customers does not apply', 'A.8.3 External reporting'],
    },
    {
      what: 'asks the same of another system',
      thread: ['who owns the chatbot?', 'same for the call summarizer please'],
      leads: ['Support chatbot, owner: Tomás Oliveira', 'Call summarizer, owner: Jonas Keller'],
    },
    {
      what: 'goes on with a number that no clause has',
      thread: ['what does 10.2 ask?', 'and 8.5?'],
      leads: ['10.2 Nonconformity and corrective action', 'ISO/IEC 42001 has no clause 8.5'],
    },
    {
      what: 'asks what we do about a clause, and when it comes next',
      thread: ['what does 9.3 ask', 'do we do that?', 'when is the next one'],
      leads: [
        '9.3 Management review has 3 clauses',
        'section 4.3 Management review',
        'No document gives the date of the next one',
      ],
    },
    {
      what: 'asks more of what a document says',
      thread: ['where do I report an AI incident', 'what is the deadline for reporting that?'],
      leads: ['Report an AI incident within 4 hours', 'Report an AI incident within 4 hours'],
    },
    {
      what: 'asks more of a document',
      thread: ['show me the AI policy', 'who signed it', 'when was it approved?'],
      leads: [
        'AI policy, version 3.0',
        'approved by Willem de Graaf on 2026-01-20',
        'approved by Willem de Graaf on 2026-01-20',
      ],
    },
  ])('$what', ({ thread, leads }) => {
    const told = inThread(...thread).map(({ lead }) => lead);
    leads.forEach((lead, at) => expect(told[at], thread[at]).toContain(lead));
  });

  it('leans on nothing where it stands alone', () => {
    const [, alone] = inThread('who owns the chatbot?', 'which control is about data quality');
    expect(alone?.lead).toContain('A.7.4 Quality of data for AI systems');
    expect(alone?.whole).toBeUndefined();
  });

  it.each(['show me the severity levels', 'who is our DPO', 'what are the steps of an impact assessment'])(
    'asks its own question behind one for a control: %s',
    (question) => {
      const [, alone] = inThread('which control covers event logs', question);
      expect(alone?.whole).toBeUndefined();
      expect(alone?.kind).toBe('ours');
    },
  );

  it('names the places in the standard for what was asked, and not for its few words', () => {
    const [first, second] = inThread('who approves emergency changes?', 'and what if she says no?');
    expect(first?.references[0]?.id).toBe('8.1');
    expect(second?.references[0]?.id).toBe('8.1');
  });

  it('corrects no error once more that the question before assumed', () => {
    const [first, second] = inThread(
      'Since our supplier is 42001 certified we are covered too, right?',
      'can they have another go at the questions?',
    );
    expect(first?.kind).toBe('premise');
    expect(second?.kind).not.toBe('premise');
  });

  it.each(['ok. since when are we certified to ISO 27001', 'ok thanks, who owns the chatbot?'])(
    'stands alone behind anything: %s',
    (question) => {
      const [, alone] = inThread('how many employees does the AI policy cover?', question);
      expect(alone?.kind).toBe('ours');
      expect(alone?.lead).toMatch(/since 2022|owner: Tomás Oliveira/u);
    },
  );

  it('does not grow with every turn', () => {
    const answers = inThread(
      'how long do we keep logs',
      ...Array.from({ length: 6 }, () => 'and what about that for suppliers in Porto?'),
    );
    expect(Math.max(...answers.map(({ whole = '' }) => whole.length))).toBeLessThan(200);
  });

  it('does not grow where one row answers again and again', () => {
    const columns = ['how long is that valid?', 'who accepts?'];
    const answers = inThread(
      'who accepts a medium risk?',
      ...Array.from({ length: 6 }, (_, at) => columns[at % 2] ?? ''),
    );
    expect(answers.every(({ lead }) => lead.includes('Priya Raman'))).toBe(true);
    expect(Math.max(...answers.map(({ whole = '' }) => whole.length))).toBeLessThan(100);
  });
});
