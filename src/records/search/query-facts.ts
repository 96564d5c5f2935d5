import type { Approval } from '../approval.ts';
import type { RecordKind, RecordData } from '../define-record.ts';
import { WAITS_FOR_APPROVAL } from './read-decision.ts';

/**
 * One answer that makes a fact true: a field has a value (or a list has it), or is above a number; or a status; or that a
 * change, other than a standard one, was made and nobody has decided on it.
 */
export type FactTest =
  | { readonly field: string; readonly is: string }
  | { readonly field: string; readonly above: number }
  | { readonly status: string }
  | { readonly madeUndecided: true };

/** What a search can ask beside type, status, rating, owner, system and time. Any one of the tests is enough. */
export interface QueryFact {
  readonly kind: RecordKind;
  readonly said: RegExp;
  readonly inWords: { readonly before: string } | { readonly after: string };
  readonly any: readonly FactTest[];
}

export const QUERY_FACTS = {
  emergency: {
    kind: 'change',
    said: /\bemergency\b/iu,
    inWords: { before: 'emergency' },
    any: [{ field: 'changeType', is: 'emergency' }],
  },
  'waits-for-approval': {
    kind: 'change',
    said: WAITS_FOR_APPROVAL,
    inWords: { after: 'that wait for approval' },
    any: [{ status: 'assessed' }, { madeUndecided: true }],
  },
  'near-miss': {
    kind: 'incident',
    said: /\bnear[- ]miss(?:es)?\b/iu,
    inWords: { after: 'that were near misses' },
    any: [
      { field: 'outcome', is: 'near-miss' },
      { field: 'harmTypes', is: 'none' },
    ],
  },
  'personal-data': {
    kind: 'incident',
    said: /\b(?:(?:(?:that |which )?(?:with |of |about |involv(?:ing|ed|es?) |includ(?:ing|ed|es?) |concerned |touched |affected |exposed |leaked ))?personal data(?: breach(?:es)?)?(?: (?:was |were |got )?(?:leaked|exposed|lost|breached|disclosed))?|data (?:breach(?:es)?|leaks?))\b/iu,
    inWords: { after: 'with personal data' },
    any: [
      { field: 'personalData', is: 'yes' },
      { field: 'harmTypes', is: 'privacy' },
    ],
  },
  harm: {
    kind: 'incident',
    said: /\b(?:(?:with |where |in which |that )?(?:(?<!(?:\d|more|hundred|dozen|ten|five|two) )(?:people|customers?|users?|persons?|somebody|someone)(?: (?:were|was|got))? (?:harmed|hurt|affected)|(?:harmed|hurt|affected) (?:people|customers?|users?|persons?|somebody|someone))|^harm(?=$|[?.!]| (?:this|last|in|of|for|since)\b)|with (?:any )?harm(?: to (?:people|customers?|users?|persons?))?)\b/iu,
    inWords: { after: 'with harm' },
    any: [
      { field: 'outcome', is: 'harm' },
      { field: 'affectedCount', above: 0 },
    ],
  },
} as const satisfies Readonly<Record<string, QueryFact>>;

export type FactName = keyof typeof QUERY_FACTS;
export const FACT_NAMES = Object.keys(QUERY_FACTS) as readonly FactName[];

export function factOf(name: FactName): QueryFact {
  return QUERY_FACTS[name];
}

export function isFact(
  name: FactName,
  { status, data }: { readonly status: string; readonly data: RecordData },
  approvals: readonly Approval[] = [],
): boolean {
  return factOf(name).any.some((test) => {
    if ('status' in test) return test.status === status;
    if ('madeUndecided' in test) return isMadeUndecided(status, data, approvals);
    const value = data[test.field];
    if ('above' in test) return typeof value === 'number' && value > test.above;
    return Array.isArray(value) ? value.includes(test.is) : value === test.is;
  });
}

function isMadeUndecided(status: string, data: RecordData, approvals: readonly Approval[]): boolean {
  const decided = approvals.some(({ what }) => what === 'change');
  return status === 'implemented' && data['changeType'] !== 'standard' && !decided;
}
