import { missingFields } from '../../capture/next-question.ts';
import { newDraft } from '../../capture/new-draft.ts';
import type { Draft, DraftAnswer } from '../../capture/draft.ts';
import { setAnswers } from '../../capture/set-answers.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { understandAs } from '../../capture/understand/understand-message.ts';
import type { MessageSource } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import { viewOf } from '../draft-view.ts';
import type { Incoming } from '../incoming.ts';
import { draftFacts, presentDraft } from '../present-draft.ts';
import type { Part, Reply } from '../reply.ts';
import { paragraph, small } from '../rich-text.ts';
import { respond } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { StateChange, Turn } from '../turn.ts';
import { inPrivate } from '../where-seen.ts';
import { unreadParts } from './unread-concerns.ts';

/** A draft in direct messages, shown with its next question. */
export function beginConcern(anonymous: boolean, text: string, incoming: Incoming, deps: TurnDeps): Turn {
  const { draft, changes } = openConcern(anonymous, text, incoming, deps);
  return respond(
    { to: 'direct', user: incoming.user },
    presentBegun(draft, deps, cutParts(draft, text)),
    changes,
  );
}

/** Said where a concern is longer than its field: without a name nothing else of it is kept. */
export function cutParts({ answers }: Draft, text: string): readonly Part[] {
  const taken = String(answers['description']?.value ?? '');
  return taken.endsWith('…') && taken.length < text.length ? [small(TOO_LONG)] : [];
}

const TOO_LONG =
  'What you wrote is long: I can only take its beginning. Shorten it in the form, or add the rest once it is recorded.';

/** The draft alone. Without a name it holds no link to any message, and is deleted once it is recorded. `source`: of its words. */
export function openConcern(
  anonymous: boolean,
  text: string,
  incoming: Incoming,
  deps: TurnDeps,
  source: MessageSource | null = anonymous ? null : sourceOf(incoming),
): OpenedConcern {
  const now = deps.clock.now();
  const context = contextOf(incoming.user, deps);
  const empty = { ...emptyConcern(anonymous, anonymous ? '' : text, incoming, deps), source };
  const understood = text === '' ? {} : understandAs('concern', text, context).fields;
  const answers = Object.entries(understood).map(([name, { value, said }]): [string, DraftAnswer] => [
    name,
    { value, said, from: 'message', source },
  ]);
  const begun = setAnswers(recordTypes.concern, empty, Object.fromEntries(answers), context).draft;
  const { draft, change } = saveDraft(begun, now);
  const { conversation, user } = incoming;
  const forget = {
    change: 'forget-trail',
    conversations: [conversation],
    person: user,
    draft: null,
  } as const;
  return { draft, changes: anonymous ? [change, forget] : [change] };
}

interface OpenedConcern {
  readonly draft: Draft;
  readonly changes: readonly StateChange[];
}

export function emptyConcern(
  anonymous: boolean,
  firstMessage: string,
  incoming: Incoming,
  deps: TurnDeps,
): Draft {
  const { user } = incoming;
  const id = deps.ids.next();
  const source = anonymous ? null : sourceOf(incoming);
  const where = { id, ...inPrivate(user, id), person: user, source };
  const empty = newDraft(recordTypes.concern, where, firstMessage, deps.clock.now());
  return { ...empty, ...(anonymous ? nameless(deps) : {}) };
}

function contextOf(author: string, deps: TurnDeps): UnderstandContext {
  return { now: deps.clock.now(), timezone: 'UTC', systems: deps.systems(), author };
}

export function presentBegun(draft: Draft, deps: TurnDeps, after: readonly Part[] = []): Reply {
  const facts = asksMore(draft) ? draftFacts(recordTypes.concern, draft) : null;
  const opening = [...openingOf(draft.anonymous === true, facts, unreadParts(deps)), ...after];
  return presentDraft(viewOf(draft, contextOf(draft.person, deps), deps), opening);
}

function nameless({ codes }: Pick<TurnDeps, 'codes'>): Pick<Draft, 'anonymous' | 'followUpCode'> {
  return { anonymous: true, followUpCode: codes.next() };
}

/** Something is known and something is asked: where nothing is, what is known stands in the review card. */
function asksMore({ answers, ...draft }: Draft): boolean {
  const missing = missingFields(recordTypes.concern, { ...draft, answers });
  return missing.length > 0 && Object.keys(answers).length > 0;
}

function openingOf(anonymous: boolean, facts: Part | null, unread: readonly Part[]): readonly Part[] {
  return [
    paragraph(
      { bold: anonymous ? 'A concern without your name.' : 'A concern with your name.' },
      ' Nothing is recorded until you confirm.',
    ),
    ...unread,
    ...(anonymous
      ? [
          small(
            'Use “Open as form”, so that Slack keeps no message of yours. If you write here, delete it afterwards.',
          ),
        ]
      : []),
    ...(facts === null ? [] : [facts]),
  ];
}
