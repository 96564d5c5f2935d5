import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { speaksOfTheStandard } from '../question/wants.ts';
import { termsAsked } from '../question/terms-asked.ts';
import { unknownWordsIn } from './answer-general.ts';
import { answerNotFound } from './answer-not-found.ts';

/** What a share of words that neither the knowledge nor any passage holds counts beside how the question sounds. */
const STRANGE_WORDS_WORTH = 10;
/** From here a question is about something else; "RAG, what is that?" asks for a word of the glossary all the same. */
const OFF_TOPIC_FROM = { otherwise: 1, withATerm: 3 } as const;
/** A sentence of our own documents that holds this much of it answers it, whatever it sounds like. */
const TOLD_FROM = 0.8;

/** "Puppy training, he bites everything": a word in common with a control makes no question about it. */
export function answerOffTopic(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers, others } = asked;
  if (identifiers.length > 0 || others.length > 0 || speaksOfTheStandard(question)) return null;
  const sounds = sources.offTopicSense(question);
  if (sounds + STRANGE_WORDS_WORTH < OFF_TOPIC_FROM.otherwise) return null;
  const [first] = asked.found();
  if ((first?.inPlace ?? 0) >= TOLD_FROM) return null;
  const off = sounds + (STRANGE_WORDS_WORTH * unknownWordsIn(asked)) / Math.max(1, asked.weighed().content);
  const asksForATerm = termsAsked(question, sources.terms, sources.termSense, asked.words).length > 0;
  const from = asksForATerm ? OFF_TOPIC_FROM.withATerm : OFF_TOPIC_FROM.otherwise;
  return off > from ? answerNotFound(asked, sources) : null;
}
