import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import { wordsOf } from './find-duplicate.ts';
import type { Heard, Words } from './hear-words.ts';
import { missingFields } from './next-question.ts';
import { setAnswers } from './set-answers.ts';
import { withoutDenied } from './understand/answers/without-denied.ts';
import { withoutDoubt } from './understand/answers/without-doubt.ts';
import type { UnderstandContext } from './understand/context.ts';
import { putBehind } from './put-behind.ts';
import { readAnswer } from './understand/read-answer.ts';

type Answers = Extract<Heard, { heard: 'answers' }>;

/** How sure somebody is, or which of several they take: no information of its own. */
const HEDGE = String.raw`\b(?:(?:as|so)\s+)?far as (?:i|we|anyone|one)(?:['’]?m| am| are)?\s+(?:know|aware|can (?:see|tell|judge|say)|could (?:see|tell)|understand|concerned)|\bto (?:my|our) (?:best )?knowledge|\bif i (?:have|had) to (?:pick|choose|say)(?: (?:one|something|it))?|\bif i (?:remember|recall|understand)(?: (?:it|that|this))?(?: (?:right|correctly|well))?|\bi (?:think|guess|suppose|believe|reckon)\b(?!\s+(?:that|the|it|we|he|she|they|a)\b)|\bhard to (?:say|tell)\b|\bfrom what i (?:know|can see|hear)`;
/** Where an answer is told apart from what is said beside it; the points of “A.6.2.4” belong to it. */
const BETWEEN = new RegExp(
  String.raw`(?:[,;:!()\n–—]|\.(?!\d))+|${HEDGE}|\b(?:and|but|because|since|so|as|with|by|through)\b`,
  'giu',
);
const HEDGES = new RegExp(HEDGE, 'giu');
const POLITE =
  /^(?:sorry|thanks?|thank you|thx|cheers|please|pls|i (?:guess|think|suppose|hope|believe)|as far as|to be honest|tbh|that (?:is|was)|that['’]s|it (?:is|was)|it['’]s|yes|no|ok|okay|well|actually|hi|hello|hey)\b/iu;
/** A first setting, not measured: one word beside an answer is mostly said in passing. */
const FEWEST_WORDS = 2;

/**
 * “Reduce it, monitoring monthly”: nothing that was typed may vanish. What an answer says beyond its value goes to the field
 * that tells more about it; of a new record else to its description, with the answer that it was said of. Where neither
 * is, its person hears what was not taken.
 */
export function keepRest(
  type: RecordType,
  heard: Answers,
  { text, source }: Words,
  context: UnderstandContext,
): Answers {
  const [first] = heard.accepted;
  const field = first === undefined ? undefined : type.field(first);
  const rest = field === undefined ? '' : restOf(type, heard, text, context);
  if (field === undefined || rest === '') return heard;
  const home = isUnknownOption(field, rest) ? null : homeOf(type, field, heard.draft);
  if (home === null) {
    const reason = `I have no place for “${rest}” in that answer. Say where it belongs, such as “${placeFor(type, heard.draft)}: …”.`;
    return { ...heard, rejected: [...heard.rejected, { field: field.name, reason }] };
  }
  return withMoreIn(type, heard, home, { text: rest, source }, context);
}

/** Words that no field was read from stand with what happened; at a record on file their person hears that they have no place. */
export function keepWords(
  type: RecordType,
  heard: Answers,
  { text, source }: Words,
  context: UnderstandContext,
): Answers {
  const words = withoutHedges(text);
  if (isSmallTalk(words) || POLITE.test(words) || wordsOf([words]).size < FEWEST_WORDS) return heard;
  const description = type.field('description');
  if (heard.draft.updates !== null || description === undefined || !('description' in heard.draft.answers))
    return heard;
  return withMoreIn(type, heard, description, { text: words, source }, context);
}

/** What is said of a record on file and answers nothing is a note of it; null where it is none, or has no place. */
export function keepNote(
  type: RecordType,
  heard: Answers,
  { text, source }: Words,
  context: UnderstandContext,
): Answers | null {
  const notes = type.field('notes');
  const words = text.trim();
  if (notes === undefined || words.includes('?') || saysNothing(words)) return null;
  return withMoreIn(type, heard, notes, { text: words, source }, context);
}

function withMoreIn(
  type: RecordType,
  heard: Answers,
  { name }: Field,
  { text, source }: Words,
  context: UnderstandContext,
): Answers {
  const held = heard.draft.answers[name];
  const value = putBehind(held?.value, text);
  const answer: DraftAnswer =
    held === undefined || held.from === 'record'
      ? { value, said: text, from: 'typed', source }
      : { ...held, value };
  const settled = setAnswers(type, heard.draft, { [name]: answer }, context);
  return {
    ...heard,
    draft: settled.draft,
    accepted: [...heard.accepted, ...settled.accepted],
    rejected: [...heard.rejected, ...settled.rejected],
  };
}

/** Said to whom one talks with, and nothing of what happened. */
const TALK =
  /^(?:(?:(?:and|but|so|oh|well|as|like)\s+)*(?:i (?:said|told you|mean(?:t)?|already said|wrote)|(?:as|like) (?:i|we|you|he|she|they|\p{Lu}\p{L}+|<@[^>]+>) (?:said|says|say|wrote|told you|mentioned|reported)|(?:make|put|set|change|fix|correct|write|call|take|use) (?:it|that|this|the)\b(?:\s+[^\s,.;]+){0,3}|both|(?:that|this|it|which)(?:['’]?s| is) (?:fine|ok(?:ay)?|all right|alright|good|enough)(?: (?:for now|with me|too|by me))?|fine (?:by|with) me|(?:it(?:['’]?s| is) )?(?:still )?(?:not over|not (?:done|finished|solved|fixed|resolved)|ongoing|going on)(?: yet)?|my (?:mistake|bad|fault)|never ?mind|you know|obviously|of course|by the way|btw|lol|haha+|i'?m sorry|sry|let me (?:see|think)|hang on|hold on|one (?:moment|second|sec)|what else|nothing else|that'?s (?:it|all)|not sure|dunno|no idea|(?:i|we) (?:don['’]?t|do not) know|i asked|keep the rest|the rest is (?:fine|right|ok)|if you ask me|for now|can be changed later|who(?:'s| is) the owner|what(?:'s| is) the (?:severity|owner|date))[\s,.!;]*)+$/iu;
const SAID_TOO =
  /\b(?:i|he|she|they|we) (?:said|told you)\s*[.!]*$|\blike i said\b|\bas i (?:said|wrote)\b/iu;

/** “Only one member, as far as we know”: what is left without it. */
function withoutHedges(text: string): string {
  return text
    .replace(HEDGES, ' ')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(/[^\S\n]+(?=[,;.]|[^\S\n])/gu, '');
}

export function isSmallTalk(text: string): boolean {
  const words = withoutHedges(text);
  return words === '' || POLITE_WHOLE.test(words) || TALK.test(words) || SAID_TOO.test(words);
}

const POLITE_WHOLE =
  /^(?:(?:sorry|thanks?|thank you|thx|cheers|please|pls|yes|no|nope|ok(?:ay)?|well|actually|hi|hello|hey|hm+|erm*|um+|oh|ah|sry|right|sure|fine|good)[\s,.!]*)+$/iu;

/** The text that is asked for next; else the one that every record has. */
function placeFor(type: RecordType, draft: Draft): string {
  const open = missingFields(type, draft).find(({ input }) => input.kind === 'text');
  return (open?.label ?? 'description').toLowerCase();
}

/** “The neighbours” among those who are to be told is an option that was not understood, and no note. */
function isUnknownOption({ input }: Field, rest: string): boolean {
  return input.kind === 'choices' && wordsOf([rest]).size < FEWEST_WORDS;
}

/** What stands on record is not rewritten for an aside, which is kept as a note. Null where a new record has none yet. */
function homeOf(type: RecordType, { moreIn }: Field, { answers, updates }: Draft): Field | null {
  const own = moreIn === undefined ? undefined : type.field(moreIn);
  if (own !== undefined) return own;
  if (updates !== null) return type.field('notes') ?? null;
  const description = type.field('description');
  return description !== undefined && 'description' in answers ? description : null;
}

/** What no accepted answer was read from, as far as it says something; empty for nothing. */
function restOf(type: RecordType, heard: Answers, text: string, context: UnderstandContext): string {
  const taken = heard.accepted.flatMap((name) => {
    const [field, answer] = [type.field(name), heard.draft.answers[name]];
    return field === undefined || answer === undefined ? [] : [{ field, said: answer.said }];
  });
  const plain = withoutDenied(withoutDoubt(text, 'other'));
  // A text is one's own words, of which nothing is told apart; but for one that is a piece among others, by its name.
  const isOnFile = heard.draft.updates !== null;
  const isWhole = taken.some(
    ({ field: { input, label }, said }) =>
      input.kind === 'text' &&
      !isOnFile &&
      said?.toLowerCase().startsWith(`${label.toLowerCase()} `) !== true,
  );
  if (text.includes('?') || isWhole) return '';
  const spans = taken.filter(({ field }) => field.input.kind !== 'choices');
  if (spans.some(({ said }) => said === null || !plain.includes(said))) return '';
  const several = taken.filter(({ field }) => field.input.kind === 'choices');
  const left = piecesOf(plain).filter(
    ({ from, to }) =>
      !spans.some(({ said }) => overlaps(plain, said ?? '', from, to)) &&
      !several.some(({ field }) => isRead(field, plain.slice(from, to), context)),
  );
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return '';
  // Among options a word alone is one that was not understood.
  const fewest = several.length > 0 ? 1 : FEWEST_WORDS;
  const words = left
    .map(({ from, to }) => plain.slice(from, to).trim())
    .filter((piece) => (isOnFile ? !saysNothing(piece, fewest) : !POLITE.test(piece) && !isSmallTalk(piece)));
  const isAll = (isOnFile || words.length === left.length) && isOneRun(plain, left);
  const rest = isAll ? plain.slice(first.from, last.to).trim() : words.join(', ');
  return wordsOf([words.join(' ')]).size < fewest ? '' : rest;
}

/** “Yes, thanks”; but “yes personal data was breached” says something behind the word that leads to it. */
function saysNothing(piece: string, fewest = FEWEST_WORDS): boolean {
  return isSmallTalk(piece) || wordsOf([piece.replace(POLITE, ' ')]).size < fewest;
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: between } of [...text.matchAll(BETWEEN), { index: text.length, 0: '' }]) {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, index))) pieces.push({ from, to: index });
    from = index + between.length;
  }
  return pieces;
}

function overlaps(text: string, said: string, from: number, to: number): boolean {
  for (let at = text.indexOf(said); at !== -1 && said !== ''; at = text.indexOf(said, at + 1))
    if (at < to && at + said.length > from) return true;
  return false;
}

function isRead(field: Field, piece: string, context: UnderstandContext): boolean {
  return readAnswer(field, piece, context).outcome === 'understood';
}

/** Nothing that was taken stands between the first and the last. */
function isOneRun(text: string, pieces: readonly Piece[]): boolean {
  const all = piecesOf(text);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const run = all.filter(({ from }) => from >= (first?.from ?? 0) && from <= (last?.from ?? 0));
  return run.length === pieces.length;
}
