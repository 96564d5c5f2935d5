/** A passage can only answer "who" with a person or role, and "how long" with a number. */
export function answersTheKind(question: string, passage: string): number {
  if (asksForMoney(question)) return MONEY.test(passage) ? 1 : 0;
  if (/\b(?:who|whom|whose)\b/i.test(question)) return PERSON.test(passage) ? 1 : 0;
  if (ASKS_A_NUMBER.test(question)) return /\d/.test(passage) ? 1 : 0;
  return 0.5;
}

const PERSON =
  /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+|\b(?:officer|owner|manager|director|board|committee|head of|lead|team|council)\b/u;
const ASKS_A_NUMBER =
  /\bhow\s+(?:many|long|often|fast|quick(?:ly)?|much|soon|large|big|frequently)\b|\bwhen\b|\bdeadline\b|\bthreshold\b|\bwhich\s+version\b/i;

/** "How much does it cost?", "what price did we agree?": a passage without a sum is no answer. */
export function asksForMoney(question: string): boolean {
  return COSTS.test(question);
}

export function namesMoney(passage: string): boolean {
  return MONEY.test(passage);
}

const COSTS =
  /\bhow\s+(?:much|expensive)\b[^?]*\b(?:cost|costs|pay|paid|charge|charges|spend|spent|earn|earns|price|expensive)\b|\bhow\s+expensive\b|\bwhat\b[^?]*\b(?:price|fee|salary|discount|day\s+rate|cost)\b/i;
const MONEY = /[€$£¥]|\b(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds)\b/i;
