const PLACE = String.raw`(?:(?:[Aa]nnex\s+[Aa]\s+)?(?:[Cc]ontrol|[Cc]lause|[Cc]l\.)\s+)?(?:[Aa]\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?|(?:[4-9]|10)\.\d(?:\.\d)?)`;
/** "7.2 Competence. …", "A.6.2.6, sample SYS-02: …" */
const AHEAD = new RegExp(
  String.raw`^\W*${PLACE}(?:\s*[.:;,–—]|\s-|\s+\p{Lu}[\p{L}\s'’-]{2,60}?\s*[.:;–—])\s+(?=\S)`,
  'u',
);
/** "… (A.6.2.4)", "…? A.8.3." */
const BEHIND = new RegExp(String.raw`(?:\s*[([]\s*${PLACE}\s*[)\]]|(?<=[?!.])\s+${PLACE})\s*[?.!]*\s*$`, 'u');
const ANY_PLACE = new RegExp(String.raw`\b${PLACE}(?!\d)`, 'u');
/** What somebody does, or who does it and when: none of it is written in the standard. */
const OF_US =
  /\b(?:we|our|ours|us|here)\b|^\W*(?:who|when|how\s+(?:often|long|many|much|fast|soon))\b|^[^?]*:\s*(?:who|when|how|which|what)\b|\b(?:which|whose)\s+(?:\S+\s+)?(?:systems?|people|documents?|suppliers?)\b/i;
/** That stands in the Statement of Applicability, by the number. */
const OF_THE_STATEMENT =
  /\b(?:applicab|implement|status|exclu|planned|partly|statement\s+of\s+applicability|soa\b)/i;
const FEWEST_WORDS = 4;

/**
 * A question of what is done here without the place under which it is put: "Who validates our models? (A.6.2.4)" asks what our documents
 * say. Null where no place is only put beside it.
 */
export function withoutPlaceTag(question: string): string | null {
  const rest = question.replace(AHEAD, '').replace(BEHIND, '').trim();
  if (rest === question.trim() || ANY_PLACE.test(rest) || OF_THE_STATEMENT.test(rest)) return null;
  return OF_US.test(rest) && rest.split(/\s+/).length >= FEWEST_WORDS ? rest : null;
}
