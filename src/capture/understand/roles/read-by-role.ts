import type { Message } from '../read-message.ts';
import { actionText } from '../slots/action-text.ts';
import { afterCondition, isEmptyLabel, textFound } from '../slots/clause.ts';
import type { Found } from '../slots/found.ts';
import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { clauseUnits } from './clause-units.ts';
import type { ClauseChances } from './clause-chances.ts';
import type { Role } from './weigh-roles.ts';

/**
 * Of the clauses of authors who were not learned from those that are taken at this chance are right in 91 of 100 (causes, reasons,
 * corrective actions) to 98 (ways back), see `npm run train-roles -- --check`. A stricter chance leaves three of the causes and corrective
 * actions untaken for each mistake that it saves.
 */
const ENOUGH: Readonly<Record<Exclude<Role, 'none'>, number>> = {
  immediateAction: 0.6,
  reason: 0.55,
  rollbackPlan: 0.65,
  validation: 0.65,
  rootCause: 0.45,
  correctiveAction: 0.6,
};
/** What the first sentence holds besides is mostly the story itself. */
const ENOUGH_IN_STORY = 0.9;
/** More clauses than a report has: to weigh each of a document would be slow. */
const MOST_UNITS = 60;

/**
 * The clause of a message that most likely is what `role` asks for, for what no grammar expects. `taken` are the words that
 * other fields were read from.
 */
export function readByRole(
  { reading, systems }: Message,
  chancesOf: ClauseChances,
  role: Exclude<Role, 'none'>,
  taken: readonly Span[],
): Found | null {
  let best: { unit: Span; chance: number } | null = null;
  for (const unit of clauseUnits(reading).slice(0, MOST_UNITS)) {
    if (taken.some(({ from, to }) => from < unit.to && unit.from < to)) continue;
    if (isEmptyLabel(reading, unit) || isMailHeader(reading, unit)) continue;
    if (isStory(reading, unit, role, systems.listed)) continue;
    const chance = chancesOf(unit).get(role) ?? 0;
    if (chance >= enoughAt(reading, unit, role) && chance > (best?.chance ?? 0)) best = { unit, chance };
  }
  if (!best) return null;
  const { from, to } = withoutLabel(reading, best.unit);
  if (role === 'immediateAction') return actionText(reading, { from, to: from + 2 });
  return textFound(
    reading,
    role === 'rollbackPlan'
      ? { from: afterCondition(reading, best.unit), to }
      : { from, to: saidEnd(reading, { from, to }) },
  );
}

/** "Subject: wrong translations in SMS": the head of a mail that was pasted. */
const HEADERS = /^(?:subject|re|fw|fwd|from|to|cc|bcc|sent|date|betreff|von|an)$/u;

function isMailHeader({ tokens }: Reading, { from }: Span): boolean {
  const first = tokens[from]?.low ?? '';
  const label = first === ':' ? (tokens[from - 1]?.low ?? '') : first;
  return HEADERS.test(label) && (first === ':' || tokens[from + 1]?.low === ':');
}

const LONGEST_LABEL = 1;

/** "Fix: a unique key": without the word that only says what follows. */
function withoutLabel({ tokens }: Reading, { from, to }: Span): Span {
  const colon = tokens.findIndex(({ low }, at) => at > from && at <= from + LONGEST_LABEL && low === ':');
  const lead = colon !== -1 && colon < to - 1 ? colon + 1 : from;
  return {
    from: /^(?:for|because|since|as)$/u.test(tokens[lead]?.low ?? '') && to - lead > 3 ? lead + 1 : lead,
    to,
  };
}

/** Who says so, after what is said: "… after the patch - confirmed by the platform team". */
const SAID_BY = phrase(
  '(?:,|-|\\() (?:confirmed|reported|stated|said|says|according|acc|as (?:seen|shown|said)|(?:that|this) is what|per the|so (?:says|say))(?= |$)',
);

function saidEnd(reading: Reading, span: Span): number {
  const hit = findPhrase(reading, SAID_BY, span)[0];
  return hit && hit.from > span.from + 2 ? hit.from : span.to;
}

function enoughAt(reading: Reading, unit: Span, role: Exclude<Role, 'none'>): number {
  return inFirst(reading, unit) ? Math.max(ENOUGH[role], ENOUGH_IN_STORY) : ENOUGH[role];
}

function inFirst({ sentences }: Reading, unit: Span): boolean {
  return unit.from < (sentences[0]?.to ?? 0);
}

/** What the message begins with, and what the system itself does, is what happened and not why. */
function isStory(reading: Reading, unit: Span, role: Role, names: readonly Span[]): boolean {
  // What "it" did is told of the system; "IT" in capitals is a department.
  const first = reading.tokens[unit.from];
  if (role === 'immediateAction') return first?.low === 'it' && first.text !== 'IT';
  if (role !== 'rootCause' && role !== 'correctiveAction') return false;
  if (inFirst(reading, unit)) return true;
  return role === 'rootCause' && names.some(({ from }) => from >= unit.from && from - unit.from < 2);
}
