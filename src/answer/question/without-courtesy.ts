/** "Sorry, stupid question: …", "dumb q but what even is 42001". */
const BELITTLED =
  /^\W*(?:(?:sorry|ok|so|hi|hello|hey|one|another|maybe|just|probably)\W+)*(?:an?\s+)?(?:(?:really|very|quite|slightly)\s+)?(?:dumb|stupid|silly|basic|naive|noob|newbie|quick|random|odd)\s+(?:q|qn|question|one)\b[^:,.;?!–—-]{0,30}?(?:\s*[:,;–—-]+\s*(?:but\s+)?|\s+but\s+|\s+(?=(?:what|who|when|where|which|why|how|is|are|do|does|can)\b))/i;
/** "Cheers, who owns it?" */
const THANKS_BEFORE =
  /^\W*(?:(?:ok|okay|great|cool|super|perfect|alright|good|nice|hi|hello|hey)\W+)*(?:many\s+)?(?:thanks|thank\s+you|thx|cheers)(?:\s+(?:a\s+lot|so\s+much|very\s+much|for\s+(?:that|this)))?\W+(?=(?:and\s+|so\s+|but\s+)?(?:who|whom|whose|what|when|where|which|why|how|is|are|do|does|can|may|must)\b)/i;
/** "What even is it?" */
const WHAT_EVEN =
  /\b(what|who|how|why|where)\s+(?:even|exactly|actually|the\s+he(?:ck|ll))\s+(is|are|does|do)\b/i;

const TOLD_PLAINLY = String.raw`(?:in\s+(?:a\s+few\s+|very\s+)?(?:simple|plain|easy|everyday|normal|simpler)\s+(?:words|terms|language|english)|in\s+layman['’]?s?\s+terms|in\s+(?:short|brief|a\s+nutshell|(?:one|a|two)\s+sentences?)|for\s+(?:beginners?|dummies|a\s+(?:beginner|layman|newbie))|simply\s+put|briefly|eli5|like\s+i(?:['’]?m|\s+am)\s+(?:five|5))`;
const EXPLAINED = String.raw`(?:what(?:['’]?s|\s+is|\s+are|\s+does|\s+do)|who(?:['’]s|\s+is)|why|how\s+(?:do|does|is|are)|explain|describe|define|summari[sz]e|tell\s+me)\b`;
const OPENING = String.raw`^(?:\W*(?:(?:so|and|ok|okay|hi|hello|hey|please|pls|(?:can|could|would)\s+(?:you|u))\W+)*)`;
/** "What is it, in simple words?" How it is to be told stands behind, or before. What is "written in plain English" stays. */
const PLAINLY_BEHIND = new RegExp(
  String.raw`(?<=${OPENING}${EXPLAINED}.*)(?<![\s,;:(–-])(?<!\b(?:written|told|said|put|explained|given|worded|phrased|be|is|are|available))[\s,;:(–-]+${TOLD_PLAINLY}(?:\s*,?\s*(?:please|pls))?[\s).!?]*$`,
  'isu',
);
const PLAINLY_BEFORE = new RegExp(String.raw`^\W*${TOLD_PLAINLY}[\s,:;–-]+(?=${EXPLAINED})`, 'iu');

/** A question without thanks for the last answer, the excuse for asking, and how it is to be told: "dumb q but what even is 42001" asks "what is 42001". */
export function withoutCourtesy(message: string): string {
  return message
    .replace(THANKS_BEFORE, '')
    .replace(BELITTLED, '')
    .replace(WHAT_EVEN, '$1 $2')
    .replace(PLAINLY_BEFORE, '')
    .replace(PLAINLY_BEHIND, '?');
}
