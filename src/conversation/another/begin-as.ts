import type { Draft } from '../../capture/draft.ts';
import type { ToldKind } from '../../capture/understand/kind/command-words.ts';
import { setAnswers } from '../../capture/set-answers.ts';
import { startDraft } from '../../capture/start-draft.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { understandAs } from '../../capture/understand/understand-message.ts';
import { shownType } from '../../records/scale-words.ts';
import { cancelDraft } from '../cancel-draft.ts';
import type { TurnDeps } from '../deps.ts';
import { viewOf } from '../draft-view.ts';
import type { IncomingOf } from '../incoming.ts';
import { openingParts, presentDraft } from '../present-draft.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';

/**
 * “It's an incident”: what was told begins as the other kind, from the message that told it, with the answers that both kinds
 * have and with who may see it. The draft before is put away as a cancelled one is, for a day.
 */
export function beginAs(
  kind: ToldKind,
  form: Draft,
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Turn {
  const type = shownType(kind, deps.settings);
  const { firstMessage, person, source, answers, confidentiality } = form;
  const { conversation, place } = incoming;
  const where = { id: deps.ids.next(), conversation, place, person, source };
  const understood = understandAs(kind, firstMessage, context);
  const { draft: begun, rejected } = startDraft(type, firstMessage, understood, where, context);
  const shared = Object.entries(answers).filter(
    ([name, { from }]) => type.field(name) !== undefined && (from === 'typed' || !(name in begun.answers)),
  );
  const { draft } = setAnswers(type, begun, Object.fromEntries(shared), context);
  const kept = confidentiality === undefined ? draft : { ...draft, confidentiality };
  const saved = saveDraft(kept, context.now);
  const before = openingParts(type, saved.draft, rejected);
  const { changes } = cancelDraft(form, incoming, replyTo(incoming), context.now);
  return respond(replyTo(incoming), presentDraft(viewOf(saved.draft, context, deps), before), [
    ...changes,
    saved.change,
  ]);
}
