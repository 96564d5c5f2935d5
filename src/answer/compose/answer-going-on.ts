import { isOfPlace } from '../another-place.ts';
import type { Answer } from '../answer.ts';
import type { Asker, Memory, Sources } from '../asked.ts';
import { checkAnswer } from '../check-answer.ts';
import { goingOn, isBesideEarlier, isOfDocuments, pointsBack } from '../follow-up.ts';
import { otherStandardsIn } from '../question/other-standards.ts';
import { talkIn } from '../question/talk.ts';
import { withoutAsking } from '../question/without-asking.ts';
import { readQuestion } from '../read-asked.ts';
import { contentOf } from '../words/words-of.ts';
import { asksIfCertified } from './answer-certified.ts';
import { answerFound } from './answer-general.ts';

/** From which nearness a passage answers what asks on, by the meaning of all that was asked. */
const GOES_ON_FROM = 0.35;

/**
 * What cannot be understood without the question before, from the organization's documents: by its own words, and by what both mean
 * together. Null where it stands alone, asks for or about a place in the standard, or was made whole otherwise.
 */
export function answerGoingOn(
  whole: string,
  question: string,
  memory: Memory,
  asker: Asker,
  sources: Sources,
): Answer | null {
  // To the standard for AI management, unless another one was spoken of.
  if (asksIfCertified(question) && otherStandardsIn(memory.question).length === 0) return null;
  if (!isOfDocuments(memory) || isOfPlace(question) || namesAStandard(question)) return null;
  const isWhole = whole === question ? !leans(question, sources) : !isBeside(whole, question);
  if (isWhole) return null;
  const together = goingOn(question, memory);
  const { documents = [], passages: [passage = null] = [] } = memory;
  const goesOn = { together, documents, passage };
  const asked = readQuestion(withoutAsking(question), asker, sources, [], goesOn);
  const [found] = asked.found();
  if (found === undefined || (found.nearest ?? 0) < GOES_ON_FROM) return null;
  // Its few words alone say nothing of the place in the standard.
  const about = readQuestion(together, asker, sources);
  return {
    ...checkAnswer(answerFound(found, asked, sources, { about }), sources),
    question,
    whole: together,
  };
}

/** With the one before behind it, if only to say of what it asks: "how many are there?" */
function isBeside(whole: string, question: string): boolean {
  return isBesideEarlier(whole, question) || (whole.startsWith(`${question} (`) && SAYS_WHAT.test(question));
}

const SAYS_WHAT = /\b(?:who|whom|how|when|where|why|until|which)\b/i;

/** "Since when are we certified to ISO 27001?" says what it is about. */
function namesAStandard(question: string): boolean {
  return otherStandardsIn(question).length > 0 && contentOf(question).length >= FEWEST_BESIDE_ITS_NAME;
}

const FEWEST_BESIDE_ITS_NAME = 3;

/**
 * Log odds, for a question that points back and for another: behind an answer 93 % of the development questions that lean on it reach
 * the latter, and one of 14 that stand alone.
 */
const LEANS_FROM = { pointing: -3, otherwise: -1.5 } as const;

function leans(question: string, { meant }: Sources): boolean {
  if (talkIn(question) !== null) return false;
  const from = pointsBack(question) ? LEANS_FROM.pointing : LEANS_FROM.otherwise;
  return (meant(question)?.sense.leans ?? -Infinity) > from;
}
