import { readFileSync } from 'node:fs';
import { readFields } from '../../src/capture/understand/read-fields.ts';
import { readMessage } from '../../src/capture/understand/read-message.ts';
import { clauseUnits } from '../../src/capture/understand/roles/clause-units.ts';
import { roleFeatures } from '../../src/capture/understand/roles/role-features.ts';
import { ROLES, type Role } from '../../src/capture/understand/roles/weigh-roles.ts';
import { INVENTORY, readCases, type CaptureCase } from '../../test/capture/understand/score-capture.ts';
import type { Example } from '../kinds/train-weights.ts';

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
}

/** Clauses by themselves, written for this, and the clauses of the labelled messages. */
export function labelledClauses(): readonly Example[] {
  const written = readFileSync(new URL('test/eval/clause-roles.jsonl', ROOT), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .map(({ text, role }) => exampleOf(text, role ?? 'none'));
  const cases = [
    ...readCases(new URL('test/eval/capture.jsonl', ROOT), 'dev'),
    ...readCases(new URL('test/capture/understand/stories.jsonl', ROOT), 'dev'),
  ];
  return [...written, ...cases.flatMap(clausesOf)];
}

function exampleOf(text: string, role: Role): Example {
  const { reading, systems, mentions } = readMessage(text, CONTEXT);
  const unit = { from: 0, to: reading.tokens.length };
  const standins = { systems: [...systems.listed, ...systems.named], dates: mentions };
  return { message: text, features: [...roleFeatures(reading, unit, standins)], kind: ROLES.indexOf(role) };
}

/** What the grammar reads a text from has its role; the other clauses of a message whose texts are all read have none. */
function clausesOf(one: CaptureCase): readonly Example[] {
  if (one.type !== 'incident' && one.type !== 'change') return [];
  const context = { ...CONTEXT, now: new Date(one.now), timezone: one.timezone };
  const message = readMessage(one.message, context);
  const fields = readFields(one.type, { ...message, command: null }, context, false);
  const said = ROLES.flatMap((role) => {
    const found = fields[role];
    return found ? [{ role, from: found.from, to: found.to }] : [];
  });
  if (ROLES.some((role) => role !== 'none' && role in one.fields !== said.some((text) => text.role === role)))
    return [];
  const standins = {
    systems: [...message.systems.listed, ...message.systems.named],
    dates: message.mentions,
  };
  return clauseUnits(message.reading).map((unit) => {
    const role = said.find(({ from, to }) => from < unit.to && unit.from < to)?.role ?? 'none';
    const features = [...roleFeatures(message.reading, unit, standins)];
    return { message: one.message, features, kind: ROLES.indexOf(role) };
  });
}
