import { ok } from '../../kernel/result.ts';
import type { Block } from '../documents/block.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { titleOf } from '../documents/title-of.ts';
import { partListItem } from './list-mark.ts';
import { recordsIn } from './records-in-lines.ts';
import { looksLikeHeading, numberOfHeading } from './number-of-heading.ts';

const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/u;

/**
 * Plain text: empty lines part paragraphs; a line of its own that is numbered ("4.2 Deadlines"), underlined or in
 * capitals is a heading; "-", "•" and "1." begin list items; lines that begin with the same label are rows of a table.
 */
export function readText(source: string): ReadOutcome {
  const blocks: Block[] = [];
  for (const chunk of source.replace(/\r\n?/gu, '\n').split(/\n[ \t]*\n+/u)) {
    const lines = chunk
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const rest = headingIn(lines, blocks);
    readLines(lines.slice(rest), blocks);
  }
  return ok({ title: titleOf(blocks), blocks });
}

/** Adds the heading that the lines begin with, if any; returns how many lines it takes. */
function headingIn(lines: readonly string[], blocks: Block[]): number {
  const [first, second] = lines;
  if (first === undefined) return 0;
  if (second !== undefined && UNDERLINE.test(second)) {
    blocks.push({ kind: 'heading', level: second.startsWith('=') ? 1 : 2, text: first });
    return 2;
  }
  if (!looksLikeHeading(first)) return 0;
  const number = numberOfHeading(first);
  const alone = lines.length === 1;
  if (number !== null && (alone || number.includes('.') || second?.match(/^[\p{Lu}]/u))) {
    blocks.push({ kind: 'heading', level: 1 + number.split('.').length, text: first });
    return 1;
  }
  if (alone && /\p{Lu}{3}/u.test(first) && first === first.toUpperCase()) {
    blocks.push({ kind: 'heading', level: blocks.length === 0 ? 1 : 2, text: first });
    return 1;
  }
  return 0;
}

function readLines(lines: readonly string[], blocks: Block[]): void {
  const records = recordsIn(lines);
  if (records === null) {
    readProse(lines, blocks);
    return;
  }
  readProse(lines.slice(0, records.from), blocks);
  blocks.push(records.table);
  readLines(lines.slice(records.to), blocks);
}

function readProse(lines: readonly string[], blocks: Block[]): void {
  const from = blocks.length;
  for (const line of lines) {
    const item = partListItem(line);
    const last = blocks.length > from ? blocks.at(-1) : undefined;
    if (item) blocks.push({ kind: 'list-item', ...item });
    else if (last && last.kind !== 'table')
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line}` };
    else if (!UNDERLINE.test(line)) blocks.push({ kind: 'paragraph', text: line });
  }
}
