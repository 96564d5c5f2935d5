import type { RiskCriteria } from '../risk-criteria.ts';
import type { RegisterQuery } from './register-query.ts';
import { SEVERITIES } from './severities.ts';

/** A word for how bad something is that the organization does not rate with, and what it rates with. */
export interface OffScale {
  readonly said: string;
  readonly of: 'incident' | 'risk';
  /** Lowest first. */
  readonly scale: readonly string[];
  /** What it was taken for: the highest of them; null where it can be any. */
  readonly taken: string | null;
}

const WORST = 'critical|severe|extreme|catastrophic|major|serious|red|very high|top';
const OTHER = 'very low|low|medium|high|minor|moderate|negligible|amber|orange|yellow|green';
/** “Severe impact” is a number of its own. */
const WORD = String.raw`(?<said>${WORST}|${OTHER})(?![ -](?:impact|likelihood|probabilit|consequence))`;
const NOUN = '(?:incidents?|risks?)';
/** “Red incidents”, “critical chatbot risks”, “risks that are severe”, “risks rated extreme”, “risk level red”. */
const RATED: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})${WORD}(?:[- ](?:rated|level))?(?: \p{L}+){0,2}? ${NOUN}(?!\p{L})`, 'iu'),
  new RegExp(
    String.raw`(?<!\p{L})${NOUN}(?: (?:that|which|are|is|were|currently|still|now|rated|with|of|at|on|an?|the|level|rating|severity|our))+ ${WORD}(?!\p{L})`,
    'iu',
  ),
];

/** “Critical risks” where no level is called so; null where the word is one of the scale, or none is said. */
export function readOffScale(
  text: string,
  { kinds, severities, levels }: RegisterQuery,
  { levels: ofRisks }: RiskCriteria,
): OffScale | null {
  const [of, ...others] = kinds;
  if (others.length > 0 || (of !== 'incident' && of !== 'risk')) return null;
  const scale = of === 'risk' ? ofRisks : SEVERITIES;
  const said = RATED.map((rated) => rated.exec(text)?.groups?.['said']).find((one) => one !== undefined);
  if (said === undefined || scale.includes(said.toLowerCase())) return null;
  // “Serious incidents” are the high and critical ones; “high and critical risks” has one that is there.
  if ((of === 'incident' ? severities : levels).length > 0) return null;
  const isWorst = new RegExp(`^(?:${WORST})$`, 'iu').test(said);
  return { said: said.toLowerCase(), of, scale, taken: isWorst ? (scale.at(-1) ?? null) : null };
}

/** The query by what the organization rates with. */
export function onScale(query: RegisterQuery, { said, of, taken }: OffScale): RegisterQuery {
  const rated = taken === null ? [] : [taken];
  return {
    ...query,
    severities: of === 'incident' ? rated : [],
    levels: of === 'risk' ? rated : [],
    words: query.words.filter((word) => !said.split(' ').includes(word)),
  };
}
