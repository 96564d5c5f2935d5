// Whatever people, documents and records say, every message of ours is what Slack takes, and its controls come back understood.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { presentAnswer } from '../../src/conversation/present-answer.ts';
import { presentAside } from '../../src/conversation/present-aside.ts';
import { presentCounts } from '../../src/conversation/present-counts.ts';
import { presentFound } from '../../src/conversation/present-found.ts';
import { presentHandOver, presentNotTheirs } from '../../src/conversation/present-hand-over.ts';
import { presentReviewMessage } from '../../src/conversation/present-posts.ts';
import { presentDigest } from '../../src/conversation/present-review.ts';
import { handleVote } from '../../src/conversation/questions/handle-vote.ts';
import { presentOpenQuestions } from '../../src/conversation/questions/present-questions.ts';
import { presentLink } from '../../src/conversation/record/show-links.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { presentProgress, presentWorkOutcome } from '../../src/conversation/work/present-work.ts';
import { recordKinds } from '../../src/records/record-types.ts';
import { FACT_NAMES } from '../../src/records/search/query-facts.ts';
import type { RegisterQuery } from '../../src/records/search/register-query.ts';
import { channelSummary } from '../../src/review/channel-summary.ts';
import { managerOverview } from '../../src/review/manager-overview.ts';
import { keyOf } from '../../src/review/subject-answers.ts';
import type { WeekFigures } from '../../src/review/week-figures.ts';
import { localSlackAbilities, slackAbilities } from '../../src/slack/client-abilities.ts';
import { examplePeople } from '../../src/slack/example-workspace.ts';
import { noteView } from '../../src/slack/note-dialog.ts';
import { readSettings } from '../../src/settings.ts';
import { anyAnswer } from './arbitrary-answer.ts';
import { anyDigest, anyDue, anyStatement } from './arbitrary-home.ts';
import { anyQuestions } from './arbitrary-questions.ts';
import { anyRecord } from './arbitrary-record.ts';
import { anyWords, longWords } from './arbitrary-reply.ts';
import { anyOutcome, anyProgress, anyWork } from './arbitrary-work.ts';
import { replyProblems, viewShownProblems } from './shown-problems.ts';
import { cases } from '../support/cases.ts';

/** The limit also ends the search for a smaller example of a failure. */
const RUNS = { numRuns: cases(120), interruptAfterTimeLimit: 60_000 };
const SETTINGS = readSettings(null);
const WEEK = '2026-W48';
const abilities = fc.constantFrom(slackAbilities, localSlackAbilities(examplePeople()));
const words = fc.oneof({ weight: 9, arbitrary: anyWords }, { weight: 1, arbitrary: longWords });

let checked = 0;
afterAll(() => console.info(`${checked} generated messages were checked`));

/** Every reply that is made of what is generated. */
function everyReply<T>(
  made: fc.Arbitrary<T>,
  replies: (given: T) => readonly Reply[],
  numRuns: number = RUNS.numRuns,
): void {
  fc.assert(
    fc.property(made, abilities, (given, able) => {
      for (const reply of replies(given)) {
        checked += 1;
        expect(replyProblems(reply, able)).toEqual([]);
      }
    }),
    { ...RUNS, numRuns },
  );
}

const figures: fc.Arbitrary<WeekFigures | null> = fc.option(
  fc.record({ week: fc.constant('2026-W47'), asked: fc.nat(400), answered: fc.nat(400) }),
);
const witness = fc.option(fc.record({ seq: fc.nat(), hash: fc.constant('ab'.repeat(32)) }));

describe('what the weekly review says', () => {
  it('to an owner, with every answer of each item', () => {
    everyReply(anyDigest, (digest) => [
      presentDigest(digest),
      presentDigest({ ...digest, about: 'follow-up' }, { again: 2 }),
      ...digest.items.slice(0, 3).map((item) => presentDigest(digest, { open: keyOf(item.subject) })),
    ]);
  }, 120_000);

  it('to an AIMS manager and in the channel', () => {
    const unreachable = fc.array(fc.constantFrom('U0', 'U1', 'U2'), { maxLength: 3 });
    const all = fc.record({ due: anyDue, figures, witness, unreachable, why: words });
    everyReply(all, ({ due: { input, items }, figures: lastWeek, witness: head, unreachable: gone, why }) => {
      const maySee = () => true;
      const overview = managerOverview({ input, maySee, week: WEEK, lastWeek, unreachable: gone });
      const summary = channelSummary(input, maySee, { week: WEEK, lastWeek, witness: head });
      return [
        presentReviewMessage({ message: 'overview', overview }),
        presentReviewMessage({ message: 'channel', summary }),
        ...(items.length === 0
          ? []
          : [presentReviewMessage({ message: 'escalation', escalation: { week: WEEK, ignored: items } })]),
        presentReviewMessage({ message: 'unreachable', unreachable: { person: 'U0PRIYA001', why } }),
      ];
    });
  }, 120_000);

  it('to whoever is to take something over, or to find somebody', () => {
    const passed = fc.record({
      ...{ from: fc.constant('U0TOMAS001'), week: fc.constant(WEEK) },
      note: fc.option(words),
    });
    everyReply(fc.tuple(anyDue, passed), ([{ items }, given]) =>
      items.slice(0, 3).flatMap((item) => [presentHandOver(item, given), presentNotTheirs(item, given)]),
    );
  }, 120_000);
});

describe('a dialog for a note', () => {
  it('says what it is about and fits, whatever that is called', () => {
    const where = { conversation: 'slack:C0GENERAL1:1.1', place: 'C0GENERAL1', user: 'U0TOMAS001' };
    fc.assert(
      fc.property(fc.uuid(), words, (review, called) => {
        checked += 1;
        const action = { do: 'open-note', review, about: called.slice(0, 200) } as const;
        const pressed = { kind: 'action', ...where, action, message: '1.2' } as const;
        expect(viewShownProblems(noteView(pressed, action))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);
});

describe('an answer', () => {
  const beside = fc.record({ statement: fc.option(anyStatement), link: fc.option(fc.webUrl()) });

  it('to everybody, and to its asker alone', () => {
    const restricted = fc.array(words, { minLength: 1, maxLength: 3 });
    everyReply(
      fc.tuple(anyAnswer, beside, restricted),
      ([answer, { statement, link }, names]) => {
        const shown = presentAnswer(answer, { statement, documentUrl: () => link });
        const sharing = { question: answer.question, conversation: 'slack:C0GENERAL1:1790000000.000100' };
        return [shown, presentAside(shown, names, sharing), presentAside(shown, names, null)];
      },
      200,
    );
  }, 120_000);

  it('that did not help is asked for its reason', () => {
    everyReply(words, (question) => {
      const vote = { do: 'vote', useful: false, question: question.slice(0, 1500) } as const;
      const where = { conversation: 'slack:C0GENERAL1:1.1', place: 'C0GENERAL1', user: 'U0TOMAS001' };
      const turn = handleVote(vote, { kind: 'action', ...where, action: vote, message: '1.2' });
      return turn.replies({ records: [] }).map(({ reply }) => reply);
    });
  }, 120_000);

  it('that nobody found is on the AIMS manager’s list', () => {
    everyReply(anyQuestions, (questions) => [presentOpenQuestions(questions)]);
  }, 120_000);
});

describe('long work', () => {
  it('says how far it is', () => {
    everyReply(fc.tuple(anyWork, anyProgress), ([work, progress]) => [presentProgress(work, progress)]);
  }, 120_000);

  it('says what came of it', () => {
    everyReply(anyOutcome, (outcome) => [presentWorkOutcome(outcome)]);
  }, 120_000);
});

const anyQuery: fc.Arbitrary<RegisterQuery> = fc.record({
  ...{ kinds: fc.subarray([...recordKinds]), open: fc.option(fc.boolean()) },
  ...{ statuses: fc.constant(['reported']), severities: fc.constant(['high']), levels: fc.constant([]) },
  ...{ cell: fc.constant(null), facts: fc.subarray([...FACT_NAMES]), when: fc.constant(null) },
  owner: fc.option(fc.constant('U0PRIYA001')),
  system: fc.option(anyWords.map((name) => name.slice(0, 150))),
  words: fc.array(
    anyWords.map((word) => word.slice(0, 60)),
    { maxLength: 40 },
  ),
});

describe('what is on record', () => {
  it('is previewed beneath its link, for everybody or for one person', () => {
    everyReply(anyRecord, (record) => [
      presentLink(record, SETTINGS),
      presentLink(record, SETTINGS, 'Only you see this: it is not for everybody here.'),
    ]);
  }, 120_000);

  it('is listed by a search, with buttons that change it', () => {
    const left = fc.record({
      unfound: fc.option(fc.record({ words: fc.array(anyWords.map((word) => word.slice(0, 60)), { minLength: 1, maxLength: 12 }), otherwise: fc.integer({ min: 1, max: 300 }) })),
      repaired: fc.array(fc.record({ said: anyWords.map((word) => word.slice(0, 60)), read: fc.constant('incidents') }), { maxLength: 3 }),
      ruledOut: fc.array(anyWords.map((word) => word.slice(0, 60)), { maxLength: 3 }),
    }); // prettier-ignore
    const found = fc.tuple(anyQuery, fc.array(anyRecord, { maxLength: 10 }), fc.nat(300), fc.nat(300), left);
    const shown = {
      user: 'U0PRIYA001',
      criteria: SETTINGS.risk,
      timezone: 'UTC',
      noted: new Map<string, never>(),
      decided: new Map<string, never>(),
    };
    everyReply(found, ([query, records, total, from, out]) => [
      presentFound({ query, from, ...shown, ...out, assumedOpen: true, closed: 0 }, { records, total }),
      presentCounts(
        { query, count: 'system', user: 'U0PRIYA001', ...out, assumedOpen: false },
        records,
        SETTINGS,
      ),
    ]);
  }, 120_000);
});
