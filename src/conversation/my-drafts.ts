import type { Draft } from '../capture/draft.ts';
import { formOf } from '../capture/form-of.ts';
import { missingFields } from '../capture/next-question.ts';
import type { StepRules } from '../records/step-rules.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { button } from './present-question.ts';
import type { Part, Reply, Rich } from './reply.ts';
import { capitalized } from '../kernel/capitalized.ts';
import { listed, paragraph, reply, shortened, small } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { Turn } from './turn.ts';

const ASKS =
  /^(?:please )?(?:(?:show|list)(?: me)? )?(?:what are )?(?:(?:all )?(?:my|the)(?: (?:open|unfinished))?|open|unfinished) drafts?[.!?]*$|^drafts?[.!?]*$|^(?:do i have|which|are there any) (?:any )?(?:open |unfinished )?drafts?(?: (?:are|do i have)(?: open)?)?[.!?]*$/iu;

export function asksForDrafts(text: string): boolean {
  return ASKS.test(text.trim());
}

/** A message has room for this many with their buttons. */
const MOST_SHOWN = 8;

/** What the person has begun and not finished, also what was put aside. Shown to them alone where others read along. */
export async function listDrafts(incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  const drafts = await deps.drafts.ofPerson(incoming.user);
  const direct = incoming.kind !== 'message' || incoming.direct;
  return respond(
    direct ? replyTo(incoming) : { to: 'direct', user: incoming.user },
    presentDrafts(drafts, deps.settings),
  );
}

function presentDrafts(drafts: readonly Draft[], rules: StepRules): Reply {
  if (drafts.length === 0) return reply('drafts', [paragraph('You have no open draft.')]);
  const more = drafts.length - MOST_SHOWN;
  return reply('drafts', [
    paragraph({ bold: drafts.length === 1 ? '1 open draft' : `${drafts.length} open drafts` }),
    ...drafts.slice(0, MOST_SHOWN).flatMap((draft) => draftParts(draft, rules)),
    ...(more > 0 ? [small(`And ${more} more; finish or cancel one of these to see them.`)] : []),
  ]);
}

function draftParts(draft: Draft, rules: StepRules): readonly Part[] {
  const controls = [
    button('Go on', { do: 'resume', draft: draft.id }, 'primary'),
    button('Cancel', { do: 'cancel', draft: draft.id }),
  ];
  return [paragraph(...draftLine(draft, rules)), { part: 'controls', controls }];
}

/** "An incident: Chatbot insulted a customer. Still needed: severity and owner." */
export function draftLine(draft: Draft, rules: StepRules): Rich {
  const type = formOf(draft, rules);
  const title = draft.answers['title']?.value ?? draft.answers['description']?.value ?? draft.firstMessage;
  const about = String(title).trim();
  const missing = missingFields(type, draft).map((field) => field.label.toLowerCase());
  const what =
    draft.updates === null
      ? `${capitalized(type.article)} ${type.noun}`
      : `A change of ${draft.updates.number}`;
  return [
    { bold: what },
    ...(about === '' ? [] : [`: ${shortened(about, 100)}`]),
    missing.length === 0 ? '. Ready to be recorded.' : `. Still needed: ${listed(missing)}.`,
    ...(draft.asideAt === null ? [] : [{ italic: ' Put aside.' }]),
  ];
}
