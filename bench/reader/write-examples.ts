/**
 * Writes what `bench/reader/train.py` learns from, a JSON object a line: messages in word pieces, with the places of what their
 * authors say is in them. `node bench/reader/write-examples.ts FILE [held-out]`
 */
import { writeFileSync } from 'node:fs';
import { readMessage } from '../../src/capture/understand/read-message.ts';
import { CLASSES, MARKS, STRETCHES, TAGS_OF, type Tag } from '../../src/capture/understand/reader/tags.ts';
import { readText } from '../../src/capture/understand/text/reading.ts';
import type { ToldKind } from '../../src/capture/understand/kind/command-words.ts';
import { wordsFor } from '../../src/capture/understand/reader/words-for.ts';
import { contextOf, readCases } from '../../test/capture/understand/score-capture.ts';
import { linesIn } from '../../test/support/lines-in.ts';
import { modelPieces } from '../adapters/model-pieces.ts';
import { SETS } from '../kinds/development-cases.ts';
import { TRAINING } from '../kinds/labelled-messages.ts';
import { composedMessages } from './composed-messages.ts';
import { labelledTokens, type LabelledTokens } from './labelled-tokens.ts';

const TEST = new URL('../../test/', import.meta.url);
const LONGEST = 256;

const [, , file = 'examples.jsonl', split = 'dev'] = process.argv;

const piecesOf = modelPieces(LONGEST);

/** Of these only the kind is labelled. */
function kindsOnly(): readonly LabelledTokens[] {
  const lines = linesIn<{ readonly id?: string; readonly message: string; readonly type: string | null }>(
    new URL(`${TRAINING}.jsonl`, TEST),
  );
  return lines.map(({ id = '', message, type }) => {
    const one = {
      id,
      message,
      now: '2026-11-24T10:30:00+01:00',
      timezone: 'Europe/Amsterdam',
      type: null,
      fields: {},
      split: 'dev',
    } as const;
    const { reading } = readMessage(message, { ...contextOf(one), sightOf: () => null });
    return { set: TRAINING, id, words: wordsFor(reading), tags: {}, classes: { kind: type ?? 'none' } };
  });
}

/** A clause by itself, written for this, and the kinds of record in which it says what it is. */
interface Clause {
  readonly text: string;
  readonly role: Tag | null;
  /** Left out where it says the same in either. */
  readonly in?: ToldKind;
}

function clauseOf({ text, role, in: only }: Clause): object {
  const kinds = (['incident', 'change'] as const).filter(
    (kind) => (only ?? kind) === kind && (role === null || TAGS_OF[kind].includes(role)),
  );
  return { kinds, role, ...inPieces(wordsFor(readText(text))) };
}

function inPieces(words: readonly string[]): object {
  const pieces: number[] = [];
  const places = words.map((word) => {
    const start = pieces.length;
    pieces.push(...piecesOf(word).ids.slice(1, -1));
    return [start, pieces.length];
  });
  return { pieces, places };
}

function exampleOf({ words, ...labels }: LabelledTokens): object {
  return { ...labels, ...inPieces(words) };
}

const told = SETS.flatMap((set) =>
  readCases(new URL(`${set}.jsonl`, TEST), split === 'dev' ? 'dev' : 'held-out').map((one) =>
    labelledTokens(one, set, wordsFor),
  ),
);
const clauses = linesIn<Clause>(new URL('eval/clause-roles.jsonl', TEST)).map(clauseOf);
const composed = composedMessages().map((one) => labelledTokens(one, 'composed', wordsFor));
const all = [...told, ...(split === 'dev' ? [...composed, ...kindsOnly()] : [])].map(exampleOf);
const order = { order: { stretches: STRETCHES, marks: MARKS, classes: CLASSES } };
writeFileSync(file, [order, ...all, ...clauses].map((line) => JSON.stringify(line)).join('\n'));
process.stdout.write(`${String(all.length)} messages\n`);
