import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Encode } from '../../src/answer/meaning/meaning.ts';
import type { StatementVectors } from '../../src/answer/meaning/near-statements.ts';
import type { SearchIndex } from '../../src/retrieval/search-index.ts';
import { openStatementVectors, understandStatements } from '../../src/wiring/statement-vectors.ts';
import { linesIn, type Split } from './eval-questions.ts';
import { indexOfMarkdown } from './index-of-markdown.ts';

const FOLDER = join(import.meta.dirname, '..', 'eval', 'other-organizations');

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
  readonly split: Split;
}

export interface OtherOrganization {
  readonly name: string;
  readonly passages: readonly AskedPassage[];
}

/** Organizations of other trades than the example's, each by an author of its own. An author is of one split. */
export function otherOrganizations(split: Split): OtherOrganization[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({ name: basename(file, '.jsonl'), passages: linesIn<AskedPassage>(join(FOLDER, file)) }))
    .filter(({ passages }) => passages[0]?.split === split);
}

/** Its documents in an index, and what their statements mean. */
export async function openOrganization(
  { passages }: OtherOrganization,
  encode: Encode,
): Promise<{ readonly index: SearchIndex; readonly statementVectors: StatementVectors }> {
  const documents = Map.groupBy(passages, ({ document }) => document);
  const index = await indexOfMarkdown(
    Object.fromEntries(
      [...documents].map(([title, own]) => [`${fileNameOf(title)}.md`, markdownOf(title, own)]),
    ),
  );
  const file = join(mkdtempSync(join(tmpdir(), 'aims-elsewhere-')), 'documents.statements');
  await understandStatements(index, encode, { file });
  return { index, statementVectors: await openStatementVectors(index, [file]) };
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
