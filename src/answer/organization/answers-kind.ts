/** A passage can only answer "who" with a person or role, and "how long" with a number. */
export function answersTheKind(question: string, passage: string): number {
  if (/\b(?:who|whom|whose)\b/i.test(question)) return PERSON.test(passage) ? 1 : 0;
  if (ASKS_A_NUMBER.test(question)) return /\d/.test(passage) ? 1 : 0;
  return 0.5;
}

const PERSON =
  /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+|\b(?:officer|owner|manager|director|board|committee|head of|lead|team|council)\b/u;
const ASKS_A_NUMBER =
  /\bhow\s+(?:many|long|often|fast|quick(?:ly)?|much|soon|large|big|frequently)\b|\bwhen\b|\bdeadline\b|\bthreshold\b|\bwhich\s+version\b/i;
