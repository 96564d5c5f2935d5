import { POLITE } from './recognize-step-words.ts';
import { match, NUMBER, REF, reference, type RecordReference } from './record-reference.ts';

/** What somebody orders to be done with a record that is no step of its life cycle. */
export type OrderWords =
  | { readonly wants: 'delete'; readonly of: RecordReference }
  /** Its date: “postpone it to 8 December, same time”. `by`: “by two weeks”, from where it is. */
  | { readonly wants: 'move'; readonly of: RecordReference; readonly to: string; readonly by: boolean }
  | { readonly wants: 'tell'; readonly of: RecordReference; readonly words: string };

/** “Assign INC-2026-0003 to Jonas”, “postpone it to 8 December”, “please delete RSK-2026-0001”; null for anything else. */
export function recognizeOrderWords(words: string, now: Date): OrderWords | null {
  return (
    deleted(words, now) ??
    moved(words, now) ??
    noted(words, now) ??
    approverNamed(words, now) ??
    assigned(words, now)
  );
}

function deleted(words: string, now: Date): OrderWords | null {
  const found = match(
    String.raw`^${POLITE}(?:delete|erase|remove|discard|get rid of|throw away) (?:the )?(?:record )?(?:(?<number>${NUMBER}))(?: (?:again|completely|entirely|from (?:the )?(?:register|list|file)|please))*(?:[,.;:–—-].*)?[.!\s]*$`,
    words,
  );
  return found && { wants: 'delete', of: reference(found, now) };
}

const MOVE = String.raw`(?:postpone|reschedule|re-schedule|move|shift|push|delay|defer|put off|bring forward)`;
/** A day or a time: “move it to closed” is none. */
const DATED =
  /\d|\b(?:today|tomorrow|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:end|beginning|middle) of|(?:day|week|month)s?)\b/iu;

function moved(words: string, now: Date): OrderWords | null {
  const found = match(
    String.raw`^${POLITE}(?:(?:i|we)(?: have|['’]ve| will|['’]ll)? )?${MOVE}(?: back| out| forward)? (?:${REF})(?: back| out| forward)? (?<how>to|until|till|for|by) (?<to>.{2,60}?)[.!\s]*$`,
    words,
  );
  const to = found?.['to'] ?? '';
  if (found === null || !DATED.test(to)) return null;
  const by = /^by$/iu.test(found['how'] ?? '') && /\b(?:day|week|month)s?$/iu.test(to);
  return { wants: 'move', of: reference(found, now), to, by };
}

const GIVE = String.raw`(?:re-?assign|assign|give|hand(?: over)?|transfer|pass(?: on)?|return)`;

function assigned(words: string, now: Date): OrderWords | null {
  const found = match(
    String.raw`^${POLITE}${GIVE} (?:the )?(?:${REF})(?: back| over| on)* to (?<to>.{2,60}?)[.!\s]*$`,
    words,
  );
  if (found === null) return givenBack(words, now);
  return { wants: 'tell', of: reference(found, now), words: `owner: ${found['to'] ?? ''}` };
}

const WHO = String.raw`(?:<@[A-Z0-9]+>|@?\p{L}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)`;

/** “I can’t take RSK-2026-0003, please give it back to @Marta”: why stands in front of what is to be done. */
function givenBack(words: string, now: Date): OrderWords | null {
  const found = match(
    String.raw`^[^?]*?(?<![\w-])(?<number>${NUMBER})(?!\w)[^?]*?[,.;–—-]+\s*(?:(?:so|please|and|therefore|can you|could you|then)[,\s]+)*${GIVE} (?:it|this|that)(?: back| over| on)* to (?<to>${WHO})(?: again| instead| please)*[.!?\s]*$`,
    words,
  );
  return found && { wants: 'tell', of: reference(found, now), words: `owner: ${found['to'] ?? ''}` };
}

const NOTE = '(?:note|comment|remark|annotation)s?';

/** “Add a note to INC-2026-0003: their ticket is 4411”, “comment on it: called the vendor”, “note that they called”. */
function noted(words: string, now: Date): OrderWords | null {
  const found =
    match(
      String.raw`^${POLITE}(?:add|put|write|make|leave|attach|keep|save|take|log|record)(?: down)?(?: (?:an?|this|the|another|the following|following|my|one more))* ${NOTE}(?: (?:to|on|for|in|at|under|about|of|with) (?:${REF}))?(?:\s*[:,–—-]+\s*(?:that )?|\s+(?:that|saying) )(?<what>.{3,}?)$`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}(?:my )?${NOTE} (?:on|for|to|about|of|in) (?:${REF})(?:\s*[:,–—-]+\s*(?:that )?|\s+that )(?<what>.{3,}?)$`,
      words,
    ) ??
    match(String.raw`^${POLITE}(?:also )?note(?: down)?(?: too| also)?,? that (?<what>.{3,}?)$`, words);
  return found && { wants: 'tell', of: reference(found, now), words: `note: ${found['what'] ?? ''}` };
}

const APPROVE = String.raw`(?:approve|sign off(?: on)?|decide (?:on|about))`;

/** “@Willem should approve CHG-2026-0002”, “I’d like @Priya to approve it”, “CHG-2026-0002 is to be approved by @Willem”. */
function approverNamed(words: string, now: Date): OrderWords | null {
  const found =
    match(
      String.raw`^${POLITE}(?<who>${WHO}) (?:should|must|has to|will|shall|needs to|is to|is going to|ought to) ${APPROVE} (?:${REF})(?: please)?[.!\s]*$`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}(?:(?:i|we)(?:['’]d| would) (?:like|want|prefer)|(?:i|we) want|ask|have|let|get) (?<who>${WHO}) (?:to )?${APPROVE} (?:${REF})(?: please)?[.!?\s]*$`,
      words,
    ) ??
    match(
      String.raw`^(?:${REF}) (?:should|must|has to|is to|needs to|will) be (?:approved|signed off|decided) by (?<who>${WHO})[.!\s]*$`,
      words,
    );
  const who = found?.['who'] ?? '';
  if (found === null || /^(?:it|this|that|they|we|i|who|what|you|somebody|someone|nobody)$/iu.test(who))
    return null;
  return { wants: 'tell', of: reference(found, now), words: `approver is ${who}` };
}
