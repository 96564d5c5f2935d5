import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import { BEFORE, fieldFor, NOT_DONE, partiesNamed, SAID, whenOf } from './told-parties.ts';
import type { UnderstandContext } from './understand/context.ts';
import type { Understood } from './understand/understand-message.ts';

/** Who a text says was told of what is recorded, and when. */
export interface ToldInStory {
  /** By the field that says when. */
  readonly fields: Readonly<Record<string, Understood>>;
  /** Told with a day or time that its field cannot hold. */
  readonly problems: readonly { readonly field: string; readonly reason: string }[];
  /** Told, and nothing says when. */
  readonly open: readonly Field[];
  /** “The authority”, where there are several; `value` null where nothing says when. */
  readonly unnamed: { readonly value: Understood['value'] | null; readonly said: string } | null;
  /** What else the text says. */
  readonly rest: string;
}

const SENTENCE = /(?<=[.!?])\s+|\n+/u;
/** Where a clause begins, in front of who told somebody; the colon of 9:20 begins none. */
const CLAUSE = /[,;()–—]|:(?!\d)|\b(?:and|but|then|so)\b/giu;
/** Where one ends, behind the words that say when. */
const REST = /[,;()]|:(?!\d)|\b(?:and|but|because|so|while|after|since|which|who)\b/iu;
/** An answer of its own, in front of “we told the regulator”. */
const YES = /^(?:(?:yes|yep|yeah|ok|okay|done)\b[,.!\s]*)+/iu;

/**
 * “We switched it off and told the data protection authority on Tuesday”: of whom a text says that they were told. A clause
 * with anything in it that is not done, or only might be, is passed over.
 */
export function toldInStory(type: RecordType, text: string, context: UnderstandContext): ToldInStory {
  if (type.field('informedAt') === undefined)
    return { fields: {}, problems: [], open: [], unnamed: null, rest: text };
  const sentences = text.split(SENTENCE).map((sentence) => toldInSentence(type, sentence, context));
  const told = sentences.flatMap(({ found }) => found);
  const open = told.flatMap(({ field, read }) => (read === 'open' && field !== null ? [field] : []));
  const unnamed = told.find(({ field }) => field === null);
  const fields = Object.fromEntries(
    told.flatMap(({ field, read, said }) =>
      field !== null && read !== 'open' && read.outcome === 'understood'
        ? [[field.name, { value: read.value, said }] as const]
        : [],
    ),
  );
  return {
    fields,
    problems: told.flatMap(({ field, read }) =>
      field !== null && read !== 'open' && read.outcome === 'invalid'
        ? [{ field: field.name, reason: read.reason }]
        : [],
    ),
    open: open.filter(({ name }) => !(name in fields)),
    unnamed: unnamed === undefined ? null : { value: valueIn(unnamed.read), said: unnamed.said },
    rest: told.length === 0 ? text : sentences.flatMap(({ rest }) => (rest === '' ? [] : [rest])).join(' '),
  };
}

type When = Exclude<ReturnType<typeof whenOf>, null>;

/** `field` null for “the authority”, where there are several. */
interface Told {
  readonly field: Field | null;
  readonly read: When;
  readonly said: string;
}

function valueIn(read: When): Understood['value'] | null {
  return read !== 'open' && read.outcome === 'understood' ? read.value : null;
}

function toldInSentence(
  type: RecordType,
  sentence: string,
  context: UnderstandContext,
): { readonly found: readonly Told[]; readonly rest: string } {
  const line = sentence.replace(/\s+/gu, ' ').replace(/[.!\s]+$/u, '');
  const found: Told[] = [];
  let rest = line;
  // The last one first: where one says nothing of when, what the next one says holds for both.
  for (const clause of clausesOf(line).toReversed()) {
    const said = saidOf(type, clause, found.at(-1), context);
    if (said === null) continue;
    found.push(...said);
    rest = without(rest, clause);
  }
  return { found: found.reverse(), rest: found.length === 0 ? sentence.trim() : tidy(rest) };
}

interface ToldClause {
  readonly names: readonly string[];
  /** What may say when, the likeliest first. */
  readonly when: readonly string[];
  /** The next clause follows at once, with “and”. */
  readonly goesOn: boolean;
  readonly from: number;
  readonly to: number;
  readonly said: string;
}

interface Begun {
  /** The words in front that may say when. */
  readonly front: string;
  readonly from: number;
}

function clausesOf(line: string): readonly ToldClause[] {
  if (line.includes('?')) return [];
  const found = [...line.matchAll(SAID)];
  const clauses: ToldClause[] = [];
  let goesOn = false;
  for (const [at, match] of found.entries()) {
    const { told, are, knows, note, more } = match.groups ?? {};
    // “… and the regulator at 3pm” goes on with what was said of the one before.
    const begun: Begun | null =
      more !== undefined && goesOn ? { front: '', from: match.index } : frontOf(line, match);
    goesOn = begun !== null && (more === undefined || goesOn);
    if (begun === null || !goesOn) continue;
    const clause = clauseAt(line, match, found[at + 1]?.index ?? line.length, begun);
    if (NOT_DONE.test(line.slice(clause.from, clause.to))) continue;
    clauses.push({ ...clause, names: partiesNamed(told ?? are ?? knows ?? note ?? more ?? '') });
  }
  return clauses;
}

function clauseAt(
  line: string,
  match: RegExpExecArray,
  next: number,
  { front, from }: Begun,
): Omit<ToldClause, 'names'> {
  const end = match.index + match[0].length;
  const behind = line.slice(end, next);
  const near = behind.split(REST, 1)[0] ?? '';
  // “We told them, yesterday”: a comma may stand in front of when.
  const lead = /^[,:\s]+/u.exec(behind)?.[0] ?? '';
  const far = lead + (behind.slice(lead.length).split(REST, 1)[0] ?? '');
  return {
    when: [...new Set([near, far].map((words) => words.replace(/^[,:\s]+|\s+$/gu, ''))), front.trim()],
    goesOn: /^[\s,]*(?:and\s+(?:also\s+)?)?(?:(?:we|i|they)\s+)?$/iu.test(behind),
    from,
    to: end + near.length,
    said: `${match[0]}${near}`.trim(),
  };
}

/** Null where the words say something else than when. */
function saidOf(
  type: RecordType,
  clause: ToldClause,
  next: Told | undefined,
  context: UnderstandContext,
): readonly Told[] | null {
  const any = type.field('informedAt');
  if (any === undefined) return null;
  const reads = clause.when.map((words) => whenOf(any, words, context));
  const dated = reads.find((read) => read !== null && read !== 'open');
  const shared = clause.goesOn && next !== undefined && next.read !== 'open' ? next.read : undefined;
  const read = dated ?? (reads[0] === null ? null : (shared ?? 'open'));
  if (read === null) return null;
  return clause.names.map((name) => ({ field: fieldFor(type, name), read, said: clause.said }));
}

/** Null where the clause is about something else. */
function frontOf(line: string, { index }: RegExpExecArray): Begun | null {
  const before = line.slice(0, index);
  const last = [...before.matchAll(CLAUSE)].at(-1);
  const start = last === undefined ? 0 : last.index + last[0].length;
  const words = before.slice(start);
  const front = BEFORE.exec(words.trimStart())?.groups?.['front'];
  if (front === undefined) return null;
  const yes = YES.exec(words.trimStart())?.[0] ?? '';
  return { front, from: start + (words.length - words.trimStart().length) + yes.length };
}

function without(line: string, { from, to }: ToldClause): string {
  return `${tidy(line.slice(0, from))}, ${tidy(line.slice(to))}`;
}

/** What joined the parts that were taken out. */
function tidy(words: string): string {
  return words
    .replace(/^(?:[\s,;:.–—-]|\b(?:and|but|then|so)\b)+/iu, '')
    .replace(/(?:[\s,;:–—-]|\b(?:and|but|then|so|also)\b)+$/iu, '');
}
