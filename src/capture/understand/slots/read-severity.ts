import { findPhrase, hasPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { found, type Found } from './found.ts';

/** Numbered scales as incident tools use them: 1 is the worst. */
const LEVELS: Readonly<Record<string, string>> = {
  '1': 'critical', '2': 'high', '3': 'medium', '4': 'low', one: 'critical', two: 'high', three: 'medium', four: 'low',
  critical: 'critical', high: 'high', medium: 'medium', med: 'medium', low: 'low',
}; // prettier-ignore

const WORD = '(?<level>critical|high|medium|low)';
const LEVEL = '(?<level>critical|high|medium|med|low|[1-4]|one|two|three|four)';
const FILLER =
  "(?: (?:level|is|was|of|as|at|to|set|:|=|-|would|be|should|rated|i|i'd|say|think|we|probably|" +
  'clearly|definitely|currently|rather|actually|seems|a))*';

/**
 * Severity counts only when it is named: "sev 2", "severity: high", "high severity", "a critical incident",
 * "P1".
 */
const NAMED = [
  phrase(`(?:severity|sev)${FILLER} ${LEVEL}`),
  phrase(`(?:severity|sev)(?: (?:is|was|level|:))* not (?:critical|high|medium|low) but(?: rather)? ${WORD}`),
  phrase(`(?:sev|severity|prio|priority|p|s) ?(?<level>[1-4])`),
  phrase(`${WORD}(?: in)? (?:severity|sev)`),
  phrase(
    `(?:(?:this|it|that) (?:is|was) (?:a |an )?|an? |:|new |report |log |classify as (?:a )?|` +
      `¶ )?${WORD} (?:ai )?incident`,
  ),
];
const GLUED = phrase('(?:sev|p|s)(?<level>[1-4])');
const RATED = phrase(
  `(?:rate|rated|rating|classify|classified|grade|graded|mark|marked|call|called)(?: (?:it|` +
    `this|that|as|the|incident|a))* ${WORD}`,
);

/** "I would put it at high", "how bad: critical". */
const PUT_AT = phrase(
  `(?:(?:put|name|see|set|judge|consider|rank|assess|estimate|file|treat|regard) (?:it|this|that)(?: (?:as|at|to be|under|is|a|incident))*|how (?:bad|severe|serious)(?: (?:is|was) (?:it|this|that))?(?: (?:\\?|:|=|-))+) ${WORD}(?= [.,;¶!)]|$)`,
);

/** "Not high severity, I'd say low": a bare level beside the word severity. */
const SAID_SO = phrase(
  `(?:i'd|i would|we'd|we would|rather|more like)(?: (?:say|call|rate|it|that|this|rather|is|` +
    `it's|as|a))* ${WORD}`,
);
/** "Critical from my point of view.", "low severity I guess?": a level that is somebody's opinion. */
const OPINION = phrase(
  `(?<=^|[¶.;!?-] )${WORD}(?:,)? (?:from my (?:point of view|side)|in my (?:opinion|view|book)|if you ask me|for me|to me|i'd say|i would say|i think|i guess|imo|imho)|` +
    `(?<=^|[¶.;!?-] )(?:i'd say|i would say|i'd call it|i suppose|i guess|i think|i reckon|we think|we'd say|probably|my feeling :|my guess :)(?: (?:it's|it is|this is|that is|that's|is))?(?: a)? ${WORD}(?= [.,;¶!?)]|$)`,
);
/** "Gravity: high", "put it down as high", "feels like a high", "I'd go with high": other ways to say how bad it is. */
const ENDS =
  "(?= (?:[.,;¶!?)]|please|pls|for (?:me|now)|to me|if you ask me|she says|he says|they say|i (?:guess|think|reckon|suppose|say)|i'd say|in my (?:eyes|book|view|opinion)|as a|because|since|will do for the severity)(?![^ ])|$)";
const SAID_OTHERWISE = [
  phrase(
    `(?<=^|[^\\p{L}\\p{N}] )(?:gravity|seriousness|classification|class|level|prio|priority|incident level|degree of severity|my vote|my take|rating|harm level)(?: (?:is|:|=|-|would be|→))* ${WORD}${ENDS}`,
  ),
  phrase(
    `(?:put|book|class|log|note|file|record|leave|make|set|keep|enter|have|say|give)(?:ed|s)? (?:(?:it|this|that|the incident) )?(?:down )?(?:as |at |to |under )?(?:an? )?${WORD}${ENDS}`,
  ),
  phrase(`(?:let's|let us) (?:say|call it|go with|make it) (?:an? )?${WORD}${ENDS}`),
  phrase(`(?:i'd|i would|we'd|we would|i|we) (?:go|went|gone) (?:with|for) (?:an? )?${WORD}${ENDS}`),
  phrase(
    `(?:(?:it|this|that) )?(?:feels|counts|looks|sounds|qualifies|should be|ought to be|ranks)(?: (?:like|as|to be))?(?: an?)? ${WORD}${ENDS}`,
  ),
  phrase(
    `(?:it's|that's|it is|that is|this is)(?: an?)? ${WORD} (?:if you ask me|for me|to me|in my (?:eyes|book|view|opinion)|i (?:guess|think|reckon|suppose))`,
  ),
  phrase(`(?<=(?:severity|sev|gravity) (?:\\? )+)${WORD}${ENDS}`),
  phrase(
    `nothing (?:short of|less than|below) ${WORD} (?:will do|is enough|fits|would do)?(?: for the severity)?`,
  ),
  phrase(`(?<=^|[.;¶!?] )${WORD} (?:please|pls)(?= [.,;¶!)]|$)`),
  phrase(
    `(?<=^|[.;¶!?,] |please |pls )(?:treat|handle|regard|consider|rank)(?: (?:it|this|that))? as (?:an? )?${WORD}${ENDS}`,
  ),
  phrase(`(?:but )?(?:seriously|all in all|overall|in sum)(?: now)? (?::|,|-) ${WORD}${ENDS}`),
];
/** "High, or even critical", "or high if the press gets it, but call it medium": the last word on it. */
const LAST_WORD = phrase(
  `(?:critical|high|medium|low)(?: [^.;¶?]{0,60}?)? (?:(?:i'd|i would|we'd) say )?(?:even|but (?:call|make|put|let's (?:call|make|say)|let us (?:call|make|say)|i'd (?:say|call))(?: (?:it|that|this|as|at|an?))*) ${WORD}${ENDS}`,
);
const GUESSED = phrase('(?:severity|sev)(?: ,)? (?:i (?:guess|think|suppose)|i would say|probably|right)');
/** ". critical.", ", medium", "not dramatic, low": a level that stands for itself, between marks, names the severity. */
const ALONE = phrase(`(?<=[.;,¶!?(/-] )${WORD}(?= [.;,¶!?)/]|$)`);
const SEVERITY = phrase('severity|sev');

export function readSeverity(reading: Reading): Found | null {
  const last = findPhrase(reading, LAST_WORD).at(-1);
  const settled = last && LEVELS[last.groups['level']?.text ?? ''];
  if (last && settled !== undefined) return found(reading, settled, last);
  const named = [...NAMED, GLUED, RATED, PUT_AT, OPINION, ...SAID_OTHERWISE, ALONE].flatMap((pattern) =>
    findPhrase(reading, pattern),
  );
  const beside = findPhrase(reading, SAID_SO).filter((hit) => speaksOfSeverity(reading, hit));
  const hits = [...named, ...beside].filter(
    (hit) => hit.groups['level'] !== undefined && isStated(reading, hit, hit.groups['level']),
  );
  const levels = new Set(hits.map((hit) => LEVELS[hit.groups['level']?.text ?? '']));
  const [level] = levels;
  const [hit] = hits;
  // Two different levels are a doubt, and a doubt is asked about.
  return hit && levels.size === 1 && level !== undefined ? found(reading, level, hit) : null;
}

function speaksOfSeverity(reading: Reading, hit: Span): boolean {
  const sentence = reading.sentences.find((one) => hit.from >= one.from && hit.from < one.to);
  return sentence !== undefined && hasPhrase(reading, SEVERITY, sentence);
}

const NEGATION = new RegExp(
  String.raw`(?:^| )(?:not|no|never|hardly|n't|isn't|wasn't|don't|doesn't|without|neither|nor|` +
    String.raw`unclear|unsure|whether|if|maybe|perhaps|unless|than|is it|was it)(?: [^ ]+){0,4}$`,
  'u',
);

const DOUBT =
  /(?:^| )(?:not sure|unsure|unclear|whether|if|maybe|perhaps|cannot say|can't say|don't know)(?: |$)/u;

function isStated(reading: Reading, hit: Span, level: Span): boolean {
  const sentence = reading.sentences.find((one) => hit.from >= one.from && hit.from < one.to);
  if (!sentence || (sentence.question && !isRequest(reading, sentence))) return false;
  const before = reading.line.slice(reading.starts[sentence.from], reading.starts[hit.from]).trimEnd();
  // What stands between marks is denied by nothing before them, but a doubt reaches it.
  const alone = hasPhrase(reading, ALONE, { from: hit.from - 1, to: hit.to + 1 });
  if ((alone ? DOUBT : NEGATION).test(before)) return false;
  return (
    !isAlternative(reading, level.to, level.to + 1) && !isAlternative(reading, level.from - 1, level.from - 2)
  );
}

/** "high or critical", "medium to high", "low/medium": no one level was said. */
function isAlternative({ tokens }: Reading, jointAt: number, otherAt: number): boolean {
  const [joint, other] = [tokens[jointAt], tokens[otherAt]?.low ?? ''];
  if (joint?.hyphenated && joint.low in LEVELS) return true;
  return (
    /^(?:or|to|nor|\/)$/u.test(joint?.low ?? '') &&
    (other in LEVELS || /^(?:even|rather|maybe)$/u.test(other))
  );
}

const REQUEST = phrase('(?:can|could|would|will) (?:you|someone|somebody)');

function isRequest(reading: Reading, sentence: Span): boolean {
  return hasPhrase(reading, REQUEST, sentence) || hasPhrase(reading, GUESSED, sentence);
}
