import { hearWords } from '../../capture/hear-words.ts';
import { changedAnswers, formOf, STEP_REASON } from '../../capture/form-of.ts';
import type { RecordData } from '../../records/define-record.ts';
import { nextSteps, type StepOffer } from '../../records/lifecycle.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { sourceOf } from '../begin-draft.ts';
import { draftFromRecord } from '../draft-from-record.ts';
import { paragraph } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { presentCard } from './present-card.ts';
import type { RecordWords } from './recognize-record-words.ts';
import { stepContext } from './step-context.ts';
import { stepTurn } from './step-turn.ts';

type StepWords = Extract<RecordWords, { wants: 'step' }>;

/** "INC-2026-0003 is contained, we switched it off": the step that is meant where the record stands, with what came along. */
export async function stepInWords(record: RecordVersion, words: StepWords, talk: RecordTalk): Promise<Turn> {
  const { incoming, context, deps } = talk;
  const offers = nextSteps(record, await stepContext(record.number, incoming.user, deps));
  const meant = offers.filter(({ step }) => words.steps.includes(step.name));
  const offer = meant.find(({ may }) => may.allowed) ?? meant[0];
  const destination = replyTo(incoming);
  if (offer === undefined) {
    const before = [paragraph(whereItStands(record, words))];
    const view = { user: incoming.user, viewer: viewerOf(incoming, deps), context, deps, before };
    return respond(destination, await presentCard(record, view));
  }
  const given = givenWith(offer, record, words, talk);
  const source = sourceOf(incoming);
  return stepTurn({ record, step: offer.step.name, given, incoming, source, destination, context, deps });
}

function whereItStands({ number, kind, status }: RecordVersion, { verb, steps }: StepWords): string {
  const isThere = recordTypes[kind].steps.some((step) => steps.includes(step.name) && step.to === status);
  return isThere
    ? `${number} is ${status} already.`
    : `${number} is ${status}, and cannot become ${verb} from there. This is what it can become:`;
}

/** The reason, and whatever else the words say that the step needs. */
function givenWith(
  { step, missing }: StepOffer,
  record: RecordVersion,
  { reason, rest }: StepWords,
  { incoming, context, deps }: RecordTalk,
): RecordData {
  const asksWhy = missing.some(({ name }) => name === STEP_REASON);
  const why = asksWhy ? (reason ?? (rest === '' ? null : rest)) : null;
  const given: RecordData = why === null ? {} : { [STEP_REASON]: why };
  if (rest === '' || why !== null) return given;
  const { conversation, place, user } = incoming;
  const draft = {
    ...draftFromRecord(record, { id: '', conversation, place, person: user, now: context.now }),
    updates: { number: record.number, version: record.version, step: step.name },
  };
  const rules = { risk: deps.settings.risk, approvals: deps.settings.approvals };
  const heard = hearWords(formOf(draft, rules), draft, { text: rest, source: null }, context);
  return heard.heard === 'answers' ? { ...given, ...changedAnswers(heard.draft) } : given;
}
