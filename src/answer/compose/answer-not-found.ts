import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { quotableTo } from '../organization/in-force.ts';
import { factsWanted } from '../question/facts-wanted.ts';
import { namesARecord } from '../question/names-a-record.ts';
import { citePassage } from './cite-passage.ts';
import { declined } from './make-answer.ts';
import { rankFor, referencesFor } from './rank-for.ts';

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

/**
 * A passage is shown as the nearest, and its owner is worth asking, when it, or one of its sentences, holds this much of the
 * question.
 */
const NEAR_FROM = { coverage: 0.5, inPlace: 0.5 } as const;
/** What is called nearest must at least speak for something. */
const NEAREST_FROM = 2;

/** The honest answer: not found, what comes closest, and whom to ask. */
export function answerNotFound(asked: Asked, sources: Sources): Answer {
  const nearest = rankFor(asked, sources)
    .filter(({ score }) => score >= NEAREST_FROM)
    .slice(0, 2);
  const [first] = asked.found();
  const near = first !== undefined && isNear(first) ? first : null;
  const owner = near?.document.owner ?? null;
  const ask = owner === null ? 'the AIMS manager' : `${owner}, owner of “${near?.document.title ?? ''}”`;
  return declined(
    asked.question,
    'not-found',
    near === null ? leadFor(asked, sources) : `${leadFor(asked, sources)} ${NEAREST_PASSAGE}`,
    'nothing found that answers it',
    {
      organization: near === null ? [] : [citePassage(near, asked, sources)],
      nearest: referencesFor(nearest, sources),
      ask,
    },
  );
}

/** What is about something else gets no passage that shares a word with it. */
export function answerElsewhere({ question }: Asked): Answer {
  const lead =
    'I did not find this: it does not seem to be about ISO/IEC 42001 or your AI management system. If it is, say it in other words.';
  return declined(question, 'not-found', lead, 'not about AI management', { ask: 'the AIMS manager' });
}

/** A numbered thing that no document mentions is named: the asker may have mistyped it. */
function leadFor({ question, asker }: Asked, { index }: Sources): string {
  const numbers = factsWanted(question).flatMap((fact) => (fact.fact === 'number' ? [fact.number] : []));
  const mentions = (number: string) =>
    index.documents
      .filter(quotableTo(asker))
      .some(({ id }) => index.passages(id).some(({ text }) => text.includes(number)));
  const unknown = numbers.find((number) => !mentions(number));
  if (unknown !== undefined && namesARecord(unknown))
    return `I did not understand what to do with ${unknown}. “Show ${unknown}” shows the record, and what can be done with it.`;
  return unknown === undefined
    ? 'I did not find this in the organization’s documents or in my summaries of ISO/IEC 42001.'
    : `I found nothing about ${unknown} in the documents that I may quote to you.`;
}

function isNear({ coverage, inPlace }: FoundPassage): boolean {
  return coverage >= NEAR_FROM.coverage || inPlace >= NEAR_FROM.inPlace;
}

const NEAREST_PASSAGE = 'The nearest passage in your documents, which may not answer it, is this.';
