import type { FieldProblem, RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import { fieldNames, namePattern } from './recognize-correction.ts';

/** Words that are to go from what a text holds. */
export interface TakeOut {
  readonly field: Field;
  /** `that`: what was said before in the same message, or added as a line of its own; `last`: as well the last sentence. */
  readonly what: 'that' | 'last' | { readonly words: string } | { readonly about: string };
}

const OPENING = String.raw`^(?:(?:no+|and|oh|please|pls|also|ok(?:ay)?|sorry|but|then|can you|could you)[,\s]+)*`;
const PIECE = String.raw`(?:bit|part|piece|sentence|line|remark|joke|words?|stuff|thing|phrase|text)`;
const LAST = String.raw`(?:(?:that|this|the|it)(?:\s+(?:very\s+)?last)?(?:\s+${PIECE})?|those(?:\s+last)?\s+words)`;
const TAKES = String.raw`(?:take|remove|delete|drop|cut|leave|strike|erase|get rid of|scratch|throw)`;
const AGAIN = String.raw`(?:\s+(?:again|please|pls|then|too|there))*[.!\s]*$`;

/** “Take that out of the description”, “remove ‘can he take it’ from the reason”, “that is not part of the description”. */
export function recognizeTakeOut(type: RecordType, text: string): TakeOut | null {
  const words = text.trim();
  const names = fieldNames(type).filter(([, { input }]) => input.kind === 'text');
  const where = names.map(([name]) => namePattern(name)).join('|');
  const named = String.raw`(?:the|its|my|your)\s+(?<field>${where})`;
  const groups = [
    String.raw`${OPENING}${TAKES}\s+(?:out\s+)?(?<what>\S.*?)\s+(?:out\s+(?:of|from)|from|in)\s+${named}${AGAIN}`,
    String.raw`${OPENING}(?<what>${LAST})(?:['’]?s|\s+is|\s+was)?\s*(?:not|n['’]?t)\s+(?:a\s+)?(?:part\s+of|in|for)\s+${named}${AGAIN}`,
    String.raw`${OPENING}(?<what>${LAST})\s+(?:does\s+not|doesn['’]?t|do\s+not|don['’]?t)\s+belong\s+(?:in|into|to)\s+${named}${AGAIN}`,
    String.raw`${OPENING}${TAKES}\s+(?:out\s+)?(?<what>(?:that|this|the|those)\s+(?:very\s+)?last\s+${PIECE})(?:\s+out)?${AGAIN}`,
    String.raw`${OPENING}take\s+(?<what>that|this|that\s+${PIECE}|this\s+${PIECE})\s+out${AGAIN}`,
    String.raw`${OPENING}(?:drop|remove|delete|leave\s+out|take\s+out|cut|skip)\s+(?:the|that)\s+${PIECE}\s+(?:about|on|with|that|where|saying)\s+(?<about>\S.*?)${AGAIN}`,
  ]
    .map((way) => new RegExp(way, 'isu').exec(words)?.groups)
    .find(Boolean);
  if (groups === undefined) return null;
  const called = groups['field']?.toLowerCase().replace(/\s+/gu, ' ') ?? 'description';
  const field = names.find(([name]) => name === called)?.[1];
  return field === undefined ? null : { field, what: whatIn(groups['what'] ?? '', groups['about']) };
}

function whatIn(what: string, about: string | undefined): TakeOut['what'] {
  if (about !== undefined) return { about };
  const aboutIt = new RegExp(
    String.raw`^(?:the|that)\s+${PIECE}\s+(?:about|on|with|that|where|saying)\s+(?<it>.+)$`,
    'isu',
  ).exec(what)?.groups?.['it'];
  if (aboutIt !== undefined) return { about: aboutIt };
  if (new RegExp(`^${LAST}$`, 'iu').test(what)) return /\blast\b/iu.test(what) ? 'last' : 'that';
  return { words: what.replace(/^["“”'‘«]+|["“”'’»]+$/gu, '').trim() };
}

/** What a text holds without these words; a reason where they are not in it. */
export function takeOut(
  { answers }: Draft,
  { field, what }: TakeOut,
  /** What was said before in the same message. */
  before: string | null,
): { readonly left: string } | FieldProblem {
  const held = answers[field.name]?.value;
  const text = typeof held === 'string' ? held : '';
  const left = leftOf(text, what, before);
  return left === null ? { field: field.name, reason: notIn(field) } : { left };
}

function leftOf(text: string, what: TakeOut['what'], before: string | null): string | null {
  if (what === 'that' || what === 'last')
    return (before === null ? null : withoutWords(text, before)) ?? withoutLast(text, what === 'last');
  return 'words' in what ? withoutWords(text, what.words) : withoutPart(text, what.about);
}

function notIn({ label }: Field): string {
  const name = label.toLowerCase();
  return `I cannot tell which words of the ${name} you mean, and left it as it is. Say it anew, such as “${name}: …”.`;
}

function withoutWords(text: string, words: string): string | null {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  return at === -1 || words === '' ? null : joined(text.slice(0, at), text.slice(at + words.length));
}

function withoutLast(text: string, orSentence: boolean): string | null {
  const lines = text.split('\n');
  if (lines.length > 1) return lines.slice(0, -1).join('\n').trim();
  if (!orSentence) return null;
  const sentences = text.split(/(?<=[.!?])\s+/u);
  return sentences.length > 1 ? sentences.slice(0, -1).join(' ') : null;
}

function withoutPart(text: string, about: string): string | null {
  const part = partWith(text, about);
  return part === null ? null : withoutWords(text, part);
}

function lettersOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

const SMALL = /^(?:the|that|this|our|out|and|was|were)$/u;

/** The one part of the text in which all of these words stand. */
function partWith(text: string, about: string): string | null {
  const asked = lettersOf(about).filter((word) => word.length > 2 && !SMALL.test(word));
  const parts = text.split(/(?<=[.!?;])\s+|\n+|(?<=,)\s+|\s+(?=(?:and|but|so)\s)/u);
  const has = parts.filter((part) => {
    const own = lettersOf(part);
    return asked.length > 0 && asked.every((word) => own.includes(word));
  });
  const [only] = has;
  return only === undefined || has.length > 1 ? null : only;
}

const ONLY_PART = new RegExp(
  String.raw`^(?:only |just )?(?:the|that)\s+(?<about>\S.{1,60}?)\s+${PIECE}(?:\s+(?:only|alone))?[.!\s]*$`,
  'iu',
);

/** “Only the out of support bit”: that part of what is held; null for words that mean no part of it. */
export function partMeant(held: unknown, words: string): string | null {
  const about = ONLY_PART.exec(words.trim())?.groups?.['about'];
  if (about === undefined || typeof held !== 'string') return null;
  return partWith(held, about)?.replace(/^(?:and|but|so)\s+|[\s,;.]+$/giu, '') ?? null;
}

/** Null where nothing would be left. */
function joined(before: string, after: string): string | null {
  const [front, back] = [before.replace(/[\s,;:–—-]+$/u, ''), after.replace(/^[\s,;:–—-]+/u, '')];
  const isBroken = /\n\s*$/u.test(before) || /^\s*\n/u.test(after);
  const closes = /^[.!?]/u.test(back);
  const left = [front, back].filter((part) => part !== '').join(closes ? '' : isBroken ? '\n' : ' ');
  return /[\p{L}\p{N}]/u.test(left) ? left.trim() : null;
}
