import { putBehind } from '../../capture/put-behind.ts';
import type { SaidBeside } from '../../capture/draft.ts';
import { setAnswers } from '../../capture/set-answers.ts';
import type { RecordKind } from '../../records/define-record.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { sourceOf } from '../begin-draft.ts';
import { correctionExample } from '../correction-example.ts';
import { changeDraft } from '../draft-from-record.ts';
import { viewOf } from '../draft-view.ts';
import { presentReview } from '../present-draft.ts';
import { paragraph } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { rememberRecord } from './show-record.ts';

/**
 * Words of which no answer of a record is read are kept as a note of it, once their person has confirmed it.
 * @param perhaps The kind of record that they would be if they were no part of this one; null where they name it.
 */
export function addWords(
  record: RecordVersion,
  words: string,
  perhaps: RecordKind | null,
  { incoming, context, deps }: RecordTalk,
): Turn {
  const type = recordTypes[record.kind];
  const source = sourceOf(incoming);
  const name = type.field('notes') === undefined ? 'description' : 'notes';
  const value = putBehind(record.data[name], words);
  const begun = changeDraft(record, incoming, context, deps);
  const added = { [name]: { value, said: words, from: 'typed', source } as const };
  const { draft } = setAnswers(type, begun, added, context);
  const beside: SaidBeside | null =
    perhaps === null ? null : { kind: perhaps, text: words, source, asked: false };
  const saved = saveDraft({ ...draft, ...(beside === null ? {} : { beside }) }, context.now);
  const said = perhaps === null ? asMore(record) : asPerhaps(record, perhaps);
  return respond(replyTo(incoming), presentReview(viewOf(saved.draft, context, deps), [paragraph(said)]), [
    saved.change,
    rememberRecord(incoming, record),
  ]);
}

function asMore({ number, kind }: RecordVersion): string {
  return `I see no answer of ${number} that this changes, so I keep your words as a note of it. If they belong elsewhere, say “cancel”, and then the answer by its name: “${number}: ${correctionExample(recordTypes[kind])}”.`;
}

function asPerhaps({ number }: RecordVersion, perhaps: RecordKind): string {
  const { article, noun } = recordTypes[perhaps];
  return `I take this as more about ${number} and keep it as a note of it. If it is ${article} ${noun} of its own, say “of its own”.`;
}
