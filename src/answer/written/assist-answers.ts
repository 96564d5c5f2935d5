import { faultInWords } from '../../kernel/model-fault.ts';
import type { Answer, WrittenSentence } from '../answer.ts';
import type { Answerer } from '../answer-question.ts';
import type { Asker } from '../asked.ts';
import type { GateSources } from '../check-answer.ts';
import { labelOf } from '../knowledge/registry.ts';
import type { Rewriter, Writer } from '../ports.ts';
import { talkIn } from '../question/talk.ts';
import { isOverride } from '../question/is-override.ts';
import { saidOfAnswer } from '../question/said-of-answer.ts';
import { isEnglish } from './is-english.ts';
import { leansBack } from './leans-back.ts';
import { materialFor } from './material.ts';
import { isSafeRewriting } from './is-safe-rewriting.ts';
import { isWritable, writeAnswer } from './write-answer.ts';

/** Who asks, for the budget and for what may be read. */
export interface AssistedAsker extends Asker {
  readonly user: string;
}

export interface Assistance extends GateSources {
  readonly answerer: Answerer;
  readonly writer: Writer;
  readonly rewriter: Rewriter;
  /** Whether the settings let a document's text go to the model. */
  mayLeave(documentId: string): boolean;
  /** The organization's day, ISO 8601. */
  today(): string;
}

export interface AssistedAnswerer {
  /** The answer as it comes: each sentence when it has passed the checks, then the whole. */
  stream(question: string, asker: AssistedAsker): AsyncGenerator<WrittenSentence, Answer>;
  answer(question: string, asker: AssistedAsker): Promise<Answer>;
}

/**
 * Answers with a language model where it helps. The plain answer is made first, from what the asker may read; the
 * model sees nothing else, and wherever it fails the plain answer stands.
 */
export function assistAnswers(assistance: Assistance): AssistedAnswerer {
  const stream = (question: string, asker: AssistedAsker) => streamAnswer(question, asker, assistance);
  return {
    stream,
    answer: (question, asker) => whole(stream(question, asker)),
  };
}

async function* streamAnswer(
  question: string,
  asker: AssistedAsker,
  assistance: Assistance,
): AsyncGenerator<WrittenSentence, Answer> {
  const understood = await understand(question, asker, assistance);
  const { plain, note } = understood;
  if (note !== null) return { ...plain, note };
  if (plain.parts.length > 0) return writeParts(understood, asker, assistance);
  return yield* writeOne(understood, asker, assistance);
}

async function writeParts(
  { plain, language }: UnderstoodQuestion,
  asker: AssistedAsker,
  assistance: Assistance,
): Promise<Answer> {
  const parts = await Promise.all(
    plain.parts.map((part) =>
      whole(writeOne({ plain: part, searched: part.question, language }, asker, assistance)),
    ),
  );
  // Said once for the whole message.
  const note = parts.find((part) => part.note !== undefined)?.note;
  const quiet = parts.map(({ note: _, ...part }) => part);
  return { ...plain, parts: quiet, ...(note === undefined ? {} : { note }) };
}

async function* writeOne(
  { plain, searched, language }: Omit<UnderstoodQuestion, 'note'>,
  asker: AssistedAsker,
  { answerer, registry, index, writer, mayLeave, today }: Assistance,
): AsyncGenerator<WrittenSentence, Answer> {
  if (!isWritable(plain)) return plain;
  const found = answerer.passages(searched, asker);
  const material = materialFor(plain, found, { registry, index, mayLeave, today: today() });
  if (material === null || material.length === 0) return plain;
  return yield* writeAnswer(plain, { writer, registry, asker: asker.user, language, searched, material });
}

async function whole(sentences: AsyncGenerator<WrittenSentence, Answer>): Promise<Answer> {
  for (;;) {
    const next = await sentences.next();
    if (next.done === true) return next.value;
  }
}

interface UnderstoodQuestion {
  readonly plain: Answer;
  /** The question that was searched for: whole, and in English. */
  readonly searched: string;
  readonly language: string;
  readonly note: string | null;
}

/**
 * The plain answer, to the question as the model made it whole or put it into English where the rules alone would not
 * understand it. The question as it was asked stays the one that is shown.
 */
async function understand(
  question: string,
  asker: AssistedAsker,
  { answerer, registry, rewriter }: Assistance,
): Promise<UnderstoodQuestion> {
  const plain = answerer.answer(question, asker);
  const foreign = !isEnglish(question);
  const leaning = asker.memory !== null && leansBack(question);
  const isTalk = talkIn(question) !== null || saidOfAnswer(question) !== null || isOverride(question);
  const asIs = { plain, searched: question, language: 'en', note: null };
  if (isTalk || (!foreign && !leaning)) return asIs;
  const before =
    asker.memory === null
      ? null
      : {
          question: asker.memory.question,
          about: asker.memory.references.map((id) => labelOf(registry, id)),
        };
  const rewriting = await rewriter.rewrite({ asker: asker.user, question, before });
  if (rewriting.outcome === 'fault') {
    return { ...asIs, note: `${faultInWords(rewriting.fault)}; I read your question without it.` };
  }
  const said = [question, before?.question ?? '', ...(before?.about ?? [])].join('\n');
  if (!isSafeRewriting(rewriting.question, said)) return asIs;
  const again = answerer.answer(rewriting.question, {
    allows: (document) => asker.allows(document),
    memory: null,
  });
  if (again.outcome === 'declined' && plain.outcome === 'answered') return asIs;
  const language = foreign ? rewriting.language : 'en';
  return { plain: { ...again, question }, searched: rewriting.question, language, note: null };
}
