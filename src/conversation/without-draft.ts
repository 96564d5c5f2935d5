import { recognizeCommand, type FormCommand } from '../capture/recognize-command.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { presentHelp } from './present-help.ts';
import { numberSpan } from './present-record.ts';
import type { Reply } from './reply.ts';
import { respond, replyTo } from './respond.ts';
import { recognizeReviewWords } from './recognize-review-words.ts';
import { notice } from './rich-text.ts';
import type { Turn } from './turn.ts';
import { recordHere } from './record/record-here.ts';
import { showMissing } from './record/show-record.ts';

type Deps = Pick<TurnDeps, 'drafts' | 'memories' | 'register' | 'actor'>;

/** Commands that mean a draft; others, such as “hello”, are the beginning of a talk. */
const ABOUT_A_DRAFT: readonly FormCommand[] = ['save', 'cancel', 'skip', 'back', 'show'];

/** Said where nothing is open, they answer nothing: "ok thanks" is talk, and "why?" a question about something else. */
const NOT_WITHOUT_DRAFT: readonly (FormCommand | null)[] = ['why', 'yes', 'no', 'pause', 'start-over'];

/** Asked of a draft, or of what was spoken of before. */
const GOES_ON =
  /^\W*(?:(?:and|so|but)\W+)*(?:where are we|what(?:'|’)?s next|what next|now what|what now)\b/iu;

/**
 * "Review" asks for the weekly one where nothing is open. @param isAsking Something was asked here before: "where are we now?" goes on
 * with it.
 */
export function commandWithoutDraft(text: string, isAsking: boolean): FormCommand | null {
  if (isAsking && GOES_ON.test(text)) return null;
  const command = recognizeCommand(text);
  return NOT_WITHOUT_DRAFT.includes(command) || recognizeReviewWords(text)?.says === 'show' ? null : command;
}

/** "save" or "cancel" where the person has nothing open: they hear whose draft is there, or what became of theirs. */
export async function withoutDraft(
  command: FormCommand,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn> {
  if (!ABOUT_A_DRAFT.includes(command)) return respond(replyTo(incoming), presentHelp(null));
  const missing = ASKS_WHAT_IS_MISSING.test(incoming.text) ? await recordHere(incoming, deps) : null;
  if (missing !== null) return showMissing(missing, incoming, deps);
  const known = (await draftOfSomebodyElse(incoming, deps)) ?? (await whatWasRecorded(incoming, deps));
  return respond(replyTo(incoming), known ?? presentHelp('You have no open draft here.'));
}

async function draftOfSomebodyElse(
  { conversation, user }: IncomingOf<'message'>,
  { drafts }: Deps,
): Promise<Reply | null> {
  const there = (await drafts.open()).find((draft) => draft.conversation === conversation);
  if (there === undefined || there.person === user || there.kind === 'concern') return null;
  return notice('The draft here belongs to ', { person: there.person }, '; only they can answer it.');
}

/** “What’s missing?”, “what next?”: of the record that the conversation is about. */
const ASKS_WHAT_IS_MISSING = /\b(?:missing|needed?|left|next|now what|what now)\b/iu;

async function whatWasRecorded(incoming: IncomingOf<'message'>, deps: Deps): Promise<Reply | null> {
  const record = await recordHere(incoming, deps);
  return record === null
    ? null
    : notice(
        'No draft of yours is open here. On record is ',
        numberSpan(record),
        `; “show ${record.number}” shows what can be done with it next.`,
      );
}
