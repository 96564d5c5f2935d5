/**
 * What the organization has set: who has which role, and the settings in force. The chain holds each change of it with
 * what it was before and after; what is in force now follows from all of them.
 */
import type { RoleHolders } from './access.ts';
import type { AuditEvent } from './audit-event.ts';
import { canonicalHash } from './canonical-hash.ts';

/** By the key's path, with points between: each value as JSON. */
export type Configuration = Readonly<Record<string, string>>;

export type ConfigurationAction = 'roles.changed' | 'settings.changed';

export interface ConfigurationChange {
  /** Only what changed, as JSON; null for a key that was not there, or is there no more. */
  readonly before: string;
  readonly after: string;
  /** Of everything that is in force with it. */
  readonly contentHash: string;
}

/** Each role with its user ids in order: naming the same people in another order is no change. */
export function rolesNoted({ managers, auditors, concernReaders }: RoleHolders): Configuration {
  const listed = (ids: readonly string[]): string => JSON.stringify([...new Set(ids)].sort());
  return {
    managers: listed(managers),
    auditors: listed(auditors),
    // The first one gets new concerns: their order says something.
    concernReaders: JSON.stringify(concernReaders),
  };
}

/** Settings by key. @param hidden Keys whose values are personal and stand in the chain as their hash. */
export function settingsNoted(settings: unknown, hidden: readonly string[] = []): Configuration {
  return Object.fromEntries(
    leaves(settings, '').map(([key, value]) => [
      key,
      hidden.includes(key) ? JSON.stringify(`sha256:${canonicalHash(value)}`) : JSON.stringify(value),
    ]),
  );
}

/** Lists are one value; so is an object without keys. A null is a key that is not set. */
function leaves(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [[path, value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return path === '' ? [] : [[path, {}]];
  return entries.flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** What was in force after the last such event: every change, one upon the other. */
export function configurationAfter(
  events: readonly Pick<AuditEvent, 'action' | 'detail'>[],
  action: ConfigurationAction,
): Configuration {
  const noted = new Map<string, string>();
  for (const event of events) {
    if (event.action !== action) continue;
    for (const [key, value] of Object.entries(changesIn(event.detail['after'])))
      if (value === null) noted.delete(key);
      else noted.set(key, JSON.stringify(value));
  }
  return Object.fromEntries(noted);
}

function changesIn(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Null when both are the same. */
export function changeOfConfiguration(
  before: Configuration,
  after: Configuration,
): ConfigurationChange | null {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = keys.filter((key) => before[key] !== after[key]);
  if (changed.length === 0) return null;
  const part = (of: Configuration): string =>
    `{${changed.map((key) => `${JSON.stringify(key)}:${of[key] ?? 'null'}`).join()}}`;
  return { before: part(before), after: part(after), contentHash: canonicalHash(after) };
}
