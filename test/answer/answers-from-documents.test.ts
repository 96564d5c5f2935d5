import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/answer/answer-text.ts';
import type { DocumentInfo } from '../../src/answer/ports.ts';
import { answererOver } from './answerer-over.ts';
import { row, smallIndex } from './small-index.ts';
import { ask, everything } from './small-organization.ts';

describe('the organization’s own documents', () => {
  it('come first, with the words that answer in the first sentence', () => {
    const { kind, lead, organization, citations } = ask('how long do we keep prompt logs?');
    expect(kind).toBe('ours');
    expect(lead).toContain('Prompt logs are kept for 13 months');
    expect(organization[0]).toMatchObject({ source: 'Logging standard, version 1.0', locator: 'section 1' });
    expect(citations[0]).toEqual(organization[0]);
  });

  it('tell how long by a length of time, not by a day of the month', () => {
    const index = smallIndex([
      {
        title: 'Logging standard',
        passages: [
          {
            heading: 'Suppliers',
            text: 'Logs of the chatbot come on the 5th of each month; we keep them as our own.',
          },
          { heading: 'Retention', text: 'The text of conversations with the chatbot is kept for 6 months.' },
        ],
      },
    ]);
    const answerer = answererOver(index);
    const { lead } = answerer.answer('how long do we keep the logs of the chatbot?', {
      allows: everything,
      memory: null,
    });
    expect(lead).toContain('6 months');
  });

  it('answer a question that shares no word with the rule, only its ideas', () => {
    const index = smallIndex([
      {
        title: 'Acceptable use',
        passages: [
          {
            heading: 'Data',
            text: 'Names of members and account numbers are never entered into an assistant.',
          },
        ],
      },
    ]);
    const answerer = answererOver(index);
    const { kind } = answerer.answer('can I put customer data into ChatGPT?', {
      allows: everything,
      memory: null,
    });
    expect(kind).toBe('ours');
  });

  it('lead with the sentence that tells it, not with the one that repeats the words of the question', () => {
    const index = smallIndex([
      {
        title: 'Supplier procedure',
        passages: [
          {
            heading: 'Model updates',
            text: 'If the test of an updated model fails, the vendor keeps the model. An update that was not announced is reported within 2 days.',
          },
        ],
      },
    ]);
    const answerer = answererOver(index);
    const { lead } = answerer.answer('how soon is an unannounced model update reported?', {
      allows: everything,
      memory: null,
    });
    expect(lead).toContain('within 2 days');
  });

  it('answer with the row that is named, where a question asks for one of its columns', () => {
    const index = smallIndex([
      {
        title: 'Supplier procedure',
        passages: [
          {
            heading: 'Leaving',
            text: 'For tier 1 an exit plan exists and is tried every year with the supplier.',
          },
          row({
            Tier: '1',
            When: 'High risk',
            'Suppliers today': 'Norrland AI',
            'Full review': 'every 6 months',
          }),
          row({
            Tier: '2',
            When: 'Personal data',
            'Suppliers today': 'Voxnote',
            'Full review': 'every 12 months',
          }),
        ],
      },
    ]);
    const answerer = answererOver(index);
    const { lead } = answerer.answer('which suppliers are tier 1?', { allows: everything, memory: null });
    expect(lead).toContain('Norrland AI');
  });

  it('are never quoted from a draft or a superseded version', () => {
    expect(answerText(ask('how long do we keep prompt logs?'))).not.toMatch(/99 years|7 years/u);
  });

  it('are marked when their review date has passed', () => {
    const answer = ask('within how many hours do we report an AI incident?');
    expect(answer.organization[0]?.pastReview).toBe('2026-09-01');
    expect(answerText(answer)).toContain('its review was due on 2026-09-01');
  });

  it('are left out when the asker may not read them, quotes and all', () => {
    const closed = ({ title }: DocumentInfo) => title !== 'Board paper';
    expect(answerText(ask('when will the board stop the loan robot project?'))).toContain('in May');
    expect(answerText(ask('when will the board stop the loan robot project?', null, closed))).not.toContain(
      'in May',
    );
  });

  it('are quoted to the letter and in at most 300 characters', () => {
    for (const { quote } of ask('how do we report an AI incident?').organization) {
      expect(quote.length).toBeLessThanOrEqual(300);
    }
  });
});

describe('the Statement of Applicability', () => {
  it('says whether a control applies, why, how far it is and whose it is', () => {
    const { kind, lead, organization } = ask('is A.6.2.8 applicable to us?');
    expect(kind).toBe('applicability');
    expect(lead).toMatch(
      /A\.6\.2\.8 .* applies; status: planned, owner: Kim Doe\. Reason given: Disputes\./u,
    );
    expect(organization[0]?.quote).toContain('Kim Doe');
  });

  it.each(['state of A.6.2.8?', 'A.6.2.8 - done or halfway?', 'where do we stand on A.6.2.8'])(
    'says how far a control is when asked “%s”',
    (question) => {
      expect(ask(question).lead).toContain('status: planned');
    },
  );

  it.each([
    ['have we implemented A.6.2.8?', 'Not yet. A.6.2.8'],
    ['who is responsible for A.6.2.8', 'Kim Doe is named for it. A.6.2.8'],
  ])('begins with what was asked: “%s”', (question, lead) => {
    expect(ask(question).lead.startsWith(lead)).toBe(true);
  });

  it('finds the control that is named by its subject', () => {
    expect(ask('who owns the control on event logs?').lead).toContain('Kim Doe');
  });

  it('lists what is excluded', () => {
    const { lead } = ask('which controls did we exclude, and why?');
    expect(lead).toMatch(/^1 of 2 controls is excluded as not applicable: A\.10\.4 Customers\./u);
  });

  it('is asked about itself from the facts of the document', () => {
    expect(ask('which version of our Statement of Applicability is valid?').lead).toContain(
      'version 1.0, was approved by Board on 2026-01-10',
    );
  });
});

describe('a conversation', () => {
  it('offers to record what a message tells of, and shows the rule that applies', () => {
    const { offersRecord, organization } = ask("the bot just leaked a customer's data");
    expect(offersRecord).toBe('incident');
    expect(organization[0]?.quote).toContain('within 6 hours');
  });

  it('answers each question of a message that holds several', () => {
    const { kind, parts } = ask('What does A.8.4 ask? And how long do we keep prompt logs?');
    expect(kind).toBe('several');
    expect(parts.map((part) => part.kind)).toEqual(['about', 'ours']);
  });

  it('takes “that” for what the last answer referred to', () => {
    const memory = { question: 'which control is about event logs?', references: ['A.6.2.8'] };
    expect(ask('and who owns that?', memory).lead).toContain('Kim Doe');
  });

  it('asks the last question about something else after “what about”', () => {
    const memory = { question: 'which control is about event logs?', references: ['A.6.2.8'] };
    expect(ask('what about suppliers?', memory).references.map(({ id }) => id)).toContain('A.10.3');
  });

  it('leaves a question alone that stands by itself', () => {
    const memory = { question: 'which control is about event logs?', references: ['A.6.2.8'] };
    expect(ask('which control is about choosing suppliers?', memory).references[0]?.id).toBe('A.10.3');
  });

  it('shows at most five sources', () => {
    for (const question of [
      'how long do we keep prompt logs?',
      'which control is about event logs?',
      'what is ISO 23894?',
    ]) {
      expect(ask(question).citations.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('without any document of the organization', () => {
  const bare = answererOver(smallIndex([]));

  it('still answers from the summaries', () => {
    const { references } = bare.answer('which control is about event logs?', {
      allows: everything,
      memory: null,
    });
    expect(references[0]?.id).toBe('A.6.2.8');
  });

  it('says of an applicability question what it can', () => {
    const { kind } = bare.answer('is A.6.2.8 applicable to us?', { allows: everything, memory: null });
    expect(kind).toBe('about');
  });

  it('show the nearest passage, as no more than that, when it may not answer', () => {
    const answer = ask('which supplier stores the prompt logs');
    expect(answer.outcome).toBe('declined');
    expect(answer.lead).toContain('which may not answer it');
    expect(answerText(answer)).toContain('Prompt logs are kept for 13 months');
    expect(answer.citations).toEqual([]);
  });
});
