/** "Sorry, stupid question: …", "dumb q but what even is 42001". */
const BELITTLED =
  /^\W*(?:(?:sorry|ok|so|hi|hello|hey|one|another|maybe|just|probably)\W+)*(?:an?\s+)?(?:(?:really|very|quite|slightly)\s+)?(?:dumb|stupid|silly|basic|naive|noob|newbie|quick|random|odd)\s+(?:q|qn|question|one)\b[^:,.;?!–—-]{0,30}?(?:\s*[:,;–—-]+\s*(?:but\s+)?|\s+but\s+|\s+(?=(?:what|who|when|where|which|why|how|is|are|do|does|can)\b))/i;
/** "Cheers, who owns it?" */
const THANKS_BEFORE =
  /^\W*(?:(?:ok|okay|great|cool|super|perfect|alright|good|nice|hi|hello|hey)\W+)*(?:many\s+)?(?:thanks|thank\s+you|thx|cheers)(?:\s+(?:a\s+lot|so\s+much|very\s+much|for\s+(?:that|this)))?\W+(?=(?:and\s+|so\s+|but\s+)?(?:who|whom|whose|what|when|where|which|why|how|is|are|do|does|can|may|must)\b)/i;
/** "What even is it?" */
const WHAT_EVEN =
  /\b(what|who|how|why|where)\s+(?:even|exactly|actually|the\s+he(?:ck|ll))\s+(is|are|does|do)\b/i;

/** A question without the thanks for the last answer and the excuse for asking: "dumb q but what even is 42001" asks "what is 42001". */
export function withoutCourtesy(message: string): string {
  return message.replace(THANKS_BEFORE, '').replace(BELITTLED, '').replace(WHAT_EVEN, '$1 $2');
}
