const OPENERS =
  /^(?:and|so|but|ok|hey)?[\s,]*(?:what|which|who|whose|whom|where|when|why|how|is|are|was|were|do|does|did|can|could|should|shall|must|may|will|would|has|have|am)\b/iu;
const HESITATION =
  /^(?:(?:u+[hm]+|e+r+m?|h+m+|well|ok(?:ay)?|so|like|oh|ah|let me think|let['’]s see|let['’]s go with|let['’]s say)[\s,.…-]+)+/iu;
const HOURS = '\\d{1,2}(?::\\d{2})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const ISH = new RegExp(
  `(?<lead>(?:around|about|at|like|maybe)\\s+)?\\b(?<hour>${HOURS})[\\s-]?ish\\b`,
  'giu',
);
const NUMBER_ISH = /\b(\d[\d.,]*|[a-z]+ty|ten|twenty|dozen|hundred)[\s-]?ish\b/giu;

/** “Since about an hour”: so long ago. */
const SINCE_SO_LONG =
  /\bsince\s+(?:(?:about|around|roughly|approximately|maybe|some)\s+)*(?<span>(?:an?|half an|\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?))(?! ago\b)/giu;

/**
 * An answer as it would be said without hesitation: "um, maybe three-ish?" answers as "maybe around three" does. A question
 * of the person's own stays one.
 */
export function withoutDoubt(text: string, kind: 'when' | 'other'): string {
  const said = text.trim().replace(HESITATION, '');
  const told = OPENERS.test(said) ? said : said.replace(/\?+(?=\s*$)/u, '').trimEnd();
  if (told === '') return text;
  if (kind === 'other') return told.replace(NUMBER_ISH, '$1');
  return told.replace(ISH, 'around $<hour>').replace(SINCE_SO_LONG, '$<span> ago');
}
