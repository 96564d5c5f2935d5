/**
 * An attempt to give the assistant other instructions, or to get at its own. A message about such attempts
 * ("who watches for prompt injection?") is a question like any other: only what is addressed to the assistant
 * counts.
 */
export function isOverride(message: string): boolean {
  return OVERRIDES.some((pattern) => pattern.test(message));
}

const RULES = String.raw`(?:instructions?|rules?|prompts?|guidelines|guardrails|restrictions?|constraints|limitations|programming|directives?|orders|training|safety|filters?|polic(?:y|ies)|context|everything|anything|all)`;
const YOUR = String.raw`(?:all|any|the|your|my|our|these|those|previous|prior|earlier|above|preceding|former|initial|original|system|safety|internal|hidden|of|that|you|were|given|got|have|had|been|told|before|so|far|ethical|developer|content)`;

const OVERRIDES: readonly RegExp[] = [
  /^\W*(?:please\s+|now\s+|ok(?:ay)?\s+|hey\s+|bot\s+)*(?:ignore|disregard|forget|override|bypass|jailbreak)\b/i,
  /\b(?:answer|reply|respond|speak|talk|write)\s+(?:\w+\s+){0,4}(?:in\s+)?(?:rhymes?|verse|pirate|emojis?|klingon|yoda|leetspeak|base64|rot13|reverse|all\s+caps)\b/i,
  /\byour\s+(?:new|only|real|true|actual)\s+(?:task|job|role|purpose|instructions?|goal|name|identity|persona)\b|\bnew\s+(?:task|role|persona)\s*:/i,
  /\b(?:unrestricted|uncensored|unfiltered)\s+(?:ai|assistant|bot|model|mode|version|answer)\b|\bif\s+you\s+had\s+no\s+(?:rules|restrictions|filters?|limits)\b/i,
  /\bwhat\s+(?:were|was)\s+you\s+(?:told|instructed|given|prompted)\b|\bwhat\s+(?:did|has|have)\s+[\w@<>]+(?:\s+\w+)?\s+(?:ask|asked|write|written|tell|told)\s+(?:to\s+)?(?:you|the\s+(?:bot|assistant))\b/i,
  /\byou\s+(?:must|will|shall|have\s+to)\s+(?:now\s+)?(?:obey|comply\s+with\s+(?:me|my)|do\s+(?:as|what|everything)\s+i)\b/i,
  new RegExp(
    String.raw`\b(?:ignore|disregard|forget|override|bypass|drop|skip|discard|disobey|overrule|unlearn|erase|cancel|suspend)\s+(?:${YOUR}\s+)+${RULES}\b`,
    'i',
  ),
  new RegExp(
    String.raw`(?<!\b(?:can|could|may|might|we|to|i|they|people|not|never|will|would|should)\s)\b(?:forget|ignore|disregard)\s+(?:about\s+)?(?:iso|the\s+standard|42001|aims|everything|all\s+that|what\s+(?:you|i|we))\b`,
    'i',
  ),
  /\b(?:from\s+now\s+on|henceforth|starting\s+now|for\s+the\s+rest\s+of\s+this\s+(?:chat|conversation))\b[^.?!]*\b(?:you|your|act|answer|respond|speak|talk|call)\b/i,
  /\byou\s+are\s+(?:now|no\s+longer|free\s+(?:of|from)|released\s+from|exempt\s+from|going\s+to\s+(?:act|be|pretend))\b/i,
  /\b(?:act|behave|respond|answer|speak|talk|reply|write)\s+(?:only\s+)?(?:as|like)\s+(?:if\s+you\s+(?:were|are|had)|an?\s+(?:\w+\s+){0,3}(?:without|with\s+no|lawyer|doctor|pirate|hacker|human|expert|assistant|ai|model|therapist|girlfriend|boyfriend|poet|cat)|my\s+)/i,
  /\b(?:you|to)\s+act\s+as\b|\bact\s+as\s+(?:my|a|an|the)\b/i,
  /\b(?:pretend|imagine|role[\s-]?play|simulate)\s+(?:to\s+be|that\s+you|you|being|as)\b/i,
  /\b(?:let'?s|we)\s+(?:play\s+a\s+game|role[\s-]?play)\b/i,
  /\b(?:repeat|print|show|reveal|display|output|dump|leak|tell\s+me|give\s+me|write\s+out|copy|list|what\s+(?:is|are|were)|what's|quote|translate|summari[sz]e|disclose)\s+(?:me\s+)?(?:(?:the|your|all|exact|full|complete|initial|original|hidden|secret|internal|entire|own|of|verbatim|text|words)\s+)*(?:system\s+(?:prompt|message)|instructions|prompt|hidden\s+\w+|configuration|source\s+code|api[\s-]?keys?|secrets|tokens?|credentials|environment\s+variables|env\s+vars|initial\s+message|rules\s+you|guidelines\s+you)\b/i,
  /\b(?:repeat|print|copy|output|recite)\s+(?:everything|all|the\s+(?:text|words|lines?|messages?))\b[^.?!]*\b(?:above|before|so\s+far|preceding|previous|verbatim|word\s+(?:by|for)\s+word)\b/i,
  /\b(?:jailbreak|dan|developer|god|admin|root|debug|sudo|unrestricted|maintenance|test)\s+mode\b[^?]*$/i,
  /\bdo\s+anything\s+now\b|\byou\s+(?:can|may|must|should|will)\s+(?:now\s+)?(?:do|say|answer|ignore)\s+(?:anything|everything|without)\b/i,
  /\bwithout\s+(?:any\s+)?(?:restrictions?|filters?|limits?|censorship|rules)\b[^?]*\b(?:you|answer|respond|confirm|swear)\b|\b(?:you|bot|assistant|ai)\b[^?]*\bwithout\s+(?:any\s+)?(?:restrictions?|filters?|censorship)\b/i,
  /\b(?:list|show|give|print|send|forward|export|tell)\s+(?:me\s+)?(?:all\s+)?(?:the\s+)?(?:private|confidential|secret|other\s+(?:people|users|employees)(?:'s)?|everyone'?s)\s+(?:messages?|dms?|chats?|conversations?|channels?|data|documents?|files?|questions?)\b/i,
  /\b(?:messages|dms|chats|conversations)\s+you\s+have\s+(?:seen|read|access\s+to|stored)\b/i,
  /(?:^|[.!?:;,]\s*|\b(?:please|just|now|only|then|and|to|you|always|must)\s+)(?:say|write|answer|reply|respond)\s+(?:only\s+|just\s+|exactly\s+)?(?:with\s+)?["“'][^"”']+["”']\s*(?:and\s+nothing\s+else|to\s+every|no\s+matter|only)?\s*$/i,
  /\b(?:swear|curse|insult)\s+(?:at\s+)?(?:me|like|words?)\b|\bconfirm\s+and\s+swear\b/i,
  /\bnew\s+(?:instructions?|system\s+prompt|rules?|order|directive)\b[^:.?!]{0,30}:/i,
  // Its own instructions, however they are asked for.
  /\byour\s+(?:own\s+)?(?:hidden|secret|system|initial|original|internal|confidential|underlying|full|base|core|developer|pre)[\s-]*(?:instructions?|prompts?|guidelines?|rules|messages?|directives?|configuration|programming)\b/i,
  /\byou\s+(?:may|can|are\s+allowed\s+to|have\s+permission\s+to)\s+(?:now\s+)?(?:answer|share|show|tell|disclose|reveal|give\s+out)\b[^.?!]*\b(?:confidential|secret|restricted|private|internal)\b/i,
  /\b(?:approve|confirm|accept|sign|close|delete|mark)\s+(?:all|every|each)\s+(?:\w+\s+){0,3}(?:risks?|incidents?|records?|changes?|findings?|controls?)\b[^?]*\b(?:now|immediately|without\s+asking|as\s+(?:the\s+)?(?:ceo|admin|owner)|in\s+my\s+name)\b/i,
  /\b(?:just\s+)?(?:make\s+(?:something|it|one)\s+up|make\s+up\s+(?:a|an|some)|invent\s+(?:something|a|an|some|one)|fabricate)\b[^?]*\b(?:control|clause|quote|source|citation|answer|evidence|reference|anything|something|number)\b/i,
  /\b(?:answer|reply|respond|tell\s+me)\b[^.?!]*\b(?:without|no)\s+(?:any\s+)?(?:citations?|sources?|checks?|references?|quotes?)\b|\b(?:skip|drop|leave\s+out|disable|turn\s+off|switch\s+off|remove|bypass|circumvent)\s+(?:all\s+)?(?:the|your|any)\s+(?:citations?|sources?|safety|filters?|checks?|gates?|guardrails?|restrictions?|disclaimers?|limits?)\b/i,
  /\b(?:stop|quit|cease)\s+(?:being|acting|behaving|following|pretending)\b|\b(?:you\s+(?:have|are\s+bound\s+by|need)\s+no|no\s+longer\s+bound\s+by|free\s+of)\s+(?:rules|restrictions|limits|guidelines|obligations)\b/i,
  /\b(?:grant|give|make)\s+me\s+(?:an?\s+)?(?:admin|administrator|root|superuser|manager)\b|\b(?:i\s+am|i'm|as)\s+(?:the\s+|your\s+)?(?:developer|creator|admin(?:istrator)?|owner\s+of\s+this\s+bot|openai|anthropic)\b[^?]*\b(?:order|command|tell|instruct|authori[sz]e|override|want\s+you|so\s+you)\b/i,
  /\b(?:delete|drop|wipe|erase|truncate)\s+(?:all|the|every|your)\s+(?:\w+\s+){0,3}(?:database|records?|logs?|tables?|messages?|data|audit\s+trail|history|memory)\b(?![^.?!]*\b(?:may|can|must|should|when|allowed|retention)\b)\s*[.!]*$/i,
  /\b(?:pretend|assume|act\s+as\s+(?:if|though)|make\s+believe)\b[^.?!]*\b(?:documents?|polic(?:y|ies)|procedures?|standard|soa|you)\b[^.?!]*\b(?:says?|said|states?|stated|allows?|is|are|were)\b[^.?!]*\b(?:answer|tell|reply|confirm|write|on\s+that\s+basis)\b/i,
  /\b(?:this\s+is|i\s+am|i'm)\s+(?:the|your)\s+(?:admin|administrator|developer|operator|system)\b[^?]*\b(?:rule|confirm|obey|command|instruction|mode)\b/i,
  /\b(?:switch|turn)\s+off\s+(?:your|the|all)\s+(?:\w+\s+)?(?:guardrails?|filters?|safety|checks?|rules|limits?)\b|\bspeak\s+as\s+(?!an?\s+auditor)\p{Lu}/u,
  /<\/?(?:system|assistant|instructions?)>|\[\/?(?:system|inst)\]|^\s*system\s*:/i,
];
