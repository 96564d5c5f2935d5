import { toldApart } from '../capture/told-apart.ts';
import { understandAs, understandMessage } from '../capture/understand/understand-message.ts';
import type { UnderstoodFirst } from '../capture/start-draft.ts';
import type { RecordKind } from '../records/define-record.ts';
import { recordTypes } from '../records/record-types.ts';
import { beginTold } from './begin-told.ts';
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
  const parts = toldApart(incoming.text) ?? [];
  const told = parts.flatMap(({ kind, text }): ToldRecord[] => {
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
  if (first === undefined || later.length === 0 || told.length !== parts.length) return null;
  const begun: Turn[] = [];
  for (const { kind, text, understood } of told)
    begun.push(await beginTold(kind, incoming, { text, understood, other: null }, context, deps));
  const [shown, ...waiting] = begun;
  return {
    // What is saved last is what the next words are said to.
    changes: [...waiting.toReversed(), shown].flatMap((turn) => turn?.changes ?? []),
    replies: (outcome) => withWaiting(shown?.replies(outcome) ?? [], later),
  };
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
