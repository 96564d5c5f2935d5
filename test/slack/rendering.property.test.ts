import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentDraft, presentReview } from '../../src/conversation/present-draft.ts';
import { presentOwnership, presentRecorded } from '../../src/conversation/present-record.ts';
import { presentDigest } from '../../src/conversation/present-review.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import { due } from '../../src/review/due.ts';
import { localDay } from '../../src/review/local-day.ts';
import { localSlackAbilities, slackAbilities } from '../../src/slack/client-abilities.ts';
import { examplePeople } from '../../src/slack/example-workspace.ts';
import { formView } from '../../src/slack/form-view.ts';
import { homeView, listView } from '../../src/slack/home/home-view.ts';
import { renderReply } from '../../src/slack/render-reply.ts';
import { register } from '../review/arbitrary-register.ts';
import { anyData, anyKind, anyRecord } from './arbitrary-record.ts';
import { anyReply, anyWords } from './arbitrary-reply.ts';
import { messageProblems, viewProblems } from './block-limits.ts';
import { draftOf } from './example-draft.ts';
import { readSettings } from '../../src/settings.ts';

/** The limit also ends the search for a smaller example of a failure. */
const RUNS = { numRuns: 1500, interruptAfterTimeLimit: 60_000 };
const DRAFT_ID = '5f0c2a52-8f5e-4b8e-9f6a-1f2d3c4b5a69';
const NOTHING_AFTER = { parts: [], controls: [] };
const LOCAL = localSlackAbilities(examplePeople());
const abilities = fc.constantFrom(slackAbilities, LOCAL);

/** What only machines read: nobody should hear it from a screen reader. */
const RAW = /[0-9a-f]{8}-[0-9a-f]{4}-|\bundefined\b|\[object |\bout:|"do":|\bnull\b/u;

function problemsOf(reply: Reply): string[] {
  const { text, blocks } = renderReply(reply, DRAFT_ID);
  return [...messageProblems(text, blocks), ...(text.trim() === '' || text === '…' ? ['no words'] : [])];
}

const anyDraft = anyKind.chain((kind) =>
  fc.record({ kind: fc.constant(kind), data: anyData(kind) }).map(({ data }) => ({
    ...draftOf(kind, data),
    id: DRAFT_ID,
  })),
);
const systems = fc.array(anyWords, { maxLength: 130 });

const SETTINGS = readSettings(null);

describe('whatever is on record', () => {
  it('is shown within Slack’s limits when it is recorded and when it is somebody’s', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(problemsOf(presentRecorded(record, NOTHING_AFTER, SETTINGS))).toEqual([]);
        expect(problemsOf(presentOwnership(record, 'U0PRIYA001', SETTINGS))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  it('is asked for and shown as a draft within Slack’s limits', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const context = { type: recordTypes[draft.kind], draft, systems: [], today: '2026-11-24' };
        expect(problemsOf(presentDraft(context))).toEqual([]);
        expect(problemsOf(presentReview(context))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  it('is a form within Slack’s limits, whatever the systems are called', () => {
    fc.assert(
      fc.property(anyDraft, systems, abilities, (draft, names, able) => {
        expect(
          viewProblems(formView({ draft, form: recordTypes[draft.kind], systems: names }, able)),
        ).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  it('is reviewed within Slack’s limits', () => {
    fc.assert(
      fc.property(register, (input) => {
        for (const { owner, items } of due(input)) {
          if (owner === null) continue;
          const { zone, week, today } = localDay(input.now, input.zoneOf(owner));
          const digest = { about: 'week', week, owner, timezone: zone, today, items, answered: [] } as const;
          expect(problemsOf(presentDigest(digest))).toEqual([]);
        }
      }),
      { ...RUNS, numRuns: 500 },
    );
  }, 120_000);
});

describe('any reply as a view', () => {
  it('is a Home tab and a list within Slack’s limits and size', () => {
    fc.assert(
      fc.property(anyReply, abilities, (reply, able) => {
        const view = homeView(reply, able);
        // A reply of blanks alone is none; both views always have something to say.
        fc.pre(view.blocks.length > 0);
        expect(viewProblems(view)).toEqual([]);
        expect(viewProblems(listView({ list: { of: 'records' }, from: 0 }, reply, able))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);
});

describe('the words of a message', () => {
  const plainData = anyKind.chain((kind) =>
    fc.constant({
      kind,
      data: { title: 'Wrong price', description: 'It named a wrong price.', owner: 'U0PRIYA001' },
    }),
  );

  it('say alone what the message says, without ids and leftovers', () => {
    fc.assert(
      fc.property(plainData, anyRecord, ({ kind, data }, record) => {
        const draft = { ...draftOf(kind, data), id: DRAFT_ID };
        const context = { type: recordTypes[kind], draft, systems: [], today: '2026-11-24' };
        const recorded = { ...record, kind, data, owner: 'U0PRIYA001' };
        for (const reply of [
          presentDraft(context),
          presentReview(context),
          presentRecorded(recorded, NOTHING_AFTER, SETTINGS),
        ]) {
          const { text } = renderReply(reply, DRAFT_ID);
          expect(text).not.toMatch(RAW);
          expect(text.length).toBeGreaterThan(20);
        }
      }),
      { ...RUNS, numRuns: 300 },
    );
  }, 120_000);

  it('are never empty, and mark nothing that does not end', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { text } = renderReply(reply, DRAFT_ID);
        expect(text.trim()).not.toBe('');
        expect(text.replace(/<(?:@[UW][A-Z0-9]+|https?:[^<>]*)>/gu, '')).not.toMatch(/[<>](?!\s)/u);
      }),
      { ...RUNS, numRuns: 500 },
    );
  }, 120_000);
});
