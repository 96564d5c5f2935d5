import type { ModelFault } from '../../kernel/model-fault.ts';
import { faultInWords } from '../../kernel/model-fault.ts';
import type { ModelTrace } from '../../kernel/model-trace.ts';
import type { Answer, QuestionKind, Written, WrittenSentence } from '../answer.ts';
import type { Registry } from '../knowledge/registry.ts';
import type { Writer, WriterEvent } from '../ports.ts';
import { checkedSentence, type SentenceGate } from './check-sentence.ts';
import type { Material } from './material.ts';

/**
 * Kinds that are put into words. What a rule knows for certain (an id that does not exist, a widespread error, a
 * report that belongs on record) is said in its own words, and what was not found stays not found.
 */
const WRITTEN_KINDS: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'which',
  'about',
  'compare',
  'ours',
  'applicability',
  'correspondence',
  'term',
  'standard',
]);

/** An answer of which more than half has to be dropped says something else than its writer meant. */
const LEAST_KEPT = 0.5;
/** Longer than this nobody reads an answer in a chat; a model that goes on is not listened to. */
export const MOST_SENTENCES = 8;

export function isWritable({ outcome, kind, offersRecord }: Answer): boolean {
  return outcome === 'answered' && offersRecord === null && WRITTEN_KINDS.has(kind);
}

export interface Writing {
  readonly writer: Writer;
  readonly registry: Registry;
  readonly asker: string;
  readonly language: string;
  /** The question, whole and in English. */
  readonly searched: string;
  readonly material: readonly Material[];
}

/**
 * The plain answer put into words by a model. Yields each sentence that passed the gate, at once; returns the answer
 * with all of them, or the plain answer with one sentence that says why.
 */
export async function* writeAnswer(
  plain: Answer,
  { writer, registry, asker, language, searched: question, material }: Writing,
): AsyncGenerator<WrittenSentence, Answer> {
  const gate: SentenceGate = {
    registry,
    question: `${plain.question}\n${question}`,
    language,
    sources: material,
  };
  const kept: WrittenSentence[] = [];
  let dropped = 0;
  for await (const event of writer.write({ asker, question, language, sources: material })) {
    if (event.event !== 'sentence') return settled(plain, event, kept, dropped, material);
    const checked = checkedSentence(event.sentence, gate);
    if (!checked.ok) dropped += 1;
    else if (kept.length < MOST_SENTENCES) {
      kept.push(checked.value);
      yield checked.value;
    }
  }
  return withNote(plain, 'cut-off');
}

function settled(
  plain: Answer,
  event: Exclude<WriterEvent, { event: 'sentence' }>,
  kept: readonly WrittenSentence[],
  dropped: number,
  material: readonly Material[],
): Answer {
  if (event.event === 'fault') return withNote(plain, event.fault);
  if (kept.length === 0 && dropped === 0) return withNote(plain, 'empty');
  if (!isKeptEnough(kept.length, dropped)) return withNote(plain, 'unsupported');
  return { ...plain, written: numbered(kept, material, event.trace) };
}

export function isKeptEnough(kept: number, dropped: number): boolean {
  return kept > 0 && kept / (kept + dropped) >= LEAST_KEPT;
}

export function withNote(plain: Answer, fault: ModelFault): Answer {
  return { ...plain, note: `${faultInWords(fault)}; this is the plain answer.` };
}

/** Sources are numbered anew in the order in which they are used, so that no number is missing under the answer. */
export function numbered(
  kept: readonly WrittenSentence[],
  material: readonly Material[],
  trace: ModelTrace,
  steps: readonly string[] = [],
): Written {
  const used = [...new Set(kept.flatMap(({ sources }) => sources))];
  const sentences = kept.map(({ text, sources }) => ({
    text,
    sources: [...new Set(sources.map((number) => used.indexOf(number) + 1))].sort((a, b) => a - b),
  }));
  const sources = used.flatMap((number) => material[number - 1]?.citation ?? []);
  return { sentences, sources, trace, steps };
}
