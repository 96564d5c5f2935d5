import { addDays } from '../kernel/add-days.ts';
import { statedAtFirst } from '../capture/statements/stated-at-first.ts';
import type { Draft } from '../capture/draft.ts';
import { nobodyCalled, peopleNamed, unknownOwner } from '../capture/people-named.ts';
import { withUnsettled } from '../capture/unsettled.ts';
import { setAnswers } from '../capture/set-answers.ts';
import { startDraft, type UnderstoodFirst } from '../capture/start-draft.ts';
import { WHICH_AUTHORITY } from '../capture/hear-told.ts';
import { toldInStory, type ToldInStory } from '../capture/told-in-story.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { understandFields, type Understanding } from '../capture/understand/understand-message.ts';
import type { Moment } from '../records/check-value.ts';
import type { RecordKind, RecordType } from '../records/define-record.ts';
import type { MessageSource } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import { shownType } from '../records/scale-words.ts';
import { dayIn } from '../records/when.ts';
import type { Help } from './assist/help-with-fields.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { openingParts, presentDraft } from './present-draft.ts';
import type { Part } from './reply.ts';
import { notice, small } from './rich-text.ts';
import { replyTo } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { Destination, Outgoing, Turn } from './turn.ts';

export interface FirstWords {
  readonly text: string;
  readonly understood: UnderstoodFirst;
  /** A draft of the same person that stays open meanwhile. */
  readonly other: Draft | null;
  /** The message they were said in, where that is not the one that came in. */
  readonly source?: MessageSource | null;
  /** What was asked with it, and what nothing surely answers. */
  readonly unanswered?: string | undefined;
  /** What a model found beside the rules. */
  readonly help?: Help | null;
}

/** Opens a draft with what was said, and asks for what is missing. */
export function beginDraft(
  kind: RecordKind,
  incoming: Incoming,
  words: FirstWords,
  context: UnderstandContext,
  deps: Pick<TurnDeps, 'ids' | 'systems' | 'settings'>,
): Turn {
  const type = shownType(kind, deps.settings);
  const id = deps.ids.next();
  const where = draftPlace(incoming, id);
  const source = words.source === undefined ? sourceOf(incoming) : words.source;
  const told = toldInStory(type, words.text, context);
  const begun = startDraft(
    type,
    words.text,
    saidIn(type, words, told, context),
    { id, ...where, person: incoming.user, source },
    context,
  );
  const held = told.unnamed === null ? {} : { unnamedTold: { ...told.unnamed, source } };
  const stated = statedAtFirst(type, begun.draft, words.text, source, context);
  const helped = withHelp(type, { ...stated, ...held }, words.help ?? null, context);
  const { draft, change } = saveDraft(helped.draft, context.now);
  const before = [
    ...openingParts(type, draft, begun.rejected),
    ...helped.parts,
    ...(words.unanswered === undefined ? [] : [small(notAnswered(words.unanswered))]),
    ...(words.other === null ? [] : [small(otherStays(words.other, where.conversation))]),
  ];
  const today = dayIn(context.timezone, context.now);
  const card = presentDraft({ type, draft, systems: deps.systems(), today }, before);
  const outgoing = destinations(incoming, type.noun).map(([destination, reply]) => ({
    destination,
    reply: reply ?? card,
  }));
  return { changes: [change], replies: () => outgoing };
}

function notAnswered(asked: string): string {
  return `You asked “${asked}”: I found nothing that surely answers it. Ask it by itself, and I show what comes nearest.`;
}

/** What was understood, with the people that are named in it and those of whom it says that they were told. */
function saidIn(
  type: RecordType,
  words: FirstWords,
  told: ToldInStory,
  context: UnderstandContext,
): FirstWords['understood'] {
  const people = peopleNamed(type, words.text, context);
  const which = told.unnamed === null ? [] : [{ field: 'informedAt', reason: WHICH_AUTHORITY }];
  const owned = 'owner' in people || 'owner' in words.understood.fields || type.field('owner') === undefined;
  const stranger = owned ? null : unknownOwner(words.text, context);
  const owner = stranger === null ? [] : [{ field: 'owner', reason: nobodyCalled(stranger) }];
  const problems = [...told.problems, ...which, ...owner].map((problem) => ({ ...problem, said: '' }));
  const asked = askedAgain(type, words, context);
  return {
    ...words.understood,
    unsure: { ...words.understood.unsure, ...asked },
    // Who was told comes last: it is held against when it happened.
    fields: {
      ...people,
      ...without(withoutTold(type, words, told, context), [...Object.keys(asked), ...notRated(words.text)]),
      ...told.fields,
    },
    invalid: [...words.understood.invalid, ...problems],
  };
}

function without(fields: Understanding['fields'], names: readonly string[]): Understanding['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

const RATES_REST =
  /\b(?:residual|remain\p{L}*|left|after(?:wards)?|once|then|target|treated|treatment|reduc\p{L}*)\b.*\b(?:likel\p{L}*|impact|[1-5])/isu;

/** “We only check 1 in 10” rates nothing of what is left. */
function notRated(text: string): readonly string[] {
  return RATES_REST.test(text.replace(/\b\d+ (?:in|of|out of) \d+\b/giu, ' '))
    ? []
    : ['residualLikelihood', 'residualImpact'];
}

/** Further back a day without its year may be one to come: a first setting, not measured. */
const LONG_AGO = 300;
const SAYS_YEAR = /\b(?:20\d\d|years?|\d{1,2}[./]\d{1,2}[./]\d{2})\b/iu;

/** “On 2 December”, said in November, of what happened: nearly a year ago, if it was that, and so it is asked. */
function askedAgain(
  type: RecordType,
  { understood }: FirstWords,
  { now, timezone }: UnderstandContext,
): Understanding['fields'] {
  const since = addDays(dayIn(timezone, now), -LONG_AGO);
  return Object.fromEntries(
    Object.entries(understood.fields).filter(([name, { value, said }]) => {
      const input = type.field(name)?.input;
      const isPast = input?.kind === 'when' && input.tense === 'past';
      return isPast && typeof value === 'string' && value < since && !SAYS_YEAR.test(said);
    }),
  );
}

/** “The DPA was informed today at 9” says when they were told, and not when it happened or was noticed. */
function withoutTold(
  type: RecordType,
  { text, understood }: FirstWords,
  { rest }: ToldInStory,
  context: UnderstandContext,
): Understanding['fields'] {
  if (rest === text) return understood.fields;
  const left = understandFields(type.kind, rest, context).fields;
  return Object.fromEntries(
    Object.entries(understood.fields).filter(
      ([name]) => type.field(name)?.input.kind !== 'when' || name in left,
    ),
  );
}

function otherStays({ kind, conversation }: Draft, here: string): string {
  const { noun } = recordTypes[kind];
  return conversation === here
    ? `Your other ${noun} draft stays open, and goes on here when this one is recorded or cancelled.`
    : `Your other ${noun} draft stays open.`;
}

/** Suggestions join what was said; what the message says in two ways is asked first, one field after the other. */
function withHelp(
  type: RecordType,
  draft: Draft,
  help: Help | null,
  moment: Moment,
): { readonly draft: Draft; readonly parts: readonly Part[] } {
  if (help === null) return { draft, parts: [] };
  const { draft: joined } = setAnswers(type, draft, help.answers, moment);
  const note = help.note === null ? [] : [small(help.note)];
  return { draft: withUnsettled(joined, help.conflicts), parts: note };
}

/** A command, a shortcut or a button in a view has no thread of its own: its draft goes on in the person's direct messages. */
function draftPlace(incoming: Incoming, id: string): { conversation: string; place: string } {
  if (isCommandElsewhere(incoming) || incoming.kind === 'shortcut' || isInView(incoming)) {
    return { conversation: `direct:${incoming.user}:${id}`, place: `direct:${incoming.user}` };
  }
  return { conversation: incoming.conversation, place: incoming.place };
}

function destinations(
  incoming: Incoming,
  noun: string,
): readonly (readonly [Destination, Outgoing['reply'] | null])[] {
  const direct = [{ to: 'direct', user: incoming.user }, null] as const;
  if (incoming.kind === 'shortcut' || isInView(incoming)) return [direct];
  if (isCommandElsewhere(incoming))
    return [direct, [replyTo(incoming), notice(`I have opened the ${noun} draft in our direct messages.`)]];
  return [[{ to: 'conversation', conversation: incoming.conversation }, null]];
}

/** Given where others read along: its replies go to its person alone. */
function isCommandElsewhere(incoming: Incoming): boolean {
  return incoming.kind === 'command' && incoming.responseHandle !== null;
}

function isInView(incoming: Incoming): boolean {
  return incoming.kind === 'action' && incoming.inView === true;
}

export function sourceOf(incoming: Incoming): MessageSource | null {
  switch (incoming.kind) {
    case 'message':
      return {
        conversation: incoming.conversation,
        message: incoming.message,
        permalink: incoming.permalink,
      };
    case 'action':
      if (incoming.inView === true) return null;
      return { conversation: incoming.conversation, message: incoming.message, permalink: null };
    case 'command':
      return { conversation: incoming.conversation, message: incoming.message, permalink: null };
    case 'shortcut':
      return incoming.on === null
        ? null
        : {
            conversation: incoming.conversation,
            message: incoming.on.message,
            permalink: incoming.on.permalink,
          };
    default:
      return null;
  }
}

/** A draft without a name keeps no link to any message. */
export function sourceFor(draft: Pick<Draft, 'anonymous'>, incoming: Incoming): MessageSource | null {
  return draft.anonymous === true ? null : sourceOf(incoming);
}
