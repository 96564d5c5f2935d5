/** What is said to the assistant without asking about its subject. */
export type Talk = 'greeting' | 'thanks' | 'farewell' | 'praise' | 'help' | 'acknowledged' | 'who-are-you';

const WHOLE = (words: string) =>
  new RegExp(
    String.raw`^(?:(?:oh|ah|well|so|and|very|again|there|all|team|everyone|bot|you|aims|assistant|man|mate|dear|ok|okay|great|cool|super|hi|hey|hello|many|much|thx|so much|a lot|for now|for your help|for that|then|guys|folks|!)\s*)*(?:${words})(?:[\s,!.:;)(\p{Extended_Pictographic}]*(?:there|all|team|everyone|bot|again|you|aims|assistant|man|mate|so much|a lot|very much|for now|for your help|for the help|for that|for this|then|guys|folks|please|pls|helpful|great|super|appreciated|perfect))*[\s,!.?:;)(\p{Extended_Pictographic}]*$`,
    'iu',
  );

const TALK: readonly (readonly [Talk, RegExp])[] = [
  [
    'thanks',
    WHOLE(
      "thanks|thank|thank you|thx|ty|tyvm|cheers|much appreciated|merci|danke|gracias|vielen dank|danke (?:schön|sehr|dir|euch|ihnen)|herzlichen dank|dankeschön|das hat (?:mir )?(?:sehr )?geholfen|danke,? das hat (?:mir )?(?:sehr )?geholfen|merci (?:beaucoup|bien)|muchas gracias|dank (?:je|u)(?: ?wel)?|bedankt|hartelijk dank|grazie(?: mille)?|(?:muito )?obrigad[oa]|that helps|that helped|this helped|that's helpful|very helpful|that was helpful|got what i needed|that(?:'s|s| is| was|'ll be) (?:all|it|everything)(?: i needed| for today)?|nothing else|no more questions|no further questions|we(?:'re| are) done|i(?:'m| am) (?:good|done|all set)",
    ),
  ],
  [
    'greeting',
    WHOLE(
      "hi|hello|hey|heya|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|morning|moin|greetings|servus|how are you(?: today| doing)?|how (?:was|is) your (?:day|weekend|week|morning|holiday)|how is it going|how's it going|what's up|sup",
    ),
  ],
  [
    'farewell',
    WHOLE(
      'bye|goodbye|good bye|see you|see ya|cya|have a nice (?:day|weekend|evening)|good ?night|nighty? ?night|later|ciao|until tomorrow',
    ),
  ],
  [
    'praise',
    WHOLE(
      'great|nice|nice one|well done|good job|good bot|awesome|perfect|excellent|brilliant|cool|wow|love it|lol|haha+|amazing|bravo|you rock|great answer|good answer|very good',
    ),
  ],
  [
    'acknowledged',
    WHOLE(
      "ok|okay|k|kk|alright|all right|fine|got it|understood|i see|sure|yes|yep|yeah|no|nope|right|done|noted|makes sense|hm+|hmm+|aha|will do|sounds good|phew|bad day|(?:just )?having a bad day|whatever|never ?mind|test|testing|sorry|my (?:bad|mistake|fault)|oops|it (?:was|is|did|does)|you(?:['’]?re| are| were) right|i (?:misread|overlooked|missed)(?: it| that)?|(?:i )?found it|i see it(?: now)?|that was it",
    ),
  ],
  [
    'help',
    WHOLE(
      'help|help me|i need help|can you help(?: me)?|could you help me|please help|what can (?:you|i) (?:do|ask)(?: you| for (?:me|us))?|what are you (?:good )?for|how can you help(?: me| us)?|how does this work|how do you work|how do i use you|commands|menu|info|\\?+',
    ),
  ],
  [
    'who-are-you',
    WHOLE(
      "who are you|what are you|(?:are|r) (?:you|u) (?:(?:a |an )?(?:real |actual |live |true )?(?:bot|chatbot|robot|machine|computer|program|human|human being|person|ai)|real|chatgpt)(?: or (?:a |an )?(?:bot|robot|machine|human|person|program|ai))?|am i (?:talking|speaking|chatting|writing) (?:to|with) (?:a |an )?(?:real )?(?:bot|robot|machine|human|person|computer)|are you there|your name|what is your name|what's your name|who made you|do you use (?:ai|gpt|a language model)",
    ),
  ],
];

/** Nothing, signs, pictures, a number that is no place of the standard. */
const SAYS_NOTHING = /^[\p{Extended_Pictographic}\p{P}\s:+\d_]*$/u;
const HAS_PLACE = /\d\.\d|42001/;

/** Null when the message asks or tells something. */
export function talkIn(message: string): Talk | null {
  const text = message.trim();
  if (SAYS_NOTHING.test(text) && !HAS_PLACE.test(text)) return 'acknowledged';
  if (text.length > LONGEST) return null;
  const whole = kindOf(text);
  if (whole !== null) return whole;
  if (THANKS_AND_MORE.test(text)) return 'thanks';
  // "thanks mate, that helped": several such phrases, one after the other.
  const parts = text.split(/[,.!;–—]+|\s+and\s+/i).filter((part) => part.trim() !== '');
  const kinds = parts.map(kindOf);
  if (parts.length < 2 || kinds.includes(null)) return null;
  // "Sorry, it was. Thanks" thanks.
  return kinds.includes('thanks') ? 'thanks' : (kinds[0] ?? null);
}

const LONGEST = 80;
/** "Thanks, you're nicer than my colleagues", "cheers, that's all": nothing more is asked or told. */
const THANKS_AND_MORE = new RegExp(
  String.raw`^\W*(?:(?:ok|okay|great|cool|super|perfect|alright|right|good|nice|fine|oh|ah|ha|haha)\W+)*(?:thanks|thank\s+you|thx|ty|cheers)\b\W*(?:(?:so|very)\s+much\W*|a\s+lot\W*)?(?:you(?:['’]?re|r|\s+are|\s+were|\s+saved|\s+made|\s+rock)\b[^?]*|(?:that|this)(?:['’]?s|\s+is|\s+was|['’]?ll\s+be)\s+(?:all|it|everything|enough|great|perfect|what\s+i\s+(?:needed|wanted))\b[^?]*|(?:have|enjoy)\s+a\b[^?]*|no\s+more\s+questions\W*|i['’]?m\s+(?:good|done|fine)\b\W*)$`,
  'iu',
);

function kindOf(text: string): Talk | null {
  return TALK.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}
