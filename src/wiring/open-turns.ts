import type { Config } from '../config.ts';
import type { TurnDeps } from '../conversation/deps.ts';
import type { People } from '../conversation/ports.ts';
import type { Clock } from '../kernel/clock.ts';
import { randomIds } from '../kernel/ids.ts';
import type { ReviewSources } from '../review/ports.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import type { Model } from '../model/open-model.ts';
import type { Store } from '../store/store.ts';
import { askWith } from './open-assistance.ts';
import type { Knowledge } from './open-knowledge.ts';

/** Finds the person that a document names as its owner, by e-mail address, name or user id. */
export type FindPerson = (owner: string) => Promise<{ readonly id: string } | null>;

export interface TurnParts {
  readonly config: Config;
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Null without a language model. */
  readonly model: Model | null;
  readonly people: People;
  readonly findPerson: FindPerson;
  readonly clock: Clock;
}

export function turnDeps(parts: TurnParts): TurnDeps {
  const { config, store, knowledge, model, people, clock } = parts;
  const { drafts, register, memories, questions } = store;
  const { systems } = knowledge;
  const suggester = model?.suggester ?? null;
  const answer = askWith(model, knowledge, config);
  const ask: TurnDeps['ask'] = async (question, asker) => {
    const email = knowledge.namesAddresses ? (await people.byId(asker.user)).email : null;
    return answer(question, { ...asker, email });
  };
  const sources = reviewSources(parts);
  const isManager = (user: string): boolean => config.managers.includes(user);
  const reviews = { sources, register, drafts, ids: randomIds, systems, isManager };
  return {
    drafts,
    register,
    memories,
    questions,
    people,
    reviews,
    clock,
    ids: randomIds,
    suggester,
    systems,
    ask,
  };
}

export function reviewSources({
  config,
  store,
  knowledge,
  people,
  findPerson,
}: Omit<TurnParts, 'clock' | 'model'>): ReviewSources {
  return {
    records: (filter) => store.register.list(filter),
    documents: () =>
      Promise.all(knowledge.index.documents.map((document) => reviewDocument(document, findPerson))),
    reviewsSince: (since) => store.reviewsSince(since),
    person: (id) => people.byId(id),
    standIn: config.managers[0] ?? null,
  };
}

async function reviewDocument(
  document: Knowledge['index']['documents'][number],
  findPerson: FindPerson,
): Promise<ReviewDocument> {
  const { id, title, owner, version, hash, nextReview, status } = document;
  const person = owner === null ? null : await findPerson(owner);
  return {
    id,
    title,
    path: id,
    owner: person?.id ?? null,
    ownerName: owner,
    version: version ?? hash.slice(0, 12),
    hash,
    nextReview,
    status,
  };
}
