/**
 * What of a person's words a control may carry, as JSON. The narrowest edge decides: a button in Slack takes 2,000 characters
 * of JSON (`LIMITS.buttonValue` in `slack/limits.ts`), of which the rest of the action needs some.
 */
export const MOST_CARRIED = 1500;

/** The beginning of the text, as much as a control may carry; never half of a character. */
export function carriedText(text: string): string {
  if (jsonLength(text) <= MOST_CARRIED) return text;
  let carried = '';
  let left = MOST_CARRIED;
  for (const character of text.toWellFormed()) {
    left -= jsonLength(character);
    if (left < 0) break;
    carried += character;
  }
  return carried;
}

/** Whether a control may carry a part of its action as long as this, as JSON. */
export function isCarried(json: string): boolean {
  return json.length <= MOST_CARRIED;
}

/** Without the quotation marks around it. */
function jsonLength(text: string): number {
  return JSON.stringify(text).length - 2;
}
