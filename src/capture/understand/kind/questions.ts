import { hasPhrase, phrase, type Reading, type Sentence } from '../text/reading.ts';
import { afterGreeting } from './find-command.ts';

/** How a question begins when it has no question mark. */
const OPENERS = new Set(
  'what which who whose whom where when why how is are was were do does did can could should shall may has have had will would am'.split(' '),
);
/** What can follow an opener in a question; "can lead to …" or "is down again" are statements without their subject. */
const SUBJECTS = new Set(
  `i we you he she it they the a an this that these those there our my your any anyone someone somebody anybody all every
  clause annex control article @person`.split(/\s+/u),
);
const ALWAYS = new Set(['what', 'who', 'whose', 'whom', 'where', 'why', 'how', 'which']);
const ASKS = phrase(
  "(?:explain|define|compare|remind me|tell me|show me|show|list|give me|display|find|search|look up|export|help|send me|i wonder|wondering|question|can you explain|do you know|does anyone know|anyone know|i'd like to know|i want to know|i would like to know)",
);
const WHAT_IF = phrase('what if|what happens if|what would happen if|suppose|imagine');

/** A sentence that wants to know something, or wants something shown. "What if …" tells a worry instead. */
export function asksSomething(reading: Reading, sentence: Sentence): boolean {
  if (hasPhrase(reading, WHAT_IF, sentence)) return false;
  if (sentence.question) return true;
  const start = afterGreeting(reading, sentence);
  const [first, second] = [reading.tokens[start], reading.tokens[start + 1]];
  if (!first) return false;
  const asks = hasPhrase(reading, ASKS, { from: start, to: Math.min(start + 3, sentence.to) });
  if (asks && hasPhrase(reading, ASKS, { from: start, to: Math.min(start + 5, sentence.to) })) return startsWithAsk(reading, start, sentence);
  if (!OPENERS.has(first.low)) return false;
  if (first.low === 'when' || first.low === 'which') return isInverted(reading, start + 1);
  if (ALWAYS.has(first.low)) return true;
  return second !== undefined && (SUBJECTS.has(second.low) || second.kind === 'person');
}

function startsWithAsk(reading: Reading, start: number, sentence: Sentence): boolean {
  return [1, 2, 3, 4].some((words) => hasPhrase(reading, ASKS_WHOLE, { from: start, to: Math.min(start + words, sentence.to) }));
}

const ASKS_WHOLE = new RegExp(`^${ASKS.source.replace('(?<![^ ])', '')}`, 'dgu');

/** "when is the next review" asks, "when it started, nobody noticed" tells. */
function isInverted(reading: Reading, at: number): boolean {
  return OPENERS.has(reading.tokens[at]?.low ?? '') || /^(?:risks?|incidents?|changes?|controls?|clauses?|documents?|systems?|procedure|policy)$/u.test(reading.tokens[at]?.low ?? '');
}
