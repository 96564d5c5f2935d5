/** How good the answers are in another organization, see `other-organizations.ts`: each figure is a share, 0 to 1. */
import type { Answerer } from '../../src/answer/answer-question.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { isDoubted } from '../../src/answer/compose/doubt.ts';
import { plainly, tells, type Questions, type ToldQuestion } from './other-organizations.ts';

/** Of questions that a sentence answers, and of those that none does. */
export function figuresElsewhere(answerer: Answerer, { told, untold }: Questions) {
  const ask = (question: string) => answerer.answer(question, { allows: () => true, memory: null });
  const asked = told.map((question) => ({ answer: ask(question.q), question }));
  const share = (holds: (one: (typeof asked)[number]) => boolean) =>
    asked.filter(holds).length / asked.length;
  const untoldAnswers = untold.map(ask);
  const rightOf = (holds: (answer: Answer) => boolean) => {
    const right = asked
      .filter(({ answer }) => holds(answer))
      .map((one) => citesFirst(one.answer, one.question));
    const all = [...right, ...untoldAnswers.filter(holds).map(() => false)];
    return all.filter((isRight) => isRight).length / all.length;
  };
  return {
    told: asked.length,
    wronglyDeclined: share(({ answer }) => isDeclined(answer)),
    rightPassageFirst: share(({ answer, question }) => !isDeclined(answer) && citesFirst(answer, question)),
    rightSentenceFirst: share(
      ({ answer, question }) => !isDeclined(answer) && quotesFirst(answer, question.by),
    ),
    untold: untold.length,
    declined: untoldAnswers.filter(isDeclined).length / untold.length,
    /** Of all answers that are shown without a word of doubt, and of those with one. */
    rightWhenSure: rightOf((answer) => !isDeclined(answer) && !isDoubted(answer.lead)),
    rightWhenDoubted: rightOf((answer) => !isDeclined(answer) && isDoubted(answer.lead)),
  };
}

function isDeclined({ outcome }: Answer): boolean {
  return outcome === 'declined';
}

function citesFirst({ citations: [first] }: Answer, question: ToldQuestion): boolean {
  return first !== undefined && tells(question, first);
}

/** The sentence, a part of it, or more around it. */
function quotesFirst({ citations: [first] }: Answer, by: string): boolean {
  const [quote, told] = [plainly(first?.quote ?? ''), plainly(by)];
  return quote !== '' && (quote.includes(told) || told.includes(quote));
}
