import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { namesARecord } from '../question/names-a-record.ts';
import { speaksOfTheStandard } from '../question/wants.ts';
import { termsAsked } from '../question/terms-asked.ts';
import { unknownWordsIn } from './answer-general.ts';
import { answerElsewhere } from './answer-not-found.ts';

/**
 * What speaks for a question's being about something else, and against it: logistic regressions over off-topic and other
 * development questions. At 0.3 % wrongly taken for off-topic the meaning and the words find 95 % of those of unseen authors
 * that get here, the words alone 76 %.
 */
const WORTH = {
  withMeaning: {
    base: -1.44,
    from: -2.5,
    means: 0.24,
    sounds: 0.29,
    strange: 0.82,
    inPlace: -1.45,
    document: -0.45,
    place: -0.13,
    short: -0.71,
    own: -0.26,
    lacksWord: -0.04,
  },
  byWordsAlone: {
    base: 11.2,
    from: 2.3,
    means: 0,
    sounds: 0.66,
    strange: 2.4,
    inPlace: -7,
    document: -7.9,
    place: -0.3,
    short: -4.2,
    own: -3.6,
    lacksWord: -3.5,
  },
} as const;
const SHORT_UNTIL = 8;
/**
 * How a question must sound besides, where it asks for a word of the glossary (“RAG, what is that?”) or names a known error
 * (“VPN says: no valid certificates”).
 */
const SOUNDS_FROM = { withATerm: 3, withAnError: 2 } as const;
/** A sentence of our own documents that holds this much of it answers it, whatever it sounds like. */
const TOLD_FROM = 0.8;

/** "Puppy training, he bites everything": a word in common with a control makes no question about it. */
export function answerOffTopic(asked: Asked, sources: Sources): Answer | null {
  const { question, words } = asked;
  if (!isOffTopic(asked, sources)) return null;
  const asksForATerm = termsAsked(question, sources.terms, sources.termSense, words).length > 0;
  if (asksForATerm && sources.offTopicSense(question) < SOUNDS_FROM.withATerm) return null;
  return answerElsewhere(asked);
}

/** The words of a known error, in a question about something else. */
export function isOffTopicAllTheSame(asked: Asked, sources: Sources): boolean {
  return sources.offTopicSense(asked.question) >= SOUNDS_FROM.withAnError && isOffTopic(asked, sources);
}

function isOffTopic(asked: Asked, sources: Sources): boolean {
  const { question, identifiers, others } = asked;
  if (identifiers.length > 0 || others.length > 0) return false;
  if (speaksOfTheStandard(question) || namesARecord(question)) return false;
  const [first] = asked.found();
  const { inPlace = 0, documentScore = 0, unseen = Infinity } = first ?? {};
  if (inPlace >= TOLD_FROM || (first?.namesHere.held ?? 0) > 0) return false;
  const { content, onTopic, evidence } = asked.weighed();
  const ofPlaces = evidence.filter((_, label) => sources.model.subjects[label]?.subject === 'entry');
  const length = Math.max(1, content);
  // Words that only our own documents know, names of systems and people among them.
  const own = Math.max(0, content - onTopic - unseen);
  const meant = asked.meant();
  const worth = meant === null ? WORTH.byWordsAlone : WORTH.withMeaning;
  const off =
    worth.base +
    worth.means * (meant?.sense.offTopic ?? 0) +
    worth.sounds * sources.offTopicSense(question) +
    (worth.strange * unknownWordsIn(asked)) / length +
    worth.inPlace * inPlace +
    worth.document * documentScore +
    (worth.place * Math.max(...ofPlaces)) / Math.sqrt(length) +
    (worth.short * Math.min(content, SHORT_UNTIL)) / SHORT_UNTIL +
    (worth.own * own) / length +
    worth.lacksWord * (first?.lacked.word ?? 1);
  return off > worth.from;
}
