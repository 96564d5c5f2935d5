import type { FieldTest } from './field-tests.ts';
import type { ReadFields } from './read-fields.ts';

/** How the options of a field are said, in whatever form of the word. */
type Options = readonly (readonly [value: string, said: string])[];

const TREATMENTS: Options = [
  ['avoid', 'avoid(?:ed|ing|ance)?'],
  ['reduce', 'reduc(?:e|ed|ing|tion)|mitigat(?:e|ed|ing|ion)'],
  ['transfer', 'transferr?(?:ed|ing|ence)?|shared|sharing|insur(?:e|ed|ing|ance)'],
  ['accept', 'accept(?:ing|ance)?'],
];
/** “Accepted” is also where a risk stands: alone it says that. */
const DONE: Options = [
  ['avoid', 'avoid(?:ed)?'],
  ['reduce', 'reduced?|mitigated?'],
  ['transfer', 'transfer(?:red)?|insured?'],
];
const CAUSES: Options = [
  ['model', 'model'],
  ['data', '(?:training |bad |wrong )?data'],
  ['integration', 'integrations?|software(?: around it)?'],
  ['use', 'use|usage|misuse|how people used it|users?|people|human error'],
  ['change', 'change'],
  ['supplier', 'suppliers?|vendors?|providers?|third part(?:y|ies)'],
  ['attack', 'attacks?|attackers?'],
];

const TREATMENT = String.raw`(?:(?:risk )?treatments?(?: (?:options?|strateg(?:y|ies)|types?|decisions?|choices?))?|treatment_option|(?:risk )?strateg(?:y|ies))`;
const LEAD = String.raw`(?:\b(?:with|by|for|whose|where|having|the|an?|which have|that have|chosen|planned) )*`;
const DECIDED = String.raw`(?:have |had |do |did )?(?:decided?|chose|chosen|choose|plan(?:ned)?|want(?:ed)?|intend(?:ed)?|agreed?|opted|mean|going) to`;

const PATTERNS: readonly (readonly [field: string, options: Options, pattern: (said: string) => string])[] = [
  ['treatment', TREATMENTS, (said) => String.raw`${LEAD}\b${TREATMENT} (?:(?:is|are|was|of|set to|option|=|:|to|by) ?)*[“"'‘]?${said}[”"'’]?`],
  ['treatment', TREATMENTS, (said) => String.raw`\b(?:that |which )?(?:are |is |were |to be |being |we )*(?:treat(?:ed|ing)?|handled|dealt with|addressed) (?:by|with|through|via) (?:the |an? )?${said}`],
  ['treatment', TREATMENTS, (said) => String.raw`\b(?:that |which )?(?:we|they|i|<@[^>]+>) ${DECIDED} ${said}`],
  ['treatment', TREATMENTS, (said) => String.raw`\b(?:that |which )?(?:are |is )?(?:supposed |meant |planned )?to be ${said}(?:ed)?`],
  ['treatment', DONE, (said) => String.raw`\b(?:that |which )?(?:(?:are|were|is|was|have been|being) |(?:did |have |has )?(?:we|you) (?:have )?(?:already )?)${said}`],
  ['treatment', DONE, (said) => String.raw`(?<!\p{L})${said}(?= (?:\p{L}+ ){0,2}?risks?\b)`],
  ['treatment', DONE, (said) => String.raw`(?<=\brisks )${said}`],
  ['cause', CAUSES, (said) => String.raw`\b(?:that |which )?(?:(?:are|is|were|was) )?(?:caused|triggered) by (?:the |an? |our |its |their )*${said}`],
  ['cause', CAUSES, (said) => String.raw`${LEAD}\b(?:kind of )?cause (?:(?:is|of|=|:) ?)?(?:the |an? )?${said}`],
]; // prettier-ignore

/** “With treatment avoid”, “risks we decided to transfer”, “caused by a supplier”; and the text without it. */
export function readOptions(text: string): ReadFields {
  for (const [field, options, pattern] of PATTERNS) {
    if (
      field === 'treatment' &&
      !/\brisks?\b|\btreatment|^\s*(?:that|which|whose|with|where|to be)\b/iu.test(text)
    )
      continue;
    for (const [value, said] of options) {
      const found = new RegExp(`${pattern(`(?:${said})`)}(?![\\p{L}\\p{N}-])`, 'iu').exec(text);
      if (found === null) continue;
      const test: FieldTest = { field, is: 'one-of', values: [value] };
      return { fields: [test], rest: text.replace(found[0], ' ') };
    }
  }
  return { fields: [], rest: text };
}

const ACCEPTED =
  /\b(?:(?:that |which )?(?:we|our company|the company) (?:have |had )?(?:already )?accepted|(?:(?<=\brisks )do|did|have|has|had) (?:we|our company|the company) (?:already |ever )?accept(?:ed)?)\b/iu;

/**
 * “Risks we accepted” may be those that somebody accepted as they are, and those that are to be treated so: both are meant.
 * Said with a time it is the decision.
 */
export function withBothAccepted(text: string, isDated: boolean): string {
  if (isDated || !/\brisks\b/iu.test(text)) return text;
  return text.replace(ACCEPTED, ' that are accepted or with treatment accept ');
}
