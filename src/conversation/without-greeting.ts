import { isCourtesy } from '../capture/is-courtesy.ts';
import { recognizeCommand } from '../capture/recognize-command.ts';

const WHOM = String.raw`(?:,? (?:there(?! (?:is|are|was|were|has|have|may|might|could|will)\b)|again|all|both|team|everyone|everybody|folks|guys|colleagues|friends?|bot|aims|assistant|<@[^>]+>))*`;
const SIGN = String.raw`(?:\s*(?::[a-z0-9_+-]+:|\p{Extended_Pictographic}\uFE0F?))*`;
const HELLO = String.raw`(?:hi+|hiya|hello+|hey+(?: hey)?|hallo|howdy|greetings|dear(?= (?:aims|assistant|bot|team|all|colleagues)\b)|good (?:morning|afternoon|evening|day)|morning(?= (?:all|team|everyone|everybody|there|folks)\b|!)|happy (?:new year|holidays|easter|(?:mon|tues|wednes|thurs|fri)day)|merry christmas|welcome back|guten (?:morgen|tag|abend)|goede(?:morgen|middag|navond)|bonjour|bonsoir|hola|ciao|ol[áa])`;
const THANKS = String.raw`(?:(?:ok(?:ay)?|great|perfect|cool|nice|super|good|alright|lovely|ah)[,.! ]+)*(?:many )?(?:thanks|thank you|thx|cheers|danke|merci|bedankt)(?: (?:so much|very much|a lot|again|in advance|for (?:that|this|the (?:quick )?(?:help|answer|info|reply|list)|your help)))*`;
const SMALL_TALK = String.raw`(?:how are you(?: (?:doing|today))*\??|(?:i )?hope (?:you(?:['’]re| are) (?:doing )?(?:well|fine|good)|(?:all|everything)(?: is|['’]s) (?:well|fine|good)|you had a (?:good|nice|great) (?:weekend|holiday|break|start))|sorry to (?:bother|disturb)(?: you)?(?: again)?|(?:i (?:just )?have |just )?(?:a |one |another )?(?:more |last |another )?(?:quick )?question(?: for you)?|quick one|long time no see)`;
/** Without a mark behind it, only where these go on: “hello world” greets nobody. */
const GOES_ON = String.raw`\s+(?=(?:what|which|who|whose|whom|when|where|why|how|is|are|was|were|do|does|did|can|could|may|should|must|has|have|show|list|give|tell|find|count|please|pls|any|anything|i|we|my|our|the|there|all|open|overdue|log|record|report|approve)\b)`;
const END = String.raw`${SIGN}(?:\s*[,.!:;…]+[\s,.!:;…]*|\s+[–—-]+\s+|\s*\n\s*|${GOES_ON})`;
const IN_FRONT = new RegExp(
  String.raw`^\s*(?:${HELLO}${WHOM}|(?<thanks>${THANKS}${WHOM})|${SMALL_TALK})${END}`,
  'iu',
);
const BEHIND =
  /(?<=[?!.,)\p{L}\d])[\s,.!–—-]+(?:(?:many )?(?:thanks|thank you|thx|cheers)(?: (?:so much|very much|a lot|again|in advance|all|team|for your help))*)[\s.!:)]*$/iu;
/** “Good morning team! Hope you are well. Quick question: …” */
const MOST_GREETINGS = 4;
const ALONE = new RegExp(String.raw`^\s*${HELLO}${WHOM}${SIGN}[\s.!,]*$`, 'iu');
/** In a longer message thanks at its end may be what somebody said. */
const LONGEST_THANKED = 120;

/**
 * A message without the greeting, the thanks and the small talk around it, so that they change nothing of how the rest is
 * understood. One that says nothing else stays as it is; so does “thanks, that’s all”, which would be an order without them.
 */
export function withoutGreeting(text: string): string {
  if (ALONE.test(text)) return 'hello';
  let rest = text;
  for (let step = 0; step < MOST_GREETINGS; step += 1) {
    const found = IN_FRONT.exec(rest);
    if (found === null) break;
    const left = rest.slice(found[0].length);
    if (left.trim() === '' || isCourtesy(left)) return text;
    if (found.groups?.['thanks'] !== undefined && recognizeCommand(left) !== null) return text;
    rest = left;
  }
  if (rest.length > LONGEST_THANKED || recognizeCommand(rest) !== null) return rest;
  const before = rest.replace(BEHIND, '');
  return before.trim() === '' || recognizeCommand(before) !== null ? rest : before;
}
