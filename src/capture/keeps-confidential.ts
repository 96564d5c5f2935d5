const CONFIDENTIAL = String.raw`(?:strictly\s+|as\s+|as\s+strictly\s+)*(?:confidential(?:ly)?|private|secret|restricted)`;

/** A request about the message itself; "they did not keep it confidential" and "confidential data" are part of what happened. */
const ASKED = new RegExp(
  [
    String.raw`(?:^|[.!?,;:(\n-]\s*|\b(?:please|pls)\s+)(?:(?:please|pls)\s+)?(?:keep|treat|mark|handle)\s+(?:this|it)(?:\s+one)?\s+${CONFIDENTIAL}\b`,
    String.raw`^\s*${CONFIDENTIAL}\s*[:.!-]`,
    String.raw`\bthis(?:\s+(?:one|report|message))?\s+(?:is|stays|(?:should|must|has\s+to|needs\s+to)\s+(?:stay|be|remain|be\s+kept))\s+${CONFIDENTIAL}\s*(?:[.!,;:)]|$|please\b)`,
    String.raw`\b(?:want|like|need)\s+(?:this|it)\s+(?:to\s+(?:be|stay)\s+)?(?:kept\s+|treated\s+|handled\s+)?${CONFIDENTIAL}\s*(?:[.!,;:)]|$|please\b)`,
    String.raw`\b(?:i\s+(?:tell|am\s+telling)\s+you|(?:told|reported|reporting|said)\s+(?:this\s+|it\s+)?)\s*(?:this\s+)?in\s+confidence\b`,
  ].join('|'),
  'iu',
);

/** Whether who reports something asks that not everybody sees it. */
export function keepsConfidential(text: string): boolean {
  return ASKED.test(text);
}
