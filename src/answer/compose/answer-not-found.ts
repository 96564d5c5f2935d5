import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { factsWanted } from '../question/facts-wanted.ts';
import { sourceOf } from './cite-passage.ts';
import { declined } from './make-answer.ts';
import { rankFor, referencesFor } from './answer-general.ts';

/** Words that a question cannot live on. */
const SAYS_NOTHING = new Set([
  'thing',
  'things',
  'stuff',
  'fine',
  'good',
  'right',
  'wrong',
  'question',
  'idea',
  'issue',
  'problem',
  'matter',
  'case',
  'example',
  'examples',
  'explain',
  'continue',
  'check',
  'detail',
  'details',
  'answer',
  'work',
  'think',
  'mean',
  'help',
  'info',
  'information',
  'point',
  'part',
  'bit',
  'way',
  'time',
  'today',
  'now',
  'new',
  'different',
  'same',
  'another',
  'clear',
  'correct',
  'better',
  'possible',
  'available',
  'one',
  'two',
  'wait',
  'hold',
]);

/** "Who owns that?" without anything said before. */
const POINTS_NOWHERE = /\b(?:that|it|this|those|these|them|they)\b\W*$/i;

/** Nothing to look for: neither subject nor number. */
export function answerVague({ question, words, identifiers, others }: Asked): Answer | null {
  if (identifiers.length > 0 || others.length > 0) return null;
  const telling = words.filter(({ stop, text }) => !stop && !SAYS_NOTHING.has(text)).length;
  if (telling > 1 || (telling === 1 && !POINTS_NOWHERE.test(question))) return null;
  const lead =
    'I can’t tell what this is about. Name the subject, for instance “how do we review suppliers?” or “what does A.6.2.8 ask?”.';
  return declined(question, 'vague', lead, 'no subject');
}

/** An owner is worth asking when the question has at least this much to do with the document. */
const OWNER_FROM = 0.5;
/** What is called nearest must at least speak for something. */
const NEAREST_FROM = 2;

/** The honest answer: not found, what comes closest, and whom to ask. */
export function answerNotFound(asked: Asked, sources: Sources): Answer {
  const nearest = rankFor(asked, sources)
    .filter(({ score }) => score >= NEAREST_FROM)
    .slice(0, 2);
  const [first] = asked.found();
  const owner = first !== undefined && first.coverage >= OWNER_FROM ? first.document.owner : null;
  const ask = owner === null ? 'the AIMS manager' : `${owner}, owner of “${first?.document.title ?? ''}”`;
  return declined(
    asked.question,
    'not-found',
    leadFor(asked.question, first),
    'nothing found that answers it',
    {
      points: owner === null || first === undefined ? [] : [nearestPlace(first)],
      nearest: referencesFor(nearest, sources),
      ask,
    },
  );
}

/** A numbered thing that no document mentions is named: the asker may have mistyped it. */
function leadFor(question: string, first: FoundPassage | undefined): string {
  const numbers = factsWanted(question).flatMap((fact) => (fact.fact === 'number' ? [fact.number] : []));
  const unknown = numbers.find((number) => first?.passage.text.includes(number) !== true);
  return unknown === undefined
    ? 'I did not find this in the organization’s documents or in my summaries of ISO/IEC 42001.'
    : `I found nothing about ${unknown} in the documents that I may quote to you.`;
}

function nearestPlace({ document, passage }: FoundPassage): string {
  return `The nearest place in your documents is ${sourceOf(document)}, ${passage.locator}. It does not answer this.`;
}
