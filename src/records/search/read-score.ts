import type { RiskCriteria } from '../risk-criteria.ts';
import { asPattern } from '../../kernel/as-pattern.ts';
import { SCORE, type FieldTest } from './field-tests.ts';
import type { ReadFields } from './read-fields.ts';

const LEAD = String.raw`(?:\b(?:with|having|have|has|whose|where|at|of|that have|which have|and|an?|the|their|its) )*`;
const SCORES = String.raw`(?:(?:overall |total |current |risk |(?<left>residual|remaining) )*(?:scores?|points?|rpn|values?)|risk (?:ratings?|numbers?)|ratings?(?= (?:of |is |are )?(?:at |more |over |above |below |less |under |up |between |[<>=≥≤] ?)*\d))`;
const LEAST = String.raw`(?<least>at least|minimum|above|over|more than|greater than|higher than|exceeding|>=|≥|>)`;
const MOST = String.raw`(?<most>at most|maximum|below|under|less than|lower than|up to|<=|≤|<)`;
const NUMBER = String.raw`(?<number>\d{1,2})(?![\d.-])(?: ?(?<more>\+|(?:or|and) (?:more|above|higher|greater|over|up|worse))| (?<less>(?:or|and) (?:less|below|lower|under|fewer)))?(?!\p{L}|,?\d| (?:days?|weeks?|months?|years?|quarters?|people|persons?|customers?|users?|percent|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`;
const BOUND = `(?:(?:is|are|of|was|=) ?)?(?:(?:${LEAST}|${MOST}) ?)?${NUMBER}`;

const RANGE = String.raw`(?:is |are |of )?(?:between|from) (?<from>\d{1,2}) (?:and|to) (?<to>\d{1,2})(?!\d)`;
const OF: readonly (readonly [string, string])[] = [
  [SCORE, SCORES],
  ['likelihood', '(?<!residual )(?:likelihoods?|probabilit(?:y|ies))'],
  ['impact', '(?<!residual )impacts?'],
];
const SCORED: readonly RegExp[] = [
  new RegExp(`${LEAD}${SCORES} ${BOUND}`, 'iu'),
  new RegExp(
    String.raw`\b(?:that |which )?(?:are |is |were )?(?:scor(?:ing|ed|es?)|rated) (?:at )?${BOUND}`,
    'iu',
  ),
  // “Risks above 12”: of nothing else is there a number alone.
  new RegExp(String.raw`(?<=\brisks )(?:that are |which are |rated )?(?:${LEAST}|${MOST}) ?${NUMBER}`, 'iu'),
];

/** “With a score above 12”, “scoring 15 or more”, “likelihood between 3 and 5”, “high impact risks”; and the text without it. */
export function readScore(text: string, criteria: RiskCriteria): ReadFields {
  const fields: FieldTest[] = [];
  let rest = text;
  for (const [field, said] of OF) {
    const found = new RegExp(`${LEAD}${said} ${RANGE}`, 'iu').exec(rest);
    if (found?.groups === undefined) continue;
    const [from, to] = [Number(found.groups['from']), Number(found.groups['to'])];
    fields.push({ field, is: 'at-least', number: from }, { field, is: 'at-most', number: to });
    rest = rest.replace(found[0], ' ');
  }
  for (const pattern of SCORED) {
    const found = pattern.exec(rest);
    if (found?.groups === undefined) continue;
    fields.push(bounded(SCORE, found.groups), ...(found.groups['left'] === undefined ? [] : TREATED));
    rest = rest.replace(found[0], ' ');
    break;
  }
  const worded = readWorded(rest, criteria);
  return { fields: [...fields, ...worded.fields], rest: worded.rest };
}

const STRICT =
  /^(?:above|over|more than|greater than|higher than|exceeding|>|below|under|less than|lower than|<)$/iu;

function bounded(field: string, groups: Readonly<Record<string, string | undefined>>): FieldTest {
  const { least, most, more, less } = groups;
  const number = Number(groups['number']);
  if (least !== undefined) return { field, is: 'at-least', number: STRICT.test(least) ? number + 1 : number };
  if (most !== undefined)
    return { field, is: 'at-most', number: STRICT.test(most) ? Math.max(0, number - 1) : number };
  if (more !== undefined) return { field, is: 'at-least', number };
  if (less !== undefined) return { field, is: 'at-most', number };
  return { field, is: 'exactly', number };
}

/** What is left of a risk is known. */
const TREATED: readonly FieldTest[] = [{ field: 'residualLikelihood', is: 'given' }];

type Bound = Omit<Extract<FieldTest, { readonly number: number }>, 'field'>;

/** How a likelihood or an impact is called that has no word of the scale: from 1 to 5. */
const CALLED: Readonly<Record<string, Bound>> = {
  'very high': { is: 'exactly', number: 5 },
  high: { is: 'at-least', number: 4 },
  medium: { is: 'exactly', number: 3 },
  low: { is: 'at-most', number: 2 },
  'very low': { is: 'exactly', number: 1 },
};

/** “High impact risks”, “an almost certain likelihood”: of risks alone. */
function readWorded(text: string, criteria: RiskCriteria): ReadFields {
  const fields: FieldTest[] = [];
  let rest = text;
  if (/\b(?:incidents?|changes?|concerns?)\b/iu.test(text)) return { fields, rest };
  for (const [field, said] of [
    ['likelihood', '(?:likelihoods?|probabilit(?:y|ies))'],
    ['impact', '(?:impacts?|consequences?)'],
  ] as const) {
    const own = criteria[field].map((word) => word.toLowerCase());
    const names = [...own, ...Object.keys(CALLED)]
      .sort((a, b) => b.length - a.length)
      .map(asPattern)
      .join('|');
    const found =
      new RegExp(
        `${LEAD}(?<![\\p{L}])(?<name>${names})[ -]${said}(?![\\p{L}\\p{N}]| (?:of )?\\d)`,
        'iu',
      ).exec(rest) ??
      new RegExp(
        `${LEAD}(?<!residual )\\b${said} (?:is |are |of |= ?)?(?<name>${names})(?!\\p{L})`,
        'iu',
      ).exec(rest);
    const name = found?.groups?.['name']?.toLowerCase();
    if (found === null || name === undefined) continue;
    const at = own.indexOf(name);
    const bound: Bound =
      at === -1 ? (CALLED[name] ?? { is: 'exactly', number: 0 }) : { is: 'exactly', number: at + 1 };
    fields.push({ field, ...bound });
    rest = rest.replace(found[0], ' ');
  }
  return { fields, rest };
}
