import { AppError, messageOf } from '../kernel/app-error.ts';
import { sqliteCode } from './sqlite-dialect.ts';

/** A fault of SQLite or of the data folder while it is opened, as a sentence that says what to set. */
export function sqliteFailure(thrown: unknown, dataDir: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const reason = SQLITE_REASONS[sqliteCode(thrown) ?? Number.NaN] ?? FILE_REASONS[codeOf(thrown) ?? ''];
  const [what, fix] = reason ?? [
    `cannot be used (${messageOf(thrown)})`,
    'Make the folder and its files writable, or set AIMS_DATA_DIR to another folder.',
  ];
  return new AppError('data-dir', `The data folder ${dataDir} ${what}. ${fix}`, { cause: thrown });
}

type Reason = readonly [what: string, fix: string];

const WRITABLE = 'Make it writable for this user, or set AIMS_DATA_DIR to a folder that is.';
const NOT_A_FOLDER: Reason = [
  'is not a folder, or is below a file',
  'Set AIMS_DATA_DIR to a folder that can be made.',
];
const UNREADABLE: Reason = [
  'holds an aims.db that is no SQLite database or is damaged',
  'Restore it from a backup, or set AIMS_DATA_DIR to another folder.',
];
const READ_ONLY: Reason = ['cannot be written', WRITABLE];

/** By primary result code: https://sqlite.org/rescode.html */
const SQLITE_REASONS: Readonly<Record<number, Reason>> = {
  5: ['is in use: another program holds its database locked', 'End that program, then start again.'],
  8: READ_ONLY,
  11: UNREADABLE,
  13: ['is on a disk that is full', 'Make room on it, or set AIMS_DATA_DIR to a folder on another disk.'],
  14: ['has an aims.db that cannot be opened', WRITABLE],
  26: UNREADABLE,
};

const FILE_REASONS: Readonly<Record<string, Reason>> = {
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  ENOENT: ['cannot be made', WRITABLE],
  EEXIST: NOT_A_FOLDER,
  ENOTDIR: NOT_A_FOLDER,
};

/** A fault of PostgreSQL while it is opened. The address is shown without user and password. */
export function postgresFailure(thrown: unknown, databaseUrl: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = codeOf(thrown) ?? '';
  const { host, pathname } = new URL(databaseUrl);
  const [what, fix] = SERVER_REASONS[code] ?? [
    `cannot be used (${code === '' ? messageOf(thrown) : code})`,
    'Check that the server runs, and that DATABASE_URL names its host, port, user, password and database.',
  ];
  return new AppError('database', `The PostgreSQL database ${host}${pathname} ${what}. ${fix}`, {
    cause: thrown,
  });
}

const NO_SERVER: Reason = [
  'does not answer',
  'Start the server, or correct host and port in DATABASE_URL; leave DATABASE_URL out to use SQLite.',
];
const REFUSED: Reason = ['refuses the user', 'Correct user and password in DATABASE_URL.'];

/** Errors of the connection, and of PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SERVER_REASONS: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: NO_SERVER,
  ECONNRESET: NO_SERVER,
  EHOSTUNREACH: NO_SERVER,
  ETIMEDOUT: NO_SERVER,
  ENOTFOUND: NO_SERVER,
  EAI_AGAIN: NO_SERVER,
  '28P01': REFUSED,
  '28000': REFUSED,
  '3D000': ['does not exist', 'Create it with createdb, or correct the name in DATABASE_URL.'],
  '3F000': [
    'has no schema to write in',
    'Create the schema that search_path names, or take search_path out of DATABASE_URL.',
  ],
  '42501': ['does not let the user create tables', 'Grant it CREATE on the schema, or use another user.'],
  '53300': ['has no connection left', 'Raise max_connections, or run fewer replicas.'],
};

function codeOf(thrown: unknown): string | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  return typeof code === 'string' ? code : null;
}
