import { NO_SYSTEM } from '../../records/shared-fields.ts';
import type { AiSystem } from './context.ts';

/**
 * The system of a draft or record in the person's words, if the inventory does not list it under that name or an alias:
 * then the conversation offers to add it. Null when it is listed, or when no system was named.
 */
export function unlistedSystemOf(system: unknown, systems: readonly AiSystem[]): string | null {
  if (typeof system !== 'string' || system.trim() === '' || system === NO_SYSTEM) return null;
  const said = plain(system);
  return systems.some(({ name, aliases }) => [name, ...aliases].some((one) => plain(one) === said))
    ? null
    : system;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
