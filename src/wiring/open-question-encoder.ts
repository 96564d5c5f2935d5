import type { Encode } from '../answer/meaning/meaning.ts';
import { createQuestionReader, QUESTION_READER } from '../answer/meaning/question-reader.ts';
import { TOWARD_ANSWERS } from '../answer/meaning/toward-answers.ts';
import { notKept, type Keep } from '../answer/rank/keep.ts';
import { readAdapters } from '../retrieval/encoder/adapters.ts';
import type { Encoder } from '../retrieval/encoder/sentence-encoder.ts';
import { openTensorFile, type TensorFile } from '../retrieval/encoder/tensor-file.ts';

/**
 * Reads texts for their meaning, as what a question asks and what answers it are near each other, and questions for what they ask:
 * one sentence encoder with adapters for either. @throws when a file cannot be read.
 */
export function openQuestionEncoder(
  encoder: Encoder,
  keep: Keep = notKept,
): (text: string) => NonNullable<ReturnType<Encode>> {
  const toward = encoder.adapted(keep('toward-answers', () => readFrom(TOWARD_ANSWERS, readAdapters)));
  const { adapters, heads } = keep('question-reader', () => readFrom(QUESTION_READER, readQuestionReader));
  const read = createQuestionReader(encoder.adapted(adapters).encodeWords, (label) => heads.get(label));
  return (text) => {
    let asks: ReturnType<typeof read> | null = null;
    return { ...toward.encode(text), asks: () => (asks ??= read(text)) };
  };
}

function readFrom<T>(file: string, read: (tensors: TensorFile) => T): T {
  const tensors = openTensorFile(file);
  try {
    return read(tensors);
  } finally {
    tensors.close();
  }
}

function readQuestionReader(tensors: TensorFile) {
  const heads = tensors.names().filter((name) => !name.startsWith('layer.'));
  return {
    adapters: readAdapters(tensors),
    heads: new Map(heads.map((name) => [name, tensors.read(name)])),
  };
}
