import { CALENDAR, type NamesTold } from './names-told.ts';

const TOKEN = /[\p{L}\p{N}]+/gu;
const OPENS = /(?:^|[.!?:]\s+)[\P{L}]*$/u;
/** Written so within a sentence by everybody, and in every document. */
const EVERYWHERE = /^(?:i|ai|ml|it|hr|aims|iso|iec|eu|ok|faq|id|vs|english|q[1-4]|a|b|c|annex)$/;
/** "How Do I Report An Incident": capitals that tell nothing. */
const MOST_CAPITALISED = 0.5;

/**
 * The words of a question that name something: of a product, a team, a town. Either the documents write them with a capital
 * only, or the question does, where no sentence begins. In small letters.
 */
export function namesAsked(question: string, { all }: NamesTold): ReadonlySet<string> {
  const tokens = Array.from(question.matchAll(TOKEN), ({ 0: text, index }) => ({ text, index }));
  const capitalised = tokens.filter(({ text }) => /^\p{Lu}/u.test(text));
  const tells = capitalised.length <= Math.max(2, tokens.length * MOST_CAPITALISED);
  const isName = ({ text, index }: (typeof tokens)[number]) => {
    const low = text.toLowerCase();
    if (EVERYWHERE.test(low) || CALENDAR.test(low) || /^\d+$/u.test(text)) return false;
    if (all.has(low)) return true;
    if (/\p{Ll}\p{Lu}|\p{Lu}\p{Lu}|\p{Lu}\d/u.test(text)) return true;
    return tells && /^\p{Lu}/u.test(text) && !OPENS.test(question.slice(0, index));
  };
  return new Set(tokens.filter(isName).map(({ text }) => text.toLowerCase()));
}
