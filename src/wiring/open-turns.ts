import type { Config } from '../config.ts';
import type { FileHash, TurnDeps } from '../conversation/deps.ts';
import { draftsInSight } from '../conversation/drafts-in-sight.ts';
import type { People, ShowStep } from '../conversation/ports.ts';
import type { Clock } from '../kernel/clock.ts';
import { randomIds } from '../kernel/ids.ts';
import { actorOf, type Actor, type RoleHolders } from '../records/access.ts';
import { CODE_BYTES, followUpCode } from '../records/follow-up.ts';
import type { Model } from '../model/open-model.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { askWith, investigateWith } from './open-assistance.ts';
import { textHelp } from './open-drafting.ts';
import type { Knowledge } from './open-knowledge.ts';
import { reviewSources } from './review-sources.ts';

/** Finds the person that a document names as its owner, by e-mail address, name or user id. */
export type FindPerson = (owner: string) => Promise<{ readonly id: string } | null>;

export interface TurnParts {
  readonly config: Config;
  readonly settings: Settings;
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Null without a language model. */
  readonly model: Model | null;
  readonly people: People;
  readonly findPerson: FindPerson;
  /** Where there is no workspace no file is attached. */
  readonly fileHash?: FileHash;
  readonly clock: Clock;
  /** When the register began: what comes again is planned from then on. Left out where nothing is planned. */
  readonly startedAt?: Date | null;
  /** Left out where there is no place to show it. */
  readonly showStep?: ShowStep;
  /** Left out where nobody works on long work. */
  readonly startsWork?: boolean;
}

export function turnDeps(parts: TurnParts): TurnDeps {
  const { config, settings, store, knowledge, model, people, clock } = parts;
  const { register, concerns, memories, questions } = store;
  const { systems, sightOf } = knowledge;
  const suggester = model?.suggester ?? null;
  const emailOf = emailsOf(parts);
  const actor = (user: string): Actor => actorOf(user, roleHolders(config, settings));
  const drafts = draftsInSight(store.drafts, register, actor);
  const mayReadDocument = documentReading(parts, emailOf);
  const reviews = {
    ...{ sources: reviewSources(parts), register, drafts, ids: randomIds, systems, actor },
    ...{ managers: config.managers, concernReaders: settings.concerns.readers },
    mayReadDocument,
  };
  const codes = { next: () => followUpCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES))) };
  return {
    ...{ drafts, register, concerns, memories, questions, people, reviews, clock },
    ...{ ids: randomIds, codes, settings, actor, managers: config.managers, suggester },
    ...{ publicUrl: config.publicUrl, documentUrl: documentUrls(config, knowledge) },
    fileHash: parts.fileHash ?? (() => Promise.resolve(null)),
    documents: () =>
      knowledge.index.documents.filter(({ audience, status }) => audience === 'all' && status === 'approved'),
    documentTitle: async (user, id) =>
      (await mayReadDocument(user, id)) ? (knowledge.index.document(id)?.title ?? null) : null,
    ...{ systems, sightOf, ...askingDocuments(parts, emailOf) },
    investigation: investigateWith(model, knowledge, config, emailOf),
    textHelp: textHelp(model, knowledge, config),
    withinModelTime: (run) => (model === null ? run() : model.withinTurn(run)),
    showStep: parts.showStep ?? (() => undefined),
    showWriting: () => undefined,
    startsWork: parts.startsWork ?? false,
  };
}

/** Null where no document asks for an address. */
type EmailOf = (user: string) => Promise<string | null>;

function emailsOf({ knowledge, people }: TurnParts): EmailOf {
  return async (user) => (knowledge.namesAddresses ? (await people.byId(user)).email : null);
}

function askingDocuments(
  { config, knowledge, model }: TurnParts,
  emailOf: EmailOf,
): Pick<TurnDeps, 'ask' | 'askPlainly' | 'onlyFor' | 'statement'> {
  const answer = askWith(model, knowledge, config);
  return {
    ask: async (question, asker, written) =>
      answer(question, { ...asker, email: await emailOf(asker.user) }, written),
    askPlainly: async (question, asker) =>
      knowledge.ask(question, { ...asker, email: await emailOf(asker.user) }),
    onlyFor: async (asker) => knowledge.onlyFor({ ...asker, email: await emailOf(asker.user) }),
    statement: ({ user }) => knowledge.statement(alone(user, null)),
  };
}

function documentReading({ knowledge }: TurnParts, emailOf: EmailOf): TurnDeps['reviews']['mayReadDocument'] {
  return async (user, id) => knowledge.library().readable(alone(user, await emailOf(user)))({ id });
}

function alone(user: string, email: string | null) {
  return { user, email, askedIn: null, isPublic: false, memory: null };
}

/** `policies/ai policy.md` is under the address of the folder that it is in. */
function documentUrls({ documentsUrl }: Config, { index }: Knowledge): TurnDeps['documentUrl'] {
  return (id) => {
    const isOurs = documentsUrl !== null && index.documents.some((document) => document.id === id);
    return isOurs ? `${documentsUrl}/${id.split('/').map(encodeURIComponent).join('/')}` : null;
  };
}

/** Who has which role, from the environment and the settings. */
export function roleHolders({ managers, auditors }: Config, { concerns }: Settings): RoleHolders {
  return { managers, auditors, concernReaders: concerns.readers };
}
