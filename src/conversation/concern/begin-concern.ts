import { missingFields } from '../../capture/next-question.ts';
import { newDraft } from '../../capture/new-draft.ts';
import type { Draft, DraftAnswer } from '../../capture/draft.ts';
import { setAnswers } from '../../capture/set-answers.ts';
import { understandFields } from '../../capture/understand/understand-message.ts';
import { recordTypes } from '../../records/record-types.ts';
import { sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import { viewOf } from '../draft-view.ts';
import type { Incoming } from '../incoming.ts';
import { draftFacts, presentDraft } from '../present-draft.ts';
import type { Part } from '../reply.ts';
import { paragraph, small } from '../rich-text.ts';
import { saveDraft } from '../save-draft.ts';
import type { Outgoing, StateChange, Turn } from '../turn.ts';

/** A draft in direct messages. Without a name it holds no link to any message, and is deleted once it is recorded. */
export function beginConcern(anonymous: boolean, text: string, incoming: Incoming, deps: TurnDeps): Turn {
  const type = recordTypes.concern;
  const { user, conversation } = incoming;
  const now = deps.clock.now();
  const context = { now, timezone: 'UTC', systems: deps.systems(), author: user };
  const id = deps.ids.next();
  const source = anonymous ? null : sourceOf(incoming);
  const where = { id, conversation: `direct:${user}:${id}`, place: `direct:${user}`, person: user, source };
  const empty = {
    ...newDraft(type, where, anonymous ? '' : text, now),
    ...(anonymous ? nameless(deps) : {}),
  };
  const understood = text === '' ? {} : understandFields('concern', text, context).fields;
  const answers = Object.entries(understood).map(([name, { value, said }]): [string, DraftAnswer] => [
    name,
    { value, said, from: 'message', source },
  ]);
  const begun = setAnswers(type, empty, Object.fromEntries(answers), context).draft;
  const { draft, change } = saveDraft(begun, now);
  const card = presentDraft(
    viewOf(draft, context, deps),
    openingOf(anonymous, asksMore(draft) ? draftFacts(type, draft) : null),
  );
  const changes: StateChange[] = [
    change,
    ...(anonymous
      ? [{ change: 'forget-trail', conversations: [conversation], person: user, draft: null } as const]
      : []),
  ];
  const outgoing: Outgoing[] = [{ destination: { to: 'direct', user }, reply: card }];
  return { changes, replies: () => outgoing };
}

function nameless({ codes }: Pick<TurnDeps, 'codes'>): Pick<Draft, 'anonymous' | 'followUpCode'> {
  return { anonymous: true, followUpCode: codes.next() };
}

/** Something is known and something is asked: where nothing is, what is known stands in the review card. */
function asksMore({ answers, ...draft }: Draft): boolean {
  const missing = missingFields(recordTypes.concern, { ...draft, answers });
  return missing.length > 0 && Object.keys(answers).length > 0;
}

function openingOf(anonymous: boolean, facts: Part | null): readonly Part[] {
  return [
    paragraph(
      { bold: anonymous ? 'A concern without your name.' : 'A concern with your name.' },
      ' Nothing is recorded until you confirm.',
    ),
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
