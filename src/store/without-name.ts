import { ANONYMOUS } from '../records/access.ts';
import type { Writing } from './audit-log.ts';

/** What somebody without a name does is done by nobody, on a day: a time to the second would lead back to a message. */
export function withoutName(writing: Writing): Writing {
  const day = writing.now.toISOString().slice(0, 10);
  return { ...writing, actor: ANONYMOUS, now: new Date(`${day}T00:00:00.000Z`) };
}
