/**
 * "Import our risk register, dates day first", said with a file; under it a line for each column that the file names in a
 * way of its own ("Accountable = owner", "Remarks =" to leave it out) and for what stands where a row has nothing
 * ("empty owner = @Priya"). Pure, and strict: an incident about a failed import is none.
 */
import { IMPORT_KINDS, type ImportKind } from '../../records/import/column-names.ts';
import { fieldNamed, importFields, type SaidColumn } from '../../records/import/map-columns.ts';
import type { SaidImport } from './long-work.ts';

export type ImportWords =
  | { readonly says: 'import'; readonly wishes: SaidImport }
  /** `why` is a sentence that says how to say it. */
  | { readonly says: 'unclear'; readonly why: string };

/** What is said travels in a button, which takes 2,000 characters in all. */
const LIMITS = { lines: 12, characters: 600 } as const;

const BEGINS = /^(?:please )?(?:(?:can|could) you )?(?:please )?(?:import|take over|read in|load in)\b/iu;
const DATES =
  /\b(?:the )?dates?(?: are)?(?: in)?(?: (?<first>day|month)(?:s)? first| (?<order>dmy|mdy)|(?<eu> european)|(?<us> american))\b/iu;
const SHEET = /\bsheet (?:named |called )?(?:“(?<a>[^”]+)”|"(?<b>[^"]+)"|‘(?<c>[^’]+)’|'(?<d>[^']+)')/iu;
const KIND = /\b(?<kind>risk|incident|change)s?\b/giu;
/** What says nothing more than that there is a file. */
const FILLERS =
  /\b(?:as|and|this|these|that|it|the|our|my|your|a|an|all|file|attached|attachment|here|register|list|log|csv|tsv|xlsx|excel|spreadsheet|workbook|table|records?|rows?|entries|existing|old|ai|now|please|from|into|in|of|to|with)\b|[\s,;:.!?()-]+/giu;

/** Null for anything else. */
export function recognizeImportWords(text: string): ImportWords | null {
  const [first = '', ...lines] = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!BEGINS.test(first)) return null;
  const said = { text: first.replace(BEGINS, '') };
  const dates = datesIn(said);
  const sheet = sheetIn(said);
  const kind = kindIn(said);
  if (said.text.replace(FILLERS, '') !== '') return null;
  if (lines.length > LIMITS.lines || text.length > LIMITS.characters) return unclear(TOO_MUCH);
  const columns: SaidColumn[] = [];
  const defaults: Record<string, string> = {};
  for (const line of lines) {
    const why = takeLine(line, columns, defaults);
    if (why !== null) return unclear(why);
  }
  return { says: 'import', wishes: { kind, dates, sheet, columns, defaults } };
}

const TOO_MUCH = `I take up to ${LIMITS.lines} lines under “import”. Rename the columns in the file, or use “aims import” in the terminal.`;

function unclear(why: string): ImportWords {
  return { says: 'unclear', why };
}

/** Takes a phrase out of what was said, and gives its groups. */
function takeOut(
  said: { text: string },
  pattern: RegExp,
): Readonly<Record<string, string | undefined>> | null {
  const found = pattern.exec(said.text);
  if (found === null) return null;
  said.text = said.text.replace(found[0], ' ');
  return found.groups ?? {};
}

function datesIn(said: { text: string }): SaidImport['dates'] {
  const found = takeOut(said, DATES);
  if (found === null) return null;
  const { first, order, eu } = found;
  const isDayFirst = first?.toLowerCase() === 'day' || order?.toLowerCase() === 'dmy' || eu !== undefined;
  return isDayFirst ? 'dmy' : 'mdy';
}

function sheetIn(said: { text: string }): string | null {
  const found = takeOut(said, SHEET);
  return found === null ? null : (Object.values(found).find((name) => name !== undefined) ?? null);
}

/** Null where none or several are named: then the file says it. */
function kindIn(said: { text: string }): ImportKind | null {
  const named = new Set(
    Array.from(said.text.matchAll(KIND), ({ groups }) => groups?.['kind']?.toLowerCase()),
  );
  said.text = said.text.replace(KIND, ' ');
  const [only] = named;
  return named.size === 1 ? (IMPORT_KINDS.find((kind) => kind === only) ?? null) : null;
}

/** A sentence where the line is not understood. */
function takeLine(line: string, columns: SaidColumn[], defaults: Record<string, string>): string | null {
  const empty = /^empty (?<field>[^=]+?)\s*=\s*(?<value>.+)$/iu.exec(line)?.groups;
  if (empty !== undefined) {
    const field = anyField(empty['field'] ?? '');
    if (field === null) return noField(empty['field'] ?? '');
    defaults[field] = (empty['value'] ?? '').trim();
    return null;
  }
  const at = line.lastIndexOf('=');
  if (at <= 0)
    return `I do not understand “${line}”. Write a line as “Accountable = owner” or “empty owner = @somebody”.`;
  const [column, named] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  const field = named === '' ? null : anyField(named);
  if (named !== '' && field === null) return noField(named);
  columns.push({ column, field });
  return null;
}

function anyField(said: string): string | null {
  return IMPORT_KINDS.map((kind) => fieldNamed(kind, said)).find((name) => name !== null) ?? null;
}

function noField(said: string): string {
  const labels = [...new Set(IMPORT_KINDS.flatMap(importFields).map(({ label }) => label.toLowerCase()))];
  return `There is no field “${said}”. There are: ${labels.join(', ')}.`;
}
