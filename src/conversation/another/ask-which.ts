import type { Draft, SaidBeside } from '../../capture/draft.ts';
import { nextQuestion } from '../../capture/next-question.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { understandAs } from '../../capture/understand/understand-message.ts';
import type { RecordKind } from '../../records/define-record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { sourceOf } from '../begin-draft.ts';
import { beginTold } from '../begin-told.ts';
import { carriedText } from '../carried-text.ts';
import type { TurnDeps } from '../deps.ts';
import { viewOf } from '../draft-view.ts';
import type { Incoming, IncomingOf } from '../incoming.ts';
import { button, type QuestionContext } from '../present-question.ts';
import type { Control, Part, Reply } from '../reply.ts';
import { capitalized } from '../../kernel/capitalized.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';

/** The words may be another record, or the answer: the person says which, and until then they are kept in the draft. */
export function askWhich(
  kind: RecordKind,
  draft: Draft,
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: Pick<TurnDeps, 'systems' | 'settings'>,
): Turn {
  const { text, conversation, place } = incoming;
  const beside: SaidBeside = { kind, text, source: sourceOf(incoming), asked: true };
  const saved = saveDraft({ ...draft, conversation, place, beside }, context.now);
  return respond(replyTo(incoming), presentWhich(viewOf(saved.draft, context, deps), beside), [saved.change]);
}

function presentWhich({ type, draft }: QuestionContext, { kind, text }: SaidBeside): Reply {
  const { article, noun } = recordTypes[kind];
  const asked = nextQuestion(type, draft);
  const answer =
    asked === null ? `does it belong to this ${type.noun}` : 'is it your answer to this question';
  return reply(
    'question',
    [
      paragraph({ bold: `Is this ${article} ${noun} of its own, or ${answer}?` }),
      { part: 'quote', text, source: ['You'] },
      ...(asked === null ? [] : [small(`I had asked: ${asked.question}`)]),
      small('Say “of its own” or “my answer”. Both are kept.'),
    ],
    [
      button(`${capitalized(article)} ${noun} of its own`, { do: 'beside', draft: draft.id, is: 'record' }),
      button(asked === null ? 'It belongs here' : 'My answer', {
        do: 'beside',
        draft: draft.id,
        is: 'answer',
      }),
    ],
  );
}

const ITS_OWN =
  /^(?:(?:yes|ok|please)[,\s]+)*(?:(?:it(?:['’]s| is)|that(?:['’]s| is)|as)\s+)?(?:(?:of )?its own|(?:an?\s+|the\s+)?(?:new|separate|another|other|different|second)(?: (?:one|record|draft|incident|risk|change))?|an? (?:incident|risk|change)(?: of its own)?|(?:log|record|begin|start|open) (?:it|that|one)|both|yes)[.!\s]*$/iu;
const MY_ANSWER =
  /^(?:no[,\s]+)?(?:(?:it(?:['’]s| is)|that(?:['’]s| is| was)|as)\s+)?(?:(?:my |the |an )?answer|part of (?:it|this)|(?:it )?belongs? here|here|no|neither|not (?:a|an) (?:incident|risk|change)|my reason|the reason)[.!\s]*$/iu;

/** Where nothing was asked, “yes” and “no” say something else. */
const APART =
  /^(?:(?:no|sorry|actually|wait)[,\s]+)*(?:(?:it(?:['’]s| is)|that(?:['’]s| is)|this is|as|make it)\s+)?(?:of its own|(?:an?\s+)?(?:new|separate|another|other|different|second)(?: (?:one|record|incident|risk|change))?|an? (?:incident|risk|change) of its own)[.!\s]*$/iu;

/** What words say to that question, where it is the last thing that was asked; or to changes that may be a record of its own. */
export function recognizeWhich(draft: Draft, text: string): 'record' | 'answer' | null {
  if (draft.beside && draft.beside.asked !== true)
    return draft.updates !== null && APART.test(text.trim()) ? 'record' : null;
  if (draft.beside?.asked !== true) return null;
  if (ITS_OWN.test(text.trim())) return 'record';
  return MY_ANSWER.test(text.trim()) ? 'answer' : null;
}

/** The kept words become a draft of their own, beside the one that they were said to. */
export async function beginBeside(
  draft: Draft,
  beside: SaidBeside,
  incoming: Incoming,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  const { kind, text, source } = beside;
  const understood = understandAs(kind, text, context);
  // Changes that were only these words are put away with them.
  const isOnlyThis = draft.updates !== null && !beside.asked;
  const other = isOnlyThis ? null : draft;
  const begun = await beginTold(kind, incoming, { text, understood, other, source }, context, deps);
  const saved = saveDraft({ ...draft, beside: null }, context.now);
  const away = isOnlyThis
    ? [{ change: 'close-draft', draft: saved.draft, outcome: 'cancelled' } as const]
    : [];
  return { ...begun, changes: [saved.change, ...away, ...begun.changes] };
}

/** The kept words as the message that they were: heard as the answer. */
export function asSaid(
  { conversation, place, user, ...incoming }: Incoming,
  { text, source }: SaidBeside,
): IncomingOf<'message'> {
  const isDirect = 'direct' in incoming && incoming.direct === true;
  return {
    kind: 'message',
    ...{ conversation, place, user, text, direct: isDirect },
    message: source?.message ?? '',
    permalink: source?.permalink ?? null,
    ...{ addressed: true, onlyVisibleToUser: false, files: 0 },
  };
}

/** Where the form is done and nobody said what the words are: they can still become a record. */
export function besideParts({ beside }: Draft): readonly Part[] {
  return beside ? [small(`You also said: “${beside.text}”. Shall it be a record of its own?`)] : [];
}

export function besideControls({ beside }: Draft): readonly Control[] {
  if (!beside) return [];
  const { article, noun } = recordTypes[beside.kind];
  const text = carriedText(beside.text);
  return [button(`Begin ${article} ${noun}`, { do: 'start', kind: beside.kind, text })];
}
