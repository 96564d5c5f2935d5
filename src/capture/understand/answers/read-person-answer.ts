import type { Answer } from '../read-answer.ts';
import { readOwner } from '../slots/read-person.ts';
import { hasPhrase, phrase, readText, type Reading } from '../text/reading.ts';

const SELF = phrase(
  "(?:me|i(?= (?:do|am|will|would|can|shall|own|guess|think|suppose|take it|have it|[.,!?:;-])(?![^ ])|$)|myself|mine|i'll|i'm|i am|i will|it's me|that's me|put me down|my name)",
);
const NOT = phrase("not|isn't|don't|won't|never|nobody");

/** “Tomas I think”: whose “I” thinks, and owns nothing. */
const THINKS = /\b(?:i(?:['’]d| would)? (?:think|guess|suppose|believe|reckon|say|assume))\b/giu;

/** The person an answer names: a mention, or "me" for the author. */
export function readPersonAnswer(whole: Reading, author: string): Answer {
  const plain = whole.text.replace(THINKS, ' ').trim();
  const reading = /\p{L}/u.test(plain) && plain !== whole.text.trim() ? readText(plain) : whole;
  const owner = readOwner(reading, author);
  if (owner) return { value: owner.value, said: owner.said };
  const people = reading.tokens.filter((token) => token.kind === 'person');
  const [first] = people;
  const self = selfBefore(reading);
  if (self !== null) return { value: author, said: self };
  if (hasPhrase(reading, NOT)) return null;
  const ids = new Set(people.map((person) => idOf(person.text)));
  if (first && doesElse(reading)) return null;
  if (first) return ids.size === 1 ? { value: idOf(first.text), said: first.text } : null;
  const isSelf = hasPhrase(reading, SELF) && reading.tokens.length <= 8;
  return isSelf ? { value: author, said: reading.text.trim() } : null;
}

/** “<@U…> should approve”, “checked by <@U…>”: who does something else with it. */
const DOES_ELSE =
  /\b(?:approv\p{L}*|signs?|signed|check(?:s|ed)?|test(?:s|ed)?|review(?:s|ed)?|validat\p{L}*|inform\p{L}*|told|tell|notif\p{L}*|knows?|noticed|found|saw|reported|asked)\b/iu;
/** “<@U…>”, and behind a comma whatever else is told. */
const BY_ITSELF = /^\W*<@[^>]+>\s*[,;.]/u;
/** “<@U…> and the works council”, “legal, sales and <@U…>”: one of several. */
const ONE_OF_SEVERAL =
  /<@[^>]+>\s*(?:,|and|&|\+)\s*(?:the|our|all|legal|hr|it|sales|risk)\b|^\W*(?!(?:no|nope|yes|yeah|ok|okay|sorry|actually|well|so|oh|hm+|me|it|that)\b)(?:the |our |all )?\p{L}+(?: \p{L}+)?\s*,\s*(?:.*,\s*)?(?:and )?<@/iu;

function doesElse({ text }: Reading): boolean {
  return ONE_OF_SEVERAL.test(text) || (DOES_ELSE.test(text) && !BY_ITSELF.test(text));
}

/** The “me” of “me, <@U…> only approves”, and of “me, because of the audit”. */
function selfBefore({ text }: Reading): string | null {
  const said = /^\W*(?<self>me|myself|i do|it(?:['’]s| is) me)\s*[,;.]/iu.exec(text)?.groups?.['self'];
  return said === undefined || /<@[^>]+>\s+(?:owns|is the owner|should own|takes)/iu.test(text) ? null : said;
}

function idOf(mention: string): string {
  return mention.replace(/^<@|[|>].*$/gu, '');
}
