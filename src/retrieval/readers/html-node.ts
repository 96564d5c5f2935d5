import type { parseDocument } from 'htmlparser2';

type Root = ReturnType<typeof parseDocument>;

/** Any node of a parsed page. */
export type HtmlNode = Root | Root['children'][number];

export type ElementNode = Extract<HtmlNode, { name: string; attribs: unknown }>;

export function isElement(node: HtmlNode): node is ElementNode {
  return 'attribs' in node;
}
