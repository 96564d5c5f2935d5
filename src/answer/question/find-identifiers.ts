import { exists, groupOfObjective, type Registry } from '../knowledge/registry.ts';
import { writeNumbers } from './spoken-numbers.ts';

/** A number of the standard that a question names, in its one spelling. */
export interface Identifier {
  /** "A.6.2.8", "9.2", "Annex C". `B.6.2.8` stands under its control, `A.6.2.8`. */
  readonly id: string;
  readonly kind: 'entry' | 'group' | 'objective' | 'unknown';
  /** As the person wrote it. */
  readonly written: string;
  readonly at: number;
}

const NUMBER = String.raw`\d{1,2}(?:\s?[.,-]\s?\d{1,2}){0,3}`;

/** The spellings, most telling first. A number that one of them took is not looked at again. */
const SPELLINGS: readonly {
  readonly pattern: RegExp;
  readonly id: (letter: string, number: string, registry: Registry, written: string) => string | null;
}[] = [
  {
    // "control 8.4 of annex a", "6.2.8 in Annex A"
    pattern: new RegExp(String.raw`\b()(${NUMBER})\s+(?:of|in|from)\s+(?:the\s+)?annex\s+a\b`, 'gi'),
    id: (_, number) => `A.${number}`,
  },
  {
    // "annex a.6.2.8", "Annex A 6.2.8", "A6.2.8", "B.6.2.8", "A-6-2-8"
    pattern: new RegExp(String.raw`\b(?:annex\s+)?([ab])\s?[.-]?\s?(?=\d)(${NUMBER})(?!\s?%|\d)`, 'gi'),
    id: (letter, number, registry, written) => lettered(letter, number, registry, written),
  },
  {
    pattern: /\bannex(?:es)?\s+([a-hj-z])\b()(?!\s*[.-]?\d)/gi,
    id: (letter) => `Annex ${letter.toUpperCase()}`,
  },
  {
    pattern: new RegExp(String.raw`\bcontrols?\s+()(${NUMBER})\b`, 'gi'),
    id: (_, number, registry) => (registry.entries.has(`A.${number}`) ? `A.${number}` : null),
  },
  {
    pattern: new RegExp(
      String.raw`(?:\b(?:sub-?)?(?:clauses?|sections?|chapters?|cl)\b\.?|§+)\s*()(${NUMBER})\b(?!\s*(?:of|in)\s+(?:our|the\s+(?:policy|procedure|contract)))`,
      'gi',
    ),
    id: (_, number) => number,
  },
  {
    pattern: /(?<![\d.,:/v€$£#-])\b()(\d{1,2}(?:\.\d{1,2}){1,2})\b(?=\s*(?:of|in)\s+(?:iso(?:\/iec)?\s*)?42001)/gi,
    id: (_, number) => number,
  },
  {
    // A bare "9.2.1": only when there is such a clause, and nothing says that it measures or counts something.
    pattern:
      /(?<!\b(?:version|release|python|gpt|claude|llama|gemini|edition|rev|least|about|over|under|than|to|from|score|of)\s)(?<![\d.,:v€$£#A-Z-])\b()(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b(?!\s*(?:%|percent|per cent|gb|mb|tb|ms|s\b|x\b|k\b|m\b|mio|million|bn|billion|hours?|days?|weeks?|months?|years?|euros?|eur|usd|€|\$|points?|stars?|times|people|\d))/gi,
    id: (_, number, registry) => (exists(registry, number) ? number : null),
  },
]; // prettier-ignore

/** The clauses, controls, groups and annexes that a question names, in its order, each once. */
export function findIdentifiers(question: string, registry: Registry): Identifier[] {
  const text = writeNumbers(question);
  const taken: { at: number; end: number }[] = [];
  const found: Identifier[] = [];
  for (const { pattern, id } of SPELLINGS) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (taken.some((other) => at < other.end && end > other.at)) continue;
      const number = (match[2] ?? '').replace(/\s/g, '').replace(/[,-]/g, '.');
      const named = id((match[1] ?? '').toLowerCase(), number, registry, match[0]);
      if (named === null) continue;
      taken.push({ at, end });
      if (!found.some((other) => other.id === named)) {
        found.push({ id: named, kind: kindOf(named, registry), written: match[0].trim(), at });
      }
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** "a 5" and "a 9.2 rating" are an article and a number; "A.5", "A 9.2", "a 6.2.8" and "annex a 5" are not. */
function lettered(letter: string, number: string, registry: Registry, written: string): string | null {
  const parts = number.split('.').length;
  const sure = /^annex/i.test(written) || /^[ab]\.\d/i.test(written) || parts > 2;
  if (!sure && (parts === 1 || !/^(?:[AB]|[ab]\d)/.test(written))) return null;
  const id = `A.${number}`;
  return letter === 'b' && !exists(registry, id) ? `B.${number}` : id;
}

function kindOf(id: string, registry: Registry): Identifier['kind'] {
  if (registry.entries.has(id)) return 'entry';
  if (registry.groups.has(id)) return 'group';
  return groupOfObjective(registry, id) === null ? 'unknown' : 'objective';
}
