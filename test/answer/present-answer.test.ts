import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { presentAnswer } from '../../src/conversation/present-answer.ts';

const answer: Answer = {
  question: 'how long do we keep logs?',
  outcome: 'answered',
  kind: 'ours',
  lead: 'Logging standard, section 1: “Logs are kept for 13 months.”',
  points: ['Then they are deleted.'],
  organization: [
    {
      source: 'Logging standard, version 1.0',
      locator: 'section 1',
      quote: 'They are kept apart. Logs are kept for 13 months. Nobody alters them.',
      documentId: 'logging-standard.md',
      passageId: 'logging-standard.md#0',
      pastReview: '2026-09-01',
    },
  ],
  references: [{ id: 'A.6.2.8', title: 'AI system recording of event logs', why: 'It asks for logs.' }],
  citations: [],
  nearest: [],
  ask: null,
  offersRecord: null,
  parts: [],
};

const present = (changes: Partial<Answer>) => presentAnswer({ ...answer, ...changes });

describe('an answer as it is said', () => {
  it('begins with the answer, then quotes the organization with its place', () => {
    const { kind, parts } = present({});
    expect(kind).toBe('answer');
    expect(parts[0]).toEqual({ part: 'text', spans: [answer.lead] });
    expect(parts.find(({ part }) => part === 'quote')).toMatchObject({
      text: 'They are kept apart. … Nobody alters them.',
    });
  });

  it('does not quote once more what it has said, and names its place among the sources', () => {
    const [quoted] = answer.organization;
    const row = 'Logs: training | Kept: 13 months';
    const said = { ...answer, lead: 'Logging standard, row training: Kept: 13 months.' };
    for (const changes of [
      { organization: [{ ...quoted!, quote: 'Logs are kept for 13 months.' }] },
      { ...said, organization: [{ ...quoted!, quote: row }] },
    ]) {
      const { parts } = present(changes);
      expect(parts.some(({ part }) => part === 'quote')).toBe(false);
      expect(JSON.stringify(parts)).toContain('Logging standard, version 1.0, section 1');
    }
  });

  it('leads to its documents where they have an address, and says where its controls stand', () => {
    const state = { control: 'A.6.2.8', applicable: true, status: 'Implemented', owner: null };
    const beside = {
      statement: [state, { ...state, control: 'A.2.2' }],
      documentUrl: (id: string) => (id === 'logging-standard.md' ? 'https://wiki.example.org/logging' : null),
    };
    const summary = { source: 'A.6.2.8 (summary)', locator: 'What it wants', quote: '', pastReview: null };
    const { parts } = presentAnswer(
      { ...answer, citations: [{ ...summary, documentId: 'controls/A.6.2.8.md' }] },
      beside,
    );
    expect(parts.find(({ part }) => part === 'quote')).toMatchObject({
      source: [
        { link: 'https://wiki.example.org/logging', label: 'Logging standard, version 1.0' },
        ', section 1',
        {},
      ],
    });
    expect(parts).toContainEqual({
      part: 'small',
      spans: ['In our Statement of Applicability: A.6.2.8 implemented'],
    });
    expect(parts).toContainEqual({ part: 'small', spans: ['Sources: ', 'A.6.2.8 (summary), What it wants'] });
  });

  it('marks a passage whose review is overdue', () => {
    expect(JSON.stringify(present({}).parts)).toContain('its review was due on 2026-09-01');
  });

  it('gives one line each on why when a control was asked for, and leaves out the one that the lead explains', () => {
    const lead = 'A.8.4 Communication of incidents covers this.';
    const said = { id: 'A.8.4', title: 'Communication of incidents', why: 'Said already.' };
    const text = JSON.stringify(
      present({ kind: 'which', lead, references: [said, ...answer.references] }).parts,
    );
    expect(text).toContain('It asks for logs.');
    expect(text).not.toContain('Said already.');
  });

  it('offers to note the gap when it declines', () => {
    const { kind, controls } = present({ outcome: 'declined', kind: 'not-found' });
    expect(kind).toBe('declined');
    expect(controls).toEqual([
      {
        control: 'button',
        label: 'Note this gap',
        action: { do: 'note-gap', question: answer.question },
        style: 'plain',
      },
    ]);
  });

  it('offers the record when the message told of something', () => {
    const { controls } = present({ kind: 'report', offersRecord: 'incident' });
    expect(controls[0]).toMatchObject({ action: { do: 'start', kind: 'incident', text: answer.question } });
  });

  it('carries no more of a long question than an action may hold', () => {
    const [control] = present({
      outcome: 'declined',
      kind: 'not-found',
      question: 'x'.repeat(9000),
    }).controls;
    expect(control).toMatchObject({ action: { question: 'x'.repeat(1500) } });
  });

  it('offers nothing after small talk and after an attempt to change its instructions', () => {
    expect(present({ outcome: 'declined', kind: 'small-talk' })).toMatchObject({
      kind: 'notice',
      controls: [],
    });
    expect(present({ outcome: 'declined', kind: 'override' }).controls).toEqual([]);
  });

  it('puts the questions of one message under headings of their own', () => {
    const { parts } = present({
      kind: 'several',
      parts: [answer, { ...answer, question: 'and who owns it?' }],
    });
    const headings = parts.flatMap((part) => (part.part === 'heading' ? part.text : []));
    expect(headings).toEqual(['how long do we keep logs?', 'and who owns it?']);
  });
});
