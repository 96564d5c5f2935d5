import { z } from 'zod';
import { AppError } from './kernel/app-error.ts';

export type SlackConfig =
  | { readonly mode: 'none' }
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | {
      readonly mode: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly port: number;
    };

/** Everything that the environment sets, checked once. Nothing else in the code reads the environment. */
export interface Config {
  readonly slack: SlackConfig;
  readonly slackApiUrl: string | null;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly documentsDir: string | null;
  /** A YAML file of the organization's own settings; null for the shipped ones alone. */
  readonly settingsFile: string | null;
  readonly managers: readonly string[];
  readonly auditors: readonly string[];
  readonly reviewAt: string;
  readonly reviewChannel: string | null;
  readonly timezone: string;
  /** Where records have addresses of their own, without a slash at its end; null for none. */
  readonly publicUrl: string | null;
  /** Where the folder of the documents can be opened in a browser, without a slash at its end; null for nowhere. */
  readonly documentsUrl: string | null;
  /** Where health checks and metrics are served on a port of their own; null for none. */
  readonly metricsPort: number | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly model: ModelConfig | null;
}

export interface ModelConfig {
  readonly apiKey: string;
  readonly baseUrl: string | null;
  readonly chatModel: string | null;
  readonly embeddingModel: string | null;
}

const text = z.string().trim().min(1).optional();

function port(name: string, example: number) {
  const error = `${name} must be a number from 1 to 65535, such as ${example}.`;
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(65_535, { error }).optional();
}

/** Of a name a role would be nobody's: the terminal's own person is called “you”. */
function userIds(name: string) {
  const error = `${name} takes Slack user ids, comma separated, such as U0123ABCD (profile → ⋮ → Copy member ID).`;
  return text.refine((value) => people(value).every((id) => /^(?:[UW][A-Z0-9]+|you)$/u.test(id)), { error });
}

/** With one of these on, LangChain would send what the model reads to a tracing service, past what may leave. */
function tracing(name: string) {
  const error = `${name} would send the texts of your documents and messages to a tracing service: unset it.`;
  return text.refine((value) => value?.toLowerCase() !== 'true', { error });
}

const environmentSchema = z.object({
  SLACK_BOT_TOKEN: text.refine((value) => value === undefined || value.startsWith('xoxb-'), {
    error:
      'SLACK_BOT_TOKEN must start with "xoxb-": copy the Bot User OAuth Token from "OAuth & Permissions" of your Slack app.',
  }),
  SLACK_APP_TOKEN: text.refine((value) => value === undefined || value.startsWith('xapp-'), {
    error:
      'SLACK_APP_TOKEN must start with "xapp-": create an app-level token with connections:write under "Basic Information".',
  }),
  SLACK_SIGNING_SECRET: text,
  PORT: port('PORT', 3000),
  AIMS_METRICS_PORT: port('AIMS_METRICS_PORT', 9090),
  SLACK_API_URL: z.url({ error: 'SLACK_API_URL must be a URL such as https://slack.com/api/.' }).optional(),
  DATABASE_URL: text.refine((value) => value === undefined || /^postgres(?:ql)?:\/\//u.test(value), {
    error:
      'DATABASE_URL must start with postgres://, as in postgres://user:password@host:5432/aims; leave it out to use SQLite.',
  }),
  AIMS_DATA_DIR: text,
  AIMS_DOCUMENTS_DIR: text,
  AIMS_SETTINGS: text,
  AIMS_MANAGERS: userIds('AIMS_MANAGERS'),
  AIMS_AUDITORS: userIds('AIMS_AUDITORS'),
  AIMS_REVIEW_CHANNEL: text,
  AIMS_REVIEW_AT: text,
  AIMS_PUBLIC_URL: text.refine((value) => value === undefined || isPublicUrl(value), {
    error:
      'AIMS_PUBLIC_URL must be the https address of a domain of yours, such as https://aims.example.org; leave it out for no links of your own.',
  }),
  AIMS_DOCUMENTS_URL: z
    .url({
      protocol: /^https?$/u,
      error:
        'AIMS_DOCUMENTS_URL must be the address under which the files of AIMS_DOCUMENTS_DIR are opened in a browser, such as https://wiki.example.org/aims.',
    })
    .optional(),
  AIMS_TIMEZONE: text.refine((value) => value === undefined || isTimezone(value), {
    error: 'AIMS_TIMEZONE must be a time zone such as Europe/Amsterdam or America/New_York.',
  }),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'LOG_LEVEL must be debug, info, warn or error.' })
    .optional(),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: z
    .url({ error: 'OPENAI_BASE_URL must be a URL such as https://api.openai.com/v1.' })
    .optional(),
  AIMS_CHAT_MODEL: text,
  AIMS_EMBEDDING_MODEL: text,
  LANGSMITH_TRACING: tracing('LANGSMITH_TRACING'),
  LANGSMITH_TRACING_V2: tracing('LANGSMITH_TRACING_V2'),
  LANGCHAIN_TRACING: tracing('LANGCHAIN_TRACING'),
  LANGCHAIN_TRACING_V2: tracing('LANGCHAIN_TRACING_V2'),
});

type Environment = z.infer<typeof environmentSchema>;

/**
 * The configuration of this process.
 * @throws AppError `config` that names the variable and says what to set.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success)
    throw new AppError('config', parsed.error.issues.map((issue) => issue.message).join('\n'));
  const values = parsed.data;
  return Object.freeze({
    slack: slackConfig(values),
    slackApiUrl: values.SLACK_API_URL ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: values.AIMS_DATA_DIR ?? 'data',
    documentsDir: values.AIMS_DOCUMENTS_DIR ?? null,
    settingsFile: values.AIMS_SETTINGS ?? null,
    managers: people(values.AIMS_MANAGERS),
    auditors: people(values.AIMS_AUDITORS),
    reviewAt: values.AIMS_REVIEW_AT ?? 'Mon 09:00',
    reviewChannel: values.AIMS_REVIEW_CHANNEL ?? null,
    timezone: values.AIMS_TIMEZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    publicUrl: values.AIMS_PUBLIC_URL?.replace(/\/+$/u, '') ?? null,
    documentsUrl: values.AIMS_DOCUMENTS_URL?.replace(/\/+$/u, '') ?? null,
    metricsPort: metricsPort(values),
    logLevel: values.LOG_LEVEL ?? 'info',
    model: modelConfig(values),
  });
}

function slackConfig(values: Environment): SlackConfig {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = values;
  if (botToken === undefined) {
    if (appToken === undefined && signingSecret === undefined) return { mode: 'none' };
    throw new AppError(
      'config',
      'SLACK_BOT_TOKEN is missing: set it to the Bot User OAuth Token (xoxb-…) of your Slack app.',
    );
  }
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken };
  if (signingSecret !== undefined)
    return { mode: 'http', botToken, signingSecret, port: values.PORT ?? 3000 };
  throw new AppError(
    'config',
    'Slack needs one more setting: SLACK_APP_TOKEN (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET and PORT for HTTP.',
  );
}

/** Over HTTP `PORT` is where Slack calls, and the health checks are there too. */
function metricsPort(values: Environment): number | null {
  if (values.AIMS_METRICS_PORT !== undefined) return values.AIMS_METRICS_PORT;
  return values.SLACK_APP_TOKEN === undefined ? null : (values.PORT ?? null);
}

function modelConfig(values: Environment): ModelConfig | null {
  if (values.OPENAI_API_KEY === undefined && values.OPENAI_BASE_URL === undefined) return null;
  return {
    apiKey: values.OPENAI_API_KEY ?? 'none',
    baseUrl: values.OPENAI_BASE_URL ?? null,
    chatModel: values.AIMS_CHAT_MODEL ?? null,
    embeddingModel: values.AIMS_EMBEDDING_MODEL ?? null,
  };
}

function people(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** Slack takes no domain of its own, and shows links of https addresses with a dot in their name. */
function isPublicUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username } = new URL(value);
  const plain = search === '' && hash === '' && username === '';
  return protocol === 'https:' && plain && hostname.includes('.') && !/(?:^|\.)slack\.com$/u.test(hostname);
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
