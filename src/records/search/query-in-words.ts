import type { RecordKind } from '../define-record.ts';
import { recordTypes } from '../record-types.ts';
import { decisionInWords } from './decisions.ts';
import { testInWords } from './field-tests.ts';
import { factOf } from './query-facts.ts';
import type { Period } from './read-period.ts';
import { clocksInWords, TRAIT_IN_WORDS } from './traits.ts';
import type { DateAbout, RegisterQuery } from './register-query.ts';

/** The query in words, so that a person sees what was understood and can say it otherwise. */
export function queryInWords(query: RegisterQuery): string {
  const { kinds, statuses, cell, facts, system, when, words } = query;
  const { notSystems = [], fields = [], decision, linkedTo, first, changedBy } = query;
  const said = facts.map((fact) => factOf(fact).inWords);
  return [
    first === undefined ? '' : first === 1 ? 'the' : `the ${String(first)}`,
    query.order === undefined ? '' : query.order,
    stateInWords(query),
    query.restricted === undefined ? '' : 'restricted',
    ratedInWords(query),
    ...said.flatMap((one) => ('before' in one ? [one.before] : [])),
    nounsOf(kinds, first),
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
    words.length === 0 ? '' : `with ${words.map((word) => `“${word}”`).join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
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
