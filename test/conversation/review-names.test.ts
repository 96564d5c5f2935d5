import { beforeEach, expect, it } from 'vitest';
import { handleReviewWords, recognizeReviewWords } from '../../src/conversation/review-words.ts';
import { reviewableQuestion } from '../../src/review/reviewable.ts';
import { aDocument, anAnswer, aRecord, INGRID, NOW, TOMAS } from '../review/build.ts';
import { actionOn, inWords, ReviewDesk } from '../review/review-desk.ts';

const QUESTION = {
  id: '6b86b273ff34fce1',
  question: 'Who audits us?',
  times: 7,
  lastAt: '2026-11-20T08:00:00Z',
  places: [1],
};
const policy = aDocument();

let desk: ReviewDesk;

beforeEach(() => {
  desk = new ReviewDesk();
  desk.world.standIn = TOMAS;
  desk.world.allQuestions = [QUESTION];
  desk.world.allDocuments = [policy];
});

function pressDone(): ReturnType<ReviewDesk['press']> {
  const { kind, id, version, contentHash: hash } = reviewableQuestion(QUESTION, TOMAS).subject;
  return desk.press({ do: 'review', decision: 'done', week: '2026-W48', kind, id, version, hash });
}

/** What is said to words about what was answered before. */
async function said(text: string): Promise<readonly string[]> {
  const words = recognizeReviewWords(text);
  if (words === null) throw new Error(`“${text}” answers no review`);
  const message = { kind: 'message', conversation: 'slack:D1:200.1', place: 'D1', message: '200.1' } as const;
  const how = { permalink: null, addressed: true, direct: true, onlyVisibleToUser: false, files: 0 };
  const { deps, world } = desk;
  const turn = await handleReviewWords(words, { ...message, ...how, user: TOMAS, text }, {
    clock: { now: () => NOW },
    reviews: deps,
    register: world,
    actor: deps.actor,
  } as never);
  return turn === null ? [] : inWords(turn);
}

it('a question that was settled stays in the message without its id', async () => {
  expect((await pressDone()).replies[0]).toContain('Who audits us?: done');
  const { replies } = await desk.press(actionOn(policy, 'unchanged'));
  expect(replies[0]).toContain('- Who audits us?: done');
  expect(replies[0]).not.toContain(QUESTION.id);
});

it('a document that was taken away keeps the name under which it was reviewed', async () => {
  desk.world.allDocuments = [policy, aDocument({ id: 'b', title: 'Data policy' })];
  await desk.press(actionOn(policy, 'unchanged'));
  desk.world.allDocuments = desk.world.allDocuments.slice(1);
  const { replies } = await desk.press(actionOn(desk.world.allDocuments[0]!, 'unchanged'));
  expect(replies[0]).toContain('- AI policy: reviewed, nothing changed');
});

it('a record that has gone to somebody else keeps its title in the week in which its owner gave it away', async () => {
  const risk = aRecord('risk', { data: { reviewDate: '2026-11-14' } });
  desk.world.allRecords = [risk];
  const { number: id } = risk;
  await desk.press({
    do: 'review-pick',
    decision: 'hand-over',
    week: '2026-W48',
    kind: 'risk',
    id,
    value: INGRID,
  });
  await desk.press(actionOn(risk, 'accepted'), { user: INGRID });
  const { replies } = await desk.press(actionOn(policy, 'unchanged'));
  expect(replies[0]).toContain(`- ${id} Credit scores drift: offered to @${INGRID}`);
});

it('an answer to what is gone is told by what it was', async () => {
  desk.world.allQuestions = [];
  expect((await pressDone()).replies).toEqual([
    'direct U-TOMAS: I no longer find that question, so nothing was recorded.',
  ]);
});

it('a document that was answered is named by its title when it is answered again in words', async () => {
  desk.world.allReviews = [anAnswer(policy, 'unchanged')];
  expect(await said('AI policy unchanged')).toEqual([
    'in slack:D1:200.1: “AI policy” has been answered for this week already.',
  ]);
});
