import type { Audience } from './document-info.ts';

/** Who asks, where, and whether others see the answer too. */
export interface Reader {
  /** A Slack user id. */
  readonly user: string;
  /** The address in the person's Slack profile; null when it is not known. */
  readonly email: string | null;
  readonly isManager: boolean;
  readonly isAuditor: boolean;
  /** The channel in which the question was asked; null in a direct conversation. */
  readonly askedIn: string | null;
  /** Whether others in that channel see the answer. A command's answer is seen by the asker alone. */
  readonly isPublic: boolean;
}

/**
 * What an answer may rest on. Where others read along, only what is for everybody, or for that channel: a manager who
 * asks in a channel does not open a restricted document to it. A channel's document is quoted in that channel only.
 */
export function mayRead(audience: Audience, reader: Reader): boolean {
  if (audience === 'all') return true;
  if (typeof audience === 'object' && 'channels' in audience) {
    return reader.askedIn !== null && audience.channels.includes(reader.askedIn);
  }
  if (reader.isPublic) return false;
  if (audience === 'managers') return reader.isManager;
  if (audience === 'auditors') return reader.isAuditor || reader.isManager;
  const email = reader.email?.toLowerCase() ?? null;
  return audience.people.some((person) => person === reader.user || person.toLowerCase() === email);
}
