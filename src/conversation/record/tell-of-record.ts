import { recognizeNamedField } from '../../capture/recognize-correction.ts';
import { isQuestion } from '../../capture/recognize-question.ts';
import { saysWhoWasTold } from '../../capture/hear-told.ts';
import type { RecordKind } from '../../records/define-record.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { changeRecord } from './change-record.ts';
import type { RecordTalk } from './handle-record-words.ts';

/** Whether words that name no record say something of a field of it, or who was told of it. */
function saysOfRecord(kind: RecordKind, text: string, context: RecordTalk['context']): boolean {
  const named = recognizeNamedField(recordTypes[kind], text);
  return (named !== null && named.words !== '') || saysWhoWasTold(recordTypes[kind], text, context);
}

/** "The root cause was a cache key": said of the record that the conversation is about. Null for anything else. */
export async function tellOfRecord(talk: RecordTalk): Promise<Turn | null> {
  const { incoming, deps } = talk;
  if (isQuestion(incoming.text)) return null;
  const number = await deps.memories.recordIn(incoming.conversation);
  if (number === null) return null;
  const record = await deps.register.byNumber(number, viewerOf(incoming, deps));
  if (record === null) return null;
  return saysOfRecord(record.kind, incoming.text, talk.context)
    ? changeRecord(record, incoming.text, talk)
    : null;
}
