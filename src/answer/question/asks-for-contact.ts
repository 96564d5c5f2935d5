import { contentOf, type Word } from '../words/words-of.ts';

const WHOM = String.raw`(?:the\s+|our\s+)?((?:[\p{L}&'’-]+\s+){0,4}?[\p{L}&'’-]+?)(?:['’]s)?`;
const PHONE = String.raw`(?:phone|telephone|mobile|extension|number(?:\s+to\s+(?:call|dial|ring))?)(?:\s+number)?`;
const MAIL = String.raw`(?:e-?mail|mail|email)(?:\s+address)?`;
const ANY = String.raw`(?:contact(?:\s+(?:details|data|address))?)`;
const BEHIND = String.raw`(?:\s+(?:at\s+night|at\s+(?:the\s+)?weekends?|out\s+of\s+hours|after\s+hours|quickly|now|directly|please))*\W*$`;

export type Way = 'phone' | 'mail' | 'any';

const ASKS: readonly (readonly [RegExp, Way])[] = (
  [
    [String.raw`\b${PHONE}\s+(?:of|for)\s+${WHOM}${BEHIND}`, 'phone'],
    [String.raw`\bwhat(?:['’]?s|\s+is)\s+${WHOM}(?:['’]s|s['’]?)?\s+${PHONE}${BEHIND}`, 'phone'],
    [String.raw`\bwhat(?:['’]?s|\s+is)\s+${WHOM}(?:['’]s|s['’]?)?\s+${MAIL}${BEHIND}`, 'mail'],
    [String.raw`\b(?:call|ring|phone|dial)\s+(?=the\s|our\s)${WHOM}${BEHIND}`, 'phone'],
    [String.raw`\b${MAIL}\s+(?:of|for)\s+${WHOM}${BEHIND}`, 'mail'],
    [String.raw`\b${ANY}\s+(?:of|for)\s+${WHOM}${BEHIND}`, 'any'],
    [
      String.raw`\bhow\s+(?:do|can|could|should)\s+(?:i|we|one|you)\s+(?:call|phone|ring)\s+${WHOM}${BEHIND}`,
      'phone',
    ],
    [
      String.raw`\bhow\s+(?:do|can|could|should)\s+(?:i|we|one|you)\s+(?:reach|contact|get\s+hold\s+of|get\s+in\s+touch\s+with|write\s+to|e-?mail)\s+${WHOM}${BEHIND}`,
      'any',
    ],
  ] as const
).map(([pattern, way]) => [new RegExp(pattern, 'iu'), way]);

/** Whom somebody wants to reach, and how. */
export interface ContactAskedFor {
  readonly whom: readonly Word[];
  readonly way: Way;
}

export function contactAskedFor(question: string): ContactAskedFor | null {
  for (const [asks, way] of ASKS) {
    const whom = contentOf(asks.exec(question)?.[1] ?? '');
    if (whom.length > 0) return { whom, way };
  }
  return null;
}
