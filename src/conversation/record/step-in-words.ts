import { putBehind } from '../../capture/put-behind.ts';
import type { Draft } from '../../capture/draft.ts';
import { changedAnswers, formOf, STEP_REASON } from '../../capture/form-of.ts';
import { approvalState, type Approval } from '../../records/approval.ts';
import { capitalized } from '../../kernel/capitalized.ts';
import type { RecordData } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { nextSteps, type StepOffer } from '../../records/lifecycle.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { sourceOf } from '../begin-draft.ts';
import { draftFromRecord } from '../draft-from-record.ts';
import type { StepRules } from '../../records/step-rules.ts';
import type { Step } from '../../records/steps.ts';
import type { Part } from '../reply.ts';
import { whenInWords } from '../../records/when.ts';
import { readAnswer } from '../../capture/understand/read-answer.ts';
import { listed, notice, paragraph } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { hearOfRecord } from './hear-of-record.ts';
import { presentCard } from './present-card.ts';
import type { StepWords } from './recognize-step-words.ts';
import { rememberRecord } from './show-record.ts';
import { offeredSteps } from './step-buttons.ts';
import { stepContext } from './step-context.ts';
import { begunSteps, stepTurn } from './step-turn.ts';
import { wayTo } from './way-to.ts';

/** "INC-2026-0003 is contained, we switched it off": the step that is meant where the record stands, with what came along. */
export async function stepInWords(record: RecordVersion, words: StepWords, talk: RecordTalk): Promise<Turn> {
  const { incoming, context, deps } = talk;
  const steps = await stepContext(record.number, incoming.user, deps);
  const offers = nextSteps(record, steps);
  const meant = offers.filter(({ step }) => words.steps.includes(step.name));
  const offer = meant.find(({ may }) => may.allowed) ?? meant[0];
  const destination = replyTo(incoming);
  if (offer === undefined) {
    const { approvals } = steps;
    const before = [
      paragraph(
        isDecided(record, words, approvals)
          ? `${record.number} is ${words.verb} already.`
          : whereItStands(record, words, whatNext(record, words, offers, steps.rules)),
      ),
    ];
    const view = { user: incoming.user, viewer: viewerOf(incoming, deps), context, deps, before };
    return respond(destination, await presentCard(record, view), [rememberRecord(incoming, record)]);
  }
  if (offer.step.decides !== undefined && offer.may.allowed && isConditional(words.rest))
    return respond(destination, notice(UNCONDITIONAL), [rememberRecord(incoming, record)]);
  const begun = await begunSteps(record.number, incoming.user, deps);
  const { given, untaken } = givenWith(
    offer,
    record,
    words,
    begun.filter(({ updates }) => updates?.step === offer.step.name),
    talk,
  );
  const source = sourceOf(incoming);
  const wish = { record, step: offer.step.name, given, incoming, source, destination, context, deps };
  return withNotes(
    await stepTurn(wish),
    untaken.map((why) => paragraph(why)),
  );
}

/** “Approve it, but only if the tests pass”: what holds on a condition is not decided yet. */
function isConditional(rest: string): boolean {
  return /^(?:but\b.*\b)?(?:only )?(?:if|once|provided|unless|except|subject to|on condition|as soon as|when|after)\b/iu.test(
    rest,
  );
}

const UNCONDITIONAL =
  'Not decided: a decision holds as it is, without a condition. Say “approve” once the condition is met, or refuse it with the reason.';

/** A decision that moves nothing on, and that stands: an approved plan is not approved once more. */
function isDecided(record: RecordVersion, { steps }: StepWords, approvals: readonly Approval[]): boolean {
  return recordTypes[record.kind].steps.some(
    ({ name, from, to, decides }) =>
      decides?.decision === 'approved' &&
      steps.includes(name) &&
      to === record.status &&
      from.includes(record.status) &&
      approvalState(record, approvals, decides.what).state === 'approved',
  );
}

/** Nothing that was said may vanish: what the step had no use for is named. */
export function withNotes(turn: Turn, notes: readonly Part[]): Turn {
  if (notes.length === 0) return turn;
  return {
    ...turn,
    replies: (outcome) => {
      const [first, ...others] = turn.replies(outcome);
      if (first === undefined) return [];
      const { reply, destination } = first;
      return [{ destination, reply: { ...reply, parts: [...notes, ...reply.parts] } }, ...others];
    },
  };
}

/** The way to the step that was meant, and what of it is open; where nothing is, why, and who can do something. */
function whatNext(
  record: RecordVersion,
  { steps }: StepWords,
  offers: readonly StepOffer[],
  rules: StepRules,
): string {
  const open = offeredSteps(record, offers);
  const way = wayTo(record, steps, rules);
  if (way.length > 1) {
    const first = offers.find(({ step }) => step.name === way[0]?.name)?.may;
    const whose = first?.allowed === false ? ` ${first.reason}` : '';
    return ` The way there: ${way.map(({ verb }) => `“${verb}”`).join(', then ')}.${whose}`;
  }
  if (open.length > 0) return ` What can be done next: ${listed(open.map(({ step }) => `“${step.verb}”`))}.`;
  const [other] = offers.filter(({ step, may }) => step.unoffered !== true && !may.allowed);
  if (other === undefined || other.may.allowed) return ' No step leads on from there now.';
  return ` You may take no step of it from there. ${other.may.reason}`;
}

export function whereItStands(
  { number, kind, status }: RecordVersion,
  { verb, steps }: StepWords,
  next: string,
): string {
  const meant = recordTypes[kind].steps.filter(({ name }) => steps.includes(name));
  const isThere = meant.some(({ to, from }) => to === status && !from.includes(status));
  const isIdle = meant.some(({ to, from, decides }) => decides && to === status && from.includes(status));
  const { article, noun } = recordTypes[kind];
  if (meant.length === 0)
    return `${capitalized(article)} ${noun} does not become “${verb}”: ${number} is ${status}.${next}`;
  if (isIdle) return `Nothing of ${number} waits for an approval as it stands: it is ${status}.${next}`;
  return isThere
    ? `${number} is ${status} already.`
    : `${number} is ${status}, and cannot become ${verb} from there.${next}`;
}

/** The reason, and whatever else the words say that the step needs; `untaken`: of what was not taken a sentence each. */
function givenWith(
  { step, missing }: StepOffer,
  record: RecordVersion,
  { reason, rest, verb }: StepWords,
  begun: readonly Draft[],
  { incoming, context, deps }: RecordTalk,
): { readonly given: RecordData; readonly untaken: readonly string[] } {
  const asksWhy = missing.some(({ name }) => name === STEP_REASON);
  const why = asksWhy ? (reason ?? (rest === '' ? null : rest)) : null;
  const given: RecordData = why === null ? {} : { [STEP_REASON]: why };
  if (rest === '' || why !== null) return { given, untaken: [] };
  const { conversation, place, user } = incoming;
  const fresh = draftFromRecord(record, { id: '', conversation, place, person: user, now: context.now });
  const before = Object.assign({}, ...begun.map(ownAnswers)) as Draft['answers'];
  const draft: Draft = {
    ...fresh,
    // What was answered for the step before is not what the words answer.
    answers: { ...fresh.answers, ...before },
    updates: { number: record.number, version: record.version, step: step.name },
  };
  const rules = { risk: deps.settings.risk, approvals: deps.settings.approvals };
  const heard = hearOfRecord(formOf(draft, rules), draft, { text: rest, source: null }, context);
  const home = homeOf(step, missing, rest);
  if (heard.heard !== 'answers') {
    const until = acceptedUntil(step, missing, rest, context);
    if (home !== null) return { given: { ...given, ...until, [home]: rest }, untaken: [] };
    const note = noteOf(record, verb, rest, context);
    return note === null
      ? { given, untaken: [`Not taken: “${rest}”. Say it as the answer to its question.`] }
      : { given: { ...given, notes: note }, untaken: [`Kept as a note: “${rest}”.`] };
  }
  const untaken = heard.rejected.map(({ reason: problem }) => problem);
  const own = Object.entries(heard.draft.answers).filter(([name, answer]) => answer !== before[name]);
  return { given: { ...given, ...changedAnswers({ answers: Object.fromEntries(own) }) }, untaken };
}

const WHEN: Field = {
  ...{ name: 'when', label: 'When', question: 'When?', example: 'today' },
  ...{ input: { kind: 'when', tense: 'any' }, capture: 'later' },
};

/** “Contained on Monday at 5 pm”: what no question of the step asks is a note of the record, with the day that is meant. */
function noteOf(
  { kind, data }: RecordVersion,
  verb: string,
  rest: string,
  context: RecordTalk['context'],
): string | null {
  if (recordTypes[kind].field('notes') === undefined || rest.includes('?') || !/\p{L}{2}/u.test(rest))
    return null;
  const read = readAnswer(WHEN, rest, context);
  const day = read.outcome === 'understood' ? ` (${whenInWords(String(read.value))})` : '';
  return putBehind(data['notes'], `${verb}: ${rest}${day}`);
}

/** “Accepted until 8 December 2027”: when the risk is looked at again, where that is asked for. */
function acceptedUntil(
  { decides }: Step,
  missing: readonly Field[],
  rest: string,
  context: RecordTalk['context'],
): RecordData {
  const field = missing.find(({ name }) => name === 'reviewDate');
  const day = /^(?:until|till|up to)\s+(?<day>[^,;]{3,40})/iu.exec(rest)?.groups?.['day'];
  if (decides?.what !== 'residual-risk' || field === undefined || day === undefined) return {};
  const read = readAnswer(field, day, context);
  return read.outcome === 'understood' ? { reviewDate: read.value } : {};
}

/** An approval takes what is said with it as its comment; else the text that the step asks for first takes it. */
function homeOf({ decides }: Step, missing: readonly Field[], rest: string): string | null {
  if (rest.includes('?') || !/\p{L}{2}/u.test(rest)) return null;
  if (decides !== undefined) return STEP_REASON;
  const [first] = missing;
  const isTold = rest.split(/\s+/u).length > 1;
  return first?.input.kind === 'text' && isTold ? first.name : null;
}

function ownAnswers({ answers }: Draft): Draft['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([, { from }]) => from !== 'record'));
}
