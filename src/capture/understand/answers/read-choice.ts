import { asPattern } from '../../../kernel/as-pattern.ts';
import type { Option } from '../../../records/field.ts';
import type { Answer } from '../read-answer.ts';
import { editDistance } from '../../../kernel/edit-distance.ts';
import { findPhrase, hasPhrase, phrase, readText, type Reading } from '../text/reading.ts';
import { readChangeKind } from '../change-kind/read-change-kind.ts';
import { kindsIn } from '../slots/read-harm-types.ts';
import { readSeverity } from '../slots/read-severity.ts';
import { wordsOfName } from '../slots/system-names.ts';

/** Other words for an option, besides its value and its label. */
const SYNONYMS: Readonly<Record<string, string>> = {
  low: 'sev ?4|p4',
  medium: 'moderate|med|middle|average|sev ?3|p3',
  high: 'sev ?2|p2',
  critical: 'sev ?1|p1',
  avoid: 'avoidance|avoiding',
  reduce: 'reducing|reduction|mitigat(?:e|ed|ion|ing)|modify',
  transfer: 'transferring|share|sharing|insure|insurance',
  accept: 'accepting|acceptance|accepted|retain|tolerate|live with',
  'model-version': 'version|model|model update|new version',
  data: 'data|data ?set|training data',
  prompt: 'instructions|system prompt',
  threshold: 'cut ?off|limit',
  'tool-access': 'access|tools?|api|permissions?',
  'supplier-model': 'supplier|vendor|provider',
  'intended-use': 'use case|use|purpose',
  infrastructure: 'servers?|hosting|cloud|hardware',
  individuals:
    '(?<!groups? of )people|persons?|customers?|members?|users?|applicants?|patients?|employees?|staff|colleagues?|citizens?|clients?|consumers?|policyholders?|students?|one person',
  groups: 'minorit(?:y|ies)|older people|women|communit(?:y|ies)|a group|whole groups?',
  organization: 'us|company|firm|business|ourselves',
  society: 'the public|democracy|everybody|everyone',
  staff:
    'employees|colleagues|teams?|support|call cent(?:er|re)|help ?desk|service desk|managers?|mgrs|planners?|operators?|ops|departments?|finance|sales',
  management: 'board|executives?|directors?|leadership|ceo|cfo|cto',
  'management-system': 'policy|procedure|process|aims',
};

/** “No real harm” names no harm; “no, high” does. */
const NONE_OF = /\b(?:no|without(?: any)?|hardly any)(?: \p{L}+)?\s+$/iu;

const NOT = phrase("not|isn't|never|neither|nor|rather than|very|extremely");

/** The one option that an answer names, or begins with: “data, the mapping was never tested”; none when it names several or says which it is not. */
export function readChoice(field: string, options: readonly Option[], reading: Reading): Answer {
  const whole = options.find((option) => isWhole(option, reading.text));
  if (whole !== undefined) return { value: whole.value, said: reading.text.trim() };
  const lead = /^[^,;:.!\n–—]+(?=[,;:.!\n–—])/u.exec(reading.text.trim())?.[0] ?? '';
  const leads = options.find((option) => isWhole(option, lead));
  if (leads !== undefined) return { value: leads.value, said: lead };
  if (hasPhrase(reading, NOT)) return null;
  const named = options.flatMap((option) => {
    const said = namedBy(option, reading);
    return said === null || isDenied(said, reading.text) ? [] : [{ value: option.value, said }];
  });
  if (named.length === 1) return named[0] ?? null;
  if (named.length > 1) return longest(named);
  const known =
    field === 'severity'
      ? readSeverity(reading)
      : field === 'changeKind'
        ? readChangeKind(reading, [])
        : null;
  return known && { value: known.value, said: known.said };
}

function isDenied(said: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(said.toLowerCase());
  return at > 0 && NONE_OF.test(text.slice(0, at));
}

/** "model version" names one option although "model" may name another as well. */
function longest(named: readonly { value: string; said: string }[]): Answer {
  const sorted = named.toSorted((a, b) => b.said.length - a.said.length);
  const [best, next] = sorted;
  return best && next && best.said.toLowerCase().includes(next.said.toLowerCase()) ? best : null;
}

/** An option whose name is a denial ("not needed") is named by its name alone. */
function isWhole({ value, label }: Option, text: string): boolean {
  const said = text
    .trim()
    .replace(/[.!]+$/u, '')
    .toLowerCase();
  return said === label.toLowerCase() || said === value.replaceAll('-', ' ');
}

/** An id such as `A.6.2.4` stands in the text as it is, and not as a part of a longer one. */
function idNamed(value: string, text: string): string | null {
  const id = value.replaceAll('.', String.raw`\.`);
  return new RegExp(String.raw`(?<![\w.])${id}(?!\.?\w)`, 'iu').exec(text)?.[0] ?? null;
}

function namedBy(option: Option, reading: Reading): string | null {
  if (/^[A-Z](?:\.\d+)+$/u.test(option.value)) return idNamed(option.value, reading.text);
  const names = [option.value.replaceAll('-', ' '), wordsOfName(option.label).join(' ')];
  const synonyms = SYNONYMS[option.value];
  const pattern = phrase([...names.map(asPattern), ...(synonyms ? [synonyms] : [])].join('|'));
  return findPhrase(reading, pattern)[0]?.said ?? misspelled(names, reading);
}

/** "hihg", "meduim", "critcal": one slip in a word of four letters or more that stands alone. */
function misspelled(names: readonly string[], reading: Reading): string | null {
  const words = reading.tokens.filter((token) => token.kind === 'word');
  const [only] = words;
  if (words.length !== 1 || !only || only.low.length < 4) return null;
  return names.some((name) => name.length >= 4 && editDistance(only.low, name, 1) <= 1) ? only.text : null;
}

/** All options that an answer names: "privacy and reputation". */
export function readChoices(options: readonly Option[], reading: Reading): Answer {
  const told = reading.text.replace(DENIED_PIECE, ' ');
  if (told === reading.text || options.some((option) => isWhole(option, reading.text)))
    return choicesIn(options, reading);
  const left = choicesIn(options, readText(told));
  if (left !== null && 'value' in left) return { value: left.value, said: reading.text.trim() };
  // “No harm” is one of them, and “no harm to health” none.
  const all = choicesIn(options, reading);
  return all !== null && 'value' in all && String(all.value) === 'none' ? all : null;
}

/** “No harm to health, but discrimination”: what is denied, up to the next comma or “but”. */
const DENIED_PIECE =
  /(?<![\p{L}-])(?:no|not|without|neither|nor|never|except(?: for)?)\s+[^,;.]*?(?=\s*(?:[,;.]|\bbut\b|$))/giu;

function choicesIn(options: readonly Option[], reading: Reading): Answer {
  const values = options.flatMap((option) => (namedBy(option, reading) === null ? [] : [option.value]));
  const known = kindsIn(reading).filter((kind) => options.some((option) => option.value === kind));
  const kinds = [...new Set([...values, ...known])];
  const some = kinds.length > 1 ? kinds.filter((kind) => kind !== 'none') : kinds;
  return some.length > 0 ? { value: some, said: reading.text.trim() } : null;
}
