import type { DateRole } from '../../src/capture/understand/when/weigh-date-roles.ts';
import { linesIn } from '../../test/support/lines-in.ts';
import { numbersFrom } from '../kinds/train-weights.ts';

const FILE = new URL('../../test/eval/dated-clauses.jsonl', import.meta.url);

/** A clause with the place of its date: `{when}` takes a preposition with it, `{date}` none. */
interface Clause {
  readonly role: DateRole;
  readonly text: string;
}

/** A message put together from clauses, and where in it which date stands. */
export interface Composed {
  readonly message: string;
  readonly dates: readonly { readonly from: number; readonly to: number; readonly role: DateRole }[];
}

/** When the composed messages are told: a Tuesday. */
export const TOLD = '2026-11-24T10:30:00+01:00';

/** How many messages are composed: each clause then stands in about six of them. */
const MESSAGES = 1000;
const SEED = 20_261_124;

type Chance = (below: number) => number;

/** Stories of incidents: what happened, mostly also when it was noticed and over, and dates of other things. */
export function composedDates(): readonly Composed[] {
  const clauses = linesIn<Clause>(FILE);
  const next = numbersFrom(SEED);
  // The low bits of such numbers go round in small circles.
  const chance: Chance = (below) => Math.floor(next(2 ** 31) / (2 ** 31 / below));
  const decks = new Map<DateRole, Clause[]>();
  const draw = (role: DateRole): Clause => {
    const deck = decks.get(role) ?? [];
    if (deck.length === 0) deck.push(...clauses.filter((one) => one.role === role));
    decks.set(role, deck);
    return deck.splice(chance(deck.length), 1)[0]!;
  };
  return Array.from({ length: MESSAGES }, () => composed(rolesOf(chance).map(draw), chance));
}

/** The order in which a story is told: mostly as it went, now and then with the noticing first. */
function rolesOf(chance: Chance): readonly DateRole[] {
  const roles: DateRole[] = [];
  if (chance(10) < 8) roles.push('occurred');
  if (chance(10) < 6) roles.splice(chance(4) === 0 ? 0 : roles.length, 0, 'detected');
  if (chance(10) < 5) roles.push('ended');
  const others = roles.length === 0 ? 1 : [0, 1, 1, 2][chance(4)]!;
  for (let one = 0; one < others; one += 1) roles.splice(chance(roles.length + 2), 0, 'none');
  return roles;
}

const SYSTEMS = [
  'the chatbot',
  'Fraud detection',
  'the scorecard',
  'CV screening',
  'doc search',
  'Voxnote',
  'Claims triage',
  'the model',
  'it',
];
const ASIDES = [
  'Nobody was hurt',
  '14 people came for nothing',
  'Severity high',
  'We work by hand',
  'Some 60 customers',
  'Not nice',
  'Cause unknown',
  'Very embarrassing',
];
const JOINTS = ['. ', '. ', '. ', '. ', '. ', '; ', ', ', ', ', ' - ', ' and ', ', and ', ', but '];

function composed(clauses: readonly Clause[], chance: Chance): Composed {
  const pick = (list: readonly string[]): string => list[chance(list.length)]!;
  const dates: { from: number; to: number; role: DateRole }[] = [];
  const says = saysOf(clauses, chance);
  let message = chance(5) === 0 ? `${pick(ASIDES)}. ` : '';
  clauses.forEach(({ role, text }, at) => {
    const opens = message === '' || message.endsWith('. ');
    const named = text.replace('{system}', pick(at === 0 ? SYSTEMS.slice(0, -1) : SYSTEMS));
    const date = says[at]!(named.includes('{when}'));
    const [before, after] = named.split(/\{(?:when|date)\}/u) as [string, string];
    const from = message.length + before.length;
    const clause = `${before}${date}${after}`;
    message += opens ? `${clause.charAt(0).toUpperCase()}${clause.slice(1)}` : clause;
    dates.push({ from, to: from + date.length, role });
    message += at === clauses.length - 1 ? '.' : pick(JOINTS);
    if (message.endsWith('. ') && chance(6) === 0) message += `${pick(ASIDES)}. `;
  });
  return { message, dates };
}

type Say = (withPreposition: boolean) => string;

/** Words of what is still to come. */
const AHEAD = /will|comes|meets|mounted|runs|next|go out|promised|due|sends|calls|look|by \{|patch/u;

/** The dates of a story in the order of what happened; those of other things lie before, within or after it. */
function saysOf(clauses: readonly Clause[], chance: Chance): readonly Say[] {
  let minutes = -(chance(14) + (chance(3) === 0 ? 0 : 1)) * DAY - chance(600);
  const times = new Map<Clause, number>();
  for (const role of ['occurred', 'detected', 'ended'])
    for (const one of clauses.filter((clause) => clause.role === role)) {
      times.set(one, minutes);
      minutes = Math.min(-10, minutes + STEPS[chance(STEPS.length)]! + chance(50));
    }
  const first = Math.min(-DAY, ...times.values());
  // In some the order is wrong: what is plainly said counts more than what is likely.
  if (chance(WRONG) === 0) for (const one of times.keys()) times.set(one, -chance(5 * DAY));
  let last: number | null = null;
  return clauses.map((one) => {
    const when = new Date(NOW + (times.get(one) ?? elsewhere(one, first, chance)) * 60_000);
    const days = Math.round((midnight(when) - midnight(new Date(NOW))) / (DAY * 60_000));
    const sameDay = last === days;
    last = days;
    return sayer(when, days, sameDay, chance);
  });
}

const DAY = 1440;
/** The same moment on the wall clock, read as UTC. */
const NOW = Date.UTC(2026, 10, 24, 10, 30);
/** The minutes from what happened until it was noticed, and from there until it was over. */
const STEPS = [20, 45, 130, 300, DAY, DAY, 2 * DAY, 5 * DAY];

/** One of how many stories has its dates in any order. */
const WRONG = 8;

/** When something else was, in minutes from now. */
function elsewhere({ text }: Clause, first: number, chance: Chance): number {
  if (AHEAD.test(text)) return (1 + chance(20)) * DAY;
  const long = first - (1 + chance(60)) * DAY;
  const before = first - (2 + chance(5)) * DAY;
  return [long, before, -chance(2000), first + chance(600)][chance(4)]!;
}

function midnight(when: Date): number {
  return Date.UTC(when.getUTCFullYear(), when.getUTCMonth(), when.getUTCDate());
}

/** A date in one of the forms in which people write it; on the day that was spoken of before mostly its time alone. */
function sayer(when: Date, days: number, sameDay: boolean, chance: Chance): Say {
  const clock = clockOf(when)[chance(4)]!;
  const forms = dayOf(when, days);
  const day = forms[chance(forms.length)]!;
  const on = /^(?:today|yesterday|tomorrow|this)/u.test(day) ? '' : 'on ';
  const form = chance(8);
  const comma = chance(2) === 0 ? ' at' : ',';
  return (withPreposition) => {
    const lead = withPreposition ? on : '';
    if (sameDay && form < 7) return withPreposition ? `at ${clock}` : clock;
    if (form < 4 || sameDay) return `${lead}${day}`;
    if (form < 6) return `${lead}${day}${comma} ${clock}`;
    return withPreposition ? `at ${clock} ${on}${day}` : `${day} ${clock}`;
  };
}

function clockOf(when: Date): readonly string[] {
  const [hour, minute] = [when.getUTCHours(), String(when.getUTCMinutes()).padStart(2, '0')];
  const [half, of12] = [hour < 12 ? 'am' : 'pm', ((hour + 11) % 12) + 1];
  const long = `${String(hour).padStart(2, '0')}:${minute}`;
  return [long, `${hour}:${minute}`, `${of12}${half}`, `${of12}:${minute} ${half}`];
}

function dayOf(when: Date, days: number): readonly string[] {
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(when);
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(when);
  const day = when.getUTCDate();
  const dates = [`${day} ${month}`, `${month} ${day}`];
  if (days === 0) return ['today', 'this morning'];
  if (days === -1) return ['yesterday', 'yesterday', weekday];
  if (days === 1) return ['tomorrow'];
  if (Math.abs(days) < 7) return [weekday, weekday, weekday, dates[0]!];
  return Math.abs(days) > 25 ? dates : [...dates, `the ${day}${ending(day)}`];
}

function ending(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
