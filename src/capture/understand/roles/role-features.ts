import { senseOf } from '../kind/word-classes.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { wordStem } from '../text/word-stem.ts';

/** A clause longer than this is a story; its end adds nothing to what it is for. */
const MOST_TOKENS = 40;

/** What stands for something else than itself: the places of systems and of dates. */
export interface Standins {
  readonly systems: readonly Span[];
  readonly dates: readonly Span[];
}

/** What the statistics see of a clause: its words, pairs of them, and what they are about with their tense. */
export function roleFeatures({ tokens }: Reading, unit: Span, standins: Standins): ReadonlySet<string> {
  const words: string[] = ['^'];
  const senses: string[] = ['^'];
  for (let at = unit.from; at < Math.min(unit.to, unit.from + MOST_TOKENS); at += 1) {
    const token = tokens[at];
    if (!token) break;
    const word = wordAt(token, at, standins);
    if (word === words.at(-1)) continue;
    words.push(word);
    const sense = token.kind === 'word' && word !== 'SYS' && word !== 'DATE' ? senseOf(token.low) : word;
    if (sense !== null) senses.push(sense);
  }
  const features = new Set<string>(['bias', `length:${Math.min(4, Math.floor(words.length / 4))}`]);
  words.forEach((word, at) => {
    features.add(`w:${word}`);
    if (at > 0) features.add(`b:${words[at - 1] ?? ''} ${word}`);
  });
  senses.push('$');
  senses.forEach((sense, at) => {
    features.add(`k:${sense}`);
    if (at > 0) features.add(`k:${senses[at - 1] ?? ''} ${sense}`);
  });
  return features;
}

function wordAt(token: Token, at: number, { systems, dates }: Standins): string {
  const inside = ({ from, to }: Span): boolean => at >= from && at < to;
  if (systems.some(inside)) return 'SYS';
  if (dates.some(inside)) return 'DATE';
  if (token.kind === 'person') return 'WHO';
  if (token.kind === 'number' || token.kind === 'iso') return 'NUM';
  return token.kind === 'word' ? wordStem(token.low) : token.kind === 'mark' ? token.low : 'LINK';
}
