import type { Action } from '../action.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming, IncomingOf } from '../incoming.ts';
import { notice } from '../rich-text.ts';
import { respond, replyTo, replyToPress } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { sameQuestions } from './group-questions.ts';
import { presentOpenQuestions } from './present-questions.ts';

const ASKS =
  /^(?:show |list )?(?:me )?(?:the |all |our )?(?:open|unanswered|declined) questions[.!?]*$|^(?:show |list )?(?:the )?gaps[.!?]*$|^what (?:could|can)(?: no|n['’]t| not)(?: ?body| one)? (?:you )?answer[.!?]*$/iu;

export function asksForOpenQuestions(text: string): boolean {
  return ASKS.test(text.trim());
}

/** For AIMS managers; anybody else hears whose list it is. */
export async function listOpenQuestions(incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  if (!deps.actor(incoming.user).roles.includes('manager')) return respond(replyTo(incoming), notManagers());
  return respond(replyTo(incoming), presentOpenQuestions(await deps.questions.open()));
}

/** The message shows what is left. Questions that came after the list was shown stay open. */
export async function settleQuestion(
  listed: Extract<Action, { do: 'settle-question' }>,
  incoming: IncomingOf<'action'>,
  deps: TurnDeps,
): Promise<Turn> {
  if (!deps.actor(incoming.user).roles.includes('manager'))
    return respond(replyToPress(incoming), notManagers());
  const open = await deps.questions.open();
  const settled = sameQuestions(open, listed).map(({ seq }) => seq);
  const changes = [{ change: 'settle-questions', settled }] as const;
  if (incoming.inView === true) return { changes, replies: () => [] };
  const left = open.filter(({ seq }) => !settled.includes(seq));
  const shown = { to: 'replace', conversation: incoming.conversation, message: incoming.message } as const;
  return respond(shown, presentOpenQuestions(left), changes);
}

function notManagers() {
  return notice('The list of open questions is for AIMS managers. AIMS_MANAGERS says who they are.');
}
