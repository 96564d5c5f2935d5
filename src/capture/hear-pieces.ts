import type { RecordType } from '../records/define-record.ts';
import type { DraftAnswer } from './draft.ts';
import { factsIn } from './facts-in.ts';
import type { Heard, Words } from './hear-words.ts';
import { setAnswers } from './set-answers.ts';
import type { UnderstandContext } from './understand/context.ts';

type Answers = Extract<Heard, { heard: 'answers' }>;

/** What one piece of a message may say beside its answer: a number, or options. Texts and days lean on their surroundings. */
const BY_THEMSELVES = ['count', 'choice', 'choices'];

const BETWEEN = /[,;:\n]|\.(?!\d)|\b(?:and|but|because|since|as|so|with)\b/iu;

/** “It was yesterday, and 4 customers were affected”: what each piece says by itself of a field that nothing was said of. */
export function withPieces(
  type: RecordType,
  heard: Answers,
  { text, source }: Words,
  context: UnderstandContext,
): Answers {
  const pieces = text.split(BETWEEN).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (pieces.length < 2 || heard.accepted.length === 0) return heard;
  const found: Record<string, DraftAnswer> = {};
  for (const piece of pieces)
    for (const [name, answer] of Object.entries(factsIn(type, { text: piece, source }, context))) {
      const kind = type.field(name)?.input.kind ?? '';
      // A number that is told anew takes the place of the one before.
      const isOpen = kind === 'count' ? !heard.accepted.includes(name) : !(name in heard.draft.answers);
      if (BY_THEMSELVES.includes(kind) && isOpen) found[name] ??= answer;
    }
  const settled = setAnswers(type, heard.draft, found, context);
  return { ...heard, draft: settled.draft, accepted: [...heard.accepted, ...settled.accepted] };
}
