import { readFields } from '../../src/capture/understand/read-fields.ts';
import { readMessage } from '../../src/capture/understand/read-message.ts';
import { clauseUnits } from '../../src/capture/understand/roles/clause-units.ts';
import { roleFeatures } from '../../src/capture/understand/roles/role-features.ts';
import { ROLES, type Role, type RoledKind } from '../../src/capture/understand/roles/weigh-roles.ts';
import { wordsOf, type Reading } from '../../src/capture/understand/text/reading.ts';
import type { Span } from '../../src/capture/understand/text/sentences.ts';
import { INVENTORY, type CaptureCase } from '../../test/capture/understand/score-capture.ts';
import { linesIn } from '../../test/support/lines-in.ts';
import { developmentCases } from '../kinds/development-cases.ts';
import type { MeantExample } from '../kinds/fit-meant.ts';

const ROOT = new URL('../..', import.meta.url);
const CONTEXT = {
  now: new Date('2026-11-24T10:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR0',
};

interface Line {
  readonly text: string;
  readonly role: Role | null;
  /** Left out where the clause says the same in either kind of record. */
  readonly in?: RoledKind;
}

/** Clauses by themselves, written for this, and the clauses of the labelled messages of one kind of record. */
export function labelledClauses(kind: RoledKind): readonly LabelledClause[] {
  const written = linesIn<Line>(new URL('test/eval/clause-roles.jsonl', ROOT))
    .filter((line) => (line.in ?? kind) === kind && ROLES[kind].includes(line.role ?? 'none'))
    .map(({ text, role }) => exampleOf(text, ROLES[kind].indexOf(role ?? 'none')));
  const told = developmentCases().flatMap(({ set, one }) =>
    one.type === kind ? clausesOf(one, kind).map((clause) => ({ ...clause, set })) : [],
  );
  const others = told.filter((one) => one.kind === NONE);
  return [
    ...written,
    ...told.filter((one) => one.kind !== NONE),
    ...others.filter((_, at) => at % EVERY === 0),
  ];
}

/**
 * Of the clauses of messages that are no text of the record every fourth: all of them would outweigh the others, and in the
 * older sets some of them tell causes that were not asked for.
 */
const EVERY = 4;

/** The place of `none` among the roles of either kind. */
const NONE = 0;

/** `set`: where it is from. */
export type LabelledClause = MeantExample & { readonly set: string };

function exampleOf(text: string, kind: number): LabelledClause {
  const { reading, systems, mentions } = readMessage(text, CONTEXT);
  const unit = { from: 0, to: reading.tokens.length };
  const standins = { systems: [...systems.listed, ...systems.named], dates: mentions };
  return { set: 'clauses', message: text, text, features: [...roleFeatures(reading, unit, standins)], kind };
}

/**
 * The clauses of a message with the roles that its author gave them. Where the author only said that there is something, it is
 * what the grammar reads. A clause that is partly something else teaches nothing.
 */
function clausesOf(one: CaptureCase, kind: RoledKind): readonly MeantExample[] {
  const context = { ...CONTEXT, now: new Date(one.now), timezone: one.timezone };
  const message = readMessage(one.message, context);
  const fields = readFields(kind, { ...message, command: null }, context, false);
  const roles = ROLES[kind];
  const said = roles.flatMap((role): readonly Said[] => {
    const gold = one.fields[role];
    const place = typeof gold === 'string' ? placeOf(message.reading, gold) : null;
    if (place) return [{ role, ...place }];
    const found = fields[role];
    return found ? [{ role, from: found.from, to: found.to }] : [];
  });
  if (roles.some((role) => role !== 'none' && role in one.fields !== said.some((text) => text.role === role)))
    return [];
  const standins = {
    systems: [...message.systems.listed, ...message.systems.named],
    dates: message.mentions,
  };
  return clauseUnits(message.reading).flatMap((unit) => {
    const role = roleOf(unit, said);
    if (role === null) return [];
    const features = [...roleFeatures(message.reading, unit, standins)];
    const text = wordsOf(message.reading, unit);
    return [{ message: one.message, text, features, kind: roles.indexOf(role) }];
  });
}

interface Said extends Span {
  readonly role: Role;
}

/** The tokens of a text that stands in the message to the letter. */
function placeOf({ text, tokens }: Reading, gold: string): Span | null {
  const start = text.indexOf(gold);
  if (start === -1) return null;
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findLastIndex((token) => token.start < start + gold.length) + 1;
  return { from, to };
}

/** A unit is a text where most of it is, and none where nothing of it is; between the two it is neither. */
const MOST = 0.6;

function roleOf(unit: Span, said: readonly Said[]): Role | null {
  const shared = said
    .map((text) => ({ role: text.role, words: Math.min(unit.to, text.to) - Math.max(unit.from, text.from) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words)[0];
  if (!shared) return 'none';
  return shared.words >= MOST * (unit.to - unit.from) ? shared.role : null;
}
