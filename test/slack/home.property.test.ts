// Whatever is on record, the Home tab, the lists behind its numbers and the prompts are what Slack takes and people can read.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TurnDeps } from '../../src/conversation/deps.ts';
import { listFor } from '../../src/conversation/home/list-for.ts';
import type { ListPage, ListRequest } from '../../src/conversation/home/list-request.ts';
import { presentHome } from '../../src/conversation/home/present-home.ts';
import { suggestPrompts } from '../../src/conversation/home/suggest-prompts.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { REVIEW_DECISIONS, type ReviewRecord } from '../../src/records/review-record.ts';
import { localSlackAbilities, slackAbilities } from '../../src/slack/client-abilities.ts';
import { examplePeople } from '../../src/slack/example-workspace.ts';
import { homeView, listView } from '../../src/slack/home/home-view.ts';
import { slackPrompts } from '../../src/slack/home/slack-prompts.ts';
import { threadTitle } from '../../src/slack/thread-title.ts';
import { onSqlite } from '../support/databases.ts';
import { INGRID, PRIYA, Talk, TOMAS } from '../support/talk.ts';
import { anyDraft } from './arbitrary-draft.ts';
import { anyHome, anyStatement } from './arbitrary-home.ts';
import { anyQuestions } from './arbitrary-questions.ts';
import { anyRecord } from './arbitrary-record.ts';
import { anyWords, longWords } from './arbitrary-reply.ts';
import { lineProblems } from './block-limits.ts';
import { viewShownProblems } from './shown-problems.ts';

/** The limit also ends the search for a smaller example of a failure. */
const RUNS = { numRuns: 1000, interruptAfterTimeLimit: 60_000 };
const abilities = fc.constantFrom(slackAbilities, localSlackAbilities(examplePeople()));

let cases = 0;
afterAll(() => console.info(`${cases} generated Home tabs, lists, prompts and titles were checked`));

describe('the Home tab', () => {
  it('is within Slack’s limits for members, auditors and AIMS managers, and every control of it is understood', () => {
    fc.assert(
      fc.property(anyHome, abilities, (home, able) => {
        cases += 1;
        expect(viewShownProblems(homeView(presentHome(home), able))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);
});

const anyReview = (record: RecordVersion): fc.Arbitrary<ReviewRecord> =>
  fc.record({
    ...{ id: fc.uuid(), week: fc.constant('2026-W48'), owner: fc.constant(TOMAS), decidedBy: anyWords },
    subject: fc.constantFrom(
      ...(['incident', 'document', 'activity'] as const).map((kind) => ({
        ...{ kind, id: kind === 'incident' ? record.number : 'internal-audit' },
        ...{ version: '1', contentHash: 'ab' },
      })),
    ),
    decidedAt: fc.constant('2026-11-23T10:00:00Z'),
    decision: fc.constantFrom(...REVIEW_DECISIONS),
    remindOn: fc.constant(null),
    plannedOn: fc.constantFrom('2026-11-20', '2026-10-01'),
  });

const anyOnRecord = fc.array(anyRecord, { maxLength: 60 }).chain((records) =>
  fc.record({
    records: fc.constant(records),
    total: fc.nat(300),
    statement: fc.option(anyStatement),
    questions: anyQuestions,
    systems: fc.array(
      fc.oneof(anyWords, longWords).map((name) => name.slice(0, 150)),
      { maxLength: 30 },
    ),
    reviews: records[0] === undefined ? fc.constant([]) : fc.array(anyReview(records[0]), { maxLength: 60 }),
  }),
);
type OnRecord = typeof anyOnRecord extends fc.Arbitrary<infer T> ? T : never;

/** Ports that have what was generated; everything else is as it is wired. */
function withData(deps: TurnDeps, data: OnRecord): TurnDeps {
  const { records, total, statement, questions, systems, reviews } = data;
  const found = (limit: number | null) => ({ records: records.slice(0, limit ?? undefined), total });
  return {
    ...deps,
    register: {
      ...deps.register,
      search: (_query, _criteria, _viewer, { limit }) => Promise.resolve(found(limit)),
      systems: () => Promise.resolve(systems),
      byNumber: (number) => Promise.resolve(records.find((one) => one.number === number) ?? null),
    },
    statement: () => statement,
    questions: { open: () => Promise.resolve(questions) },
    reviews: {
      ...deps.reviews,
      sources: { ...deps.reviews.sources, reviews: () => Promise.resolve(reviews) },
    },
  };
}

const anyList: fc.Arbitrary<ListRequest> = fc.oneof(
  fc.constantFrom<ListRequest>(
    { of: 'records' },
    { of: 'records', kind: 'incident', severity: 'high' },
    { of: 'records', kind: 'risk', cell: { likelihood: 4, impact: 5 } },
    { of: 'records', kind: 'change', status: 'proposed' },
    { of: 'records', mine: true },
    { of: 'controls' },
    { of: 'reviews', answered: 'late' },
    { of: 'reviews', answered: 'on-time' },
    { of: 'questions' },
    { of: 'systems' },
  ),
  anyWords.map((level): ListRequest => ({ of: 'records', kind: 'risk', level: level.slice(0, 40) })),
);
const anyPage: fc.Arbitrary<ListPage> = fc.record({ list: anyList, from: fc.nat(400) });

onSqlite('a list behind a number', (database) => {
  let deps: TurnDeps;
  beforeAll(async () => {
    ({ deps } = await Talk.begin(await database.newPlace(), {}, null));
  });

  it('is within Slack’s limits on every page and for everybody, and every control of it is understood', async () => {
    const person = fc.constantFrom(PRIYA, TOMAS, INGRID);
    await fc.assert(
      fc.asyncProperty(anyOnRecord, anyPage, person, abilities, async (data, page, user, able) => {
        cases += 1;
        const list = await listFor(page, user, withData(deps, data));
        expect(viewShownProblems(listView(page, list, able))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);
});

describe('what stands above and beside a conversation', () => {
  it('is one line each, as many prompts as Slack takes, whatever the drafts are called', () => {
    const drafts = fc.array(anyDraft, { maxLength: 5 });
    fc.assert(
      fc.property(drafts, fc.nat(30), fc.nat(3), (open, due, questions) => {
        cases += 1;
        const prompts = slackPrompts(suggestPrompts(open, due, questions)) ?? [];
        expect(prompts.length).toBe(4);
        expect(prompts.flatMap(({ title, message }) => lineProblems([title, message], 60))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  it('names a thread in one line', () => {
    fc.assert(
      fc.property(fc.oneof(anyWords, longWords), (words) => {
        cases += 1;
        const title = threadTitle(words);
        expect(title === null ? [] : lineProblems([title], 60)).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);
});
