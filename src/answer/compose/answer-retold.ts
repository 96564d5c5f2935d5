import { assertNever } from '../../kernel/assert-never.ts';
import { leftIn, type Answer } from '../answer.ts';
import type { Asker, Memory, Sources } from '../asked.ts';
import { checkAnswer } from '../check-answer.ts';
import type { SaidOfAnswer } from '../question/said-of-answer.ts';
import { answerMissed } from './answer-missed.ts';
import { answerPlainly } from './answer-plainly.ts';
import { answerSureness, answerWhere } from './answer-sureness.ts';
import { citePlace } from './cite-passage.ts';
import { answered, declined } from './make-answer.ts';
import { placesShown, type PlaceShown } from './places-shown.ts';

/** What is told otherwise: the answer before, as far as it may still be shown. */
export interface Retold {
  readonly question: string;
  readonly memory: Memory;
  /** What it said first, of each question, without where that stands. */
  readonly told: readonly string[];
  readonly places: readonly PlaceShown[];
}

type Says = Exclude<SaidOfAnswer['says'], 'meant'>;

/** "Shorter please", "are you sure?", "that's not what I asked": the answer before, told otherwise. Null where none of it is left. */
export function answerRetold(
  says: Says,
  question: string,
  { memory, ...asker }: Asker,
  sources: Sources,
): Answer | null {
  if (memory === null) return isComplaint(says) ? nothingBefore(question) : null;
  const { told } = memory;
  const shown = told === undefined ? null : placesShown(memory, { ...asker, memory }, sources);
  const places = memory.ofStandard === true && !isComplaint(says) ? shown && [] : shown;
  if (told === undefined || places === null) return isComplaint(says) ? nothingBefore(question) : null;
  const retold = {
    question,
    memory,
    told: told.map((line) => withoutColon(withoutPlace(line, places))),
    places,
  };
  const answer = tell(says, retold, { ...asker, memory }, sources);
  return answer && { ...checkAnswer(answer, sources), left: leftOf(memory, answer) };
}

function tell(says: Says, retold: Retold, asker: Asker, sources: Sources): Answer | null {
  if (retold.told.length === 0 && !isComplaint(says)) return answerOfNothing(says, retold);
  switch (says) {
    case 'shorter':
      return answerShorter(retold, sources);
    case 'plainly':
      return answerPlainly(retold, sources);
    case 'sure':
      return answerSureness(retold, sources);
    case 'where':
      return answerWhere(retold, sources);
    case 'missed':
    case 'wrong':
      return answerMissed(says, retold, asker, sources);
    default:
      return assertNever(says);
  }
}

function isComplaint(says: Says): boolean {
  return says === 'missed' || says === 'wrong';
}

/** The last question stays; passages that are shown now are not shown again. */
function leftOf(memory: Memory, answer: Answer): Memory {
  const left = leftIn(memory);
  const { documents, passages } = left;
  const shown = answer.organization.filter(({ passageId }) => !passages.includes(passageId));
  return {
    ...left,
    documents: [...new Set([...shown.map(({ documentId }) => documentId), ...documents])],
    passages: [...passages, ...shown.map(({ passageId }) => passageId)],
  };
}

function nothingBefore(question: string): Answer {
  const lead = 'I am sorry. I have answered no question of yours here yet: tell me what you are looking for.';
  return declined(question, 'small-talk', lead, 'a complaint without an answer before it');
}

/** "Source?" where nothing was found. */
function answerOfNothing(says: Says, { question }: Retold): Answer {
  const lead =
    says === 'sure'
      ? 'I looked through the documents that I may quote to you and my summaries of ISO/IEC 42001, and found nothing that answers it. It may stand in a document that I do not have.'
      : 'I found nothing that answers it, so there is no more to it. Ask it in other words, or ask the AIMS manager.';
  return declined(question, 'small-talk', lead, 'of an answer that found nothing');
}

/** In a line or two: what was said first, and where it stands. */
function answerShorter({ question, told, places }: Retold, sources: Sources): Answer {
  const [lead = '', ...points] = told;
  const shown = told.length > 1 ? places : places.slice(0, 1);
  return answered(question, 'retold', lead, {
    points,
    sources: shown.map((place) => citePlace(place, told, sources)),
  });
}

/** "AI policy, section 3: “…”" without where it stands. */
function withoutPlace(line: string, places: readonly PlaceShown[]): string {
  const place = places.find(({ passage: { locator } }) => line.includes(`${locator}: `));
  if (place === undefined) return line;
  return line.slice(line.indexOf(`${place.passage.locator}: `) + place.passage.locator.length + 2);
}

/** "Report it within 4 hours of noticing it:" whose list is not shown. */
function withoutColon(line: string): string {
  return line.replace(/:(”?)$/, '$1');
}
