import { hasPhrase, phrase, phraseAt, type Reading, type Sentence } from '../text/reading.ts';
import { afterGreeting } from '../text/greeting.ts';

/** How a question begins when it has no question mark. */
const OPENERS = new Set(
  `what which who whose whom where when why how is are was were do does did can could should shall may
  has have had will would am whats whos wheres whens hows`.split(/\s+/u),
);
/**
 * What can follow an opener in a question; "can lead to …" or "is down again" are statements without their
 * subject.
 */
const SUBJECTS = new Set(
  `i we you he she it they the a an this that these those there our my your any anyone someone somebody anybody all every
  clause annex control article @person`.split(/\s+/u),
);
const ALWAYS = new Set([
  'what',
  'who',
  'whose',
  'whom',
  'where',
  'why',
  'how',
  'which',
  'whats',
  'whos',
  'hows',
]);
const ASKS = phrase(
  '(?:explain|define|compare|remind me|tell me|show me|show|list|give me|display|find|search|' +
    'look up|export|help|send me|i wonder|wondering|question|can you explain|do you know|' +
    "does anyone know|anyone know|i'd like to know|i want to know|i would like to know)",
);
const WHAT_IF = phrase('what if|what happens if|what would happen if|suppose|imagine');

/** "Can someone log this: …" asks for a service, and tells. */
const TAKES_NOTE = phrase(
  '(?:can|could|would|will) (?:you|someone|somebody|u|we)(?: (?:please|pls|kindly|also|' +
    'quickly))* (?:log|record|note|register|report|write|add|put|file|capture|document|open|' +
    'raise|create|make|track|enter|submit|start|take)',
);

/** "The chatbot gave a wrong price yesterday, is that an incident?": told first, asked at the end. */
function endsInQuestion(reading: Reading, sentence: Sentence): boolean {
  const commas = reading.tokens.flatMap((token, at) =>
    at > sentence.from && at < sentence.to && token.low === ',' ? [at] : [],
  );
  const last = commas.at(-1);
  const first = reading.tokens[afterGreeting(reading, sentence)];
  if (last === undefined || first === undefined || OPENERS.has(first.low) || last - sentence.from < 5)
    return false;
  const opener = reading.tokens[last + 1]?.low ?? '';
  return OPENERS.has(opener) || /^(?:right|correct|ok|okay|no|agree|agreed)$/u.test(opener);
}

/** "What happened: …", "When: …" are labels. */
function isLabel(reading: Reading, start: number): boolean {
  return [1, 2, 3].some((step) => reading.tokens[start + step]?.low === ':');
}

/** A sentence that wants to know something, or wants something shown. "What if …" tells a worry instead. */
export function asksSomething(reading: Reading, sentence: Sentence): boolean {
  if (hasPhrase(reading, WHAT_IF, sentence)) return false;
  if (hasPhrase(reading, TAKES_NOTE, sentence)) return false;
  if (sentence.question) return !endsInQuestion(reading, sentence);
  const start = afterGreeting(reading, sentence);
  const [first, second] = [reading.tokens[start], reading.tokens[start + 1]];
  if (!first || isLabel(reading, start)) return false;
  if (phraseAt(reading, ASKS, start, sentence.to)) return true;
  if (!OPENERS.has(first.low)) return false;
  if (first.low === 'when' || first.low === 'which') return isInverted(reading, start + 1);
  if (ALWAYS.has(first.low)) return true;
  return second !== undefined && (SUBJECTS.has(second.low) || second.kind === 'person');
}

/** "when is the next review" asks, "when it started, nobody noticed" tells. */
function isInverted(reading: Reading, at: number): boolean {
  return (
    OPENERS.has(reading.tokens[at]?.low ?? '') ||
    /^(?:risks?|incidents?|changes?|controls?|clauses?|documents?|systems?|procedure|policy)$/u.test(
      reading.tokens[at]?.low ?? '',
    )
  );
}
