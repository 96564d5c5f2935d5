import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import titles from './iso-42001.json' with { type: 'json' };

const KNOWLEDGE = join(import.meta.dirname, '..', '..', 'knowledge');

const matterSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['clause', 'control']),
  related: z.array(z.string()),
  neighbours: z.array(z.object({ id: z.string(), difference: z.string() })),
});

interface KnowledgeFile {
  readonly name: string;
  readonly matter: z.infer<typeof matterSchema>;
  readonly body: string;
}

const files: readonly KnowledgeFile[] = ['clauses', 'controls'].flatMap((folder) =>
  readdirSync(join(KNOWLEDGE, folder)).map((name) => {
    const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(join(KNOWLEDGE, folder, name), 'utf8')) ?? [];
    return { name, matter: matterSchema.parse(parse(matter)), body };
  }),
);

describe('the summaries of clauses and controls', () => {
  it('cover all 38 controls and every leaf clause of 4 to 10, with the standard’s ids and titles', () => {
    const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id, 'en', { numeric: true });
    const have = files.map(({ matter: { id, title, kind } }) => ({ id, title, kind })).sort(byId);
    expect(have).toEqual([...titles].sort(byId));
    expect(have.filter(({ kind }) => kind === 'control')).toHaveLength(38);
  });

  it('are named for their id', () => {
    expect(files.filter(({ name, matter }) => name !== `${matter.id}.md`)).toEqual([]);
  });

  it('have a body of 80 to 200 words that says that it is a summary', () => {
    const words = (body: string): number => body.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    expect(files.filter(({ body }) => words(body) < 80 || words(body) > 200).map(({ name }) => name)).toEqual([]);
    expect(files.filter(({ body }) => !/summary in our own words, not the text of ISO\/IEC 42001/u.test(body)).map(({ name }) => name)).toEqual([]);
  });

  it('refer only to clauses and controls that exist', () => {
    // Groups too: clause 9.3 is 9.3.1 to 9.3.3.
    const known = new Set(titles.flatMap(({ id }) => [id, id.slice(0, id.lastIndexOf('.'))]));
    const dangling = files.flatMap(({ name, matter }) =>
      [...matter.related, ...matter.neighbours.map(({ id }) => id)].filter((id) => !known.has(id)).map((id) => `${name}: ${id}`),
    );
    expect(dangling).toEqual([]);
  });

  it('repeat no sentence of one another', () => {
    const seen = new Map<string, string>();
    const repeated: string[] = [];
    for (const { name, body } of files) {
      const sentences = body.replace(/^(?:##|_).*$/gmu, '').split(/(?<=[.!?])\s+/u).map((sentence) => sentence.trim());
      for (const sentence of sentences.filter((one) => one.length > 30)) {
        const before = seen.get(sentence);
        if (before !== undefined && before !== name) repeated.push(`${before} and ${name}: ${sentence}`);
        seen.set(sentence, name);
      }
    }
    expect(repeated).toEqual([]);
  });
});

describe('the example organization’s Statement of Applicability', () => {
  const soa = readFileSync(join(KNOWLEDGE, 'example-organization', 'statement-of-applicability.md'), 'utf8');
  const rows = soa.split('\n').filter((line) => /^\|\s*A\.\d/u.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));

  it('decides on all 38 controls by their titles', () => {
    const controls = titles.filter(({ kind }) => kind === 'control');
    expect(rows.map(([, id, title]) => `${id} ${title}`)).toEqual(controls.map(({ id, title }) => `${id} ${title}`));
  });

  it('gives applicability, justification, status and owner for each', () => {
    expect(rows.filter((cells) => cells.slice(1, 7).some((cell) => cell === ''))).toEqual([]);
  });
});
