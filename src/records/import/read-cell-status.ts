import { err, ok, type Result } from '../../kernel/result.ts';
import type { Confidentiality } from '../record.ts';
import { recordTypes } from '../record-types.ts';
import type { ImportKind } from './column-names.ts';
import type { CellProblem } from './read-cell-date.ts';

/** A status, and what has to be said about it. */
export interface ReadStatus {
  readonly status: string;
  readonly note: string | null;
}

/** What other registers call a status; only words after which no step is claimed that nobody took. */
const SYNONYMS: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  incident: {
    reported: ['open', 'new', 'logged', 'registered', 'active', 'in progress', 'ongoing', 'investigating'],
    contained: ['mitigated'],
    investigated: ['analysed', 'analyzed'],
    corrected: ['resolved', 'fixed', 'solved'],
    closed: ['done', 'complete', 'completed', 'finished'],
  },
  risk: {
    identified: ['open', 'new', 'active', 'draft', 'raised', 'logged'],
    assessed: [
      'analysed',
      'analyzed',
      'evaluated',
      'in treatment',
      'under treatment',
      'in progress',
      'ongoing',
    ],
    treated: ['mitigated', 'controlled', 'monitored', 'monitoring'],
    accepted: ['tolerated', 'retained'],
    closed: ['done', 'complete', 'completed', 'retired', 'finished'],
  },
  change: {
    proposed: ['open', 'new', 'draft', 'requested', 'submitted', 'planned', 'raised'],
    assessed: ['under review', 'in review', 'pending approval', 'awaiting approval'],
    approved: ['authorised', 'authorized', 'scheduled'],
    refused: ['rejected', 'declined', 'denied'],
    implemented: ['deployed', 'live', 'released', 'completed', 'complete', 'done'],
    closed: ['finished'],
  },
};

/** An approval names a person and a version here: one that was given elsewhere is given again. */
const RESTS_ON_APPROVAL: Readonly<Record<string, { readonly instead: string; readonly note: string }>> = {
  approved: { instead: 'assessed', note: 'approved is taken as assessed: the approval is given again here' },
  accepted: { instead: 'treated', note: 'accepted is taken as treated: the risk is accepted again here' },
};

export function readCellStatus(kind: ImportKind, text: string): Result<ReadStatus, CellProblem> {
  const type = recordTypes[kind];
  const wanted = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (wanted === '') return ok({ status: type.statuses[0], note: null });
  const found = type.statuses.find((one) => one === wanted || SYNONYMS[kind][one]?.includes(wanted));
  if (found === undefined)
    return err({
      reason: `is no status of ${type.article} ${type.noun}`,
      instead: `Write one of ${type.statuses.join(', ')}.`,
    });
  const rests = RESTS_ON_APPROVAL[found];
  return ok(
    rests === undefined ? { status: found, note: null } : { status: rests.instead, note: rests.note },
  );
}

const RESTRICTED = /^(?:restricted|confidential|strictly confidential|secret|yes|y|true|x)$/u;
const INTERNAL = /^(?:internal|public|open|all|everyone|everybody|no|n|false|)$/u;

/** Who sees it: a word nobody knows is not taken for one that lets everybody see. */
export function readCellConfidentiality(text: string): Result<Confidentiality, CellProblem> {
  const wanted = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (RESTRICTED.test(wanted)) return ok('restricted');
  if (INTERNAL.test(wanted)) return ok('internal');
  return err({ reason: 'does not say who may see it', instead: 'Write internal or restricted.' });
}
