import { ANONYMOUS, type Action } from '../records/access.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordKinds } from '../records/record-types.ts';
import type { StateChange } from './turn.ts';

/** Which record a change is about; `link` and `evidence` where only the id of what hangs on it is known. */
export type Touched = { readonly number: string } | { readonly link: string } | { readonly evidence: string };

/** Null for a change that is about no record that is there already. */
export function touchedBy(change: StateChange): Touched | null {
  switch (change.change) {
    case 'update-record':
    case 'confirm-source':
    case 'erase':
      return { number: change.number };
    case 'save-approval':
      return { number: change.approval.number };
    case 'add-link':
      return { number: change.link.number };
    case 'add-evidence':
      return { number: change.evidence.number };
    case 'follow-up':
      return { number: change.followUp.number };
    case 'save-review':
    case 'note-review': {
      const { kind, id } = change.change === 'save-review' ? change.review.subject : change.subject;
      return recordKinds.some((one) => one === kind) ? { number: id } : null;
    }
    case 'remove-link':
      return { link: change.id };
    case 'remove-evidence':
      return { evidence: change.id };
    default:
      return null;
  }
}

/**
 * What of the access table a change needs, held against the record as it stands. It is asked when the change is committed,
 * however it was decided on: roles and records move between a button that is shown and one that is pressed.
 */
export function askedOf(change: StateChange, record: RecordVersion): readonly Action[] {
  switch (change.change) {
    case 'update-record':
      return change.allowedBy === undefined ? askedOfUpdate(change, record) : [change.allowedBy];
    case 'save-approval':
      return [change.approval.what === 'residual-risk' ? 'accept-risk' : 'approve'];
    case 'add-link':
    case 'remove-link':
      return ['link'];
    case 'add-evidence':
    case 'remove-evidence':
      return ['attach'];
    case 'erase':
      return ['erase'];
    case 'confirm-source':
      return ['change'];
    case 'follow-up':
      return askedOfFollowUp(change.followUp);
    case 'save-review':
      return askedOfReview(change.review.decision);
    case 'note-review':
      return ['review'];
    default:
      return [];
  }
}

type Update = Extract<StateChange, { change: 'update-record' }>;

function askedOfUpdate({ data, status, confidentiality }: Update, record: RecordVersion): readonly Action[] {
  const owner = data['owner'] ?? record.owner;
  const moved = confidentiality !== undefined && confidentiality !== record.confidentiality;
  const asked: readonly (readonly [Action, boolean])[] = [
    ['assign', owner !== record.owner],
    ['restrict', moved],
    ['advance', status !== undefined && status !== record.status],
    ['change', !sameBesideOwner(data, record.data)],
  ];
  return asked.flatMap(([action, isAsked]) => (isAsked ? [action] : []));
}

function sameBesideOwner(one: RecordVersion['data'], other: RecordVersion['data']): boolean {
  const plain = (data: RecordVersion['data']): string =>
    JSON.stringify(
      Object.entries(data)
        .filter(([name]) => name !== 'owner')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return plain(one) === plain(other);
}

/** Whoever comes back to a concern without a name has shown its code, and has no other right. */
function askedOfFollowUp({
  from,
  by,
}: Extract<StateChange, { change: 'follow-up' }>['followUp']): readonly Action[] {
  if (from === 'handler') return ['advance'];
  return by === ANONYMOUS ? [] : ['attach'];
}

/** An offer is taken or left by somebody who is nothing to the record yet; that it stands is judged with the answer. */
export function askedOfReview(
  decision: Extract<StateChange, { change: 'save-review' }>['review']['decision'],
): readonly Action[] {
  switch (decision) {
    case 'accepted':
    case 'refused':
      return ['see'];
    case 'hand-over':
    case 'assigned':
      return ['review', 'assign'];
    default:
      return ['review'];
  }
}
