/** "Since …, …", "as …, …", "given that …, …": the reason that stands before what is asked. */
const REASON_BEFORE =
  /^\W*(?:(?:and|so|but|ok|hi|hello|well)\W+)*(?:since|because|as|given(?:\s+that)?|now\s+that|seeing\s+(?:that|as)|knowing\s+that|considering\s+that|granted\s+that|assuming(?:\s+that)?|although|though|even\s+though|while|if|when)\s+([^?]+?),\s+(?=\S)/i;
/** "Annex D being informative, …" */
const BEING = /^\W*([^,?]{3,60}\s+being\s+[^,?]{3,60}),\s+(?=\S)/i;
/** "…, since it sets no period?", "… although no control is mandatory" */
const REASON_BEHIND =
  /[\s,](?:since|because|given\s+that|now\s+that|seeing\s+that|although|even\s+though|considering\s+that)\s+([^?]+)\??\W*$/i;
/** "…, right?", "… Correct?", "…, isn't it?": what stands before it is to be confirmed. */
const TO_CONFIRM =
  /^\W*(?:(?:so|and|but|ok|well)\W+)*([^?]{8,}?)[,;.–-]?\s+(?:right|correct|true|(?:is|am|are)\s+(?:that|this|it|i|we)\s+(?:right|correct|true)|(?:is|does|are|do|has|can|must)n['’]t\s+(?:it|that|they|this)|(?:is|does|do|are)\s+(?:it|they)\s+not|no|yes|agreed|or\s+not|don['’]t\s+you\s+think)\s*\?*\W*$/i;
/** "Is it true that …?", "am I right that …?" */
const IS_IT_TRUE =
  /^\W*(?:(?:so|and|but|ok)\W+)*(?:(?:is|isn['’]t)\s+it\s+(?:true|right|correct|a\s+fact|the\s+case)|am\s+i\s+(?:right|correct)(?:\s+(?:in\s+)?(?:thinking|saying|assuming))?|are\s+we\s+(?:right|correct)|do\s+i\s+(?:understand|read)\s+(?:it\s+)?(?:right|correctly|well))\s+(?:that\s+)?([^?]+)\?*\W*$/i;

const KNOWN: readonly RegExp[] = [REASON_BEFORE, BEING, REASON_BEHIND];
const CONFIRMED: readonly RegExp[] = [IS_IT_TRUE, TO_CONFIRM];

/** What a question says before it asks: the reasons that it gives, and the sentences that only tell. */
export function saidAsKnown(question: string): readonly string[] {
  const told = question.split(/(?<=[.!?])\s+/).filter((sentence) => !/\?\W*$/.test(sentence));
  return [...firstOf(KNOWN, question), ...(told.length === 0 ? firstOf([TELLS_FIRST], question) : told)];
}

/** "The standard sets no period, so how do we choose one?" */
const TELLS_FIRST =
  /^\W*([^,;:?]{10,}?)[,;:]\s+(?:so\s+|and\s+|but\s+)?(?:what|which|how|who|whom|when|where|why|do|does|can|may|is|are|must|should)\b[^?]*\?\W*$/i;

/** The claim that is to be confirmed or denied, and nothing else is asked; null where there is none. */
export function claimToConfirm(question: string): string | null {
  return firstOf(CONFIRMED, question)[0] ?? null;
}

function firstOf(patterns: readonly RegExp[], question: string): string[] {
  return patterns.flatMap((pattern) => pattern.exec(question)?.[1] ?? []);
}

/** What is asked, without the reason that is given before it. */
export function withoutReason(question: string): string {
  const reason = REASON_BEFORE.exec(question)?.[0] ?? BEING.exec(question)?.[0] ?? '';
  return question.slice(reason.length);
}
