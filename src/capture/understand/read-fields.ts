import type { RecordKind } from '../../records/define-record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { readChangeKind } from './change-kind/read-change-kind.ts';
import type { UnderstandContext } from './context.ts';
import type { DateMention } from './dates/find-mentions.ts';
import { readDescription } from './headline/read-description.ts';
import { readTitle } from './headline/read-title.ts';
import type { ToldKind } from './kind/command-words.ts';
import type { Command } from './kind/find-command.ts';
import { textFound } from './slots/clause.ts';
import type { Found, FoundFields } from './slots/found.ts';
import { readAction } from './slots/read-action.ts';
import { readCorrectiveAction } from './slots/read-corrective-action.ts';
import { isWholeChange } from './slots/is-whole-change.ts';
import { readChangeType } from './slots/read-change-type.ts';
import { readHarmTypes } from './slots/read-harm-types.ts';
import { readPeople } from './slots/read-people.ts';
import { readApprover, readOwner } from './slots/read-person.ts';
import { readRollback } from './slots/read-plans.ts';
import { readReason } from './slots/read-reason.ts';
import { readRootCause } from './slots/read-root-cause.ts';
import { readScales } from './slots/read-scales.ts';
import { readSeverity } from './slots/read-severity.ts';
import { sightOfDates, type Message } from './read-message.ts';
import { namesIn } from './slots/read-system.ts';
import { readTreatment } from './slots/read-treatment.ts';
import { readValidation } from './slots/read-validation.ts';
import { withSigns } from './reader/sureness.ts';
import { withSeen } from './reader/with-seen.ts';
import type { Reading } from './text/reading.ts';
import type { Span } from './text/sentences.ts';
import { readChangeDates } from './when/change-dates.ts';
import { readIncidentDates } from './when/incident-dates.ts';
import { readRiskDates } from './when/risk-dates.ts';

/** A message with the words in it that ask for a record. */
export interface Classified extends Message {
  readonly command: Command | null;
}

/** Every field of a record type that a message speaks of, not yet checked. */
export function readFields(kind: RecordKind, message: Classified, context: UnderstandContext): FoundFields {
  const { reading, systems } = message;
  if (kind === 'concern') return { system: systems.system, ...headlines(kind, message, {}) };
  const read = {
    system: systems.system,
    owner: readOwner(reading, context.author),
    ...READERS[kind](message, context),
  };
  const { sight } = message;
  const all = sight ? withSeen(kind, message, read, sight, context.author) : read;
  const facts = withoutWayBack(message, all);
  return { ...facts, ...headlines(kind, message, facts) };
}

/** The same with what tells of each value whether it is right, where something is seen. */
export function readSigned(kind: RecordKind, message: Classified, context: UnderstandContext): FoundFields {
  const facts = readFields(kind, message, context);
  const { sight, reading } = message;
  if (kind === 'concern' || sight === null) return facts;
  return withSigns(facts, { kind, reading, sight, read: grammarOf(kind, message, context) });
}

/** What the grammar reads where nothing is seen: of dates it reads more with a look at that. */
function grammarOf(kind: ToldKind, message: Classified, context: UnderstandContext): FoundFields {
  const { reading, systems } = message;
  const blind = READERS[kind]({ ...message, sight: null }, context);
  return { ...blind, system: systems.read, owner: readOwner(reading, context.author) };
}

/** What goes back is no way back where it is the change itself. */
function withoutWayBack(
  { reading, command, mentions, systems }: Classified,
  facts: FoundFields,
): FoundFields {
  const { rollbackPlan, reason, validation, owner, approver, changeType } = facts;
  if (!rollbackPlan) return facts;
  const dates = mentions.map(({ phraseFrom, to }) => ({ from: phraseFrom, to }));
  const read = [reason, validation, owner, approver, changeType].flatMap((one) => one ?? []);
  const known = [...read, ...dates, ...namesIn(systems), ...(command === null ? [] : [command])];
  return isWholeChange(reading, rollbackPlan, known) ? { ...facts, rollbackPlan: null } : facts;
}

type Reader = (message: Classified, context: UnderstandContext) => FoundFields;

const READERS: Readonly<Record<ToldKind, Reader>> = {
  incident: (message, context) => {
    const { reading, systems, mentions } = message;
    const rootCause = readRootCause(reading);
    const correctiveAction = readCorrectiveAction(reading);
    return {
      ...readIncidentDates(reading, mentions, namesIn(systems), context, sightOfDates(message)),
      severity: readSeverity(reading),
      affectedCount: readPeople(reading),
      harmTypes: readHarmTypes(reading),
      immediateAction: readAction(reading, namesIn(systems), [rootCause, correctiveAction]),
      rootCause,
      correctiveAction,
    };
  },
  risk: (message, context) => {
    const { reading, systems, mentions } = message;
    return {
      ...readRiskDates(reading, mentions, namesIn(systems), context, sightOfDates(message)),
      ...readScales(reading, context.scales),
      treatment: readTreatment(reading),
    };
  },
  change: (message, context) => {
    const { reading, systems, mentions } = message;
    const texts = changeTexts(message);
    const asides = Object.values(texts).filter((text): text is Found => text !== null);
    return {
      ...texts,
      ...readChangeDates(
        reading,
        mentions,
        { asides, names: namesIn(systems) },
        context,
        sightOfDates(message),
      ),
      changeKind: readChangeKind(reading, asides),
      changeType: readChangeType(reading),
      approver: readApprover(reading, context.author),
    };
  },
};

/** Why a change is made, how it is taken back and how it was checked: dates in these words are not its own. */
export function changeTexts(message: Classified): FoundFields {
  const { reading, mentions } = message;
  const reason = beforeDate(reading, readReason(reading, mentions), mentions);
  return withoutWayBack(message, {
    reason,
    rollbackPlan: apart(beforeDate(reading, readRollback(reading), mentions), reason),
    validation: apart(beforeDate(reading, readValidation(reading), mentions), reason),
  });
}

/** "since answers get cut off, Wednesday", "…, done last night": what is set off by a comma is the date of the change. */
function beforeDate(reading: Reading, text: Found | null, mentions: readonly DateMention[]): Found | null {
  const date = text && mentions.find(({ from, to }) => from > text.from && to === text.to);
  const end = date ? setOffBefore(reading, date.phraseFrom) : null;
  if (!text || end === null || end - text.from < 2) return text;
  return textFound(reading, { from: valueStart(reading, text), to: end }, text.from) ?? text;
}

/** Words that only lead up to the date of a change. */
const LEADS_TO_DATE =
  /^(?:done|made|due|finished|implemented|deployed|executed|effective|live|was|is|it|this|went)$/u;
const MOST_LEADING = 3;

/** The comma that sets off the date that begins at a token; null where none does. */
function setOffBefore({ tokens }: Reading, phraseFrom: number): number | null {
  let at = phraseFrom - 1;
  while (phraseFrom - at <= MOST_LEADING && LEADS_TO_DATE.test(tokens[at]?.low ?? '')) at -= 1;
  return tokens[at]?.low === ',' ? at : null;
}

/** Where the value begins among the words that it was read from. */
function valueStart(reading: Reading, text: Found): number {
  const at = reading.tokens.findIndex(
    (token, index) =>
      index >= text.from &&
      String(text.value).startsWith(token.text) &&
      reading.text.startsWith(String(text.value).slice(0, 12), token.start),
  );
  return at === -1 ? text.from : at;
}

/** "Because the pilot went well": a reason is not read as something else once more. */
function apart(one: Found | null, other: Found | null): Found | null {
  return one && other && one.from >= other.from && one.to <= other.to ? null : one;
}

/** Facts that have a field of their own and would only lengthen a headline. */
const NOT_IN_TITLE = new Set([
  'owner', 'approver', 'changeType', 'severity', 'likelihood', 'impact', 'residualLikelihood', 'residualImpact', 'treatment', 'reason',
  'rollbackPlan', 'validation', 'immediateAction',
]); // prettier-ignore

function headlines(
  kind: RecordKind,
  { reading, command, mentions }: Classified,
  facts: FoundFields,
): FoundFields {
  const spans: Span[] = mentions.map(({ phraseFrom, to }) => ({ from: phraseFrom, to }));
  const others = Object.entries(facts).flatMap(([name, fact]) =>
    fact && NOT_IN_TITLE.has(name) ? [fact] : [],
  );
  for (const fact of others.sort((a, b) => a.from - b.from))
    if (standsApart(reading, fact, spans)) spans.push(fact);
  const input = recordTypes[kind].field('description')?.input;
  return {
    title: readTitle(reading, command, spans),
    description: readDescription(reading, command, input?.kind === 'text' ? input.maxLength : Infinity),
  };
}

/**
 * In the middle of a clause a fact is part of what is told: "we would like to transfer this risk to our
 * insurer".
 */
function standsApart(reading: Reading, { from }: Span, taken: readonly Span[]): boolean {
  const before = reading.tokens[from - 1];
  if (taken.some(({ to }) => to === from)) return true;
  return (
    before === undefined ||
    before.kind === 'mark' ||
    /^(?:and|but|so|because|with)$/u.test(before.low) ||
    reading.tokens[from]?.low === 'because'
  );
}
