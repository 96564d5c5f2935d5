import { mayDoWithRegister, type Actor, type Verdict } from '../../records/access.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { notice } from '../rich-text.ts';
import { replyTo, respond } from '../respond.ts';
import type { Turn } from '../turn.ts';
import type { LongWork } from './long-work.ts';

type Asking = IncomingOf<'message'> | IncomingOf<'action'>;

/** Notes the work, for whoever works next; how far it is it says in a message of its own. */
export function startWork(
  work: LongWork,
  incoming: Asking,
  deps: Pick<TurnDeps, 'actor' | 'startsWork'>,
): Turn {
  const may = mayStart(work, deps.actor(incoming.user));
  if (!may.allowed) return respond(replyTo(incoming), notice(may.reason));
  if (!deps.startsWork) return respond(replyTo(incoming), notice(IN_TERMINAL[work.work]));
  const { user: by, conversation } = incoming;
  // What a button under a message begins goes on in that message; the Home tab has none.
  const message = incoming.kind === 'action' && work.work === 'import' ? incoming.message : null;
  return { changes: [{ change: 'start-work', work, by, conversation, message }], replies: () => [] };
}

const IN_TERMINAL: Readonly<Record<LongWork['work'], string>> = {
  documents: 'Here the command does that: “aims ingest”.',
  export: 'Here the command does that: “aims export --format csv --out DIR”.',
  import: 'Here the command does that: “aims import FILE”.',
};

/** An auditor takes the register with them; what comes into it, and which documents answers rest on, is for an AIMS manager. */
export function mayStart({ work }: LongWork, actor: Actor): Verdict {
  if (work !== 'documents') return mayDoWithRegister(work, actor);
  if (actor.roles.includes('manager')) return { allowed: true };
  return { allowed: false, reason: 'Only an AIMS manager may have the documents read again.' };
}
