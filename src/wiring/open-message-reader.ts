import {
  createMessageReader,
  MESSAGE_READER,
  type Head,
  type MessageReader,
} from '../capture/understand/reader/message-reader.ts';
import { readAdapters } from '../retrieval/encoder/adapters.ts';
import type { Encoder } from '../retrieval/encoder/sentence-encoder.ts';
import { openTensorFile } from '../retrieval/encoder/tensor-file.ts';

/** The reader of reports on top of the sentence encoder. @throws when its file cannot be read. */
export function openMessageReader(encoder: Encoder): MessageReader {
  const tensors = openTensorFile(MESSAGE_READER);
  const head = (name: string): Head => ({
    weight: tensors.read(`${name}.weight`),
    bias: tensors.read(`${name}.bias`),
  });
  const heads = { tokens: head('tokens'), message: head('message') };
  const { encodeWords: encode } = encoder.adapted(readAdapters(tensors));
  tensors.close();
  return createMessageReader(encode, heads);
}
