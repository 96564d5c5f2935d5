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
  return deleted(words, now) ?? moved(words, now) ?? assigned(words, now);
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

function assigned(words: string, now: Date): OrderWords | null {
  const found = match(
    String.raw`^${POLITE}(?:re-?assign|assign|give|hand(?: over)?|transfer|pass(?: on)?) (?:the )?(?:${REF})(?: over| on)? to (?<to>.{2,60}?)[.!\s]*$`,
    words,
  );
  if (found === null) return null;
  return { wants: 'tell', of: reference(found, now), words: `owner: ${found['to'] ?? ''}` };
}
