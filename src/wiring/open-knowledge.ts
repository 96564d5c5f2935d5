import { join } from 'node:path';
import type { Answer } from '../answer/answer.ts';
import { createAnswerer, type Answerer } from '../answer/answer-question.ts';
import { loadRegistry } from '../answer/knowledge/load-registry.ts';
import type { Registry } from '../answer/knowledge/registry.ts';
import { createStatementRows, type StatementRows } from '../answer/organization/statement-rows.ts';
import type { Encode } from '../answer/meaning/meaning.ts';
import type { Keep } from '../answer/rank/keep.ts';
import type { AiSystem } from '../capture/understand/context.ts';
import type { MessageReader } from '../capture/understand/reader/message-reader.ts';
import type { Config } from '../config.ts';
import type { ControlState } from '../conversation/home/control-state.ts';
import type { Asker } from '../conversation/deps.ts';
import type { Logger } from '../kernel/logger.ts';
import { dayIn } from '../records/when.ts';
import { buildSearchIndex } from '../retrieval/build-search-index.ts';
import type { DocumentInfo } from '../retrieval/document-info.ts';
import type { IngestReport } from '../retrieval/ingest-report.ts';
import { mayRead } from '../retrieval/may-read.ts';
import { openIndex } from '../retrieval/open-index.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import { versionOf } from '../retrieval/storage/section-file.ts';
import { systemInventory } from '../retrieval/system-inventory.ts';
import { documentsFolder, indexFileFor, KNOWLEDGE, readDocuments, vectorFileFor } from './documents.ts';
import { keepIn } from './keep-in.ts';
import { openEncoder } from './open-encoder.ts';
import {
  EXAMPLE_STATEMENTS,
  lacksMeanings,
  openStatementMeanings,
  statementFileFor,
  understandStatements,
  type ShowStatements,
} from './statement-meanings.ts';
import { understandInBackground } from './understand-documents.ts';
import type { ModelAccess } from './model-access.ts';
import { openMeaning, type ConfiguredMeaning } from './open-meaning.ts';

/** Who asks, as far as documents name their readers. */
export interface DocumentAsker extends Asker {
  readonly email: string | null;
}

/** What the assistant knows: clauses and controls, and the organization's documents as they are now. */
export interface Knowledge {
  readonly index: SearchIndex;
  /** Of the documents when the assistant started; null when there are none to read. */
  readonly report: IngestReport | null;
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
  /** Whether some document names its readers by e-mail address. */
  readonly namesAddresses: boolean;
  /** `asker` is 'operator' for whoever holds the documents themselves. */
  ask(question: string, asker: DocumentAsker | 'operator'): Answer;
  /** One state of the index with all that answers from it, for an answer that takes its time. */
  library(): Library;
  /** Ids of the documents that the asker may read, and not everybody who reads along where they ask. */
  onlyFor(asker: DocumentAsker): ReadonlySet<string>;
  /** The lines of the Statement of Applicability that a reader may see; null when there is none. */
  statement(asker: DocumentAsker | 'operator'): readonly ControlState[] | null;
  systems(): readonly AiSystem[];
  /** Looks at a message for what it says where. */
  readonly sightOf: MessageReader;
  /**
   * Opens the index anew if a process has written another, or has read it for its meaning; true when the documents are others.
   * Answers under way keep the old one.
   */
  refresh(): Promise<boolean>;
  /** Runs what answers a question, so that passages are found by its meaning too where an embedding model is configured. */
  about<T>(
    asked: { readonly question: string; readonly asker: Pick<DocumentAsker, 'user'> | 'operator' },
    run: () => T | Promise<T>,
  ): Promise<T>;
  /** Reads passages that are new for their meaning, in a thread; `refresh` takes it into the answers. */
  understandNew(stopping: AbortSignal): Promise<void>;
  /** The same before it returns, for a command that answers now; takes it into the answers. */
  understandAtOnce(onProgress?: ShowStatements): Promise<void>;
  /** Embeds passages that are new; nothing without an embedding model. @throws when the model fails. */
  embedNew(): Promise<void>;
}

export interface Library {
  readonly index: SearchIndex;
  readonly registry: Registry;
  readonly answerer: Answerer;
  /** What the asker may read: asked before anything is ranked. */
  readable(asker: DocumentAsker | 'operator'): (document: { readonly id: string }) => boolean;
}

/** What is made of one state of the index. */
interface Snapshot {
  readonly index: SearchIndex;
  /** Of its file, and of the file of what its statements mean. */
  readonly version: string | null;
  readonly understood: string | null;
  readonly statement: StatementRows;
  /** Made when first asked for. */
  answerer(): Answerer;
  /** Whether it has passages that were not read for their meaning. */
  lacksMeaning(): boolean;
  readonly systems: readonly AiSystem[];
}

/** `access` null: for a command that answers no question, nothing is searched by its meaning. */
export async function openKnowledge(
  config: Config,
  logger: Logger,
  access: ModelAccess | null = null,
): Promise<Knowledge> {
  const { meaning, sightOf, open, ...read } = await readAll(config, logger, access);
  const { registry, problems, report, root, file } = read;
  let current = await open();
  return {
    ...{ report, problems, sightOf },
    ...answering(() => current, registry, config),
    get index() {
      return current.index;
    },
    get namesAddresses() {
      return current.index.documents.some(namesAddress);
    },
    systems: () => current.systems,
    async refresh() {
      if (file === null) return false;
      const { version, understood } = await versionsOf(file);
      const isOther = version !== current.version;
      if (isOther || understood !== current.understood) current = await open();
      return isOther;
    },
    about: async ({ question, asker }, run) =>
      meaning === null ? run() : meaning.about({ question, person: personOf(asker) }, run),
    async understandNew(stopping) {
      if (root !== null && current.lacksMeaning())
        await understandInBackground({ dataDir: config.dataDir, folder: root }, stopping);
    },
    async understandAtOnce(onProgress) {
      if (await readAtOnce(current, read, onProgress)) current = await open();
    },
    async embedNew() {
      await meaning?.keepUp(current.index);
    },
  };
}

/** Reads what is new of what the documents state for its meaning; whether there was anything. */
async function readAtOnce(
  { index, lacksMeaning }: Snapshot,
  { file, encode }: { readonly file: string | null; readonly encode: Encode },
  onProgress?: ShowStatements,
): Promise<boolean> {
  if (file === null || !lacksMeaning()) return false;
  const files = { file: statementFileFor(file), shipped: [EXAMPLE_STATEMENTS], most: MOST_AT_ONCE };
  return (await understandStatements(index, encode, files, onProgress)).added > 0;
}

/** Reads the knowledge and the documents, and says how what answers from them is opened. */
async function readAll(config: Config, logger: Logger, access: ModelAccess | null) {
  const keep = keepIn(join(config.dataDir, 'knowledge'), KNOWLEDGE);
  const { registry, problems } = keep('registry', () => loadRegistry(KNOWLEDGE));
  const root = documentsFolder(config);
  const report = root === null ? null : await readDocuments(config, root);
  warnOfLeftOut(problems, report?.failed ?? [], logger);
  const file = root === null ? null : indexFileFor(config.dataDir, root);
  const meaning = await openMeaning(config, file === null ? null : vectorFileFor(file), access);
  const { encode, sightOf } = await openEncoder(keep, logger);
  const open = () =>
    openSnapshot(file, { registry, config, meaning, encode, keep, answers: access !== null });
  return { registry, problems, report, root, file, meaning, encode, sightOf, open };
}

function warnOfLeftOut(
  problems: Knowledge['problems'],
  failed: IngestReport['failed'],
  logger: Logger,
): void {
  for (const { file, problem } of problems) logger.warn('a knowledge file was left out', { file, problem });
  for (const { file, reason } of failed) logger.warn('a document was not read', { file, reason });
}

function personOf(asker: Pick<DocumentAsker, 'user'> | 'operator'): string {
  return asker === 'operator' ? asker : asker.user;
}

/** What is answered from the state of the index at the moment of asking. */
function answering(
  current: () => Snapshot,
  registry: Registry,
  config: Config,
): Pick<Knowledge, 'ask' | 'library' | 'onlyFor' | 'statement'> {
  return {
    ask(question, asker) {
      const { index, answerer } = current();
      const memory = asker === 'operator' ? null : asker.memory;
      return answerer().answer(question, { allows: readable(index, config, asker), memory });
    },
    library() {
      const { index, answerer } = current();
      return { index, registry, answerer: answerer(), readable: (asker) => readable(index, config, asker) };
    },
    onlyFor: (asker) => onlyFor(current().index, config, asker),
    statement(asker) {
      const { index, statement } = current();
      const rows = statement.rows(readable(index, config, asker));
      return rows.length === 0 ? null : rows;
    },
  };
}

/** About a minute and a half of waiting before a first answer; where more are new, words alone answer until they were read. */
const MOST_AT_ONCE = 3_000;

interface SnapshotDeps {
  readonly registry: Registry;
  readonly config: Config;
  readonly meaning: ConfiguredMeaning | null;
  readonly encode: Encode;
  readonly keep: Keep;
  /** Whether it is ready for a first question; a command that only looks at documents does without an answerer. */
  readonly answers: boolean;
}

async function versionsOf(file: string | null): Promise<Pick<Snapshot, 'version' | 'understood'>> {
  if (file === null) return { version: null, understood: null };
  return { version: await versionOf(file), understood: await versionOf(statementFileFor(file)) };
}

/** The versions are taken first: an index that is replaced while it is opened is opened once more the next time. */
async function openSnapshot(
  file: string | null,
  { registry, config, meaning, encode, keep, answers }: SnapshotDeps,
): Promise<Snapshot> {
  const versions = await versionsOf(file);
  const words = await openOrEmpty(file);
  const index = meaning === null ? words : meaning.over(words);
  const statementMeanings = await openStatementMeanings(words, [
    EXAMPLE_STATEMENTS,
    ...(file === null ? [] : [statementFileFor(file)]),
  ]);
  const today = () => dayIn(config.timezone, new Date());
  let made: Answerer | null = null;
  const answerer = () =>
    (made ??= createAnswerer({ index, registry, encode, statementMeanings, keep, today }));
  if (answers) answerer();
  const statement = createStatementRows(index);
  const lacksMeaning = () => lacksMeanings(index, statementMeanings);
  return { ...versions, index, statement, answerer, lacksMeaning, systems: systemInventory(index) };
}

async function openOrEmpty(file: string | null): Promise<SearchIndex> {
  if (file === null) return buildSearchIndex([]);
  const opened = await openIndex(file);
  if (!opened.ok) throw opened.error;
  return opened.value;
}

/** Passages are filtered by who asks before anything is ranked. */
function readable(
  index: SearchIndex,
  config: Config,
  asker: DocumentAsker | 'operator',
): (document: { readonly id: string }) => boolean {
  if (asker === 'operator') return () => true;
  const { user, email, askedIn, isPublic } = asker;
  const reader = {
    user,
    email,
    isManager: config.managers.includes(user),
    isAuditor: config.auditors.includes(user),
    askedIn,
    isPublic,
  };
  return ({ id }) => {
    const document = index.document(id);
    return document !== undefined && mayRead(document.audience, reader);
  };
}

function onlyFor(index: SearchIndex, config: Config, asker: DocumentAsker): ReadonlySet<string> {
  const alone = readable(index, config, { ...asker, isPublic: false });
  const everybody = readable(index, config, asker);
  const only = index.documents.filter((document) => alone(document) && !everybody(document));
  return new Set(only.map(({ id }) => id));
}

function namesAddress({ audience }: DocumentInfo): boolean {
  return (
    typeof audience === 'object' &&
    'people' in audience &&
    audience.people.some((person) => person.includes('@'))
  );
}
