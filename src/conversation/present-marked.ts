import type { Draft } from '../capture/draft.ts';
import { heldOf, type SourceChange } from '../capture/source-marks.ts';
import { shownType } from '../records/scale-words.ts';
import type { Field } from '../records/field.ts';
import type { RecordVersion } from '../records/record.ts';
import type { TurnDeps } from './deps.ts';
import { button } from './present-question.ts';
import { numberSpan } from './present-record.ts';
import { factOf } from './present-value.ts';
import type { Control, Reply, Rich } from './reply.ts';
import { paragraph, reply, small } from './rich-text.ts';

/** The answers that a changed message fed, and what can be done about them. */
export function presentMarked(
  draft: Draft,
  { message, what }: SourceChange,
  by: string,
  settings: TurnDeps['settings'],
): Reply {
  const type = shownType(draft.kind, settings);
  const facts = type.fields.flatMap((field) =>
    heldOf(draft, field.name)
      .filter(({ source }) => source?.message === message)
      .map((answer) => factOf(field, answer)),
  );
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

/** The fields that the message fed and that still say what it said then. */
export function fieldsFed(
  record: RecordVersion,
  draft: Draft,
  { message }: SourceChange,
  settings: TurnDeps['settings'],
): readonly Field[] {
  return shownType(record.kind, settings).fields.filter(({ name }) => {
    const answer = draft.answers[name];
    const holds = JSON.stringify(record.data[name]) === JSON.stringify(answer?.value);
    return answer?.source?.message === message && holds;
  });
}

export function presentMarkedRecord(
  record: RecordVersion,
  draft: Draft,
  fields: readonly Field[],
  what: SourceChange['what'],
  by: string,
): Reply {
  const facts = fields.flatMap((field) => {
    const answer = draft.answers[field.name];
    return answer === undefined ? [] : [factOf(field, { ...answer, doubt: what })];
  });
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
