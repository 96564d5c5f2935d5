import type { Encode } from '../answer/meaning/meaning.ts';
import { createQuestionReader, QUESTION_READER } from '../answer/meaning/question-reader.ts';
import { readAdapters } from '../retrieval/encoder/adapters.ts';
import type { Encoder } from '../retrieval/encoder/sentence-encoder.ts';
import { openTensorFile } from '../retrieval/encoder/tensor-file.ts';

/** Reads texts for their meaning, and questions for what they ask, with one sentence encoder. @throws when its file cannot be read. */
export function openQuestionEncoder(encoder: Encoder): (text: string) => NonNullable<ReturnType<Encode>> {
  const tensors = openTensorFile(QUESTION_READER);
  const encode = encoder.adapted(readAdapters(tensors));
  const heads = new Map(
    tensors
      .names()
      .filter((name) => !name.startsWith('layer.'))
      .map((name) => [name, tensors.read(name)]),
  );
  tensors.close();
  const read = createQuestionReader(encode, (label) => heads.get(label));
  return (text) => {
    let asks: ReturnType<typeof read> | null = null;
    return { ...encoder.encode(text), asks: () => (asks ??= read(text)) };
  };
}
