import type { Reviewable } from '../review/reviewable.ts';
import type { Action } from './action.ts';
import { button } from './present-question.ts';
import type { Control, Part, Reply, Rich } from './reply.ts';
import { paragraph, reply, shortened, small } from './rich-text.ts';

const LIMITS = { title: 120, note: 500 } as const;

interface PassedOn {
  readonly from: string;
  readonly week: string;
  readonly note: string | null;
}

/** "INC-2026-0001 “Chatbot showed an address”"; a document or an activity by its title. */
export function nameOfItem({ subject, title, permalink }: Reviewable): Rich {
  const quoted = `“${shortened(title, LIMITS.title)}”`;
  switch (subject.kind) {
    case 'document':
    case 'activity':
    case 'question':
      return [quoted];
    default:
      return [
        permalink === null ? { bold: subject.id } : { link: permalink, label: subject.id },
        ` ${quoted}`,
      ];
  }
}

/** For the person who is to take it over. */
export function presentHandOver(item: Reviewable, { from, week, note }: PassedOn): Reply {
  const answer = (decision: 'accepted' | 'refused'): Action => {
    const { kind, id, version, contentHash: hash } = item.subject;
    return { do: 'review', decision, week, kind, id, version, hash };
  };
  return reply(
    'review-item',
    [
      paragraph({ person: from }, ' would like you to take over ', ...nameOfItem(item), '.'),
      ...noteParts(note),
      small('It stays with them until you accept it.'),
    ],
    [
      button('Take it over', answer('accepted'), 'primary'),
      button('No, leave it with them', answer('refused')),
    ],
  );
}

/** For an AIMS manager, who finds somebody. */
export function presentNotTheirs(item: Reviewable, { from, week, note }: PassedOn): Reply {
  const { kind, id } = item.subject;
  const assign: Control = {
    control: 'person',
    label: 'Assign to …',
    action: { do: 'review-pick', decision: 'assigned', week, kind, id, value: '' },
    options: [],
    initial: null,
  };
  const canAssign = kind !== 'approval';
  return reply(
    'review-item',
    [
      paragraph(
        { person: from },
        ' says that this is not theirs: ',
        ...nameOfItem(item),
        '. Who should have it?',
      ),
      ...noteParts(note),
      ...(canAssign ? [] : [small('You can decide it yourself, or name another approver in the record.')]),
    ],
    canAssign ? [assign] : [],
  );
}

function noteParts(note: string | null): readonly Part[] {
  return note === null ? [] : [small('Their note: ', shortened(note, LIMITS.note))];
}
