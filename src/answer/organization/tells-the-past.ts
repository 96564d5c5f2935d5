/** Whether a text tells what was, what is so by now, or only what shall be. */
export function tellsThePast(text: string, today: string): boolean {
  return PAST.test(text) || (text.match(YEAR) ?? []).some((year) => year <= today.slice(0, 4));
}

const PAST =
  /\b(?:was|were|did|had|ended|began|found|stood|started|took|came|gave|left|won|lost|agreed|went|contained|showed|reached|failed|passed|decided|rose|fell|dropped|chose|said|(?:has|have)\s+(?:not\s+|never\s+|already\s+)?(?:yet\s+)?(?:been|had|\w+ed)|not\s+yet|so\s+far|already|state:|status:)\b|\b(?:was|were)n['’]t\b/i;
const YEAR = /(?<![\w-])20\d\d\b/g;
