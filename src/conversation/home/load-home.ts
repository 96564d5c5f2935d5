import type { Actor } from '../../records/access.ts';
import { recordTypes } from '../../records/record-types.ts';
import { digestFor } from '../../review/digest.ts';
import { onTime, onTimeSince } from '../../review/on-time.ts';
import type { TurnDeps } from '../deps.ts';
import type { PlainWork } from '../work/long-work.ts';
import { waitingNames } from '../record/waiting-systems.ts';
import { mayStart } from '../work/start-work.ts';
import { groupQuestions } from '../questions/group-questions.ts';
import { countControls } from './control-state.ts';
import type { AimsState, HomeData } from './home-data.ts';

const WORK: readonly PlainWork[] = [{ work: 'documents' }, { work: 'export', format: 'csv' }];

/** Reads what a person's Home tab shows: only what they may see. */
export async function loadHome(user: string, deps: TurnDeps): Promise<HomeData> {
  const actor = deps.actor(user);
  const [digest, drafts, records, state] = await Promise.all([
    digestFor(user, deps.reviews.sources, deps.clock.now()),
    deps.drafts.ofPerson(user),
    deps.register.list({ owner: user }, actor),
    seesTheWhole(actor) ? loadState(actor, deps) : null,
  ]);
  const open = records.filter(({ kind, status }) => !recordTypes[kind].closedStatuses.includes(status));
  return { digest, drafts, records: open, state };
}

/** AIMS managers and auditors. */
export function seesTheWhole({ roles }: Actor): boolean {
  return roles.includes('manager') || roles.includes('auditor');
}

async function loadState(actor: Actor, deps: TurnDeps): Promise<AimsState> {
  const now = deps.clock.now();
  const isManager = actor.roles.includes('manager');
  const [register, questions, answered, waiting] = await Promise.all([
    deps.register.state(actor),
    deps.questions.open(),
    deps.reviews.sources.reviews({ since: onTimeSince(now) }),
    isManager ? waitingNames(actor, deps) : null,
  ]);
  const reviews = onTime(answered, now);
  const statement = deps.statement(actor);
  return {
    register,
    criteria: deps.settings.risk,
    controls: statement === null ? null : countControls(statement),
    reviews: { onTime: reviews.onTime.length, late: reviews.late.length },
    work: deps.startsWork ? WORK.filter((one) => mayStart(one, actor).allowed) : [],
    questions: groupQuestions(questions).length,
    waitingSystems: waiting?.length ?? null,
  };
}
