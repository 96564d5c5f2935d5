import type { Draft } from '../../capture/draft.ts';
import { formOf } from '../../capture/form-of.ts';
import { nextQuestion } from '../../capture/next-question.ts';
import { readAnswer } from '../../capture/understand/read-answer.ts';
import { nextSteps } from '../../records/lifecycle.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { confirmDraft } from '../confirm-draft.ts';
import { viewOf } from '../draft-view.ts';
import { presentDraft } from '../present-draft.ts';
import { paragraph } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';
import type { RecordTalk } from './handle-record-words.ts';
import type { StepWords } from './recognize-step-words.ts';
import { stepContext } from './step-context.ts';
import { stepInWords, whereItStands } from './step-in-words.ts';

/**
 * “Close it”, said while something is asked: of a step's own form it goes on with that step, or begins the other one that is
 * meant; of a record in the making it says that there is none yet. Null where the words answer what is asked.
 */
export async function stepInForm(draft: Draft, words: StepWords, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const { updates } = draft;
  const isIt = words.of.by === 'context' ? !isAnswer(draft, words, talk) : isNamed(words, updates?.number);
  if (!isIt) return null;
  if (updates === null) return saysTreatment(draft, words) ? null : again(draft, notYet(draft), talk);
  const record = await deps.register.byNumber(updates.number, deps.actor(incoming.user));
  if (record === null) return null;
  if (updates.step === undefined)
    return again(
      draft,
      `Your changes to ${record.number} come first: “save” records them, “cancel” drops them.`,
      talk,
    );
  if (words.steps.includes(updates.step) && words.rest === '')
    return confirmDraft({ draft, incoming, context, deps, destination: replyTo(incoming) });
  // Somebody else has moved the record on meanwhile: what was begun leads nowhere, and where it stands is shown.
  const isPast = !(await leadsOn(record, { steps: [updates.step] }, talk));
  return isPast || (await leadsOn(record, words, talk))
    ? stepInWords(record, words, talk)
    : again(draft, whereItStands(record, words, '') + firstOf(draft, talk), talk);
}

/** What the step that is begun still wants, before another one is due. */
function firstOf(draft: Draft, { deps }: RecordTalk): string {
  const step = recordTypes[draft.kind].steps.find(({ name }) => name === draft.updates?.step);
  if (step === undefined) return '';
  const isReady = nextQuestion(formOf(draft, deps.settings), draft) === null;
  return ` “${step.verb}” is begun: ${isReady ? 'say “yes” to it first' : 'answer what it asks first'}, or “cancel”.`;
}

/** “We just accept it” of a risk in the making says how it is treated. */
function saysTreatment({ kind, answers }: Draft, { verb, reason }: StepWords): boolean {
  return kind === 'risk' && verb === 'accepted' && reason === null && !('treatment' in answers);
}

/** By its number, it is named whatever is asked. */
function isNamed({ of }: StepWords, number: string | undefined): boolean {
  if (number === undefined) return false;
  return (of.by === 'number' && of.number === number) || (of.by === 'counter' && of.numbers.includes(number));
}

/** In words anything can be an answer but an order; an option that is asked for can be named by the same words. */
function isAnswer(draft: Draft, { isOrder }: StepWords, { incoming, context, deps }: RecordTalk): boolean {
  const type = formOf(draft, deps.settings);
  const asked = nextQuestion(type, draft);
  if (asked === null) return false;
  if (asked.input.kind === 'text') return !isOrder;
  return readAnswer(asked, incoming.text, context).outcome !== 'not-understood';
}

function notYet({ kind }: Draft): string {
  const { article, noun } = recordTypes[kind];
  return `There is no ${noun} on record yet: this is ${article} ${noun} draft. “Save” records it, “cancel” drops it.`;
}

async function leadsOn(
  record: RecordVersion,
  { steps }: Pick<StepWords, 'steps'>,
  { incoming, deps }: RecordTalk,
): Promise<boolean> {
  const offers = nextSteps(record, await stepContext(record.number, incoming.user, deps));
  return offers.some(({ step }) => steps.includes(step.name));
}

/** What is in the way, and what was asked once more. */
function again(draft: Draft, why: string, { incoming, context, deps }: RecordTalk): Turn {
  const saved = saveDraft(draft, context.now);
  const card = presentDraft(viewOf(saved.draft, context, deps), [paragraph(why)]);
  return respond(replyTo(incoming), card, [saved.change]);
}
