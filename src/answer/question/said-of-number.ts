import type { Identifier } from './find-identifiers.ts';

const VERB = String.raw`(?:is|are|=|requires?|covers?|demands?|handles?|(?:deals?|is\s+concerned)\s+with|asks?\s+for|contains?|describes?|looks?\s+(?:at|into)|treats?|speaks?\s+of|talks?\s+(?:about|of)|wants?|needs?|lists?|assigns?|produces?|regulates?|governs?|address(?:es)?|concerns?)`;
/** "10.1 requires corrective action", "A.8.3 is where users are told of incidents", "per 6.3, it covers model changes". */
const BEHIND = new RegExp(
  String.raw`^[\s(),-]*(?:(?:it|which|that)\s+)?${VERB}\s+(?:the\s+(?:clause|control|one|place)\s+)?(?:about|for|on|where|that|with|in\s+which)?\s*([^.?!;:]{4,90}?)(?=\s+(?:and|while|but|whereas)\s+(?:clause\s+|control\s+)?(?:A\.)?\d|\s+(?:doesn't|isn't|does|is)\s+it\b|[.?!;:,]|$)`,
  'i',
);
/** "the X that 6.1.4 produces". */
const RELATED = /([^.?!;:,]{3,80})\s+(?:that|which)\s+(?:clause\s+|control\s+)?$/i;
const HAS_VERB = new RegExp(String.raw`^\s*${VERB}\b`, 'i');
/** "Telling the regulator things. Is that external reporting A.8.3 or some other number?" */
const DOUBTED = /^(.{10,200}?)[.?!]\s*(?:so\s+)?(?:is|would)\s+(?:that|this|it)\b[^.?!]{0,40}$/i;

/** What a question says that the number is about, or null. */
export function saidOfNumber(question: string, { at, written }: Identifier): string | null {
  const [before, after] = [question.slice(0, at), question.slice(at + written.length)];
  const related = HAS_VERB.test(after) ? RELATED.exec(before)?.[1] : undefined;
  return related ?? BEHIND.exec(after)?.[1] ?? DOUBTED.exec(before)?.[1] ?? null;
}
