import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import { recordKinds, recordTypes } from '../record-types.ts';
import type { FieldTest } from './field-tests.ts';

/** What people call a field, as a pattern; whatever stands earlier is looked for first. */
const CALLED: readonly (readonly [field: string, said: string])[] = [
  ['dueDate', '(?:treatment )?(?:due dates?|deadlines?|target dates?)|dates? for (?:the |its |their )?treatment'],
  ['treatmentPlan', 'treatment plans?|plans? (?:to treat|for (?:it|them|the treatment))|(?:mitigation|action)(?: plans?)?|treatments?|plans?'],
  ['rollbackPlan', 'roll-?\\s?back(?: plans?)?|back-?out plans?|ways? back|fallback(?: plans?)?'],
  ['validation', 'validations?|tests?|test plans?|testing'],
  ['rootCause', 'root causes?|causes?'],
  ['correctiveAction', 'corrective (?:actions?|measures?)|corrections?|lessons?(?: learned)?'],
  ['immediateAction', 'immediate (?:actions?|measures?)|containment'],
  ['riskAssessmentRepeated', 'risk (?:re-?)?assessments?'],
  ['impactAssessmentRepeated', 'impact (?:re-?)?assessments?'],
  ['residualLikelihood', 'residual (?:levels?|ratings?|risks?|likelihoods?|scores?)'],
  ['residualImpact', 'residual impacts?'],
  ['reviewOutcome', '(?:review )?(?:outcomes?|results?)|post-?implementation reviews?'],
  ['reviewDate', 'review dates?|(?:next|planned|scheduled) reviews?|reviews?'],
  ['dueDate', 'dates?'],
  ['plannedFor', 'planned dates?|dates? planned'],
  ['controls', '(?:chosen |annex a )?controls?|mitigations?'],
  ['approver', '(?:named )?approvers?'],
  ['owner', '(?:named )?owners?|responsible (?:person|people)|one responsible|handlers?'],
  ['system', '(?:ai )?systems?'],
  ['severity', 'severit(?:y|ies)'],
  ['affectedCount', '(?:number of )?(?:people|persons|customers|users) affected'],
  ['likelihood', 'likelihoods?|probabilit(?:y|ies)'],
  ['impact', 'impacts?'],
  ['riskSource', '(?:risk )?sources?'],
  ['changeType', '(?:change )?types?'],
  ['cause', 'kinds? of cause'],
  ['response', 'answers?|responses?|repl(?:y|ies)'],
]; // prettier-ignore

const KNOWN = new Set(recordKinds.flatMap((kind) => recordTypes[kind].fields.map(({ name }) => name)));
const FIELDS = CALLED.filter(([field]) => KNOWN.has(field));

const ARTICLE =
  '(?:an? |any |the |its |their |his |her |our |chosen |linked |related |named |assigned |documented |recorded |agreed |defined |written )*';
/** "Without", "with no", "that have no", "lacking", "do not have". */
const LACKS = String.raw`(?:(?:that |which |who )?(?:still )?(?:with no|without|having no|lack(?:s|ing)?|miss(?:es|ing)|(?:do|does|did)(?: still)? ?n(?:o|['’])t (?:yet )?(?:have|name|say)|(?:have|has|had|got|are there|there is|is)(?: still)?(?: got)? no|have not got|haven['’]t got|no))(?: yet)?(?: with)?`;
/** "Is missing", "not set": behind a field. */
const IS_MISSING = String.raw`(?:(?:that |which )?(?:is|are|was|were) )?(?:still )?(?:missing|not (?:yet )?(?:set|named|known|given|recorded|filled in|chosen|there|assigned|defined|documented)|unknown|undefined|empty)`;
const HAS = String.raw`(?:(?:that |which |who )?(?:already )?(?:have|has|had|got|with))`;
const NUMBER = String.raw`(?:\d{1,7}|${NUMBER_WORDS.slice(0, 13).join('|')})`;
const LEAST = String.raw`(?:(?:is |are |of )?(?<least>at least|over|above|more than|greater than|higher than|>=?|≥|from) )`;
const MOST = String.raw`(?:(?:is |are |of )?(?<most>at most|below|under|less than|lower than|fewer than|<=?|≤|up to) )`;

export interface ReadFields {
  readonly fields: readonly FieldTest[];
  readonly rest: string;
}

/** "Without a treatment plan", "with likelihood 4 or more", "standard changes"; and the text without it. */
export function readFields(text: string): ReadFields {
  let rest = text;
  const fields: FieldTest[] = [];
  for (const [field, said] of FIELDS) {
    const found =
      readNumber(field, said, rest) ?? readMissing(field, said, rest) ?? readGiven(field, said, rest);
    if (found === null) continue;
    fields.push(found.test);
    rest = rest.replace(found.words, ' ');
  }
  const type = /\b(?<type>normal|standard) changes?\b/iu.exec(rest)?.groups?.['type']?.toLowerCase();
  if (type === undefined) return { fields, rest };
  const isOfType: FieldTest = { field: 'changeType', is: 'one-of', values: [type] };
  return { fields: [...fields, isOfType], rest: rest.replace(/\b(?:normal|standard) (?=changes?\b)/iu, ' ') };
}

interface Found {
  readonly test: FieldTest;
  readonly words: string;
}

function readMissing(field: string, said: string, text: string): Found | null {
  const words =
    new RegExp(
      String.raw`\b${LACKS} ${ARTICLE}(?:${said})(?![\p{L}\p{N}])(?: (?:yet|at all|set|named|chosen|recorded|assigned|linked|in place|given))*`,
      'iu',
    ).exec(text) ??
    new RegExp(
      String.raw`\b(?:whose |where |with )?${ARTICLE}(?<![\p{L}\p{N}])(?:${said}) ${IS_MISSING}(?: yet)?(?![\p{L}\p{N}])`,
      'iu',
    ).exec(text);
  return words === null ? null : { test: { field, is: 'empty' }, words: words[0] };
}

/** Of some fields what they are called is said of much else: "with dates", "with reviews", "with systems". */
const TOO_PLAIN = new Set([
  'system',
  'severity',
  'dueDate',
  'plannedFor',
  'reviewDate',
  'changeType',
  'riskSource',
  'owner',
  'likelihood',
  'impact',
  'response',
  'riskAssessmentRepeated',
  'impactAssessmentRepeated',
]);

function readGiven(field: string, said: string, text: string): Found | null {
  if (TOO_PLAIN.has(field)) return null;
  const words =
    new RegExp(
      String.raw`\b${HAS} ${ARTICLE}(?:${said})(?![\p{L}\p{N}])(?! (?:[a-z]\.)?\d)(?: (?:yet|already|set|named|chosen|recorded|linked|in place))*`,
      'iu',
    ).exec(text) ??
    (field === 'residualLikelihood' ? /\bresidual (?:levels?|ratings?|risks?|scores?)\b/iu.exec(text) : null);
  return words === null ? null : { test: { field, is: 'given' }, words: words[0] };
}

/** "Likelihood 4 or more", "impact of 5", "more than 10 people affected". */
function readNumber(field: string, said: string, text: string): Found | null {
  if (!COUNTED.has(field)) return null;
  const behind = new RegExp(
    String.raw`\b(?:with |that have |which have |have |has |having |where |whose )?${ARTICLE}(?:${field === 'likelihood' || field === 'impact' ? '(?<!residual )' : ''}${said}) (?:is |are |of |= ?)?(?:${LEAST}|${MOST})?(?<number>${NUMBER})(?: ?(?<more>\+|(?:or|and) (?:more|above|higher|greater|over|up|worse))| (?<less>(?:or|and) (?:less|below|lower|under|fewer)))?(?![\p{L}\p{N}])`,
    'iu',
  ).exec(text);
  const front =
    field === 'affectedCount'
      ? new RegExp(
          String.raw`\b(?:that |which )?(?:affect(?:ed|ing)? |with |hit |harmed )?(?:${LEAST}|${MOST})?(?<number>${NUMBER})(?: ?(?<more>\+|(?:or|and) more))? (?:people|persons|customers|users)(?: (?:were )?affected)?\b`,
          'iu',
        ).exec(text)
      : null;
  const found = behind ?? front;
  if (!found?.groups) return null;
  const number = numberOf(found.groups['number'] ?? '');
  return { test: bounded(field, number, found.groups), words: found[0] };
}

const COUNTED = new Set(['likelihood', 'impact', 'residualLikelihood', 'residualImpact', 'affectedCount']);

function bounded(
  field: string,
  number: number,
  groups: Readonly<Record<string, string | undefined>>,
): FieldTest {
  const { least, most, more, less } = groups;
  if (least !== undefined) return { field, is: 'at-least', number: isStrict(least) ? number + 1 : number };
  if (most !== undefined) return { field, is: 'at-most', number: isStrict(most) ? number - 1 : number };
  if (more !== undefined) return { field, is: 'at-least', number };
  if (less !== undefined) return { field, is: 'at-most', number };
  return { field, is: 'exactly', number };
}

function isStrict(said: string): boolean {
  return /^(?:over|above|more than|greater than|higher than|>|below|under|less than|lower than|fewer than|<)$/iu.test(
    said,
  );
}

function numberOf(said: string): number {
  return /^\d/u.test(said) ? Number(said) : NUMBER_WORDS.indexOf(said.toLowerCase());
}

/** "Linked to A.6.2.6", "with control A.6.2.4", "treated with clause 8.2", "linked to INC-2026-0001": its id as it is kept. */
export function readLinked(text: string): { readonly linkedTo: string | null; readonly rest: string } {
  const found =
    /\b(?:(?:that |which )?(?:are |is |were )?(?:linked|connected|related|mapped|tied|assigned)(?: (?:to|with))?|(?:treated|covered|caused|mitigated|addressed) (?:with|by)|with|under|for|of|use|uses|using|apply|applying)(?: the)?(?: annex a)? (?:(?:control|measure)s? )?(?<control>a\.\d{1,2}(?:\.\d{1,2}){0,2})(?![\d.]*\d)/iu.exec(
      text,
    ) ??
    /\b(?:linked|connected|related|mapped|tied) (?:to|with) (?:the )?(?:(?:clause )?(?<clause>\d{1,2}(?:\.\d{1,2}){1,2})|(?<record>(?:inc|rsk|chg|con)-\d{4}-\d{4,6}))(?![\d.]*\d)/iu.exec(
      text,
    );
  if (found === null) return { linkedTo: null, rest: text };
  const { control, clause, record } = found.groups ?? {};
  return { linkedTo: (control ?? clause ?? record ?? '').toUpperCase(), rest: text.replace(found[0], ' ') };
}
