import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/capture/draft.ts';
import { formOf } from '../../src/capture/form-of.ts';
import { isDraftable } from '../../src/capture/suggest/draftable-fields.ts';
import { presentDraft, presentReview } from '../../src/conversation/present-draft.ts';
import { presentOwnership, presentRecorded } from '../../src/conversation/present-record.ts';
import { presentDigest } from '../../src/conversation/present-review.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import { due } from '../../src/review/due.ts';
import { localDay } from '../../src/review/local-day.ts';
import { localSlackAbilities, slackAbilities } from '../../src/slack/client-abilities.ts';
import { examplePeople } from '../../src/slack/example-workspace.ts';
import { formView, noticeView } from '../../src/slack/form-view.ts';
import { homeView, listView } from '../../src/slack/home/home-view.ts';
import { renderReply } from '../../src/slack/render-reply.ts';
import { register } from '../review/arbitrary-register.ts';
import { anyKind, anyRecord } from './arbitrary-record.ts';
import { anyDraft } from './arbitrary-draft.ts';
import { anyReply, anyWords, longWords } from './arbitrary-reply.ts';
import { viewProblems } from './block-limits.ts';
import { draftOf } from './example-draft.ts';
import { replyProblems, viewShownProblems } from './shown-problems.ts';
import { readSettings } from '../../src/settings.ts';

/** The limit also ends the search for a smaller example of a failure. */
const RUNS = { numRuns: 700, interruptAfterTimeLimit: 60_000 };
const DRAFT_ID = '5f0c2a52-8f5e-4b8e-9f6a-1f2d3c4b5a69';
const NOTHING_AFTER = { parts: [], controls: [] };
const LOCAL = localSlackAbilities(examplePeople());
const SETTINGS = readSettings(null);
const abilities = fc.constantFrom(slackAbilities, LOCAL);

/** What only machines read: nobody should hear it from a screen reader. */
const RAW = /[0-9a-f]{8}-[0-9a-f]{4}-|\bundefined\b|\[object |\bout:|"do":|\bnull\b/u;

let cases = 0;
afterAll(() => console.info(`${cases} generated cards, drafts and forms were checked`));

function problemsCounted(reply: Reply): string[] {
  cases += 1;
  return replyProblems(reply);
}

const systems = fc.array(anyWords, { maxLength: 130 });

/** Help beside the input of a text: a suggestion that waits, and what is said on the way to it. */
const anyHelp = fc.record({
  offered: fc.option(fc.oneof(anyWords, longWords)),
  said: fc.option(
    fc.record({
      text: fc.oneof(anyWords, longWords).map((text) => `It says: ${text}`),
      points: fc.array(anyWords, { maxLength: 6 }),
    }),
  ),
});

function withHelp(draft: Draft, field: string, text: string | null): Draft {
  if (text === null) return draft;
  const answer = { value: text, from: 'suggested', said: null, source: null } as const;
  return { ...draft, offered: { field, answer, inForm: true } };
}

describe('whatever is on record', () => {
  it('is shown within Slack’s limits when it is recorded and when it is somebody’s', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(problemsCounted(presentRecorded(record, NOTHING_AFTER, SETTINGS))).toEqual([]);
        expect(problemsCounted(presentOwnership(record, 'U0PRIYA001', SETTINGS))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  it('is asked for and shown as a draft within Slack’s limits', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const context = { type: recordTypes[draft.kind], draft, systems: [], today: '2026-11-24' };
        expect(problemsCounted(presentDraft(context))).toEqual([]);
        expect(problemsCounted(presentReview(context))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  it('is a form within Slack’s limits, of a new record, of a step and of any other change, whatever the systems are called', () => {
    fc.assert(
      fc.property(anyDraft, systems, anyHelp, abilities, (given, names, help, able) => {
        cases += 1;
        const form = formOf(given, SETTINGS);
        const field = form.captureFields.find(({ name }) => isDraftable(given.kind, name))?.name;
        const draft = field === undefined ? given : withHelp(given, field, help.offered);
        const aside = field === undefined || help.said === null ? null : { field, ...help.said };
        // A step that asks for nothing has no form: its button takes it.
        fc.pre(form.captureFields.length > 0);
        expect(viewShownProblems(formView({ draft, form, systems: names, aside }, able))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  it('is said in a dialog when there is no form', () => {
    fc.assert(
      fc.property(fc.uuid(), anyWords, (id, words) => {
        cases += 1;
        expect(viewShownProblems(noticeView(id, `Not open any more: ${words}`))).toEqual([]);
      }),
      { ...RUNS, numRuns: 300 },
    );
  }, 120_000);

  it('is reviewed within Slack’s limits', () => {
    fc.assert(
      fc.property(register, (input) => {
        for (const { owner, items } of due(input)) {
          if (owner === null) continue;
          const { zone, week, today } = localDay(input.now, input.zoneOf(owner));
          const digest = { about: 'week', week, owner, timezone: zone, today, items, answered: [] } as const;
          expect(problemsCounted(presentDigest(digest))).toEqual([]);
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
