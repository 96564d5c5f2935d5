/** The rows of an export, put together again as they were hashed: the other way round than `export-parts.ts` writes them. */
import { recordTypes } from '../records/record-types.ts';
import type { RecordKind } from '../records/define-record.ts';
import type { FieldValue } from '../records/field.ts';
import { exhibitName } from './exhibit-name.ts';
import type { ExportFormat } from './export-register.ts';
import { hashOf } from './hash-of.ts';
import type { ExportedCells } from './read-export-file.ts';

/** Files whose rows have events. */
export const ATTESTED = [
  'records',
  'versions',
  'approvals',
  'links',
  'evidence',
  'reviews',
  'follow-ups',
  'erasures',
  'gaps',
] as const;
export type AttestedFile = (typeof ATTESTED)[number];

/** A row by the name that its event has for it, and what its hash covers. */
export interface ExportedExhibit {
  readonly name: string;
  readonly content: unknown;
  /** The hash that the row itself states. */
  readonly stated?: string;
}

/** Of a tombstone, a row for each thing that it took away: see `erasureOf`. */
export type RowFile = Exclude<AttestedFile, 'erasures'>;

/**
 * What a row may have been: a record's owner is one of its answers, or was given to it beside them, and a CSV file has one
 * column for both. What a row has beyond what an export writes stays in the content, so that its hash is another one.
 */
export function exhibitsOf(
  file: RowFile,
  cells: ExportedCells,
  format: ExportFormat,
): readonly ExportedExhibit[] {
  if (file !== 'records' && file !== 'versions') return [exhibitOf(file, cells)];
  return format === 'csv' ? versionsFromCells(cells).map(versionOf) : [versionOf(cells)];
}

function exhibitOf(file: Exclude<RowFile, 'records' | 'versions'>, cells: ExportedCells): ExportedExhibit {
  switch (file) {
    case 'approvals': {
      const { state, ...content } = cells;
      void state;
      return {
        name: exhibitName.approval(word(cells['id'])),
        content: { ...content, version: Number(cells['version']) },
      };
    }
    case 'links': {
      const { targetKind, target, ...content } = withRemoval(cells);
      return {
        name: exhibitName.link(word(cells['id'])),
        content: { ...content, target: { kind: targetKind, id: target } },
      };
    }
    case 'evidence':
      return { name: exhibitName.evidence(word(cells['id'])), content: withRemoval(cells) };
    case 'reviews':
      return { name: exhibitName.review(word(cells['id'])), content: reviewOf(cells) };
    case 'follow-ups': {
      const { side, ...content } = cells;
      return { name: exhibitName.followUp(word(cells['id'])), content: { ...content, from: side } };
    }
    case 'gaps': {
      const { conversation, message, permalink, ...content } = cells;
      const source = sourceOf(conversation, message, permalink);
      return { name: exhibitName.gap(word(cells['id'])), content: { ...content, source } };
    }
  }
}

function versionOf({ contentHash, ...content }: ExportedCells): ExportedExhibit {
  const name = exhibitName.version(word(content['number']), Number(content['version']));
  return { name, content, stated: word(contentHash) };
}

function sourceOf(conversation: unknown, message: unknown, permalink: unknown): unknown {
  const none = [conversation, message, permalink].every((one) => one === null);
  return none ? null : { conversation, message, permalink };
}

function withRemoval({ removedBy, removedAt, ...content }: ExportedCells): Record<string, unknown> {
  const removed = removedBy === null && removedAt === null ? null : { by: removedBy, at: removedAt };
  return { ...content, removed };
}

/** Left out where there was none, as when it was hashed. */
const LEFT_OUT = ['title', 'plannedOn', 'note', 'offeredTo'];

function reviewOf(cells: ExportedCells): Record<string, unknown> {
  const { kind, subject, version, contentHash, ...content } = cells;
  const known = Object.entries(content).filter(([name, value]) => value !== null || !LEFT_OUT.includes(name));
  return { ...Object.fromEntries(known), subject: { kind, id: subject, version, contentHash } };
}

const VERSION_COLUMNS = [
  'number',
  'kind',
  'version',
  'status',
  'owner',
  'confidentiality',
  'createdBy',
  'createdAt',
  'changedBy',
  'changedAt',
  'contentHash',
];
const SOURCE_COLUMNS = ['source.conversation', 'source.message', 'source.permalink'];

/** `record-csv.ts` writes a column for each field of every type; the owner has one of its own. */
function versionsFromCells(cells: ExportedCells): readonly ExportedCells[] {
  const [conversation, message, permalink] = SOURCE_COLUMNS.map((name) => cells[name]);
  const kind = word(cells['kind']) as RecordKind;
  const fields = Object.entries(cells).filter(
    ([name, value]) => value !== null && ![...VERSION_COLUMNS, ...SOURCE_COLUMNS].includes(name),
  );
  const data = Object.fromEntries(fields.map(([name, value]) => [name, valueOf(kind, name, word(value))]));
  const { owner } = cells;
  const version = {
    ...Object.fromEntries(VERSION_COLUMNS.map((name) => [name, cells[name]])),
    version: Number(cells['version']),
    source: sourceOf(conversation, message, permalink),
  };
  return [{ ...data, owner }, data].map((answers) => ({ ...version, data: answers }));
}

function valueOf(kind: RecordKind, name: string, text: string): FieldValue {
  const input = Object.hasOwn(recordTypes, kind) ? recordTypes[kind].field(name)?.input.kind : undefined;
  switch (input) {
    case 'scale':
    case 'count':
      return Number(text);
    case 'choices':
      return text.split('; ');
    default:
      return text;
  }
}

/**
 * A tombstone from its rows, as `erase-record.ts` hashes it. What it is about stands in each of them: where one says something
 * else, both do, and no hash fits.
 */
export function erasureOf(rows: readonly ExportedCells[]): ExportedExhibit {
  const said = rows.map(({ row, originalHash, remainderHash, ...about }) => {
    void [row, originalHash, remainderHash];
    return about;
  });
  const [{ field, ...about } = {}] = said;
  const others = said.filter((one) => !isSame(one, { field, ...about }));
  const lost = rows.flatMap((one) =>
    one['row'] === null
      ? []
      : [{ subject: one['row'], originalHash: one['originalHash'], remainderHash: one['remainderHash'] }],
  );
  return {
    name: exhibitName.erasure(word(about['id'])),
    content: {
      ...about,
      field: field === '*' ? null : field,
      rows: lost,
      ...(others.length === 0 ? {} : { others }),
    },
  };
}

function isSame(one: ExportedCells, other: ExportedCells): boolean {
  return hashOf(one) === hashOf(other);
}

/** A cell as a text; empty for one that is none. */
export function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
