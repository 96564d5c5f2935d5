import { senseOf } from '../kind/word-classes.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { shapeOf } from './clause-shape.ts';
import { wordStem } from '../text/word-stem.ts';

/** A clause longer than this is a story; its end adds nothing to what it is for. */
const MOST_TOKENS = 40;

/** What stands for something else than itself: the places of systems and of dates. */
export interface Standins {
  readonly systems: readonly Span[];
  readonly dates: readonly Span[];
}

/** What the statistics see of a clause: its words, pairs of them, and what they are about with their tense. */
export function clauseFeatures({ tokens }: Reading, unit: Span, standins: Standins): ReadonlySet<string> {
  const words: string[] = ['^'];
  const senses: string[] = ['^'];
  for (let at = unit.from; at < Math.min(unit.to, unit.from + MOST_TOKENS); at += 1) {
    const token = tokens[at];
    if (!token) break;
    const word = standinAt(token, at, standins);
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
  shapesOf(tokens, unit).forEach((shape) => features.add(shape));
  senses.push('$');
  senses.forEach((sense, at) => {
    features.add(`k:${sense}`);
    if (at > 0) features.add(`k:${senses[at - 1] ?? ''} ${sense}`);
  });
  return features;
}

/** The shape of a clause: how its verbs stand ("had been", "was …ing", "are …ed now"), who acts, and what kinds of words are in it. */
function shapesOf(tokens: Reading['tokens'], unit: Span): readonly string[] {
  const lows = tokens.slice(unit.from, Math.min(unit.to, unit.from + MOST_TOKENS)).map(({ low }) => low);
  const line = ` ${lows.join(' ')} `;
  const shapes = new Set(lows.flatMap((low) => shapeOf(low) ?? []));
  const forms = VERB_FORMS.flatMap(([name, form]) => (form.test(line) ? [name] : []));
  const subject = /^(?:we|i|we've|i've|ops|it|they|he|she)$/u.test(lows[0] ?? '') ? (lows[0] ?? '') : 'other';
  const found = [...shapes, ...forms];
  return [
    ...found.map((one) => `s:${one}`),
    ...found.map((one) => `s:${subject} ${one}`),
    ...found.flatMap((one, at) => found.slice(at + 1).map((other) => `s:${[one, other].sort().join('+')}`)),
  ];
}

const VERB_FORMS: readonly (readonly [string, RegExp])[] = [
  ['had', / (?:had|hadn't) (?:\w+ ){0,2}?(?:been|\w{2,}(?:ed|en|ne|un|ut|ost|eft))(?= )/u],
  ['was-ing', / (?:was|were) (?:\w+ )?\w{2,}ing(?= )/u],
  ['was-ed', / (?:was|were|wasn't|weren't|got) (?:\w+ )?\w{2,}(?:ed|en|ut|et|un)(?= )/u],
  ['is-ed', / (?:is|are|isn't|aren't|gets?|has been|have been) (?:\w+ )?\w{2,}(?:ed|en|ut|et|un)(?= )/u],
  ['to-be-ed', / (?:will|to|must|should|can|cannot|can't) (?:\w+ )?be \w{2,}(?:ed|en|ut|et|un)(?= )/u],
  ['denied', / (?:no|not|never|\w+n't|without|nobody|cannot) /u],
  ['past', / (?!(?:need|speed|feed|red|bed|used|based|named)(?= ))\w{2,}ed (?!by )/u],
  [
    'present-s',
    / (?!(?:is|was|this|its|his|has|us|as|always|yes|plus|thus|less)(?= ))\w{3,}[^s]s (?:the|a|an|to|in|on|all|with|no|every|when|if|only|for) /u,
  ],
];

/** A word as the statistics see it: its stem, or what it stands for. */
export function standinAt(token: Token, at: number, { systems, dates }: Standins): string {
  const inside = ({ from, to }: Span): boolean => at >= from && at < to;
  if (systems.some(inside)) return 'SYS';
  if (dates.some(inside)) return 'DATE';
  if (token.kind === 'person') return 'WHO';
  if (token.kind === 'number' || token.kind === 'iso') return 'NUM';
  return token.kind === 'word' ? wordStem(token.low) : token.kind === 'mark' ? token.low : 'LINK';
}
