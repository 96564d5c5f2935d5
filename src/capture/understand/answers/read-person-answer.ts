import type { Answer } from '../read-answer.ts';
import { readOwner } from '../slots/read-person.ts';
import { hasPhrase, phrase, type Reading } from '../text/reading.ts';

const SELF = phrase(
  "(?:me|i(?= (?:do|am|will|would|can|shall|own|guess|think|suppose|take it|have it|[.,!?:;-])(?![^ ])|$)|myself|mine|i'll|i'm|i am|i will|it's me|that's me|put me down|my name)",
);
const NOT = phrase("not|isn't|don't|won't|never|nobody");

/** The person an answer names: a mention, or "me" for the author. */
export function readPersonAnswer(reading: Reading, author: string): Answer {
  const owner = readOwner(reading, author);
  if (owner) return { value: owner.value, said: owner.said };
  const people = reading.tokens.filter((token) => token.kind === 'person');
  const [first] = people;
  if (hasPhrase(reading, NOT)) return null;
  const ids = new Set(people.map((person) => idOf(person.text)));
  if (first) return ids.size === 1 ? { value: idOf(first.text), said: first.text } : null;
  const self = hasPhrase(reading, SELF) && reading.tokens.length <= 8;
  return self ? { value: author, said: reading.text.trim() } : null;
}

function idOf(mention: string): string {
  return mention.replace(/^<@|[|>].*$/gu, '');
}
