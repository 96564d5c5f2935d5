import { beforeEach, expect, it } from 'vitest';
import { homePages } from '../../src/conversation/home/home-pages.ts';
import { presentAnswer } from '../../src/conversation/present-answer.ts';
import { presentReviewMessage } from '../../src/conversation/present-posts.ts';
import type { Reply, ReplyKind } from '../../src/conversation/reply.ts';
import { renderReply } from '../../src/slack/render-reply.ts';
import { onSqlite } from '../support/databases.ts';
import { controlsOf, PRIYA, Talk, TOMAS } from '../support/talk.ts';
import { KNOWS_ONE_THING } from '../support/knows-one-thing.ts';

const INCIDENT =
  'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm, severity high, I own it';

/** Every kind there is: a kind that is added is said here, too. */
const KINDS: Readonly<Record<ReplyKind, true>> = {
  answer: true,
  declined: true,
  question: true,
  'draft-review': true,
  recorded: true,
  cancelled: true,
  notice: true,
  help: true,
  questions: true,
  drafts: true,
  home: true,
  record: true,
  records: true,
  review: true,
  'review-item': true,
  'review-overview': true,
};

/** What only machines read, or what is left where words should stand. */
const UNREADABLE: readonly (readonly [string, RegExp])[] = [
  ['an id', /[0-9a-f]{8}-[0-9a-f]{4}-|\bout:|"do":/u],
  ['a value that is missing', /\bundefined\b|\bnull\b|\[object |NaN/u],
  ['nothing in brackets or quotes', /\(\s*\)|\[\s*\]|“\s*”|: *$/mu],
  ['a lonely mark', /^[\s·:,.;]+$/mu],
  ['a plural of one', /\b1 (?:things|records|files|people|days|items|questions|versions)\b/u],
];

function problemsOf(reply: Reply): readonly string[] {
  const { text } = renderReply(reply);
  const labels = controlsOf(reply).map(({ label }) => label);
  // A colon stands at the end of a line where a list follows it.
  const lines = text.replace(/:\n(?=[•\d>[A-Z“*⁠])/gu, '\n');
  return [
    ...UNREADABLE.flatMap(([what, pattern]) =>
      pattern.test(lines) ? [`${reply.kind}: ${what}: ${lines}`] : [],
    ),
    ...(text.trim() === '' || text === '…' ? [`${reply.kind}: no words`] : []),
    ...(text.length > 4000 ? [`${reply.kind}: too long`] : []),
    ...(/[\p{L}\p{N}]/u.test(text) ? [] : [`${reply.kind}: no word`]),
    ...labels.filter((label) => label.trim() === '').map(() => `${reply.kind}: a control without a name`),
  ];
}

onSqlite('the words of a reply, without its layout', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  /** Everything that is said in a few days of use. */
  async function everyReply(): Promise<readonly Reply[]> {
    await talk.say('help');
    await talk.say('Which control covers event logs?');
    await talk.say(INCIDENT);
    await talk.say('save');
    await talk.say('show INC-2026-0001');
    await talk.say('log a risk: the scorecard drifts and refuses young applicants');
    await talk.say('my drafts');
    await talk.say('cancel');
    await talk.press('Yes, cancel it').catch(() => undefined);
    await talk.say('show open incidents');
    await talk.say('open questions', { user: PRIYA });
    await talk.say('undo', { user: PRIYA });
    talk.at('2026-12-07T09:30:00Z');
    await talk.say('show my review');
    await talk.press('Remind me in 2 days').catch(() => undefined);
    await talk.say('INC-2026-0001 is not mine');
    const answer = KNOWS_ONE_THING.ask('How late is it?', {
      ...{ user: TOMAS, email: null, askedIn: null, isPublic: false, memory: null },
    });
    return [
      ...talk.said.map(({ reply }) => reply),
      await homePages(talk.deps).home(PRIYA),
      await homePages(talk.deps).home(TOMAS),
      presentAnswer({ ...answer, outcome: 'declined', kind: 'not-found', lead: 'I did not find that.' }),
      presentReviewMessage({
        message: 'overview',
        overview: {
          week: '2026-W48',
          owners: [],
          unowned: 1,
          undated: [],
          adrift: [],
          lastWeek: null,
          unreachable: [],
        },
      }),
    ];
  }

  it('are whole, and have no ids, gaps or wrong numbers in them, for every kind there is', async () => {
    const replies = await everyReply();
    expect(replies.flatMap(problemsOf)).toEqual([]);
    const seen = new Set(replies.map(({ kind }) => kind));
    expect(Object.keys(KINDS).filter((kind) => !seen.has(kind as ReplyKind))).toEqual([]);
  });
});
