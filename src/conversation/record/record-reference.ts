import type { ToldKind } from '../../capture/understand/kind/command-words.ts';
import type { RecordKind } from '../../records/define-record.ts';
import { recordKinds, recordTypes } from '../../records/record-types.ts';

/** Which record somebody speaks of: its number, its kind and some words of it, or "it". */
export type RecordReference =
  | { readonly by: 'number'; readonly number: string }
  /** “3”: this year's third of any kind, by the numbers that it can have. */
  | { readonly by: 'counter'; readonly counter: number; readonly numbers: readonly string[] }
  /** `kind` null: of any that is no concern. */
  | { readonly by: 'words'; readonly kind: RecordKind | null; readonly words: string }
  /** The record that the conversation is about. */
  | { readonly by: 'context' };

const KINDS: Readonly<Record<string, RecordKind>> = {
  incident: 'incident',
  risk: 'risk',
  change: 'change',
  concern: 'concern',
};
const KIND = 'incident|risk|change|concern';

// Not a part of a number: "CHG-2026" of "CHG-2026-0001" is none.
export const NUMBER = String.raw`(?:inc|rsk|risk|chg|con)-(?:\d{4}-)?\d{1,6}(?!-?\d)`;
export const ABOUT = String.raw`(?:the |that |our |my )?(?:ai )?(?:incident|risk|change|concern)s?(?: request)?(?: (?:about|on|of|with|regarding|concerning|for|where|that|to)\s+(?:the )?[^,;:]{2,80}?)?`;
export const CONTEXT = String.raw`it|(?:this|that|the) (?:emergency|urgent|standard|normal|planned) change(?: request)?|this (?:incident|risk|change|concern|record)(?: request)?|this(?: one)?|that(?: one)?`;
export const REF = String.raw`(?:the (?:(?:${KIND}) )?)?(?<number>${NUMBER})|(?:the )?(?<kind>${KIND}) (?<counted>\d{1,6})|(?<about>${ABOUT})|(?<context>${CONTEXT})`;

const TOLD_KINDS = ['incident', 'risk', 'change'] as const satisfies readonly ToldKind[];

/** “Risk” of “the risk”: undefined of any other word, and of a concern, which is spoken of by those who may see it alone. */
export function kindNamed(word: string | undefined): ToldKind | undefined {
  const said = word?.toLowerCase();
  return TOLD_KINDS.find((kind) => kind === said);
}

export type Groups = Readonly<Record<string, string | undefined>>;

export function match(pattern: string, words: string): Groups | null {
  return new RegExp(pattern, 'iu').exec(words)?.groups ?? null;
}

export function reference(groups: Groups, now: Date): RecordReference {
  const number = groups['number'] ?? groups['number2'] ?? groups['number3'] ?? groups['number4'];
  if (number !== undefined) return { by: 'number', number: wholeNumber(number, now) };
  const { kind: named, counted, bare, about } = groups;
  if (named !== undefined && counted !== undefined)
    return { by: 'number', number: wholeNumber(`${prefixOf(named)}-${counted}`, now) };
  if (bare !== undefined) {
    const counter = Number(bare);
    return { by: 'counter', counter, numbers: numbersOf(counter, now) };
  }
  const found =
    about === undefined
      ? null
      : /(?<kind>incident|risk|change|concern)s?(?: request)?(?<words>.*)$/iu.exec(about);
  const kind = KINDS[found?.groups?.['kind']?.toLowerCase() ?? ''];
  if (kind === undefined) return { by: 'context' };
  const words = (found?.groups?.['words'] ?? '').replace(
    /^ (?:about|on|of|with|regarding|concerning|for|where|that|to) /iu,
    '',
  );
  return words.trim() === '' ? { by: 'context' } : { by: 'words', kind, words: words.trim() };
}

function prefixOf(kind: string): string {
  return recordTypes[KINDS[kind.toLowerCase()] ?? 'incident'].prefix;
}

/** `inc-3` is this year's third: people leave out what is clear. */
export function wholeNumber(typed: string, now: Date): string {
  const [prefix = '', ...rest] = typed.toUpperCase().split('-');
  const known = prefix === 'RISK' ? 'RSK' : prefix;
  const [year, counter] = rest.length === 2 ? rest : [String(now.getUTCFullYear()), rest[0]];
  return `${known}-${year ?? ''}-${(counter ?? '').padStart(4, '0')}`;
}

function numbersOf(counter: number, now: Date): readonly string[] {
  return recordKinds.map((kind) => wholeNumber(`${recordTypes[kind].prefix}-${String(counter)}`, now));
}

const PREFIX = '(?<prefix>inc|rsk|chg)';
/** “INC 3”, “inc_2026_0003”, “INC#3”, “chg2026-0001”. */
const WITH_YEAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${PREFIX}[\s_/#.-]{0,2}(?<year>\d{4})[\s_/.-]{1,2}(?<counter>\d{1,6})(?![\p{L}\p{N}]|-\d)`,
  'giu',
);
const WITHOUT_YEAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${PREFIX}[\s_/#]{0,2}(?<counter>\d{1,6})(?![\p{L}\p{N}]|-?\d)`,
  'giu',
);
/** “Incident #3”, “risk no. 12”, “change 2026-0001”. */
const BY_KIND = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<kind>${KIND})\s+(?:(?:#|no\.?|nr\.?|number)\s*(?<counter>\d{1,6})|(?<year>\d{4})-(?<after>\d{1,6}))(?![\p{L}\p{N}]|-?\d)`,
  'giu',
);

/** The words with each number of a record as it is written here, however it was typed. */
export function withNumbers(words: string): string {
  return words
    .replace(WITH_YEAR, '$<prefix>-$<year>-$<counter>')
    .replace(WITHOUT_YEAR, '$<prefix>-$<counter>')
    .replace(BY_KIND, (...found) => {
      const { kind = '', counter, year, after } = found.at(-1) as Groups;
      const rest = counter === undefined ? `${year ?? ''}-${after ?? ''}` : counter;
      return `${prefixOf(kind)}-${rest}`;
    });
}
