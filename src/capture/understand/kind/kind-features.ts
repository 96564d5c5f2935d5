import { liesAhead } from '../dates/lies-ahead.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import type { Message } from '../read-message.ts';
import type { Reading } from '../text/reading.ts';
import type { Token } from '../text/token.ts';
import { wordStem } from '../text/word-stem.ts';
import type { Evidence } from './clause-evidence.ts';
import { promisesRepair } from './promised-repair.ts';
import { senseOf } from './word-classes.ts';

/** Beyond this the rest of a message adds nothing to what it is about. */
const MOST_TOKENS = 160;
const MOST_DATES = 40;

/** What begins with this comes from the grammar, everything else from the words alone. */
export const GRAMMAR = 'g:';

/** A word of a message as the statistics see it. */
interface Seen {
  /** Its stem, or what it stands for: a system, a person, a date, a number. */
  readonly word: string;
  /** What it is about, with its tense; null for words that say nothing by themselves. */
  readonly sense: string | null;
}

/**
 * What the statistics see of a message: its words and pairs of words, and the same for what the words are
 * about, so that a verb never seen before counts for its class and its tense.
 */
export function kindFeatures(
  message: Message,
  evidence: Evidence,
  context: DateContext,
): ReadonlySet<string> {
  const seen = seenWords(message, context);
  const features = new Set<string>(['bias', `${GRAMMAR}kind-${evidence.kind ?? 'none'}`]);
  for (const sign of evidence.signs) features.add(`${GRAMMAR}${sign}`);
  const words = ['^', ...seen.map((one) => one.word)];
  words.forEach((word, at) => {
    features.add(`w:${word}`);
    if (at > 0) features.add(`b:${words[at - 1] ?? ''} ${word}`);
  });
  const senses = ['^', ...seen.flatMap((one) => (one.sense === null ? [] : [one.sense])), '$'];
  senses.forEach((sense, at) => {
    features.add(`k:${sense}`);
    if (at > 0) features.add(`k:${senses[at - 1] ?? ''} ${sense}`);
    if (at > 1) features.add(`k:${senses[at - 2] ?? ''} ${senses[at - 1] ?? ''} ${sense}`);
  });
  features.add(`length:${lengthClass(seen.length)}`);
  for (const name of shapeOf(message.reading)) features.add(`shape:${name}`);
  return features;
}

function seenWords({ reading, systems, mentions }: Message, context: DateContext): readonly Seen[] {
  const promises = reading.sentences.filter((sentence) => promisesRepair(reading, sentence));
  const silent = promises.length < reading.sentences.length ? promises : [];
  const spans = [
    ...[...systems.listed, ...systems.named].map((span) => ({ ...span, as: 'SYS' })),
    ...mentions.slice(0, MOST_DATES).map((mention) => ({
      from: mention.from,
      to: mention.to,
      as: liesAhead(mention, context) ? 'AHEAD' : 'DATE',
    })),
  ];
  const seen: Seen[] = [];
  const end = Math.min(reading.tokens.length, MOST_TOKENS);
  for (let at = 0; at < end; at += 1) {
    if (silent.some((one) => one.from <= at && at < one.to)) continue;
    const span = spans.find((one) => one.from <= at && at < one.to);
    const token = reading.tokens[at];
    if (span) {
      if (seen.at(-1)?.word !== span.as) seen.push({ word: span.as, sense: span.as });
    } else if (token) seen.push(seenToken(token));
  }
  return seen;
}

function seenToken(token: Token): Seen {
  if (token.quoted) return { word: 'QUOTE', sense: 'QUOTE' };
  switch (token.kind) {
    case 'person':
      return { word: 'WHO', sense: 'WHO' };
    case 'link':
      return { word: 'LINK', sense: null };
    case 'record':
      return { word: 'RECORD', sense: 'RECORD' };
    case 'iso':
    case 'number':
      return { word: 'NUM', sense: 'NUM' };
    case 'mark':
      // An emoji is cut in halves by the tokenizer; neither half is a word.
      return {
        word: /^[!-~¶]$/u.test(token.low) ? token.low : 'MARK',
        sense: /^[?.!;:¶]$/u.test(token.low) ? token.low : null,
      };
    case 'word':
      return { word: wordStem(token.low), sense: senseOf(token.low) };
  }
}

function lengthClass(words: number): string {
  if (words <= 2) return '1';
  if (words <= 5) return '3';
  if (words <= 9) return '6';
  return words <= 20 ? '10' : '21';
}

function shapeOf({ sentences, tokens }: Reading): readonly string[] {
  const shape: string[] = [];
  const questions = sentences.filter((sentence) => sentence.question).length;
  if (questions > 0) shape.push(questions < sentences.length ? 'asks-and-tells' : 'asks');
  if (tokens.some((_, at) => at < MOST_TOKENS && isStep(tokens, at))) shape.push('from-to');
  return shape;
}

/** "0.7 to 0.8", "v12 -> v13". */
function isStep(tokens: readonly Token[], at: number): boolean {
  if (!hasDigit(tokens[at])) return false;
  const between = [1, 2, 3].map((step) => tokens[at + step]?.low ?? '');
  const width = ['to', '→'].includes(between[0] ?? '') ? 1 : /^[-=]>/u.test(between.join('')) ? 2 : 0;
  return width > 0 && hasDigit(tokens[at + width + 1]);
}

function hasDigit(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'mark' && /\d/u.test(token.low.slice(0, 12));
}
