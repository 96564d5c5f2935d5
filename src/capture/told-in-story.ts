import type { RecordType } from '../records/define-record.ts';
import type { Contradiction, Understood } from './understand/understand-message.ts';
import type { UnderstandContext } from './understand/context.ts';
import { BEFORE, fieldFor, NOT_DONE, partiesNamed, SAID, WHICH_AUTHORITY, whenOf } from './told-parties.ts';

/** Who a story says was told, and when; what has to be asked for is a sentence. */
export interface ToldInStory {
  readonly fields: Readonly<Record<string, Understood>>;
  readonly unclear: readonly Contradiction[];
}

const SENTENCE = /(?<=[.!?])\s+|\n+/u;
/** Where a clause begins, in front of who told somebody. */
const CLAUSE = /[,;:()–—]|\b(?:and|but|then|so)\b/giu;
/** Where one ends, behind the words that say when. */
const REST = /[,;:()]|\b(?:and|but|because|so|while|after|since|which|who)\b/iu;

/**
 * “We switched it off and told the data protection authority on Tuesday”: of whom a message that tells more says that they
 * were told. A sentence with anything in it that is not done, or only might be, is passed over.
 */
export function toldInStory(type: RecordType, text: string, context: UnderstandContext): ToldInStory {
  const fields: Record<string, Understood> = {};
  const unclear: Contradiction[] = [];
  if (type.field('informedAt') === undefined) return { fields, unclear };
  for (const sentence of text.split(SENTENCE)) {
    if (NOT_DONE.test(sentence)) continue;
    for (const { names, words, said } of clausesOf(sentence)) {
      for (const name of names) {
        const field = fieldFor(type, name);
        if (field === null) unclear.push({ field: 'informedAt', reason: WHICH_AUTHORITY, said });
        const read = field === null ? null : whenOf(field, words, context);
        if (field === null || read === null || read === 'open') continue;
        if (read.outcome === 'understood') fields[field.name] = { value: read.value, said };
      }
    }
  }
  return { fields, unclear };
}

interface ToldClause {
  readonly names: readonly string[];
  /** The words that say when; empty where none do. */
  readonly words: string;
  readonly said: string;
}

function clausesOf(sentence: string): readonly ToldClause[] {
  const line = sentence.replace(/\s+/gu, ' ').replace(/[.!\s]+$/u, '');
  const found = [...line.matchAll(SAID)];
  const clauses: ToldClause[] = [];
  let goesOn = false;
  for (const [at, match] of found.entries()) {
    const { told, are, note, more } = match.groups ?? {};
    // “… and the regulator at 3pm” goes on with what was said of the one before.
    const front: string | null = more !== undefined && goesOn ? '' : frontOf(line, match);
    goesOn = front !== null && (more === undefined || goesOn);
    if (front === null || !goesOn) continue;
    const end = match.index + match[0].length;
    const behind = line.slice(end, found[at + 1]?.index).split(REST, 1)[0] ?? '';
    const names = partiesNamed(told ?? are ?? note ?? more ?? '');
    clauses.push({ names, words: behind.trim() || front.trim(), said: `${match[0]}${behind}`.trim() });
  }
  return clauses;
}

/** The words in front that may say when; null where the clause is about something else. */
function frontOf(line: string, match: RegExpExecArray): string | null {
  return BEFORE.exec(clauseBefore(line, match.index))?.groups?.['front'] ?? null;
}

/** What stands between the last clause and who was told. */
function clauseBefore(line: string, index: number): string {
  const before = line.slice(0, index);
  const last = [...before.matchAll(CLAUSE)].at(-1);
  return last === undefined ? before : before.slice(last.index + last[0].length).trimStart();
}
