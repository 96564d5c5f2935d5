import type { Draft } from '../capture/draft.ts';
import type { SourceChange } from '../capture/source-marks.ts';
import { recordTypes } from '../records/record-types.ts';
import type { RecordVersion } from '../records/record.ts';
import { button } from './present-question.ts';
import { numberSpan } from './present-record.ts';
import { factOf } from './present-value.ts';
import type { Control, Reply, Rich } from './reply.ts';
import { paragraph, reply, small } from './rich-text.ts';

/** The answers that a changed message fed, and what can be done about them. */
export function presentMarked(draft: Draft, { message, what }: SourceChange, by: string): Reply {
  const type = recordTypes[draft.kind];
  const facts = type.fields.flatMap((field) => {
    const answer = draft.answers[field.name];
    return answer?.source?.message === message ? [factOf(field, answer)] : [];
  });
  const who: Rich = by === draft.person ? ['You'] : [{ person: by }];
  return reply(
    'question',
    [
      paragraph(...who, ` ${what} a message that this ${type.noun} draft took these answers from:`),
      { part: 'facts', facts },
      small(
        'I have kept what it said. If something is different now, tell me here, such as “severity is high”.',
      ),
    ],
    markedControls(draft),
  );
}

/** Null when the record has other values by now in everything that the message fed. */
export function presentMarkedRecord(
  record: RecordVersion,
  draft: Draft,
  { message, what }: SourceChange,
  by: string,
): Reply | null {
  const facts = recordTypes[record.kind].fields.flatMap((field) => {
    const answer = draft.answers[field.name];
    const holds = JSON.stringify(record.data[field.name]) === JSON.stringify(answer?.value);
    return answer?.source?.message === message && holds ? [factOf(field, { ...answer, doubt: what })] : [];
  });
  if (facts.length === 0) return null;
  const { number } = record;
  return reply(
    'record',
    [
      paragraph({ person: by }, ` ${what} a message that `, numberSpan(record), ' took these answers from:'),
      { part: 'facts', facts },
      small(
        `The record stays as it is. If something is different now, say it, such as “${number}: severity is high”.`,
      ),
    ],
    [
      button('Still right', { do: 'source-holds', number }),
      button('Change it', { do: 'change-record', number }),
    ],
  );
}

export function markedControls({ id, edits }: Draft): readonly Control[] {
  return [
    button('Still right', { do: 'accept-marked', draft: id }),
    ...(Object.keys(edits).length > 0 ? [button('Take the new words', { do: 'take-edits', draft: id })] : []),
  ];
}
