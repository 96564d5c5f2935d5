import type { Encode } from '../answer/meaning/meaning.ts';
import { createQuestionReader, QUESTION_READER } from '../answer/meaning/question-reader.ts';
import { notKept, type Keep } from '../answer/rank/keep.ts';
import { readAdapters } from '../retrieval/encoder/adapters.ts';
import type { Encoder } from '../retrieval/encoder/sentence-encoder.ts';
import { openTensorFile } from '../retrieval/encoder/tensor-file.ts';

/** Reads texts for their meaning, and questions for what they ask, with one sentence encoder. @throws when its file cannot be read. */
export function openQuestionEncoder(
  encoder: Encoder,
  keep: Keep = notKept,
): (text: string) => NonNullable<ReturnType<Encode>> {
  const { adapters, heads } = keep('question-reader', readTensors);
  const read = createQuestionReader(encoder.adapted(adapters), (label) => heads.get(label));
  return (text) => {
    let asks: ReturnType<typeof read> | null = null;
    return { ...encoder.encode(text), asks: () => (asks ??= read(text)) };
  };
}

function readTensors() {
  const tensors = openTensorFile(QUESTION_READER);
  const heads = tensors.names().filter((name) => !name.startsWith('layer.'));
  const read = {
    adapters: readAdapters(tensors),
    heads: new Map(heads.map((name) => [name, tensors.read(name)])),
  };
  tensors.close();
  return read;
}
