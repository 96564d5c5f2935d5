import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { z } from 'zod';
import { messageOf } from '../../kernel/app-error.ts';
import {
  askedCompanySchema,
  askedInnerSchema,
  askedOrderSchema,
  askedPageSchema,
  askedPremiseSchema,
  askedSchema,
  askedTermSchema,
  entrySchema,
  figuresSchema,
  foreignWordsSchema,
  glossarySchema,
  harmonizedSchema,
  misconceptionSchema,
  nistSchema,
  offTopicSchema,
  partsSchema,
  standardSchema,
  structureSchema,
  synonymsSchema,
} from './knowledge-schema.ts';
import { readYaml } from './read-plain-yaml.ts';
import { readMarkdown, sectionsOf, type MarkdownFile } from './read-markdown.ts';
import type { Entry, Registry } from './registry.ts';

/** Something in `knowledge/` that could not be used: the file, the key and what to do. */
export interface KnowledgeProblem {
  readonly file: string;
  readonly problem: string;
}

export interface LoadedRegistry {
  readonly registry: Registry;
  readonly problems: readonly KnowledgeProblem[];
}

/** Reads `knowledge/`. A file that cannot be used is reported and left out; the rest goes on. */
export function loadRegistry(directory: string): LoadedRegistry {
  const problems: KnowledgeProblem[] = [];
  const reader = new KnowledgeReader(directory, problems);
  const entries = ['clauses', 'controls'].flatMap((folder) => reader.markdown(folder, entrySchema));
  const nist = reader.yaml('standards/nist-ai-rmf.yaml', nistSchema);
  const registry: Registry = {
    entries: new Map(entries.map(({ matter, body }) => [matter.id, toEntry(matter, body)])),
    groups: new Map(
      (reader.yaml('standards/structure.yaml', structureSchema)?.groups ?? []).map((group) => [
        group.id,
        group,
      ]),
    ),
    misconceptions: reader
      .markdown('misconceptions', misconceptionSchema)
      .map(({ matter, body }) => ({ ...matter, why: body.trim() })),
    standards: reader.markdown('standards', standardSchema).map(({ matter, body }) => ({ ...matter, body })),
    terms: reader.yaml('glossary/terms.yaml', glossarySchema)?.terms ?? [],
    harmonized: reader.yaml('standards/harmonized-structure.yaml', harmonizedSchema) ?? NO_HARMONIZED,
    figures: reader.yaml('standards/figures.yaml', figuresSchema)?.figures ?? [],
    parts: reader.yaml('standards/parts.yaml', partsSchema)?.parts ?? [],
    nist: nist?.subcategories ?? [],
    nistAmbiguous: nist?.ambiguous ?? [],
    synonyms: reader.yaml('glossary/synonyms.yaml', synonymsSchema) ?? {},
    everyday: reader.yaml('glossary/everyday.yaml', synonymsSchema) ?? {},
    offTopic: reader.yaml('glossary/off-topic.yaml', offTopicSchema) ?? { words: {}, requests: [] },
    otherLanguages: reader.lines('glossary/other-languages.jsonl', foreignWordsSchema),
    questions: reader.lines('questions/places.jsonl', askedSchema),
    termQuestions: reader.lines('questions/terms.jsonl', askedTermSchema),
    companyQuestions: reader.lines('questions/company.jsonl', askedCompanySchema),
    orders: reader.lines('questions/orders.jsonl', askedOrderSchema),
    innerClauses: reader.lines('questions/inner-clauses.jsonl', askedInnerSchema),
    pageQuestions: reader.lines('questions/pages.jsonl', askedPageSchema),
    premiseQuestions: reader.lines('questions/premises.jsonl', askedPremiseSchema),
  };
  return { registry, problems: [...problems, ...danglingIds(registry)] };
}

const NO_HARMONIZED: Registry['harmonized'] = { standards: {}, notes: [], clauses: [], nearest: [] };

function toEntry(matter: Omit<Entry, 'sections'>, body: string): Entry {
  return { ...matter, sections: sectionsOf(body) };
}

class KnowledgeReader {
  readonly #directory: string;
  readonly #problems: KnowledgeProblem[];

  constructor(directory: string, problems: KnowledgeProblem[]) {
    this.#directory = directory;
    this.#problems = problems;
  }

  markdown<T>(folder: string, schema: z.ZodType<T>): { readonly matter: T; readonly body: string }[] {
    return this.#files(folder).flatMap((name) => {
      const file = `${folder}/${name}`;
      const read = this.#attempt(file, () => readMarkdown(readFileSync(join(this.#directory, file), 'utf8')));
      const matter = read === null ? null : this.#check(file, schema, (read satisfies MarkdownFile).matter);
      return read === null || matter === null ? [] : [{ matter, body: read.body }];
    });
  }

  yaml<T>(file: string, schema: z.ZodType<T>): T | null {
    const data = this.#attempt(file, () => readYaml(readFileSync(join(this.#directory, file), 'utf8')));
    return data === null ? null : this.#check(file, schema, data);
  }

  /** A JSON object a line. */
  lines<T>(file: string, schema: z.ZodType<T>): T[] {
    const text = this.#attempt(file, () => readFileSync(join(this.#directory, file), 'utf8')) ?? '';
    return text.split('\n').flatMap((line, at) => {
      const where = `${file}, line ${String(at + 1)}`;
      const data = line.trim() === '' ? null : this.#attempt(where, (): unknown => JSON.parse(line));
      const read = data === null ? null : this.#check(where, schema, data);
      return read === null ? [] : [read];
    });
  }

  #files(folder: string): readonly string[] {
    const names = this.#attempt(folder, () => readdirSync(join(this.#directory, folder)));
    return (names ?? []).filter((name) => name.endsWith('.md')).sort();
  }

  #attempt<T>(file: string, read: () => T): T | null {
    try {
      return read();
    } catch (thrown) {
      this.#problems.push({ file, problem: `${messageOf(thrown)} Restore the file or repair it.` });
      return null;
    }
  }

  #check<T>(file: string, schema: z.ZodType<T>, data: unknown): T | null {
    const checked = schema.safeParse(data);
    if (checked.success) return checked.data;
    for (const { path, message } of checked.error.issues) {
      const key = path.length === 0 ? 'the front matter' : `"${path.join('.')}"`;
      this.#problems.push({ file, problem: `${key}: ${message}. Correct it in the file.` });
    }
    return null;
  }
}

/** What names an entry may name only what exists, or a reader is sent to nowhere. */
function danglingIds(registry: Registry): readonly KnowledgeProblem[] {
  return [
    ...danglingNeighbours(registry),
    ...danglingQuestions(registry),
    ...danglingParts(registry),
    ...danglingErrors(registry),
  ];
}

function danglingNeighbours(registry: Registry): readonly KnowledgeProblem[] {
  return [...registry.entries.values()].flatMap(({ id, kind, neighbours, related }) =>
    [...neighbours.map((neighbour) => neighbour.id), ...related]
      .filter((other) => !registry.entries.has(other) && !registry.groups.has(other))
      .map((other) => ({
        file: `${kind === 'control' ? 'controls' : 'clauses'}/${id}.md`,
        problem: `"neighbours" or "related" names ${other}, which does not exist. Take it out or correct it.`,
      })),
  );
}

function danglingQuestions({ entries, questions }: Registry): readonly KnowledgeProblem[] {
  return questions.flatMap(({ question, about }) =>
    about
      .filter((id) => !entries.has(id))
      .map((id) => ({
        file: 'questions/places.jsonl',
        problem: `"${question}" is about ${id}, which does not exist. Take it out or correct it.`,
      })),
  );
}

function danglingErrors({ misconceptions, premiseQuestions }: Registry): readonly KnowledgeProblem[] {
  const known = new Set(misconceptions.map(({ id }) => id));
  return premiseQuestions.flatMap(({ question, error, near, answeredBy }) =>
    [error, near, ...answeredBy]
      .filter((id) => id !== null && id !== undefined && !known.has(id))
      .map((id) => ({
        file: 'questions/premises.jsonl',
        problem: `"${question}" names the error ${String(id)}, which does not exist. Take it out or correct it.`,
      })),
  );
}

function danglingParts({ standards, pageQuestions }: Registry): readonly KnowledgeProblem[] {
  const headings = new Map(
    standards.map(({ id, body }) => [id, new Set(sectionsOf(body).map(({ heading }) => heading))]),
  );
  const inFiles = standards.flatMap(({ id, parts }) =>
    Object.keys(parts)
      .filter((heading) => headings.get(id)?.has(heading) !== true)
      .map((heading) => ({
        file: `standards/${id}.md`,
        problem: `"parts" has questions to "${heading}", but no heading is called so. Correct one of the two.`,
      })),
  );
  const inQuestions = pageQuestions
    .filter(({ page, part }) => !headings.has(page) || (part !== null && headings.get(page)?.has(part) !== true))
    .map(({ question, page, part }) => ({
      file: 'questions/pages.jsonl',
      problem: `"${question}" is about ${page}${part === null ? '' : `, "${part}"`}, which does not exist. Correct it.`,
    }));
  return [...inFiles, ...inQuestions];
}
