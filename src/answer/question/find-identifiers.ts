import { exists, groupOfObjective, type Registry } from '../knowledge/registry.ts';
import { speaksOfVersion } from './speaks-of-version.ts';
import { rangesIn } from './ranges-in.ts';
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

/** Only points divide: "clauses 4-10" and "4, 5" are several. */
const NUMBER = String.raw`\d{1,2}(?:\.\d{1,2}){0,3}`;

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
    pattern: /\b([ab])-(\d{1,2}-\d{1,2}(?:-\d{1,2})?)\b/gi,
    id: (_, number, registry) => (exists(registry, `A.${number}`) ? `A.${number}` : null),
  },
  {
    pattern: /\b(?:annex(?:es)?|appendix)\s+([a-hj-z])\b()(?!\s*[.-]?\d|\.[a-z]\b)/gi,
    id: (letter) => `Annex ${letter.toUpperCase()}`,
  },
  {
    // "control 6.2.8" stands in Annex A; a number that is only a clause's was meant as that clause.
    pattern: /\bcontrols?\s+()(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.]*\d|\s*%)/gi,
    id: (_, number, registry) =>
      !exists(registry, `A.${number}`) && exists(registry, number) ? number : `A.${number}`,
  },
  {
    // "control 45": they are not counted through.
    pattern: /\bcontrol\s+(?:no\.?|number|nr\.?|#)?\s*()(\d{1,3})\b(?!\.\d|\s*%)/gi,
    id: (_, number) => `A.${number}`,
  },
  {
    pattern: new RegExp(
      String.raw`(?:\b(?:sub-?)?(?:clauses?|sections?|chapters?|paragraphs?|requirements?|cl)\b\.?|§+)\s*()(${NUMBER})(?![\d.]*\d)(?!\s*(?:of|in)\s+(?:our|the|your)\s+(?:\w+\s+)?(?:policy|procedure|contract|plan|handbook|agreement|document))`,
      'gi',
    ),
    id: (_, number) => number,
  },
  {
    pattern:
      /(?<![\d.,:/v€$£#-])\b()(\d{1,2}(?:\.\d{1,2}){1,2})\b(?=\s*(?:of|in)\s+(?:iso(?:\/iec)?\s*)?42001)/gi,
    id: (_, number) => number,
  },
  {
    // A bare "9.2.1": only when there is such a clause, and nothing says that it measures or counts something.
    pattern:
      /(?<!\b(?:version|release|python|gpt|claude|llama|gemini|edition|rev|least|over|under|than|score|rating)\s)(?<![\d.,:v€$£#A-Z-])\b()(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b(?!\s+(?:rating|score|stars|out\s+of)\b|\s*(?:%|percent|per cent|gb|mb|tb|ms|s\b|x\b|k\b|m\b|mio|million|bn|billion|hours?|days?|weeks?|months?|years?|euros?|eur|usd|€|\$|points?|stars?|times|people|\d))/gi,
    id: (_, number, registry) => (exists(registry, number) ? number : null),
  },
];

/**
 * A number that is no clause, in a question that measures nothing: "what does 6.4 say", "9.4 - what
 * evidence?". Then the person is told that there is no such clause.
 */
const NO_SUCH_CLAUSE = {
  pattern: /(?<![\d.,:v€$£#A-Za-z-])()((?:[4-9]|1[0-2])(?:\.\d{1,2}){1,3})(?![\d.]*\d|\s*[%€$£])/g,
  measures:
    /\b(?:accuracy|score[sd]?|scoring|rating|version|release|percent|euros?|dollars?|million|billion|degrees|threshold|limit|hours?|days?|weeks?|months?|years?|minutes?|seconds?|[gmkt]b|ms|gpt|claude|llama|python|psi|auc|f1|points?|people|times|between|average|drift|section|page|our)\b|[%€$£]/i,
  id: (_: string, number: string) => number,
} as const;

/** The clauses, controls, groups and annexes that a question names, in its order, each once. */
export function findIdentifiers(question: string, registry: Registry): Identifier[] {
  const text = writeNumbers(question);
  const taken: { at: number; end: number }[] = [];
  const found: Identifier[] = [];
  // Where versions are spoken of, a bare "5.2" is one of them.
  const ofVersions = speaksOfVersion(text, registry);
  const measures = ofVersions || NO_SUCH_CLAUSE.measures.test(text);
  for (const { ids, at, written } of rangesIn(text, registry, { measures })) {
    taken.push({ at, end: at + written.length });
    for (const id of ids) found.push({ id, kind: 'entry', written, at });
  }
  const plain = ofVersions ? SPELLINGS.slice(0, -1) : SPELLINGS;
  const spellings = measures ? plain : [...SPELLINGS, NO_SUCH_CLAUSE];
  for (const { pattern, id } of spellings) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (taken.some((other) => at < other.end && end > other.at)) continue;
      const number = (match[2] ?? '').replaceAll('-', '.');
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

/**
 * "a 5" and "a 9.2 rating" are an article and a number; "A.5", "A 9.2", "a 6.2.8" and "annex a 5" are not.
 */
function lettered(letter: string, number: string, registry: Registry, written: string): string | null {
  const parts = number.split('.').length;
  const sure = /^annex/i.test(written) || /^[ab]\.\d/i.test(written) || parts > 2;
  if (!sure && (parts === 1 || !/^(?:[AB]|[ab]\d)/.test(written))) return null;
  const id = `A.${number}`;
  // A sentence may begin with "A 3.5 rating".
  if (!sure && /^[AB]\s/.test(written) && !exists(registry, id)) return null;
  return letter === 'b' && !exists(registry, id) ? `B.${number}` : id;
}

function kindOf(id: string, registry: Registry): Identifier['kind'] {
  if (registry.entries.has(id)) return 'entry';
  if (registry.groups.has(id)) return 'group';
  return groupOfObjective(registry, id) === null ? 'unknown' : 'objective';
}

/** A text without the numbers that it names, for what else it says. */
export function withoutIdentifiers(text: string, identifiers: readonly Identifier[]): string {
  return identifiers.reduce((rest, { written }) => rest.replace(written, ' '), text);
}
