import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Encode } from '../../src/answer/meaning/meaning.ts';
import type { StatementMeanings } from '../../src/answer/meaning/near-statements.ts';
import type { SearchIndex } from '../../src/retrieval/search-index.ts';
import { openStatementMeanings, understandStatements } from '../../src/wiring/statement-meanings.ts';
import { linesIn } from '../support/lines-in.ts';
import type { Split } from './eval-questions.ts';
import { indexOfMarkdown } from './index-of-markdown.ts';

const FOLDER = join(import.meta.dirname, '..', 'eval', 'other-organizations');

/** From those that are `taught` the encoder learned what answers a question: nothing else is fitted or measured on them. */
type OrganizationSplit = Split | 'taught';

/** A passage of a document, and what people ask of whom it is written for. */
export interface AskedPassage {
  readonly document: string;
  readonly section: string;
  /** Sentences, or rows in lines of their own. */
  readonly text: string;
  /** With the one sentence or row that answers each. */
  readonly answered: readonly { readonly q: string; readonly by: string }[];
  /** About the same, and not told there. */
  readonly unanswered: readonly string[];
  readonly split: OrganizationSplit;
}

/** A question, and where it is told by which sentence or row; what is not told stands nowhere. */
export interface ToldQuestion {
  readonly q: string;
  readonly document: string;
  readonly section: string;
  readonly by: string;
}

/** What is asked of an organization's documents. */
export interface Questions {
  readonly told: readonly ToldQuestion[];
  readonly untold: readonly string[];
}

export interface OtherOrganization {
  readonly name: string;
  readonly split: OrganizationSplit;
  readonly passages: readonly AskedPassage[];
  /** Beside a passage, by who wrote it: what is told there, and what stands just beside it, to mislead. */
  readonly searching: Questions;
  /** As people ask who have not read the documents: obvious questions, and others of the same matters that nothing answers. */
  readonly plain: Questions;
  /** As people ask in the middle of their work: what happened first, a system by its name, other verbs than the documents have. */
  readonly everyday: Questions;
  /** What is asked one after the other; only where the split is `taught`. */
  readonly talks: readonly Talk[];
}

/** The ways of asking, see `OtherOrganization`. */
export const WAYS = ['plain', 'everyday', 'searching'] as const;

/** A conversation in which each question but the first leans on those before it, or stands alone. */
export interface Talk {
  readonly turns: readonly ((ToldQuestion | { readonly q: string; readonly untold: true }) & {
    readonly alone?: true;
  })[];
}

/** Organizations of other trades than the example's, each by an author of its own. An author is of one split. */
export function otherOrganizations(split: OrganizationSplit): OtherOrganization[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      name: basename(file, '.jsonl'),
      passages: linesIn<AskedPassage>(join(FOLDER, file)),
      plain: questionsIn(join(FOLDER, 'plain', file)),
      everyday: questionsIn(join(FOLDER, 'everyday', file)),
      talks: linesIfThere<Talk>(join(FOLDER, 'talks', file)),
    }))
    .filter(({ passages }) => passages[0]?.split === split)
    .map((organization) => ({ ...organization, split, searching: askedBeside(organization.passages) }));
}

/** The questions that stand beside passages. */
export function askedBeside(passages: readonly AskedPassage[]): Questions {
  return {
    told: passages.flatMap(({ document, section, answered }) =>
      answered.map((one) => ({ ...one, document, section })),
    ),
    untold: passages.flatMap(({ unanswered }) => unanswered),
  };
}

/** All that is asked of an organization's documents, told or not. */
export function askedOf(organization: OtherOrganization): string[] {
  return WAYS.flatMap((way) => {
    const { told, untold } = organization[way];
    return [...told.map(({ q }) => q), ...untold];
  });
}

function questionsIn(file: string): Questions {
  const lines = linesIfThere<ToldQuestion | { q: string; untold: true }>(file);
  return {
    told: lines.filter((line) => 'by' in line),
    untold: lines.flatMap((line) => ('by' in line ? [] : [line.q])),
  };
}

function linesIfThere<T>(file: string): readonly T[] {
  return existsSync(file) ? linesIn<T>(file) : [];
}

/** Its documents in an index, and what their statements mean. */
export async function openOrganization(
  organization: OtherOrganization,
  encode: Encode,
): Promise<{ readonly index: SearchIndex; readonly statementMeanings: StatementMeanings }> {
  const index = await indexOfOrganization(organization);
  const file = join(mkdtempSync(join(tmpdir(), 'aims-elsewhere-')), 'documents.statements');
  await understandStatements(index, encode, { file });
  return { index, statementMeanings: await openStatementMeanings(index, [file]) };
}

export function indexOfOrganization({ passages }: OtherOrganization): Promise<SearchIndex> {
  const documents = Map.groupBy(passages, ({ document }) => document);
  return indexOfMarkdown(
    Object.fromEntries(
      [...documents].map(([title, own]) => [`${fileNameOf(title)}.md`, markdownOf(title, own)]),
    ),
  );
}

/** Whether a passage of its documents is the one that tells. */
export function tells(
  { document, section }: ToldQuestion,
  place: { readonly documentId: string; readonly locator: string },
): boolean {
  return place.documentId.includes(fileNameOf(document)) && plainly(place.locator).includes(plainly(section));
}

/** Without marks, and with single spaces. */
export function plainly(text: string): string {
  return text
    .replace(/[*_`“”"]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The name of a document's file, without its ending. */
export function fileNameOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
}

function markdownOf(title: string, passages: readonly AskedPassage[]): string {
  const sections = passages.map(({ section, text }) => {
    const lines = text.split('\n');
    return `## ${section}\n\n${lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : text}\n`;
  });
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n# ${title}\n\n${sections.join('\n')}`;
}
