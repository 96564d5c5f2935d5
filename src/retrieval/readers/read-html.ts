import { getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { ok } from '../../kernel/result.ts';
import type { Block } from '../documents/block.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { tidyText } from '../documents/tidy-text.ts';
import { titleOf } from '../documents/title-of.ts';
import { isElement, type ElementNode, type HtmlNode } from './html-node.ts';
import { readHtmlTable } from './read-html-table.ts';

/** Parts of a page that are not its text. */
const SKIPPED = new Set(
  'script style noscript template svg nav form button select head iframe object audio video canvas'.split(
    ' ',
  ),
);
/** What starts a line of its own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer header hgroup ' +
    'hr html main ol p pre section summary ul'
  ).split(' '),
);

/** `source`: a page or a part of one. Broken HTML is read as browsers would. */
export function readHtml(source: string): ReadOutcome {
  const page = parseDocument(source);
  const walk = new Walk();
  walk.children(page as HtmlNode);
  walk.flush();
  const [titleElement] = findTitle(page as HtmlNode);
  const title = titleElement ? tidyText(textContent(titleElement)) : '';
  return ok({ title: title || titleOf(walk.blocks), blocks: walk.blocks });
}

function findTitle(page: HtmlNode): ElementNode[] {
  const open: HtmlNode[] = [page];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && node.name === 'title') return [node];
    if ('children' in node) open.push(...[...node.children].reverse());
  }
  return [];
}

/** Collects blocks in reading order; text between blocks becomes paragraphs. */
class Walk {
  readonly blocks: Block[] = [];
  private line = '';

  children(node: HtmlNode): void {
    if ('children' in node) for (const child of node.children) this.visit(child);
  }

  flush(): void {
    const text = tidyText(this.line);
    this.line = '';
    if (text !== '') this.blocks.push({ kind: 'paragraph', text });
  }

  private visit(node: HtmlNode): void {
    if (node.type === 'text') this.line += node.data;
    if (!isElement(node) || SKIPPED.has(node.name)) return;
    if (/^h[1-6]$/u.test(node.name)) this.heading(node);
    else if (node.name === 'table') this.table(node);
    else if (node.name === 'li') this.item(node);
    else if (node.name === 'br') this.line += ' ';
    else if (BLOCKS.has(node.name)) {
      this.flush();
      this.children(node);
      this.flush();
    } else this.children(node);
  }

  private heading(node: ElementNode): void {
    this.flush();
    const text = tidyText(textContent(node));
    if (text !== '') this.blocks.push({ kind: 'heading', level: Number(node.name[1]), text });
  }

  private table(node: ElementNode): void {
    this.flush();
    const table = readHtmlTable(node);
    if (table !== null) this.blocks.push(table);
    else this.children(node);
    this.flush();
  }

  /** The item's own words, then whatever it holds. */
  private item(node: ElementNode): void {
    this.flush();
    const inside = new Walk();
    inside.children(node);
    inside.flush();
    const [first, ...rest] = inside.blocks;
    if (first?.kind === 'paragraph') {
      this.blocks.push({ kind: 'list-item', marker: markerOf(node), text: first.text }, ...rest);
    } else this.blocks.push(...inside.blocks);
  }
}

function markerOf(item: ElementNode): string {
  const list = item.parent;
  if (!list || !isElement(list) || list.name !== 'ol') return '-';
  const before = list.children.filter((node) => isElement(node) && node.name === 'li');
  return `${Number(getAttributeValue(list, 'start') ?? 1) + before.indexOf(item)}.`;
}
