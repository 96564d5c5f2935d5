import { withoutShorthand } from './idioms.ts';
import { aboutOf as aboutAlone } from './read-date-about.ts';
import { readClosely, type QueryContext } from './read-query.ts';
import { recordKinds } from '../record-types.ts';
import { eitherOf, withEither, wordsSought } from './alternatives.ts';
import { EVERY_RECORD, type RegisterQuery } from './register-query.ts';
import { SEVERITIES } from './severities.ts';

type Edit = 'only' | 'also' | 'without';

const START = String.raw`^(?:(?:and|now|ok(?:ay)?|please|but|show(?: me)?|list)[,\s]+)*`;
const EDITS: readonly (readonly [Edit, RegExp])[] = [
  ['only', new RegExp(String.raw`${START}(?:only|just|what about|how about)\s+(?<what>.+)$`, 'iu')],
  ['also', new RegExp(String.raw`${START}(?:also|include|including|plus|as well as)\s+(?<what>.+)$`, 'iu')],
  [
    'without',
    new RegExp(
      String.raw`${START}(?:without|not|no|except(?: for)?|exclude|excluding|leave out|drop|remove|hide)\s+(?<what>.+)$`,
      'iu',
    ),
  ],
  ['also', new RegExp(String.raw`${START}(?<what>.+?)\s+(?:too|as well)[.!?\s]*$`, 'iu')],
  ['only', new RegExp(String.raw`${START}(?<what>.+?)\s+(?:ones|instead)[.!?\s]*$`, 'iu')],
  ['only', new RegExp(String.raw`${START}(?<what>.+?)\s+(?:ones\s+)?only[.!?\s]*$`, 'iu')],
  [
    'only',
    /^(?:and\s+|so\s+)?(?:which|what|how many)\s+(?:of\s+(?:them|these|those)|ones?)\s+(?:(?:are|is|were|was|have|has|had|do|did|still)\s+)*(?<what>.+)$/iu,
  ],
  ['only', /^and\s+(?<what>(?:for|in|of|on|from|about|with|at|those|since|the)\s.+)$/iu],
];

/**
 * A list asked for otherwise, in words that lean on the one before: "only high", "also closed ones", "without the chatbot",
 * "last month instead". Null where the words say nothing about a list, or something more than that.
 */
export function editQuery(query: RegisterQuery, text: string, context: QueryContext): RegisterQuery | null {
  const words = text.trim().replace(/[.!?]+$/u, '');
  for (const [edit, pattern] of EDITS) {
    const what = pattern.exec(words)?.groups?.['what'];
    // “Also a risk” begins one.
    if (what === undefined || /^(?:an?|another|new)\b/iu.test(what)) continue;
    const { query: said, ruledOut } = readClosely(plainly(what), context);
    if (wordsSought(said).length > 0 || ruledOut.length > 0 || !saysSomething(said)) continue;
    return edited(edit, query, said, context.criteria.levels);
  }
  return null;
}

/** "The closed ones", "those of the chatbot". */
function plainly(what: string): string {
  return withoutShorthand(what)
    .replace(/\b(?:ones?|those|these|them|instead|too|as well)\b/giu, ' ')
    .replace(/\b(?:everyone|everybody|anyone|anybody)(?:['’]s)?\b/giu, ' ');
}

function saysSomething(said: RegisterQuery): boolean {
  const lists = [said.kinds, said.statuses, said.severities, said.levels, said.facts];
  const single = [
    said.open,
    said.owner,
    said.recordedBy,
    said.changedBy,
    said.system,
    said.when,
    said.decision,
    said.linkedTo,
    said.either,
  ];
  if ((said.fields ?? []).length > 0 || said.overdue === true) return true;
  return lists.some((list) => list.length > 0) || single.some((one) => one !== null && one !== undefined);
}

function edited(
  edit: Edit,
  query: RegisterQuery,
  said: RegisterQuery,
  levels: readonly string[],
): RegisterQuery {
  switch (edit) {
    case 'only':
      return narrowed(query, said);
    case 'also':
      return widened(query, said);
    case 'without':
      return lessened(query, said, levels);
  }
}

/** What is said takes the place of what was asked about the same. */
function narrowed(query: RegisterQuery, said: RegisterQuery): RegisterQuery {
  const rated = said.severities.length + said.levels.length > 0;
  const { when } = said;
  return {
    ...query,
    ...sidesLeft(query, said),
    ...(said.kinds.length === 0 ? {} : { kinds: said.kinds }),
    ...(said.open === null ? {} : { open: said.open, statuses: [] }),
    ...(said.statuses.length === 0 ? {} : { statuses: said.statuses, open: null }),
    ...(rated ? { severities: said.severities, levels: said.levels, cell: null } : {}),
    facts: [...new Set([...query.facts, ...said.facts])],
    ...(said.fields === undefined ? {} : { fields: [...(query.fields ?? []), ...said.fields] }),
    ...(said.decision === undefined ? {} : { decision: said.decision }),
    ...(said.linkedTo === undefined ? {} : { linkedTo: said.linkedTo }),
    ...(said.overdue === undefined ? {} : { overdue: said.overdue }),
    owner: said.owner ?? query.owner,
    ...(said.recordedBy === undefined ? {} : { recordedBy: said.recordedBy }),
    ...(said.changedBy === undefined ? {} : { changedBy: said.changedBy }),
    ...(said.system === null ? {} : { system: said.system, notSystems: [] }),
    // "Only last month" says when, and not of what: that stays as it was asked.
    when: when === null ? query.when : { about: aboutOf(when, query), period: when.period },
  };
}

/** What is said of a system takes the place of an “or” between systems. */
function sidesLeft({ either = [] }: RegisterQuery, said: RegisterQuery): Pick<RegisterQuery, 'either'> {
  if (said.either !== undefined) return { either: said.either };
  const asked = new Set(ASKED_ONCE.filter((key) => said[key] !== null && JSON.stringify(said[key]) !== '[]'));
  const left = either.map((side) =>
    Object.fromEntries(
      Object.entries(side).filter(([key]) => !asked.has(key as (typeof ASKED_ONCE)[number])),
    ),
  );
  const isOver = left.length === 0 || left.some((side) => Object.keys(side).length === 0);
  return { either: isOver ? undefined : left };
}

/** Of these a record has one. */
const ASKED_ONCE = ['kinds', 'open', 'statuses', 'severities', 'levels', 'owner', 'system', 'when'] as const;

function aboutOf(
  when: NonNullable<RegisterQuery['when']>,
  query: RegisterQuery,
): NonNullable<RegisterQuery['when']>['about'] {
  if (when.about !== 'recorded') return when.about;
  return query.when?.about ?? aboutAlone(query.kinds);
}

/** “Also Ben’s”, “also the scorecard”: of either owner, system or time. */
function widened(query: RegisterQuery, said: RegisterQuery): RegisterQuery {
  const other = (['owner', 'system', 'when'] as const).find(
    (key) => said[key] !== null && asksFor(query, key) && isAlone(said, key),
  );
  const isLeftOut = query.notSystems?.includes(said.system ?? '') === true;
  if (other === undefined || isLeftOut) return joinedWith(query, said);
  const when =
    said.when === null || query.when === null
      ? said.when
      : { ...said.when, about: aboutOf(said.when, query) };
  return (
    eitherOf(query, { ...withEither(query, []), [other]: other === 'when' ? when : said[other] }) ?? query
  );
}

function asksFor({ either = [], ...query }: RegisterQuery, key: 'owner' | 'system' | 'when'): boolean {
  const isOnly = either.length > 0 && either.every((side) => Object.keys(side).join() === key);
  return query[key] !== null || isOnly;
}

function isAlone(said: RegisterQuery, key: 'owner' | 'system' | 'when'): boolean {
  return JSON.stringify({ ...said, [key]: null }) === JSON.stringify({ ...said, ...EVERY_RECORD });
}

/** With another one of what is a list both are asked for. What was left out comes back. */
function joinedWith(query: RegisterQuery, said: RegisterQuery): RegisterQuery {
  const joined = <T>(asked: readonly T[], more: readonly T[]): readonly T[] =>
    asked.length === 0 || more.length === 0 ? asked : [...new Set([...asked, ...more])];
  const rated = query.severities.length + query.levels.length > 0;
  return {
    ...query,
    kinds: joined(query.kinds, said.kinds),
    open: said.open === null || said.open === query.open ? query.open : null,
    statuses: joined(query.statuses, said.statuses),
    ...(rated
      ? {
          severities: [...new Set([...query.severities, ...said.severities])],
          levels: [...new Set([...query.levels, ...said.levels])],
        }
      : {}),
    owner: said.owner === null || said.owner === query.owner ? query.owner : null,
    system: said.system === null || said.system === query.system ? query.system : null,
    notSystems: (query.notSystems ?? []).filter((name) => name !== said.system),
    when: said.when === null ? query.when : null,
    ...(said.overdue === undefined ? {} : { overdue: undefined }),
    ...(said.fields === undefined ? {} : { fields: undefined }),
  };
}

/** What was asked for is asked for no more; what was not is left out of everything there is. */
function lessened(query: RegisterQuery, said: RegisterQuery, allLevels: readonly string[]): RegisterQuery {
  const less = <T>(asked: readonly T[], all: readonly T[], out: readonly T[]): readonly T[] =>
    out.length === 0 ? asked : (asked.length === 0 ? all : asked).filter((one) => !out.includes(one));
  const { system } = said;
  return {
    ...query,
    kinds: less(query.kinds, recordKinds, said.kinds),
    open: said.open === null ? query.open : !said.open,
    statuses: query.statuses.filter((status) => !said.statuses.includes(status)),
    severities: less(query.severities, SEVERITIES, said.severities),
    levels: less(query.levels, allLevels, said.levels),
    facts: query.facts.filter((fact) => !said.facts.includes(fact)),
    owner: said.owner === query.owner ? null : query.owner,
    ...(system === null
      ? {}
      : system === query.system
        ? { system: null }
        : { notSystems: [...new Set([...(query.notSystems ?? []), system])] }),
    when: said.when === null ? query.when : null,
  };
}
