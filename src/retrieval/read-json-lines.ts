import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { AppError } from '../kernel/app-error.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/**
 * Reads a file of one JSON object a line, checked by `schema`. Empty lines are skipped. The error names the file,
 * the line, what is wrong and what to do.
 */
export async function readJsonLines<T>(file: string, schema: z.ZodType<T>): Promise<Result<T[], AppError>> {
  const rows: T[] = [];
  let number = 0;
  try {
    const input = createReadStream(file, 'utf8');
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const text = number === 1 ? line.replace(/^\uFEFF/u, '') : line;
      if (text.trim() === '') continue;
      const row = parsed(text, schema);
      if (!row.ok) return err(new AppError('bad-line', `${file}, line ${number}: ${row.error}`));
      rows.push(row.value);
    }
  } catch (cause) {
    return err(unreadable(file, cause));
  }
  if (rows.length > 0) return ok(rows);
  return err(new AppError('no-lines', `${file} holds no lines; write one JSON object on each.`));
}

function parsed<T>(line: string, schema: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err('this is not JSON; write one whole JSON object on each line.');
  }
  const checked = schema.safeParse(value);
  if (checked.success) return ok(checked.data);
  const issue = checked.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return err(
    `${field === '' ? 'the line' : `"${field}"`} is wrong (${issue?.message}); correct it and try again.`,
  );
}

function unreadable(file: string, cause: unknown): AppError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new AppError('no-file', `${file} does not exist; check the path.`, { cause });
  if (code === 'EISDIR') return new AppError('no-file', `${file} is a folder; name a file.`, { cause });
  return new AppError(
    'no-file',
    `${file} cannot be read (${code ?? 'unknown reason'}); check its permissions.`,
    {
      cause,
    },
  );
}
