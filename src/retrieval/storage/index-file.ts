import { AppError } from '../../kernel/app-error.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { StoredDocument } from '../documents/read-document.ts';
import type { LexicalIndex } from '../engine/lexical-index.ts';
import { packLexicalIndex, unpackLexicalIndex } from './pack-lexical-index.ts';
import { currentRecipe } from './recipe.ts';
import { readSectionFile, writeSectionFile, type BadFile, type MayReplace } from './section-file.ts';
import { packDocuments, unpackDocuments } from './stored-documents.ts';

export interface StoredIndex {
  readonly documents: readonly StoredDocument[];
  /** Of these documents, in this order. */
  readonly lexical: LexicalIndex;
}

/** The old file serves until the new one is whole. Returns whether `mayReplace`, asked at the end, let it take its place. */
export async function saveIndex(
  file: string,
  { documents, lexical }: StoredIndex,
  mayReplace?: MayReplace,
): Promise<boolean> {
  const sections = { documents: packDocuments(documents), ...packLexicalIndex(lexical) };
  return writeSectionFile(file, currentRecipe(), sections, mayReplace);
}

/** What `saveIndex` wrote, or why it cannot be used. */
export async function loadIndex(file: string): Promise<Result<StoredIndex, AppError>> {
  const read = await readSectionFile(file);
  if (!read.ok) return err(errorFor(read.error, file));
  const { recipe, sections } = read.value;
  if (recipe !== currentRecipe()) return err(errorFor('recipe', file));
  const documents = sections.get('documents');
  const lexical = unpackLexicalIndex(sections);
  if (documents === undefined || lexical === null) return err(errorFor('foreign', file));
  return ok({ documents: unpackDocuments(documents), lexical });
}

const AGAIN = 'make it anew with: npm run -s aims -- ingest';

function errorFor(bad: BadFile | 'recipe', file: string): AppError {
  switch (bad) {
    case 'missing':
      return new AppError(
        'index-missing',
        `There is no index ${file} yet; make it with: npm run -s aims -- ingest`,
      );
    case 'recipe':
      return new AppError(
        'index-recipe',
        `The index ${file} was made by another version of the assistant; ${AGAIN}`,
      );
    case 'foreign':
      return new AppError(
        'index-foreign',
        `${file} is not an index of the assistant; remove it and ${AGAIN}`,
      );
    case 'truncated':
      return new AppError('index-truncated', `The index ${file} is cut off; ${AGAIN}`);
    case 'damaged':
      return new AppError('index-damaged', `The index ${file} is damaged; ${AGAIN}`);
    case 'unreadable':
      return new AppError('index-unreadable', `The index ${file} cannot be read; check its permissions.`);
  }
}
