/** How good the answers are in another organization, see `other-organizations.ts`: each figure is a share, 0 to 1. */
import type { Answerer } from '../../src/answer/answer-question.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { fileNameOf, type AskedPassage } from './other-organizations.ts';

/** Of questions that a sentence answers, and of those that none does. */
export function figuresElsewhere(answerer: Answerer, passages: readonly AskedPassage[]) {
  const ask = (question: string) => answerer.answer(question, { allows: () => true, memory: null });
  const asked = passages.flatMap((passage) =>
    passage.answered.map(({ q, by }) => ({ answer: ask(q), passage, by })),
  );
  const unanswered = passages.flatMap((passage) => passage.unanswered.map(ask));
  const share = (holds: (one: (typeof asked)[number]) => boolean) =>
    asked.filter(holds).length / asked.length;
  return {
    answered: asked.length,
    wronglyDeclined: share(({ answer }) => isDeclined(answer)),
    rightPassageFirst: share(({ answer, passage }) => !isDeclined(answer) && citesFirst(answer, passage)),
    rightSentenceFirst: share(({ answer, by }) => !isDeclined(answer) && quotesFirst(answer, by)),
    unanswered: unanswered.length,
    declined: unanswered.filter(isDeclined).length / unanswered.length,
  };
}

function isDeclined({ outcome }: Answer): boolean {
  return outcome === 'declined';
}

function citesFirst({ citations: [first] }: Answer, { document, section }: AskedPassage): boolean {
  return (
    first !== undefined &&
    first.documentId.includes(fileNameOf(document)) &&
    plain(first.locator).includes(plain(section))
  );
}

/** The sentence, a part of it, or more around it. */
function quotesFirst({ citations: [first] }: Answer, by: string): boolean {
  const [quote, told] = [plain(first?.quote ?? ''), plain(by)];
  return quote !== '' && (quote.includes(told) || told.includes(quote));
}

function plain(text: string): string {
  return text
    .replace(/[*_`“”"]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
