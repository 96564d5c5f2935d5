import type { Audience } from './document-info.ts';

/** Who asks, and whether others see the answer too. */
export interface Reader {
  readonly user: string;
  readonly isManager: boolean;
  readonly isAuditor: boolean;
  /** The channel in which the answer is seen by others; null when only the reader sees it. */
  readonly publicIn: string | null;
}

/**
 * What an answer may rest on. Where others read along, only what is for everybody, or for that channel: a manager who
 * asks in a channel does not open a restricted document to it.
 */
export function mayRead(audience: Audience, reader: Reader): boolean {
  if (audience === 'all') return true;
  if (typeof audience === 'object' && 'channels' in audience) {
    return reader.publicIn !== null && audience.channels.includes(reader.publicIn);
  }
  if (reader.publicIn !== null) return false;
  if (audience === 'managers') return reader.isManager;
  if (audience === 'auditors') return reader.isAuditor || reader.isManager;
  return audience.people.includes(reader.user);
}
