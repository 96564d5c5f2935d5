import { EVERY_RECORD, type Alternative, type RegisterQuery } from './register-query.ts';

/** More than so many sides of an “or” nobody reads. */
const MOST = 8;

/** What either of two searches finds, as one; null where it would have too many sides. */
export function eitherOf(one: RegisterQuery, other: RegisterQuery): RegisterQuery | null {
  const differing = differences(one, other);
  if (differing.length === 0 && JSON.stringify(one.either) === JSON.stringify(other.either)) return one;
  const joined = joinedLists(one, other, differing);
  if (joined !== null) return joined;
  const common = { ...EVERY_RECORD, ...without(one, differing) };
  const sides = [one, other].flatMap((query) => sidesOf(query, differing));
  const distinct = [...new Map(sides.map((side) => [JSON.stringify(side), side])).values()];
  if (distinct.length > MOST) return null;
  return withEither(common, distinct);
}

/** Where one side restricts nothing, there is nothing to choose. */
export function withEither(query: RegisterQuery, sides: readonly Alternative[]): RegisterQuery {
  const [only, ...others] = sides;
  if (
    only !== undefined &&
    others.length === 0 &&
    Object.keys(only).every((key) => saysNothing(query, key as Key))
  )
    return { ...query, ...only, either: undefined };
  const isOver = sides.length === 0 || sides.some((side) => Object.keys(side).length === 0);
  return { ...query, either: isOver ? undefined : sides };
}

/** Each side of its “or” as a search of its own; the search itself where it has none. */
export function eachSide(query: RegisterQuery): readonly RegisterQuery[] {
  const { either, ...rest } = query;
  return either === undefined ? [query] : either.map((side) => ({ ...rest, ...side }));
}

/** Every word that is looked for in records, on whichever side of an “or”. */
export function wordsSought({ words, either = [] }: RegisterQuery): readonly string[] {
  return [...words, ...either.flatMap((side) => side.words ?? [])];
}

/** The query where these words are not looked for. */
export function withoutWords(query: RegisterQuery, out: readonly string[]): RegisterQuery {
  const kept = (words: readonly string[]): readonly string[] => words.filter((word) => !out.includes(word));
  const { either } = query;
  const less = { ...query, words: kept(query.words) };
  if (either === undefined) return less;
  const sides = either
    .map(({ words, ...side }): Alternative => {
      const left = kept(words ?? []);
      return left.length === 0 ? side : { ...side, words: left };
    })
    .filter((side) => Object.keys(side).length > 0);
  return withEither(less, sides);
}

type Key = keyof Alternative;

function differences(one: RegisterQuery, other: RegisterQuery): readonly Key[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof RegisterQuery)[];
  const differing = keys.filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
  return differing.filter((key): key is Key => key !== 'either' && key !== 'order' && key !== 'first');
}

/** “High or critical”, “open or closed”: of what is a list anyway one list is enough. */
function joinedLists(
  one: RegisterQuery,
  other: RegisterQuery,
  differing: readonly Key[],
): RegisterQuery | null {
  if (JSON.stringify(one.either) !== JSON.stringify(other.either)) return null;
  const only = (...keys: readonly Key[]): boolean => differing.every((key) => keys.includes(key));
  if (only('open') && one.open !== null && other.open !== null) return { ...one, open: null };
  if (only('notSystems')) return { ...one, notSystems: joined(one.notSystems, other.notSystems) };
  if (only('kinds') && one.kinds.length > 0 && other.kinds.length > 0)
    return { ...one, kinds: joined(one.kinds, other.kinds) };
  if (only('statuses') && one.statuses.length > 0 && other.statuses.length > 0)
    return { ...one, statuses: joined(one.statuses, other.statuses) };
  if (only('severities', 'levels') && isRated(one) && isRated(other))
    return {
      ...one,
      severities: joined(one.severities, other.severities),
      levels: joined(one.levels, other.levels),
    };
  return null;
}

function isRated({ severities, levels }: RegisterQuery): boolean {
  return severities.length + levels.length > 0;
}

function joined<T>(some: readonly T[] = [], more: readonly T[] = []): readonly T[] {
  return [...new Set([...some, ...more])];
}

function sidesOf(query: RegisterQuery, differing: readonly Key[]): readonly Alternative[] {
  const own: Alternative = Object.fromEntries(
    differing.flatMap((key) => (saysNothing(query, key) ? [] : [[key, query[key]]])),
  );
  return (query.either ?? [{}]).map((side) => ({ ...own, ...side }));
}

function saysNothing(query: RegisterQuery, key: Key): boolean {
  const value = query[key];
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function without(query: RegisterQuery, keys: readonly Key[]): Partial<RegisterQuery> {
  return Object.fromEntries(Object.entries(query).filter(([key]) => !keys.includes(key as Key)));
}
