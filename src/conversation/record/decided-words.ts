import type { Approval } from '../../records/approval.ts';
import type { ApprovalSubject } from '../../records/field.ts';

type OfDecision = Readonly<Record<Approval['decision'], string>>;

/** What is decided about, and what is said of it: a plan is approved; what is left of a risk is accepted (clause 6.1.3). */
export interface DecidedSubject {
  readonly what: ApprovalSubject;
  readonly name: string;
  /** What somebody did. */
  readonly did: OfDecision;
  /** What it was. */
  readonly was: OfDecision;
  readonly noun: string;
}

const APPROVED = {
  did: { approved: 'approved', refused: 'refused' },
  was: { approved: 'approved', refused: 'refused' },
  noun: 'approval',
} as const;
const ACCEPTED = {
  did: { approved: 'accepted', refused: 'did not accept' },
  was: { approved: 'accepted', refused: 'not accepted' },
  noun: 'acceptance',
} as const;

export const DECIDED_SUBJECTS: readonly DecidedSubject[] = [
  { what: 'change', name: 'The change', ...APPROVED },
  { what: 'treatment', name: 'The treatment plan', ...APPROVED },
  { what: 'residual-risk', name: 'The residual risk', ...ACCEPTED },
];

/** “Accepted”, of who decided. */
export function whatTheyDid({ what, decision }: Pick<Approval, 'what' | 'decision'>): string {
  return DECIDED_SUBJECTS.find((subject) => subject.what === what)?.did[decision] ?? decision;
}
