import type { RecordVersion } from '../records/record.ts';
import type { TurnDeps } from './deps.ts';
import { handleTurn } from './handle-turn.ts';
import type { Incoming } from './incoming.ts';
import { privately } from './concern/offer-concern.ts';
import { notice } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { Turn } from './turn.ts';

/** Commits a turn whole. `stale`: what it was decided on has changed; `claim-lost`: somebody else answers it. */
export type Commit = (
  turn: Turn,
) => Promise<
  | { readonly outcome: 'committed'; readonly records: readonly RecordVersion[] }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'claim-lost' }
>;

export type TurnResult =
  | { readonly outcome: 'committed'; readonly records: readonly RecordVersion[] }
  | { readonly outcome: 'claim-lost' }
  /** Others changed the same draft or record every time: worth another try later. */
  | { readonly outcome: 'contended' };

const MOST_TRIES = 5;

/** Decides a turn and commits it; when the state moved in between, decides again on the new state. */
export async function runTurn(incoming: Incoming, deps: TurnDeps, commit: Commit): Promise<TurnResult> {
  return deps.withinModelTime(() => tryTurn(incoming, deps, commit));
}

async function tryTurn(incoming: Incoming, deps: TurnDeps, commit: Commit): Promise<TurnResult> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const result = await commit(await handleTurn(incoming, deps));
    if (result.outcome !== 'stale') return result;
  }
  return { outcome: 'contended' };
}

/**
 * What a person hears when their message could not be worked on after every retry. Of what may belong to a concern without a
 * name nothing was kept, and nothing is of telling them.
 */
export function apology(incoming: Incoming, left: 'dead-letter' | 'nothing'): Turn {
  const { conversation, user } = incoming;
  if (left === 'nothing')
    return respond(
      privately(incoming),
      notice(
        'Something went wrong on my side, and I could not take what you sent last. I have kept nothing of it; please send ' +
          'it again later.',
      ),
      [{ change: 'forget-trail', conversations: [conversation], person: user, draft: null }],
    );
  return respond(
    replyTo(incoming),
    notice(
      'Something went wrong on my side and I could not work on this. Your message is kept for the people who run me ' +
        '(“aims doctor” lists it); please send it again later.',
    ),
  );
}
