import { parseDocument } from 'htmlparser2';
import { textContent } from 'domutils';
import { lexer, type Token, type Tokens } from 'marked';
import { ok } from '../../kernel/result.ts';
import type { Block } from '../documents/block.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { titleOf } from '../documents/title-of.ts';

/** `source`: Markdown without front matter (CommonMark with GitHub's tables). */
export function readMarkdown(source: string): ReadOutcome {
  const blocks: Block[] = [];
  for (const token of lexer(source, { gfm: true })) readToken(token, blocks);
  return ok({ title: titleOf(blocks), blocks });
}

function readToken(token: Token, blocks: Block[]): void {
  switch (token.type) {
    case 'heading':
      blocks.push({ kind: 'heading', level: (token as Tokens.Heading).depth, text: plain(token) });
      return;
    case 'list':
      readList(token as Tokens.List, blocks);
      return;
    case 'table':
      readTable(token as Tokens.Table, blocks);
      return;
    case 'blockquote':
      for (const inner of (token as Tokens.Blockquote).tokens) readToken(inner, blocks);
      return;
    case 'space':
    case 'hr':
    case 'def':
      return;
    default:
      blocks.push({ kind: 'paragraph', text: plain(token) });
  }
}

function readList({ items, ordered, start }: Tokens.List, blocks: Block[]): void {
  items.forEach((item, position) => {
    const marker = ordered ? `${Number(start || 1) + position}.` : '-';
    const inner: Block[] = [];
    const own: string[] = [];
    for (const token of item.tokens) {
      const isText = token.type === 'text' || token.type === 'paragraph';
      if (isText && inner.length === 0) own.push(plain(token));
      else readToken(token, inner);
    }
    blocks.push({ kind: 'list-item', marker, text: own.join(' ') }, ...inner);
  });
}

function readTable({ header, rows }: Tokens.Table, blocks: Block[]): void {
  const textOf = (cell: Tokens.TableCell) => cell.tokens.map(plain).join('');
  blocks.push({
    kind: 'table',
    header: header.map(textOf),
    rows: rows.map((row) => row.map(textOf)),
  });
}

/** What a reader sees of a token: no marks, links by their words, entities as characters. */
function plain(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'html') return textContent(parseDocument(token.raw));
  if (token.type === 'image') return (token as Tokens.Image).text;
  if ('tokens' in token && token.tokens && token.tokens.length > 0) return token.tokens.map(plain).join('');
  const text = 'text' in token ? String(token.text) : '';
  return token.type === 'code' || token.type === 'codespan' || !text.includes('&') ? text : decoded(text);
}

function decoded(text: string): string {
  return textContent(parseDocument(text.replaceAll('<', '&lt;')));
}
