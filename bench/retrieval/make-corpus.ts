/**
 * Made-up passages of any number, for time and memory. Words follow Zipf's law, the commonest being English stop
 * words, so lists of postings are as long as in real text; pairs of words are more varied than in real text,
 * which makes memory an upper bound. The same arguments always give the same files.
 *
 *   node bench/retrieval/make-corpus.ts --passages 13732 --queries 500 --out /tmp/corpus
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const STOP =
  'the of and to in a is that for it as with be by on not or are from at this which an has have must'.split(
    ' ',
  );
const SYLLABLES = 'ba re ti con sta pro ver lin mo du gra sel pha nor ex tri can fo lu zen'.split(' ');
const WORDS = 60_000;
const DOCUMENT = 340;

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function wordAt(rank: number): string {
  const stop = STOP[rank];
  if (stop !== undefined) return stop;
  let rest = rank;
  let word = '';
  do {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return `${word}${SYLLABLES[rank % 7]}n`;
}

/** Zipf with exponent 1 by inversion: rank = WORDS^u. */
const zipf = (random: () => number) => Math.floor(WORDS ** random()) - 1;

function main(): void {
  const { values } = parseArgs({
    options: {
      passages: { type: 'string', default: '13732' },
      queries: { type: 'string', default: '500' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new Error('Name a folder with --out.');
  mkdirSync(values.out, { recursive: true });
  const random = randomFrom(42);
  const texts = Array.from({ length: Number(values.passages) }, () => {
    const length = 10 + Math.floor(-Math.log(1 - random()) * 70);
    return Array.from({ length }, () => wordAt(zipf(random)));
  });
  const idOf = (position: number) => `${Math.floor(position / DOCUMENT)}-${position % DOCUMENT}`;
  const passages = texts.map((words, i) => JSON.stringify({ id: idOf(i), text: words.join(' ') }));
  const queries = Array.from({ length: Number(values.queries) }, (_, i) => {
    const from = Math.floor(random() * texts.length);
    const words = (texts[from] ?? []).filter(() => random() < 0.5).slice(0, 22);
    const text = `What are the requirements for ${words.join(' ')}?`;
    return JSON.stringify({ id: `q${i}`, text, relevant: [idOf(from)] });
  });
  writeFileSync(join(values.out, 'passages.jsonl'), `${passages.join('\n')}\n`);
  writeFileSync(join(values.out, 'queries.jsonl'), `${queries.join('\n')}\n`);
}

main();
