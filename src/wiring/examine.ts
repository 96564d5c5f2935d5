import type { Finding } from '../cli/doctor.ts';
import type { Config } from '../config.ts';
import { AppError, messageOf } from '../kernel/app-error.ts';
import { silentLogger } from '../kernel/logger.ts';
import { dayIn } from '../records/when.ts';
import { parseReviewAt, type ReviewAt } from '../review/review-schedule.ts';
import { checkWorkspace } from '../slack/check-workspace.ts';
import { slackClient } from '../slack/slack-client.ts';
import { readSettings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { documentsFolder } from './documents.ts';
import { documentFindings } from './document-findings.ts';
import { modelFinding } from './model-finding.ts';
import { openKnowledge } from './open-knowledge.ts';
import { queueFindings } from './queue-findings.ts';

/** `aims doctor`: looks at one thing after the other; what fails does not keep it from the rest. */
export async function* examine(readConfig: () => Config): AsyncGenerator<Finding> {
  let config: Config;
  try {
    config = readConfig();
    yield ok('Configuration: every setting can be read');
  } catch (thrown) {
    yield problem('Configuration', thrown);
    return;
  }
  const at = parseReviewAt(config.reviewAt);
  yield at.ok ? reviewFinding(config, at.value) : problem('Weekly review', new Error(at.error));
  yield linkFinding(config);
  yield* checked('Settings', () => Promise.resolve(settingsFindings(config)));
  yield* checked('Slack', () => slackFindings(config));
  yield* checked('Database', () => storeFindings(config));
  yield* checked('Knowledge and documents', () => knowledgeFindings(config));
  yield* checked('Language model', async () => [modelFinding(config, await tokensUsedToday(config))]);
}

/** The settings are read again below: what is wrong with them is said there. */
function reviewFinding({ reviewAt, settingsFile }: Config, at: ReviewAt): Finding {
  const fine = ok(`Weekly review: ${reviewAt}, in each owner’s time zone`);
  try {
    const { workingDays } = readSettings(settingsFile).review;
    return workingDays.includes(at.weekday) ? fine : onADayOff(reviewAt);
  } catch {
    return fine;
  }
}

function onADayOff(reviewAt: string): Finding {
  return {
    state: 'note',
    what: `Weekly review: ${reviewAt} is no working day here, so that each review goes out on another day of its week`,
    fix: 'Set AIMS_REVIEW_AT to a working day, or add the day to review.workingDays in your settings file (AIMS_SETTINGS).',
  };
}

function linkFinding({ publicUrl }: Config): Finding {
  if (publicUrl === null) return ok('Links to records: the messages that they were reported with');
  const domain = new URL(publicUrl).hostname;
  return ok(
    `Links to records: ${publicUrl}/records/…; Slack shows them once “${domain}” stands under unfurl_domains of the app’s manifest`,
  );
}

async function* checked(what: string, look: () => Promise<readonly Finding[]>): AsyncGenerator<Finding> {
  try {
    yield* await look();
  } catch (thrown) {
    yield problem(what, thrown);
  }
}

function settingsFindings({ settingsFile }: Config): readonly Finding[] {
  const { concerns, reportingClocks } = readSettings(settingsFile);
  const found = ok(
    `Settings: ${settingsFile ?? 'the shipped ones'}, ${reportingClocks.length} reporting clocks`,
  );
  return concerns.readers.length === 0 ? [found, noConcernReaders] : [found];
}

const noConcernReaders: Finding = {
  state: 'note',
  what: 'Concerns: nobody is named to read them, so none can be recorded here',
  fix: 'Name their Slack user ids under concerns.readers in your settings file (AIMS_SETTINGS).',
};

async function slackFindings(config: Config): Promise<readonly Finding[]> {
  const { slack, slackApiUrl } = config;
  if (slack.mode === 'none') {
    const fix =
      'To serve your own workspace set SLACK_BOT_TOKEN and SLACK_APP_TOKEN; the README has the steps.';
    return [{ state: 'note', what: 'Slack: no tokens, so “npm start” opens the example workspace', fix }];
  }
  const bot = slackClient(slack.botToken, slackApiUrl, silentLogger);
  const app = slack.mode === 'socket' ? slackClient(slack.appToken, slackApiUrl, silentLogger) : null;
  const found = await checkWorkspace({ bot, app });
  const people = config.managers.length === 0 ? [noManagers] : [];
  return [
    ...found.map(({ check, found: what, fix }): Finding => ({
      state: fix === null ? 'ok' : 'problem',
      what: `${check}: ${what}`,
      fix,
    })),
    ...people,
  ];
}

const noManagers: Finding = {
  state: 'note',
  what: 'Roles: nobody is named as AIMS manager',
  fix: 'Set AIMS_MANAGERS to their Slack user ids, so that documents without a known owner have someone to ask.',
};

async function storeFindings(config: Config): Promise<readonly Finding[]> {
  const store = await openStore(config);
  try {
    return [
      ok(`Database: ${config.databaseUrl === null ? `SQLite in ${config.dataDir}` : 'PostgreSQL'}`),
      ...(await workFindings(store)),
    ];
  } finally {
    await store.close();
  }
}

/** Null when the database cannot say: what is wrong with that has its own finding. */
async function tokensUsedToday(config: Config): Promise<number | null> {
  if (config.model === null) return null;
  try {
    const store = await openStore(config);
    const used = await store.modelUse.on(dayIn(config.timezone, new Date()), '').finally(() => store.close());
    return used.all;
  } catch {
    return null;
  }
}

async function workFindings(store: Store): Promise<readonly Finding[]> {
  const chain = await store.verifyDatabase();
  return [
    chain.ok
      ? ok(`Audit chain: ${chain.events} events, unbroken`)
      : {
          state: 'problem',
          what: `Audit chain: broken at event ${chain.firstBroken?.seq ?? 0}: ${chain.firstBroken?.reason ?? ''}`,
          fix: 'Compare with the last export or backup, and report it: somebody changed the database by hand.',
        },
    ...queueFindings(await store.queueCounts(), await store.queueHealth(), new Date()),
  ];
}

async function knowledgeFindings(config: Config): Promise<readonly Finding[]> {
  const { index, problems, report } = await openKnowledge(config, silentLogger);
  const left = problems.map(({ file, problem: why }): Finding => ({
    state: 'problem',
    what: `Knowledge: ${file} was left out`,
    fix: why,
  }));
  return [...documentFindings(documentsFolder(config), index.documents.length, report), ...left];
}

function ok(what: string): Finding {
  return { state: 'ok', what, fix: null };
}

function problem(what: string, thrown: unknown): Finding {
  const known = thrown instanceof AppError;
  return { state: 'problem', what, fix: known ? thrown.message : `It failed with: ${messageOf(thrown)}` };
}
