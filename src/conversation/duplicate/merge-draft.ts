import { isRestricted } from '../../capture/confidentiality-wish.ts';
import type { Draft, DraftAnswer } from '../../capture/draft.ts';
import { mayDo } from '../../records/access.ts';
import { canonicalHash } from '../../records/canonical-hash.ts';
import { mayEdit } from '../../records/may-edit.ts';
import type { RecordVersion } from '../../records/record.ts';
import { shownType } from '../../records/scale-words.ts';
import type { Confirming } from '../confirm-draft.ts';
import type { TurnDeps } from '../deps.ts';
import { changeDraft } from '../draft-from-record.ts';
import { rememberRecord } from '../record/show-record.ts';
import { viewOf } from '../draft-view.ts';
import { presentReview } from '../present-draft.ts';
import { button } from '../present-question.ts';
import { numberSpan } from '../present-record.ts';
import { valueInWords } from '../present-value.ts';
import type { Fact, Reply, Rich } from '../reply.ts';
import { notice, paragraph, reply, shortened } from '../rich-text.ts';
import { respond } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Outgoing, StateChange, Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';

/**
 * "It is the same": nothing new is recorded. The report becomes evidence of the record that is there, its owner hears what
 * was said, and what the record does not know yet is offered as a change to whoever may make it.
 */
export async function mergeDraft(confirming: Confirming, number: string): Promise<Turn> {
  const { draft, incoming, deps, destination } = confirming;
  const actor = deps.actor(incoming.user);
  const record = await deps.register.byNumber(number, viewerOf(incoming, deps));
  if (record === null)
    return respond(destination, notice(`I no longer find ${number}. Say “save” to record yours.`));
  if (wouldTell(draft, record)) return keptApart(confirming, record);
  const { changes, offer } = mergeChanges(confirming, record);
  const told = mayDo('attach', actor, record).allowed
    ? 'What you reported is attached to it as evidence, and its owner hears of it.'
    : 'Its owner hears what you reported.';
  const outgoing: Outgoing[] = [
    { destination, reply: notice('Nothing new was recorded: it is ', numberSpan(record), `. ${told}`) },
    ...(offer === null ? [] : [{ destination, reply: offer }]),
    ...(record.owner === incoming.user
      ? []
      : [
          {
            destination: { to: 'direct', user: record.owner },
            reply: presentToOwner(record, draft, deps.settings),
          } as const,
        ]),
  ];
  return { changes, replies: () => outgoing };
}

/** What is to be restricted would be read by everybody who sees the record that it is put to. */
function wouldTell(draft: Draft, { confidentiality }: RecordVersion): boolean {
  return confidentiality === 'internal' && isRestricted(draft);
}

/** Nothing of the draft is passed on: its person hears why, and what they can do. */
function keptApart({ draft, incoming, context, deps, destination }: Confirming, record: RecordVersion): Turn {
  const { number } = record;
  const saved = saveDraft(draft, context.now);
  const mayRestrict = mayDo('restrict', deps.actor(incoming.user), record).allowed;
  const ways: Rich[] = [
    [
      { bold: '“No, record it”' },
      ` records yours by itself, restricted. It can be linked to ${number} then.`,
    ],
    mayRestrict
      ? [{ bold: `“Mark ${number} restricted”` }, ' and then “it is the same” puts yours to it.']
      : [`Whoever owns ${number} can restrict it; then “it is the same” puts yours to it.`],
    [
      { bold: '“It need not be confidential”' },
      ' and then “it is the same” lets everybody here read what you said.',
    ],
  ];
  const card = reply(
    'question',
    [
      paragraph(
        { bold: 'Not done, and nothing was passed on.' },
        ' Yours is to be restricted, and everybody here sees ',
        numberSpan(record),
        ': what you said would be read with it.',
      ),
      { part: 'list', items: ways },
    ],
    [button('No, record it', { do: 'different', draft: draft.id, number }, 'primary')],
  );
  return respond(destination, card, [saved.change]);
}

function mergeChanges(
  { draft, incoming, context, deps }: Confirming,
  record: RecordVersion,
): { readonly changes: readonly StateChange[]; readonly offer: Reply | null } {
  const { number, version } = record;
  const actor = deps.actor(incoming.user);
  const saved = saveDraft({ ...draft, duplicateAsked: null, updates: { number, version } }, context.now);
  const changes: StateChange[] = [
    saved.change,
    { change: 'close-draft', draft: saved.draft, outcome: 'recorded' },
    rememberRecord(incoming, record),
  ];
  if (mayDo('attach', actor, record).allowed) changes.push(evidenceOf(draft, record, incoming.user));
  const fresh = newAnswers(draft, record);
  if (Object.keys(fresh).length === 0 || !mayEdit(actor, record).allowed) return { changes, offer: null };
  const begun = changeDraft(record, incoming, context, deps);
  const update = saveDraft({ ...begun, answers: { ...begun.answers, ...fresh } }, context.now);
  const ask = paragraph(`You said what ${number} does not hold yet.`);
  return {
    changes: [...changes, update.change],
    offer: presentReview(viewOf(update.draft, context, deps), [ask]),
  };
}

/** What the record has no answer to. */
function newAnswers(draft: Draft, record: RecordVersion): Readonly<Record<string, DraftAnswer>> {
  return Object.fromEntries(Object.entries(draft.answers).filter(([name]) => !(name in record.data)));
}

function evidenceOf(draft: Draft, { number }: RecordVersion, by: string): StateChange {
  const words = draft.firstMessage.trim() || String(draft.answers['description']?.value ?? '');
  return {
    change: 'add-evidence',
    evidence: {
      number,
      what: 'message',
      title: shortened(`Reported again: ${words}`, 200),
      permalink: draft.source?.permalink ?? null,
      contentHash: canonicalHash(words),
      dated: draft.createdAt.slice(0, 10),
      by,
    },
    source: draft.source,
  };
}

function presentToOwner(record: RecordVersion, draft: Draft, settings: TurnDeps['settings']): Reply {
  const { number } = record;
  const facts = shownType(draft.kind, settings).fields.flatMap((field): Fact[] => {
    const answer = draft.answers[field.name];
    return answer === undefined
      ? []
      : [{ label: field.label, value: valueInWords(field, answer.value), note: null }];
  });
  return reply(
    'record',
    [
      paragraph(
        { person: draft.person },
        ' reported what is on record as ',
        numberSpan(record),
        '. They said:',
      ),
      { part: 'facts', facts },
    ],
    [button('Show it', { do: 'show-record', number }), button('Change it', { do: 'change-record', number })],
  );
}
