import type { Draft } from '../../capture/draft.ts';
import { formOf } from '../../capture/form-of.ts';
import { isQuestion } from '../../capture/recognize-question.ts';
import { mayEdit } from '../../records/may-edit.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { RecordVersion } from '../../records/record.ts';
import { acceptedParts } from '../accepted-parts.ts';
import { sourceOf } from '../begin-draft.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { TurnDeps } from '../deps.ts';
import { changeDraft } from '../draft-from-record.ts';
import { viewOf } from '../draft-view.ts';
import { findOpenDraft } from '../find-open-draft.ts';
import type { Incoming } from '../incoming.ts';
import { presentDraft, presentReview, rejectionParts } from '../present-draft.ts';
import { button } from '../present-question.ts';
import { paragraph, reply } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Destination, Turn } from '../turn.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { rememberRecord } from './show-record.ts';
import { correctionExample } from '../correction-example.ts';
import { addWords } from './add-words.ts';
import { hearOfRecord } from './hear-of-record.ts';
import { passOn } from './pass-on.ts';
import { stepRules } from './step-context.ts';

/** "INC-2026-0003: severity is low": a draft of the change, shown before it is recorded. */
export async function changeRecord(record: RecordVersion, words: string, talk: RecordTalk): Promise<Turn> {
  const { incoming, context, deps } = talk;
  const may = mayEdit(deps.actor(incoming.user), record);
  const destination = replyTo(incoming);
  if (!may.allowed) return passOn(record, words, may.reason, talk);
  if (words === '') return beginChange(record, incoming, context, deps, destination);
  const draft = (await pendingChange(record, incoming, deps)) ?? changeDraft(record, incoming, context, deps);
  const form = formOf(draft, stepRules(deps));
  const heard = hearOfRecord(form, draft, { text: words, source: sourceOf(incoming) }, context);
  if (heard.heard === 'field-named') {
    const saved = saveDraft(heard.draft, context.now);
    const asked = presentDraft(viewOf(saved.draft, context, deps));
    return respond(destination, asked, [saved.change, rememberRecord(incoming, record)]);
  }
  if (heard.heard !== 'answers')
    return isStatement(words)
      ? addWords(record, words, null, talk)
      : notUnderstood(record, incoming, destination);
  const isNothing = heard.accepted.length === 0 && heard.draft.focus === null && heard.draft === draft;
  if (isNothing && heard.rejected.length > 0)
    return respond(destination, reply('notice', rejectionParts(heard.rejected)), [
      rememberRecord(incoming, record),
    ]);
  const saved = saveDraft(heard.draft, context.now);
  const view = viewOf(saved.draft, context, deps);
  const parts = [...acceptedParts(view, heard.accepted), ...rejectionParts(heard.rejected)];
  return respond(destination, presentReview(view, parts), [saved.change, rememberRecord(incoming, record)]);
}

const FEWEST_WORDS = 3;

/** Something that was said, and no order: a word or two may be a slip. */
function isStatement(words: string): boolean {
  return (
    words.trim().split(/\s+/u).length >= FEWEST_WORDS && !isQuestion(words) && !ORDERS.test(words.trim())
  );
}

const ORDERS =
  /^(?:please |pls |can you |could you |just )*(?:change|set|update|add|remove|delete|clear|show|give|tell|make|put|move|send|remind|assign|link|attach|mark|open|close|approve|refuse|accept|list|find|hand|take)\b/iu;

function notUnderstood(record: RecordVersion, incoming: Incoming, destination: Destination): Turn {
  const { number, kind } = record;
  const example = correctionExample(recordTypes[kind]);
  const said = `I did not understand what should change in ${number}. Say it like this: “${number}: ${example}”, or change it in a form.`;
  const controls = [
    button('Change it', { do: 'change-record', number }),
    button('Show it', { do: 'show-record', number }),
  ];
  return respond(destination, reply('notice', [paragraph(said)], controls), [
    rememberRecord(incoming, record),
  ]);
}

/** Changes to the record that wait here already: what is said of it by its number joins them. */
async function pendingChange(
  { number, version }: RecordVersion,
  incoming: RecordTalk['incoming'],
  deps: TurnDeps,
): Promise<Draft | null> {
  const open = await findOpenDraft(incoming, deps);
  const { updates = null } = open ?? {};
  const isOfIt = updates?.number === number && updates.version === version && updates.step === undefined;
  return isOfIt ? open : null;
}

/** A draft that holds what is on record, and waits for what is different. */
export function beginChange(
  record: RecordVersion,
  incoming: Incoming,
  context: UnderstandContext,
  deps: TurnDeps,
  destination: Destination,
): Turn {
  const saved = saveDraft(changeDraft(record, incoming, context, deps), context.now);
  const ask = `What has changed about ${record.number}? Say it in your words, or open it as a form; the rest stays as it is.`;
  const card = presentReview(viewOf(saved.draft, context, deps), [paragraph(ask)]);
  return respond(destination, card, [saved.change, rememberRecord(incoming, record)]);
}
