import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentDigest } from '../../src/conversation/present-review.ts';
import { replyText } from '../../src/conversation/reply-text.ts';
import type { Control, Part, Reply } from '../../src/conversation/reply.ts';
import { type DueDigest, weeklyDigest } from '../../src/review/digest.ts';
import { renderReply } from '../../src/slack/render-reply.ts';
import { due, type DueInput } from '../../src/review/due.ts';
import { localDay } from '../../src/review/local-day.ts';
import { inputByOwner } from '../../src/review/owner-input.ts';
import { register, zoneOf } from './arbitrary-register.ts';
import { aDocument, anAnswer, aRecord, dueInput, RULES, TOMAS } from './build.ts';

function digestOf(wish: Partial<DueInput>): DueDigest {
  const input = dueInput(wish);
  return weeklyDigest({ owner: TOMAS, items: due(input)[0]?.items ?? [], input }, '2026-W48');
}

const text = (reply: Reply): string => replyText(reply, (person) => `@${person}`);
const controlsOf = (parts: readonly Part[]): readonly Control[] =>
  parts.flatMap((part) => (part.part === 'controls' ? part.controls : []));

const labelsOf = ({ parts }: Reply): readonly string[] => controlsOf(parts).map(({ label }) => label);

const incident = aRecord('incident', { createdAt: '2026-11-15T10:00:00Z' });

describe('a review message', () => {
  it('reads as a heading, a line with the count, and each item with its reason', () => {
    const reply = presentDigest(digestOf({ records: [incident], documents: [aDocument()] }));
    expect(reply.kind).toBe('review');
    expect(text(reply)).toBe(
      [
        'Your weekly review · week 48',
        '2 things of yours wait for a look.',
        'AI policy',
        'Document, version 3.0 · review date 14 Nov passed',
        'Chatbot showed another customer’s address',
        'INC-2026-0001 · open for 9 days',
      ].join('\n'),
    );
  });

  it('says how to answer with a note in an answer that can be given', () => {
    const review = { name: 'audit', title: 'Internal audit', clause: '9.2', everyMonths: 12, aheadDays: 30 };
    const rules = { ...RULES, activities: [{ ...review, owner: TOMAS, next: '2026-12-01' }] };
    const digest = digestOf({ records: [incident], rules });
    const noteOf = (open: string) => /write to me: “(.*)”/u.exec(text(presentDigest(digest, { open })))?.[1];
    expect(noteOf('incident:INC-2026-0001')).toBe('INC-2026-0001 unchanged: what you found');
    expect(noteOf('activity:audit')).toBe('Internal audit (9.2) done: what you found');
  });

  it('counts one thing in the singular', () => {
    expect(text(presentDigest(digestOf({ records: [incident] })))).toContain(
      '1 thing of yours waits for a look.',
    );
  });

  it('has a few buttons near each item, which name the version that is shown, and one for the rest', () => {
    const { parts } = presentDigest(digestOf({ records: [incident] }));
    const { contentHash: hash } = incident;
    const asked = {
      do: 'review',
      week: '2026-W48',
      kind: 'incident',
      id: 'INC-2026-0001',
      version: '1',
      hash,
    };
    expect(
      controlsOf(parts).map((control) => [control.label, 'action' in control && control.action]),
    ).toEqual([
      ['Reviewed, nothing changed', { ...asked, decision: 'unchanged' }],
      ['Update', { ...asked, decision: 'update' }],
      ['Remind me in 2 days', { ...asked, decision: 'later' }],
      ['More …', { do: 'review-more', week: '2026-W48', item: { kind: 'incident', id: 'INC-2026-0001' } }],
    ]);
    expect(parts.at(-1)?.part).toBe('controls');
  });

  it('links the number of a record to where it was reported', () => {
    const linked = aRecord('incident', { permalink: 'https://slack.example/p1' });
    const { parts } = presentDigest(digestOf({ records: [linked] }));
    expect(JSON.stringify(parts)).toContain('{"link":"https://slack.example/p1","label":"INC-2026-0001"}');
  });

  it('says that a document’s owner is not in the workspace', () => {
    const documents = [aDocument({ owner: null, ownerName: 'Willem de Graaf' })];
    expect(text(presentDigest(digestOf({ documents, standIn: TOMAS })))).toContain(
      'its owner, Willem de Graaf, is not in the workspace',
    );
  });

  it('shows ten items and counts the rest', () => {
    const records = Array.from({ length: 13 }, (_, index) => aRecord('incident', { counter: index + 1 }));
    const reply = presentDigest(digestOf({ records }));
    expect(controlsOf(reply.parts)).toHaveLength(40);
    expect(text(reply)).toContain('13 things of yours wait for a look.');
    expect(text(reply)).toContain('3 more when these are answered.');
  });

  it('shows what was answered, by whom and when, with a button for a note alone', () => {
    const other = aRecord('risk', { counter: 2, data: { reviewDate: '2026-11-20' } });
    const reviews = [
      anAnswer(incident, 'unchanged', { decidedAt: '2026-11-24T09:12:00Z', decidedBy: 'U-PRIYA' }),
    ];
    const reply = presentDigest(digestOf({ records: [incident, other], reviews }));
    expect(text(reply)).toContain('1 thing left to review.');
    expect(text(reply)).toContain(
      '- INC-2026-0001 Chatbot showed another customer’s address: reviewed, nothing changed · @U-PRIYA · Tue 24 Nov, 10:12',
    );
    expect(labelsOf(reply).slice(4)).toEqual(['Add a note']);
  });

  it('shows a note with its answer, and asks for none then', () => {
    const reviews = [anAnswer(incident, 'unchanged', { note: 'The vendor renewed.' })];
    const reply = presentDigest(digestOf({ records: [incident], reviews }));
    expect(text(reply)).toContain('reviewed, nothing changed (The vendor renewed.) · ');
    expect(labelsOf(reply)).toEqual([]);
  });

  it('asks for a note to the five latest answers at most', () => {
    const records = Array.from({ length: 9 }, (_, at) => aRecord('incident', { counter: at + 1 }));
    const reviews = records.map((one, at) => anAnswer(one, 'unchanged', { id: `r${String(at)}` }));
    const { parts } = presentDigest(digestOf({ records, reviews }));
    const asked = controlsOf(parts).map((control) => 'action' in control && control.action);
    expect(asked).toMatchObject(
      ['r4', 'r5', 'r6', 'r7', 'r8'].map((review) => ({ do: 'open-note', review })),
    );
  });

  it('says when an item that was put off comes again', () => {
    const reviews = [anAnswer(incident, 'later', { remindOn: '2026-11-26' })];
    expect(text(presentDigest(digestOf({ records: [incident], reviews })))).toContain('again on Thu 26 Nov');
  });

  it('keeps an item that was put off answered after its day has come, for its reminder has the buttons', () => {
    const reviews = [anAnswer(incident, 'later', { remindOn: '2026-11-26' })];
    const reply = presentDigest(
      digestOf({ records: [incident], reviews, now: new Date('2026-11-27T09:00:00Z') }),
    );
    expect(controlsOf(reply.parts)).toEqual([]);
  });

  it('closes with one line when nothing is left', () => {
    const reply = presentDigest(digestOf({ records: [incident], reviews: [anAnswer(incident, 'update')] }));
    expect(text(reply).split('\n').at(-1)).toBe('That was everything for this week. Thank you.');
    expect(labelsOf(reply)).toEqual(['Add a note']);
  });

  it('says that nothing is due when there never was anything', () => {
    expect(text(presentDigest(digestOf({})))).toBe('Your weekly review · week 48\nNothing of yours is due.');
  });

  it('gives every item shown its four buttons, never more than ten items, and fits into one message, over generated registers', () => {
    fc.assert(
      fc.property(register, (input) => {
        for (const { owner, items } of due(input)) {
          if (owner === null) continue;
          const { week } = localDay(input.now, zoneOf(owner));
          const digest = weeklyDigest({ owner, items, input: inputByOwner(input)(owner) }, week);
          const reply = presentDigest(digest);
          const answers = labelsOf(reply).filter((label) => label !== 'Add a note');
          expect(answers).toHaveLength(4 * Math.min(digest.items.length, 10));
          expect(renderReply(reply).blocks.length).toBeLessThanOrEqual(50);
          expect(JSON.stringify(renderReply(reply).blocks)).not.toContain('does not fit');
          expect(text(reply)).not.toMatch(/undefined|NaN|Invalid|\b1 things/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
