import type { Sight } from '../reader/message-reader.ts';
import type { Mark } from '../reader/tags.ts';
import type { RoledMention } from './read-role.ts';
import weights from './date-role-signs.json' with { type: 'json' };

/** A date of a message with all that is known of it before its role is decided; `role` is the one that the rules give it. */
export interface KnownDate<Role extends string> extends RoledMention<Role> {
  /** By the rules the date of something else. */
  readonly other: boolean;
  /** It can have no role: what is over is no deadline. */
  readonly barred?: boolean;
  /** The only role that a date on its side of now can have; null where it can have each. */
  readonly side: Role | null;
  /** How likely it is to have a role by what was fitted to the words around it. */
  readonly fitted?: ReadonlyMap<Role | 'none', number>;
}

/** What speaks for a role of a date or against it. */
export type RoleSigns = Readonly<Record<(typeof SIGNS)[number], number>>;

export const SIGNS = [
  'seen',
  'ours',
  'rule',
  'ruledOut',
  'told',
  'other',
  'side',
  'offSide',
  'fitted',
] as const;

/** How much each sign counts, and each role by itself (`bench/fit-date-roles.ts`). */
interface RoleWeights {
  readonly signs: Readonly<Record<string, number>>;
  readonly roles: Readonly<Record<string, number>>;
}

export type DatedKind = keyof typeof weights;

/** Surer than this nothing is seen or fitted to be. */
const SUREST = 3;

/** The signs of each role that a date can have; `marks` has what is seen for each. */
export function signsOf<Role extends string>(
  date: KnownDate<Role>,
  marks: Readonly<Record<Role, Mark>>,
  sight: Sight,
): readonly { readonly role: Role; readonly signs: RoleSigns }[] {
  const seen = (Object.keys(marks) as Role[]).map((role) => ({
    role,
    chance: sight.mark(marks[role], date.item),
  }));
  const ours = Math.max(...seen.map(({ chance }) => chance));
  return seen.map(({ role, chance }) => ({ role, signs: signsOfRole(date, role, chance, ours) }));
}

/** `seen`: how likely it is seen to have the role; `ours`: to have any. */
function signsOfRole<Role extends string>(
  date: KnownDate<Role>,
  role: Role,
  seen: number,
  ours: number,
): RoleSigns {
  const none = date.fitted?.get('none') ?? 1;
  return {
    seen: oddsOf(seen),
    ours: oddsOf(ours),
    rule: Number(date.role === role),
    ruledOut: Number(date.role === null && !date.other),
    told: Number(date.told === role),
    other: Number(date.other),
    side: Number(date.side === role),
    offSide: Number(date.side !== null && date.side !== role),
    fitted: date.fitted ? clamped(Math.log((date.fitted.get(role) ?? 0) / none)) : 0,
  };
}

function oddsOf(chance: number): number {
  return clamped(Math.log(chance / (1 - chance)));
}

function clamped(odds: number): number {
  return Math.max(-SUREST, Math.min(SUREST, odds));
}

/** How much more likely it is that a date has a role than that it has none, as log odds. */
function leaning(kind: DatedKind, role: string, signs: RoleSigns): number {
  const { signs: counts, roles }: RoleWeights = weights[kind];
  return SIGNS.reduce((sum, sign) => sum + (counts[sign] ?? 0) * signs[sign], roles[role] ?? 0);
}

/**
 * The roles of the dates of a message by the rules and by what is seen together. Where nothing can be seen they are those of the
 * rules. `single`: there is one date of each role, so that the less likely of two takes the role that is left to it, unless one says the day
 * and the other the time.
 */
export function decideRoles<Role extends string, One extends KnownDate<Role>>(
  kind: DatedKind,
  dates: readonly One[],
  marks: Readonly<Record<Role, Mark>>,
  sight: Sight | null,
  single = true,
): readonly One[] {
  if (sight === null) return dates;
  const choices = dates.map((date) =>
    date.barred
      ? []
      : signsOf(date, marks, sight).map(({ role, signs }) => ({ role, odds: leaning(kind, role, signs) })),
  );
  const best = choices.map((choice, at) => likeliest(choice) ?? toldOf(dates[at], choice));
  return dates.map((date, at) => {
    const own = best[at];
    const rivalled =
      single &&
      own &&
      best.some(
        (other, of) =>
          of !== at && other?.role === own.role && other.odds > own.odds && !isOfOnePoint(date, dates[of]),
      );
    const left = rivalled ? leftTo(own, choices[at] ?? []) : own;
    return { ...date, role: left?.role ?? null, odds: left?.odds ?? 0 };
  });
}

/** So much less likely than the role that another date has, a second role is none. */
const NEARLY = 1.5;

/** The role that is left to a date whose likeliest belongs to another. */
function leftTo<Role>(own: Choice<Role>, choices: readonly Choice<Role>[]): Choice<Role> | null {
  const second = likeliest(choices.filter(({ role }) => role !== own.role));
  return second && own.odds - second.odds < NEARLY ? second : null;
}

interface Choice<Role> {
  readonly role: Role;
  readonly odds: number;
}

/** Null where none is likelier than that it is the date of something else. */
function likeliest<Role>(choices: readonly Choice<Role>[]): Choice<Role> | null {
  const [first] = choices.toSorted((a, b) => b.odds - a.odds);
  return first && first.odds > 0 ? first : null;
}

/** So unlikely may be what a verb and its side of now say of a date. */
const TOLD = -0.5;

/** "We will deploy it on Thursday" */
function toldOf<Role extends string>(
  date: KnownDate<Role> | undefined,
  choices: readonly Choice<Role>[],
): Choice<Role> | null {
  const told = choices.find(({ role }) => role === date?.told && role === date.side);
  return told && told.odds > TOLD ? told : null;
}

/** "Tomorrow at the change of shifts, 14:00": the day and the time of one point. */
function isOfOnePoint(one: KnownDate<string>, other: KnownDate<string> | undefined): boolean {
  const isDay = ({ item }: KnownDate<string>): boolean =>
    item.start.day !== null && item.start.clock === null;
  const isTime = ({ item }: KnownDate<string>): boolean =>
    item.start.day === null && item.start.clock !== null;
  return other !== undefined && ((isDay(one) && isTime(other)) || (isTime(one) && isDay(other)));
}
