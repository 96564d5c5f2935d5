import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

export interface RatedPair extends Span {
  readonly likelihood: number;
  readonly impact: number;
}

const OUT_OF = '(?: (?:in|of|out of|/) 5|/5)?';
const LOOSE = '(?: (?:is|maybe|perhaps|about|around|say|probably|i think|i guess))*';
const PAIR = [
  // "down to 2 and 3", "I'd expect 2 and 3": two bare numbers, which only stand for ratings where others were named before
  phrase(
    `(?:to|expect|at|then|get|:) (?<likelihood>[1-5])(?:/5)? (?:and|/|,|x|×) (?<impact>[1-5])(?:/5)?(?= (?:[.,;¶!)]|with|by|after|once|if|when)(?![^ ])|$)`,
  ),
  phrase('(?<likelihood>[1-5])(?:/5)? and (?<impact>[1-5])(?:/5)? (?:for|in|on|as) likelihood and impact'),
  phrase('(?<both>[1-5][x×][1-5])'),
  phrase('(?<likelihood>[1-5]) [x×] (?<impact>[1-5])'),
  phrase('l(?: [:=])? (?<likelihood>[1-5])(?: [,/|x])? i(?: [:=])? (?<impact>[1-5])'),
  phrase('p(?: [:=])? (?<likelihood>[1-5])(?: [,/|x])? (?:and )?i(?: [:=])? (?<impact>[1-5])'),
  // "I=5 L=2": the letters say which is which, in either order
  phrase(
    `i(?: [:=])*${LOOSE} (?<impact>[1-5])(?: [,;/|x])?(?: and)? l(?: [:=])*${LOOSE} (?<likelihood>[1-5])`,
  ),
  phrase(
    `[lp](?: [:=])*${LOOSE} (?<likelihood>[1-5])(?: [,;/|x])?(?: and)? i(?: [:=])*${LOOSE} (?<impact>[1-5])`,
  ),
  phrase('(?<i>i[1-5])(?: [,/|x])? (?<l>l[1-5])'),
  phrase('(?<l>l[1-5])(?: [,/|x])? (?<i>i[1-5])'),
  phrase(
    'likelihood(?: and| /) impact(?: (?:is|are|:|=|both|of))* (?<likelihood>[1-5])(?: and| /|' +
      ',) (?<impact>[1-5])',
  ),
  phrase('likelihood(?: and| /) impact(?: (?:is|are|:|=|both|of))* (?<both>[1-5]/[1-5])'),
  phrase(
    '(?:both )?(?:the )?likelihood and (?:the )?impact(?: (?:is|are|:|=|of|at))* (?:(?:both|each|an?|at) )+(?<same>[1-5])',
  ),
  phrase('both (?:the )?likelihood and (?:the )?impact(?: (?:is|are|:|=|of|at|an?))* (?<same>[1-5])'),
  phrase(
    "(?:i|we|i'd|we'd|to be) (?:would )?(?:rate|rated|score|scored)(?: (?:it|this|that|at|as|with))* (?<likelihood>[1-5]) (?:and|/|,|x) (?<impact>[1-5])(?= [.,;!¶)]|$)",
  ),
  phrase(
    `(?<likelihood>[1-5])${OUT_OF} (?:on|for|in) (?:likelihood|probability)(?: [^ .;]+){0,3} (?<impact>[1-5])${OUT_OF} (?:on|for|in) impact`,
  ),
];

/** "4x5", "L4 I5", "likelihood and impact both 4": likelihood comes first. */
export function findPairs(reading: Reading): readonly RatedPair[] {
  return PAIR.flatMap((pattern) => findPhrase(reading, pattern)).flatMap(({ from, to, groups }) => {
    const [likelihood, impact = likelihood] = ['both', 'likelihood', 'l', 'impact', 'i', 'same']
      .flatMap((name) => groups[name]?.text.match(/[1-5]/gu) ?? [])
      .map(Number);
    return likelihood === undefined || impact === undefined ? [] : [{ from, to, likelihood, impact }];
  });
}
