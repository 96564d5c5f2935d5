import type { Draft } from '../../capture/draft.ts';
import { codeHash } from '../../records/follow-up.ts';
import { contextFor } from '../context-for.ts';
import type { TurnDeps } from '../deps.ts';
import { viewOf } from '../draft-view.ts';
import type { IncomingOf } from '../incoming.ts';
import { presentDraft } from '../present-draft.ts';
import type { Part } from '../reply.ts';
import { paragraph, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';
import { followConcern } from './follow-concern.ts';
import { nameConcern } from './name-concern.ts';
import { offerConcern } from './offer-concern.ts';
import { recognizeConcernWords, recognizeNameChoice, type ConcernWords } from './recognize-concern-words.ts';

type FollowUpWords = Extract<ConcernWords, { wants: 'follow-up' }>;

/** A concern that is raised, or followed up; or whether the one that is open has its person's name. */
export async function aboutConcern(
  draft: Draft | null,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn | null> {
  const words = recognizeConcernWords(incoming.text);
  if (draft?.kind !== 'concern') {
    if (words === null) return null;
    return words.wants === 'raise'
      ? offerConcern(words, incoming, deps)
      : followConcern(words, incoming, deps);
  }
  if (draft.updates !== null) return null;
  const anonymous = recognizeNameChoice(incoming.text);
  if (anonymous !== null) return nameConcern(draft, anonymous, incoming, deps);
  return words?.wants === 'follow-up' ? codeInDraft(words, draft, incoming, deps) : null;
}

/**
 * The code of a concern on record, said to one that is being written: it leads to the one on record, and the draft waits. Where
 * the code stands within a story, its person says which of the two the story belongs to. Null for a code that is none and
 * that is not all that was said: then it is part of the text.
 */
async function codeInDraft(
  words: FollowUpWords,
  draft: Draft,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn | null> {
  const hash = codeHash(words.code);
  if (draft.followUpCode !== undefined && codeHash(draft.followUpCode) === hash)
    return backToDraft(draft, [paragraph(OWN_CODE)], incoming, deps);
  const isKnown = (await deps.concerns.byCode(hash)) !== null;
  if (!isKnown && words.text !== '') return null;
  if (isKnown && words.within === true)
    return backToDraft(draft, [paragraph(WHICH_ONE), small('Your draft:')], incoming, deps);
  const [followed, resumed] = [
    await followConcern(words, incoming, deps),
    await backToDraft(draft, [small('Your concern that is open here:')], incoming, deps),
  ];
  return {
    changes: [...followed.changes, ...resumed.changes],
    replies: (outcome) => [...followed.replies(outcome), ...resumed.replies(outcome)],
  };
}

const OWN_CODE =
  'This is the code of the concern that is open here. It leads to it once you have said “save”.';
const WHICH_ONE =
  'A concern on record has this code, and another one is open here: I have taken nothing of your message yet. To add it ' +
  'to the one on record, send “concern code (your code): …”; to put it into the open one, send it without the code.';

/** The draft as it was, with what is said of it. */
async function backToDraft(
  found: Draft,
  before: readonly Part[],
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn> {
  const context = await contextFor(incoming.user, deps);
  const { draft, change } = saveDraft(found, context.now);
  return respond(replyTo(incoming), presentDraft(viewOf(draft, context, deps), before), [change]);
}
