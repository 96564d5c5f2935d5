import type { RecordKind } from '../define-record.ts';
import { recordTypes } from '../record-types.ts';
import { decisionInWords } from './decisions.ts';
import { testInWords } from './field-tests.ts';
import { factOf } from './query-facts.ts';
import type { Period } from './read-period.ts';
import { clocksInWords, TRAIT_IN_WORDS } from './traits.ts';
import type { DateAbout } from './in-time.ts';
import { eachSide } from './alternatives.ts';
import { EVERY_RECORD, type RegisterQuery } from './register-query.ts';

/** The query in words, so that a person sees what was understood and can say it otherwise. */
export function queryInWords(query: RegisterQuery): string {
  const { kinds, first, either = [] } = query;
  // Sides of their own types are searches of their own.
  if (either.some((side) => (side.kinds ?? []).length > 0))
    return eachSide(query).map(queryInWords).join(' or ');
  const { before, after } = partsOf(query);
  const sides = [...new Set(either.map((side) => sideInWords({ ...EVERY_RECORD, kinds, ...side })))];
  const chosen = sides.length === 0 ? [] : [`either ${sides.join(' or ')}`];
  return [...before, nounsOf(kinds, first), ...after, ...chosen].join(' ');
}

/** “That are closed”, “for “Credit scoring””. */
function sideInWords(side: RegisterQuery): string {
  const { before, after } = partsOf(side);
  if (before.length === 0) return after.join(' ');
  return [`that are ${before.join(' ')}`, ...after.map((part) => part.replace(/^that are /u, ''))].join(
    ' and ',
  );
}

interface Parts {
  /** In front of what they are. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function partsOf(query: RegisterQuery): Parts {
  const { statuses, cell, facts, system, when, words, first } = query;
  const { notSystems = [], fields = [], decision, linkedTo, changedBy } = query;
  const said = facts.map((fact) => factOf(fact).inWords);
  const before = [
    first === undefined ? '' : first === 1 ? 'the' : `the ${String(first)}`,
    query.order === undefined ? '' : query.order,
    stateInWords(query),
    query.restricted === undefined ? '' : 'restricted',
    ratedInWords(query),
    ...said.flatMap((one) => ('before' in one ? [one.before] : [])),
  ];
  const after = [
    cell === null ? '' : `with likelihood ${cell.likelihood} and impact ${cell.impact}`,
    statuses.length === 0 ? '' : `that are ${statuses.join(' or ')}`,
    ...said.flatMap((one) => ('after' in one ? [one.after] : [])),
    fields.map(testInWords).join(' and '),
    decision === undefined ? '' : decisionInWords(decision, periodInWords),
    linkedTo === undefined ? '' : `linked to ${linkedTo}`,
    ...besideInWords(query),
    ...peopleInWords(query),
    system === null ? '' : `for “${system}”`,
    notSystems.length === 0 ? '' : `without ${notSystems.map((name) => `“${name}”`).join(' and ')}`,
    when === null ? '' : whenSaid(when, changedBy),
    words.length === 0 ? '' : `with ${words.map((word) => `“${word}”`).join(' and ')} in the text`,
  ];
  const given = (parts: readonly string[]): readonly string[] => parts.filter((part) => part !== '');
  return { before: given(before), after: given(after) };
}

function besideInWords({ traits = [], clocks, lag, comingUp }: RegisterQuery): readonly string[] {
  return [
    ...traits.map((trait) => TRAIT_IN_WORDS[trait]),
    clocks === undefined ? '' : clocksInWords(clocks),
    lag === undefined
      ? ''
      : `recorded more than ${String(lag)} ${lag === 1 ? 'day' : 'days'} after they happened`,
    comingUp === undefined ? '' : 'with something due next',
  ];
}

function nounsOf(kinds: readonly RecordKind[], first: number | undefined): string {
  const one = first === 1;
  if (kinds.length === 0) return one ? 'record' : 'records';
  return kinds.map((kind) => (one ? recordTypes[kind].noun : recordTypes[kind].plural)).join(' and ');
}

function stateInWords({ open, overdue }: RegisterQuery): string {
  if (overdue === true) return 'overdue';
  return open === null ? '' : open ? 'open' : 'closed';
}

/** Incidents have a severity and risks a level: where one of them is asked for, the words of the other say nothing. */
function ratedInWords({ kinds, severities, levels }: RegisterQuery): string {
  const of = (kind: RecordKind): boolean => kinds.length === 0 || kinds.includes(kind);
  const told = [...(of('incident') ? severities : []), ...(of('risk') ? levels : [])];
  return [...new Set(told.length === 0 ? [...severities, ...levels] : told)].join(' or ');
}

function peopleInWords({ owner, recordedBy, changedBy, waitsFor }: RegisterQuery): readonly string[] {
  return [
    owner === null ? '' : `of ${owner}`,
    recordedBy === undefined ? '' : `recorded by ${recordedBy}`,
    changedBy === undefined
      ? ''
      : `${changedBy.to === null ? 'changed' : `moved to “${changedBy.to}”`} by ${changedBy.by}`,
    waitsFor === undefined ? '' : `that wait for ${waitsFor}`,
  ];
}

/** “Changed by @priya from … to …” says but once what was done then. */
function whenSaid(
  { about, period }: NonNullable<RegisterQuery['when']>,
  by: RegisterQuery['changedBy'],
): string {
  const said = by !== undefined && about === 'changed' ? '' : `${ABOUT_IN_WORDS[about]} `;
  return `${said}${periodInWords(period)}`;
}

const ABOUT_IN_WORDS: Readonly<Record<DateAbout, string>> = {
  due: 'due',
  review: 'to review',
  happened: 'that happened',
  implemented: 'implemented',
  changed: 'changed',
  recorded: 'recorded',
  touched: 'that happened or changed',
  quiet: 'last changed',
};

function periodInWords({ from, to }: Period): string {
  if (from === null) return `up to ${to ?? 'any day'}`;
  if (to === null) return `since ${from}`;
  return from === to ? `on ${from}` : `from ${from} to ${to}`;
}
