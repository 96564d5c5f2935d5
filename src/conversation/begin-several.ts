import { toldApart } from '../capture/told-apart.ts';
import { understandAs, understandMessage } from '../capture/understand/understand-message.ts';
import type { UnderstoodFirst } from '../capture/start-draft.ts';
import type { RecordKind } from '../records/define-record.ts';
import { recordTypes } from '../records/record-types.ts';
import { helpWithFields } from './assist/help-with-fields.ts';
import { beginDraft, sourceOf, type FirstWords } from './begin-draft.ts';
import type { RecordTalk } from './record/handle-record-words.ts';
import { small } from './rich-text.ts';
import type { Outgoing, Turn } from './turn.ts';

interface ToldRecord {
  readonly kind: RecordKind;
  readonly text: string;
  readonly understood: UnderstoodFirst;
}

/**
 * A message that tells of several records opens a draft for each. The first one is asked for at once, and the next comes up
 * when it is recorded or cancelled. Null for a message about one.
 */
export async function beginSeveral({ incoming, context, deps }: RecordTalk): Promise<Turn | null> {
  const told = (toldApart(incoming.text) ?? []).flatMap(({ kind, text }): ToldRecord[] => {
    const understood = understandMessage(text, context);
    const meant = kind ?? understood.kind;
    if (meant === null) return [];
    return [
      {
        kind: meant,
        text,
        understood: understood.kind === meant ? understood : understandAs(meant, text, context),
      },
    ];
  });
  const [first, ...later] = told;
  if (first === undefined || later.length === 0 || told.length !== toldApart(incoming.text)?.length)
    return null;
  const begun: Turn[] = [];
  for (const one of told) begun.push(await begin(one));
  const [shown, ...waiting] = begun;
  return {
    // What is saved last is what the next words are said to.
    changes: [...waiting.toReversed(), shown].flatMap((turn) => turn?.changes ?? []),
    replies: (outcome) => withWaiting(shown?.replies(outcome) ?? [], later),
  };

  async function begin({ kind, text, understood }: ToldRecord): Promise<Turn> {
    const source = sourceOf(incoming);
    const help = await helpWithFields(kind, { text, fields: understood.fields, source }, context, deps);
    const words: FirstWords = { text, understood, other: null, help };
    return beginDraft(kind, incoming, words, context, deps);
  }
}

/** Every card says what else was told, and that it is kept. */
function withWaiting(replies: readonly Outgoing[], later: readonly ToldRecord[]): readonly Outgoing[] {
  const kept = later.map(
    ({ kind, text }) => `${recordTypes[kind].article} ${recordTypes[kind].noun}: “${text}”`,
  );
  const note = small(
    `Your message tells of ${String(later.length + 1)}. This is the first; I keep for later ${kept.join('; ')}. It comes up when this one is recorded or cancelled.`,
  );
  return replies.map((one) => ({ ...one, reply: { ...one.reply, parts: [note, ...one.reply.parts] } }));
}
