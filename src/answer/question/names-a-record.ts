const RECORD_NUMBER = /\b(?:inc|rsk|chg|con)-\d{4}-\d{4}\b/i;

/** As the register numbers its records; documents of the organization may number theirs otherwise. */
export function namesARecord(text: string): boolean {
  return RECORD_NUMBER.test(text);
}
