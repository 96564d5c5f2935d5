import { contentOf, type Word } from '../words/words-of.ts';

const OPENING = String.raw`^\W*(?:(?:so|and|but|hi|hello|hey|ok)\W+)*`;
const ASKS = new RegExp(
  OPENING +
    String.raw`(?:(?:do|did)\s+we\s+(?:already\s+|even\s+)?have|have\s+we\s+got|is\s+there|are\s+there)\s+(?:an?\s+|any\s+|some\s+)?((?:[\p{L}\p{N}'’&-]+\s*){1,4})\W*$`,
  'iu',
);

/** "Does the policy say anything about drones?", "is there anything on drones in our documents?" */
const ASKS_ABOUT = new RegExp(
  OPENING +
    String.raw`(?:(?:do|does)\s+(?:we|you|(?:the|our|any|this|your)(?:\s+[\p{L}\p{N}'’-]+){1,5}?)\s+(?:(?:say|have|contain|hold)\s+(?:anything|something|a\s+word)\s+(?:about|on|of|for|regarding)|mention|(?:speak|talk)\s+(?:of|about))|is\s+there\s+(?:anything|something)\s+(?:about|on|for|regarding))\s+([\p{L}\p{N}'’&-]+(?:\s+[\p{L}\p{N}'’&-]+){0,3}?)(?:\s+in\s+(?:there|(?:the|our|this|any)\b.{1,40}))?\W*$`,
  'iu',
);

/** "Do we have a DPO?": documents write it out. */
const SHORT_FORM = /\b(?:\p{Lu}{2,}|dpo|ciso|cto|ceo|soa|kpis?)s?\W*$/u;

/** What a question asks to exist or to be told here, by its last word: the council of "do we have a works council?"; null where it asks anything else. */
export function askedToBeThere(question: string): Word | null {
  const named = ASKS_ABOUT.exec(question)?.[1] ?? ASKS.exec(question)?.[1];
  return named === undefined || SHORT_FORM.test(named) ? null : (contentOf(named).at(-1) ?? null);
}

const ASKS_WHICH = new RegExp(
  OPENING +
    String.raw`(?:which|what)\s+(?:[\p{L}\p{N}'’&-]+\s+){0,2}?([\p{L}-]{3,}s)\s+(?:(?:do|did)\s+we\s+(?:have|use)|have\s+we\s+got|are\s+there|exist)\W*$`,
  'iu',
);

/** "Which departments do we have?": departments, as written; null where a question asks for no things that there are. */
export function askedWhichThereAre(question: string): string | null {
  return ASKS_WHICH.exec(question)?.[1]?.toLowerCase() ?? null;
}
