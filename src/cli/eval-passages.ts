import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError, messageOf } from '../kernel/app-error.ts';
import { evaluate } from '../retrieval/evaluate.ts';
import { readJsonLines } from '../retrieval/read-json-lines.ts';

const USAGE = 'use: aims eval --passages P.jsonl --queries Q.jsonl';

const id = z.union([z.string().min(1), z.number()]).transform(String);
const passageSchema = z.object({
  id,
  text: z.string(),
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? undefined),
  document: id.nullish().transform((document) => document ?? undefined),
});
const querySchema = z.object({ id, text: z.string(), relevant: z.array(id).min(1) });

/**
 * `aims eval --passages P.jsonl --queries Q.jsonl`: retrieval quality on any corpus, as one JSON line
 * `{passages, queries, recallAt10, mapAt10, indexMs, p50Ms, p95Ms, rssMb}`. `rssMb` is the process's peak.
 * Returns the exit code.
 */
export async function evalPassages(argv: string[]): Promise<number> {
  try {
    const { passages, queries } = await read(argv);
    const { recallAt10, mapAt10, indexMs, p50Ms, p95Ms } = evaluate(passages, queries, () =>
      performance.now(),
    );
    const figures = {
      passages: passages.length,
      queries: queries.length,
      recallAt10: rounded(recallAt10, 4),
      mapAt10: rounded(mapAt10, 4),
      indexMs: rounded(indexMs, 0),
      p50Ms: rounded(p50Ms, 2),
      p95Ms: rounded(p95Ms, 2),
      rssMb: rounded(process.resourceUsage().maxRSS / 1024, 0),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    return 0;
  } catch (thrown) {
    process.stderr.write(`${messageOf(thrown)}\n`);
    return 1;
  }
}

async function read(argv: string[]) {
  const files = filesIn(argv);
  const passages = await readJsonLines(files.passages, passageSchema);
  if (!passages.ok) throw passages.error;
  const queries = await readJsonLines(files.queries, querySchema);
  if (!queries.ok) throw queries.error;
  checkIds(files.passages, passages.value);
  return { passages: passages.value, queries: queries.value };
}

function filesIn(args: string[]): { passages: string; queries: string } {
  try {
    const { values } = parseArgs({
      args,
      options: { passages: { type: 'string' }, queries: { type: 'string' } },
    });
    if (values.passages !== undefined && values.queries !== undefined) {
      return { passages: values.passages, queries: values.queries };
    }
  } catch (cause) {
    throw new AppError('usage', `${messageOf(cause)}; ${USAGE}`, { cause });
  }
  throw new AppError('usage', `A file is missing; ${USAGE}`);
}

function checkIds(file: string, passages: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of passages) {
    if (seen.has(id))
      throw new AppError('twice', `${file} has the id ${id} twice; give each passage its own.`);
    seen.add(id);
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
