/** What a person answers when a record looks like the same. */
export function recognizeDuplicateAnswer(text: string): 'same' | 'different' | null {
  const words = text.trim().replace(/[’‘]/gu, "'");
  if (DIFFERENT.test(words)) return 'different';
  return SAME.test(words) ? 'same' : null;
}

const IS = String.raw`(?:(?:i think |i guess )?(?:it|that|this|they)(?:'s| is|'re| are)\s+)?`;
const NOUN = String.raw`(?: (?:one|thing|incident|risk|change|case|problem|issue))?`;
const ENDING = String.raw`(?:[\s,]+(?:please|thanks|then|now|anyway|as that(?: one)?|as before|as (?:inc|rsk|chg)-\S+))*[.!\s]*$`;

const SAME = new RegExp(
  String.raw`^(?:(?:yes|yep|yeah|yup|right|correct|sure|indeed)(?:[,.\s]+|$))?(?:${IS}(?:(?:exactly |probably )?the same${NOUN}|same${NOUN}|a duplicate|duplicate|already (?:recorded|logged|reported|there|known)))?` +
    ENDING,
  'iu',
);
const DIFFERENT = new RegExp(
  String.raw`^(?:(?:no|nope|nah)(?:[,.\s]+|$))?(?:(?:please )?(?:record|save|log|submit) (?:it|this|mine|this one)?|save|record|${IS}(?:not (?:the same|a duplicate)${NOUN}|(?:a )?(?:different|another|new|separate|other)${NOUN}|(?:something|somewhat) (?:else|different|new)))?` +
    ENDING,
  'iu',
);
