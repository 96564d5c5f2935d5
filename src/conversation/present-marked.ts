import type { Draft } from '../capture/draft.ts';
import type { SourceChange } from '../capture/source-marks.ts';
import { recordTypes } from '../records/record-types.ts';
import { button } from './present-question.ts';
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

export function markedControls({ id, edits }: Draft): readonly Control[] {
  return [
    button('Still right', { do: 'accept-marked', draft: id }),
    ...(Object.keys(edits).length > 0 ? [button('Take the new words', { do: 'take-edits', draft: id })] : []),
  ];
}
