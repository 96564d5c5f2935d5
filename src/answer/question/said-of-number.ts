import { contentOf } from '../words/words-of.ts';
import type { Identifier } from './find-identifiers.ts';

const VERB = String.raw`(?:is|are|being|=|requires?|covers?|demands?|handles?|(?:deals?|is\s+concerned)\s+with|asks?\s+for|contains?|describes?|looks?\s+(?:at|into)|treats?|speaks?\s+of|talks?\s+(?:about|of)|wants?|needs?|lists?|assigns?|produces?|regulates?|governs?|address(?:es)?|concerns?|holds?)`;
/** "10.1 requires corrective action", "A.8.3 is where users are told of incidents", "per 6.3, it covers model changes". */
const BEHIND = new RegExp(
  String.raw`^[\s(),-]*(?:(?:it|which|that|(?:the\s+)?(?:standard|42001|iso))\s+)?${VERB}\s+(?:the\s+(?:clause|control|one|place)\s+)?(?:about|for|on|where|that|with|in\s+which)?\s*([^.?!;:]{4,90}?)(?=\s+(?:and|while|but|whereas)\s+(?:clause\s+|control\s+)?(?:A\.)?\d|\s+(?:doesn't|isn't|does|is)\s+it\b|[.?!;:,]|$)`,
  'i',
);
/** "the X that 6.1.4 produces". */
const RELATED = /([^.?!;:,]{3,80})\s+(?:that|which)\s+(?:clause\s+|control\s+)?$/i;
const HAS_VERB = new RegExp(String.raw`^\s*${VERB}\b`, 'i');
/** "Telling the regulator things. Is that external reporting A.8.3 or some other number?" */
const DOUBTED = /^(.{10,200}?)[.?!]\s*(?:so\s+)?(?:is|would)\s+(?:that|this|it)\b[^.?!]{0,40}$/i;

/** "Whistleblower line = A.3.2", "internal audits are under 9.3", "nonconformities are handled in 10.1". */
const PLACED =
  /([^.?!;:,=]{3,80}?)\s*(?:=|\b(?:is|are|falls?|stands?|belongs?|sits?)\s+(?:(?:really|all|clearly|only|handled|covered|regulated|dealt\s+with|listed|described|treated|settled|found)\s+)*(?:in|under|by|to)\b)\s*(?:clause|control|no\.?|number|article)?\s*$/i;
/** "We were told the internal audit sits in clause 10." */
const SAYS_WHO =
  /^\s*(?:(?:so|and|but|as|since|because|given\s+that|now\s+that)\s+)*(?:(?:i|we|my|our|the|a)\s+(?:[\w-]+\s+){0,2}?(?:was|were|been|have|has|had|am|is)?\s*(?:told|read|heard|think|thinks|thought|says?|said|believes?|know|learned|explained)\s+(?:(?:us|me)\s+)?(?:that\s+)?)?/i;
/** "Which of our logs are under A.6.2.4" asks. */
const ASKS_WHICH = /\b(?:which|what|who|whether|how|why|where)\b/i;

/** "Does A.8.4 want a report?" asks; one word is no description. */
const ASKS_WHETHER = /\b(?:does|do|did|will|would|should|can|could|may|must)\s+(?:clause\s+|control\s+)?$/i;

function behind(before: string, after: string): string | undefined {
  const said = BEHIND.exec(after)?.[1];
  const isTooLittle = ASKS_WHETHER.test(before) && contentOf(said ?? '').length < 2;
  return isTooLittle ? undefined : said;
}

type Place = Pick<Identifier, 'at' | 'written'>;

/** What a question says that the number is about, or null. */
export function saidOfNumber(question: string, { at, written }: Place): string | null {
  const [before, after] = [question.slice(0, at), question.slice(at + written.length)];
  const related = HAS_VERB.test(after) ? RELATED.exec(before)?.[1] : undefined;
  const said = related ?? behind(before, after) ?? DOUBTED.exec(before)?.[1];
  return said ?? placedAt(question, { at, written });
}

/** What a question says has its place at the number, wherever it repeats it, or null. */
export function placedAt(question: string, { written }: Place): string | null {
  for (let at = question.indexOf(written); at !== -1; at = question.indexOf(written, at + 1)) {
    const placed = PLACED.exec(question.slice(0, at))?.[1];
    if (placed !== undefined && !ASKS_WHICH.test(placed)) return placed.replace(SAYS_WHO, '');
  }
  return null;
}

/** "Annex B, the list of prohibited practices", "Art. 35 (breaches)". */
const APPOSED = /^\s*(?:\(|[,–-]\s*(?:i\.?e\.?\s+|that\s+is\s+|with\s+)?(?:the|our)\s+)([^.?!;:,)]{3,90})/i;
/** "The high-risk uses in Article 5", "human oversight under Art. 12". */
const WITHIN =
  /([^.?!;:,]{3,80}?)\s+(?:in|under|of|from|per|by)\s+(?:the\s+)?(?:ai\s+act['’]?s?\s+|gdpr['’]?s?\s+)?$/i;

/** "Is there something like a DPIA in Annex A?" looks for it. */
const LOOKS_FOR = /\b(?:is|are|was|were)\s+there\b|\b(?:any|some)thing\b|\blike\b|\bfind\b/i;

function within(before: string): string | undefined {
  const said = WITHIN.exec(before)?.[1];
  return said === undefined || LOOKS_FOR.test(said) ? undefined : said;
}

/** What `saidOfNumber` finds, and all that only stands beside the number: enough where few words decide. */
export function saidBeside(question: string, place: Place): string | null {
  const [before, after] = [
    question.slice(0, place.at),
    question.slice(place.at + place.written.length).replace(OF_ITS_LAW, ''),
  ];
  const shortened = before + place.written + after;
  const said = [saidOfNumber(shortened, place), APPOSED.exec(after)?.[1], within(before)];
  return said.filter((each) => each !== null && each !== undefined).join(' – ') || null;
}

/** "Article 5 of the AI Act lists …" */
const OF_ITS_LAW =
  /^\s*(?:(?:of|in)\s+)?(?:the\s+)?(?:eu\s+)?(?:ai\s+act|gdpr|(?:iso(?:\/iec)?\s+)?42001|standard)\b/i;
