import { groupQuestions } from '../conversation/questions/group-questions.ts';
import type { Questions } from '../conversation/ports.ts';
import { actorOf, maySee, type Actor } from '../records/access.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import { reportingClocks } from '../records/reporting-clocks.ts';
import { currentLevel } from '../records/risk-criteria.ts';
import { dayOf } from '../review/local-day.ts';
import { plannedFrom } from '../review/planned-activity.ts';
import type { ReviewSources } from '../review/ports.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import type { ReviewRules } from '../review/review-rules.ts';
import type { Settings } from '../settings.ts';
import { waitingApproval } from '../review/waiting-approval.ts';
import type { UnansweredQuestion } from '../review/unanswered-question.ts';
import { whoAnswers } from './who-answers.ts';
import type { Knowledge } from './open-knowledge.ts';
import { roleHolders, type FindPerson, type TurnParts } from './open-turns.ts';

export type ReviewParts = Pick<
  TurnParts,
  'config' | 'settings' | 'store' | 'knowledge' | 'people' | 'findPerson' | 'startedAt'
>;

/** What the reviews look at. It is read on nobody's behalf; who may see what of it is asked for each reader. */
export function reviewSources(parts: ReviewParts): ReviewSources {
  const { config, settings, store, knowledge, people, findPerson, startedAt = null } = parts;
  const holders = roleHolders(config, settings);
  const answers = whoAnswers(config, settings, store.reviews);
  const actor = (user: string): Actor => actorOf(user, holders);
  const rules = { risk: settings.risk, approvals: settings.approvals };
  const deciding = { rules, managers: config.managers, actor };
  return {
    records: answers.records,
    asked: answers.asked,
    documents: () =>
      Promise.all(
        knowledge.index.documents.map((document) => reviewDocument(document, findPerson, answers.inPlaceOf)),
      ),
    approvals: async () => {
      const candidates = await store.reviews.decisionCandidates();
      const found = candidates.map((candidate) => waitingApproval(candidate, deciding));
      return found.filter((waiting) => waiting !== null);
    },
    questions: () => unansweredQuestions(store.questions),
    reviews: (filter) => store.reviews.answers(filter),
    review: (id) => store.reviews.answer(id),
    recordOwners: answers.recordOwners,
    person: (id) => people.byId(id),
    standIn: config.managers[0] ?? null,
    rules: reviewRules(
      settings,
      answers.inPlaceOf,
      startedAt === null ? null : dayOf(startedAt.toISOString(), config.timezone),
    ),
    maySee: (viewer, record) => maySee(actor(viewer), record),
    recordSeen: (viewer, number) => store.register.byNumber(number, actor(viewer)),
  };
}

function reviewRules(
  { review, risk, reportingClocks: duties }: Settings,
  inPlaceOf: (owner: string) => string | null,
  started: string | null,
): ReviewRules {
  return {
    cadence: review.cadence,
    activities: Object.entries(review.activities).map(([name, activity]) =>
      plannedFrom(started, {
        ...activity,
        name,
        owner: activity.owner === null ? null : inPlaceOf(activity.owner),
      }),
    ),
    levelOf: ({ data }) => currentLevel(risk, data),
    clocksOf: (incident, zone) =>
      reportingClocks(incident, duties, zone)
        .filter(({ state }) => state !== 'met')
        .map(({ rule, state, due }) => ({ name: rule.name, due, undecided: state === 'undecided' })),
  };
}

/** A subject that was asked about is known by its first question, whatever is asked after it. */
async function unansweredQuestions(questions: Questions): Promise<readonly UnansweredQuestion[]> {
  const open = await questions.open();
  return groupQuestions(open)
    .filter(({ declined }) => declined > 0)
    .map(({ question, declined, lastAt, members }) => {
      const places = members.map(({ seq }) => seq);
      const id = canonicalHash(Math.min(...places)).slice(0, 16);
      return { id, question, times: declined, lastAt, places };
    });
}

async function reviewDocument(
  document: Knowledge['index']['documents'][number],
  findPerson: FindPerson,
  inPlaceOf: (owner: string) => string | null,
): Promise<ReviewDocument> {
  const { id, title, owner, version, hash, nextReview, approvedOn, status, audience } = document;
  const person = owner === null ? null : await findPerson(owner);
  return {
    id,
    title,
    path: id,
    owner: person === null ? null : inPlaceOf(person.id),
    ownerName: owner,
    version: version ?? hash.slice(0, 12),
    hash,
    nextReview,
    approvedOn,
    status,
    isPublic: audience === 'all',
  };
}
