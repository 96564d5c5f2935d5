import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

export interface RatedPair extends Span {
  readonly likelihood: number;
  readonly impact: number;
}

const OUT_OF = '(?: (?:in|of|out of|/) 5|/5)?';
const LOOSE = '(?: (?:is|maybe|perhaps|about|around|say|probably|i think|i guess))*';
const ENDS = '(?= [.,;¶!)]|$)';
const TWO = '(?:(?<both>[1-5][/x×-][1-5])|(?<likelihood>[1-5])(?: (?:,|/|and|x|×))+ (?<impact>[1-5]))';
const PAIR = [
  // "down to 2 and 3", "I'd expect 2 and 3": two bare numbers, which only stand for ratings where others were named before
  phrase(
    `(?:to|expect|hope for|hoping for|aim for|aim at|aiming for|aiming at|at|then|get|:) (?<likelihood>[1-5])(?:/5)? (?:and|/|,|x|×) (?<impact>[1-5])(?:/5)?(?= (?:[.,;¶!)]|with|by|after|once|if|when)(?![^ ])|$)`,
  ),
  phrase('(?<likelihood>[1-5])(?:/5)? and (?<impact>[1-5])(?:/5)? (?:for|in|on|as) likelihood and impact'),
  // "residual 2, 3", "target 2 / 3", "inherent 4/3", "after: 2/3": words that only ratings follow
  phrase(
    `(?:(?:residual|remaining|target|left over|inherent|gross|net)(?: (?:risk|rating|score|level))?|(?:rest|before|after|now|today)(?= (?::|=)))(?: (?:is|of|at|then|:|=|-))* ${TWO}${ENDS}`,
  ),
  // "from 4/4 to 2/3", "I rate it 4/4": no rating of five is meant, or the other one would have it too
  phrase(`from (?<both>[1-5]/[1-4])(?= (?:down )?to [1-5]/[1-4])`),
  phrase(`(?<=from [1-5]/[1-4] (?:down )?to )(?<both>[1-5]/[1-4])`),
  phrase(
    `(?:rate|rated|score|scored|rating|put)(?: (?:it|this|that|at|as|with|is|:|=))* (?<both>[1-5]/[1-4])${ENDS}`,
  ),
  // "score 16 (4*4)": a reading has no stars
  phrase('(?:score|rating|risk)(?: (?:is|of|:|=))* \\d{1,2} \\( (?<likelihood>[1-5]) (?<impact>[1-5]) \\)'),
  phrase('(?<l>p[1-5])(?: [,/|x])? (?<i>[isc][1-5])'),
  phrase('p [:=] (?<likelihood>[1-5])(?: [,;/|x])? [sc] [:=] (?<impact>[1-5])'),
  phrase('l / i(?: [:=-])* (?:(?<both>[1-5]/[1-5])|(?<likelihood>[1-5]) / (?<impact>[1-5]))'),
  phrase(
    '(?:rate|rated|score|scored)(?: (?:it|this|that|at|as))* (?<likelihood>[1-5]) by (?<impact>[1-5])(?= [.,;¶!)]|$)',
  ),
  phrase(`(?:net|gross|leftover)(?: [:=])? ${TWO}${ENDS}`),
  // "after the measure 2/3": behind it nobody gives a number out of five
  phrase(
    `after (?:the |that |this )?[^ .;,¶:]+(?: (?:it is|it's|we get|is|:|=|-))? (?:(?<both>[1-5]/[1-4])|(?<likelihood>[1-5]) / (?<impact>[1-5]))${ENDS}`,
  ),
  // "I'd say 4/5 that it happens, and maybe 2/5 bad"
  phrase(
    `(?<likelihood>[1-5])${OUT_OF} (?:that (?:it|this|that) (?:happens|does|comes|will)|likely)(?: [^ .;¶]+){0,3} (?<impact>[1-5])${OUT_OF} (?:bad|serious|severe|harmful)`,
  ),
  // "call it 4, impact 2"
  phrase(
    `(?:call (?:it|this|that)|i'd say|say|put it at|give it|make it)(?: an?)? (?<likelihood>[1-5])(?:/5)?(?: (?:,|;|and|with|/))+ (?:the )?(?:impact|consequences?|harm|damage)(?: (?:is|of|:|=|at|maybe|say|about))* (?<impact>[1-5])`,
  ),
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

const NUMBER = '(?:[1-5]|one|two|three|four|five)';
/** Two ratings with nothing that says so: they only are where others were named before, and in their place. */
const LOOSE_PAIR = phrase(
  '(?<=(?:^|[.,;:=→¶(-]|to|is|are|at|be|expect|say|get|gets|then|down|place|it|us|done|live|on|that|afterwards|thereafter|call|mitigation|measures?|treatment|fix|training|filter|reader|check|live|works?|running) )' +
    `(?:(?<both>[1-5]/[1-4])|(?<likelihood>${NUMBER})${OUT_OF}(?: (?:and|/|,|&|x|×|by))+ (?<impact>${NUMBER})${OUT_OF})(?= (?:[.;,¶!)]|once|if|when|with|by|after|afterwards|now|today)(?![^ ])|$)`,
);
/** "4/3 now, 2/3 when the filter is on": as it stands. */
const AS_IT_STANDS = /^(?:now|today|currently|at present|at the moment|as it stands)$/u;
const WORDS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4', five: '5' };

/** Pairs of bare numbers that may be ratings. */
export function findLoosePairs(reading: Reading): readonly RatedPair[] {
  return findPhrase(reading, LOOSE_PAIR).flatMap(({ from, to, groups }) => {
    const said = groups['both']?.text.split('/') ?? [groups['likelihood']?.text, groups['impact']?.text];
    const [likelihood, impact] = said.map((one) => Number(WORDS[one ?? ''] ?? one?.charAt(0)));
    return likelihood && impact ? [{ from, to, likelihood, impact }] : [];
  });
}

/** Whether a pair of bare numbers says how it is today. */
export function isAsItStands({ tokens }: Reading, { to }: RatedPair): boolean {
  return AS_IT_STANDS.test(tokens[to]?.low ?? '');
}

/** "4x5", "L4 I5", "likelihood and impact both 4": likelihood comes first. */
export function findPairs(reading: Reading): readonly RatedPair[] {
  return PAIR.flatMap((pattern) => findPhrase(reading, pattern)).flatMap(({ from, to, groups }) => {
    const [likelihood, impact = likelihood] = ['both', 'likelihood', 'l', 'impact', 'i', 'same']
      .flatMap((name) => groups[name]?.text.match(/[1-5]/gu) ?? [])
      .map(Number);
    return likelihood === undefined || impact === undefined ? [] : [{ from, to, likelihood, impact }];
  });
}
