/** What a person can tell a form to do, in their own words. */
export type FormCommand =
  | 'cancel'
  | 'save'
  | 'skip'
  | 'back'
  | 'show'
  | 'yes'
  | 'no'
  | 'help'
  | 'why'
  | 'undo'
  | 'resume'
  | 'pause'
  | 'start-over';

const OBJECT = String.raw`(?:it|this|that|everything|both|all(?: of it)?|(?:the|this|that|my|our) (?:whole )?(?:draft|record|incident|risk|change|report|thing|entry|one|lot))`;
const ENDING = String.raw`(?:[,\s]+(?:please|pls|plz|thanks|thank you|thx|then|now|yet|sorry|it|this|that|this one|the draft))*[.!\s]*`;
/** What is to be saved or given up, and how. */
const WHOLE = String.raw`(?: ${OBJECT})?(?:,? (?:already|for me|as (?:it )?is|like (?:this|that)|anyway|please|pls))*`;

/** “Save it”, “file this”, “put it in”: the last ones say it only with what is meant. */
const SAVE = String.raw`(?:(?:save|record|submit|log)${WHOLE}|(?:file|store|register|lodge|enter|finali[sz]e|write down) ${OBJECT}(?:,? (?:already|for me|anyway|please|pls|down))*|put (?:it|this|that) (?:in|in the register|on (?:record|file))|write (?:it|this|that) down)`;

const GOES_ON = String.raw`(?:resume|continue|go on|carry on|where (?:were|was) (?:we|i)|(?:let'?s|let me|i(?:'ll| will| want to| can)|we can|can we|can i) (?:go on|continue|carry on|resume|finish)(?: (?:with )?(?:it|this|that|here))?(?: now)?|pick (?:it|this) up again|back to (?:it|this|that|the (?:draft|incident|risk|change)))`;
const SOME_TIME = String.raw`(?:later(?: (?:on|today|this week))?|tomorrow|another time|some other time|this (?:afternoon|evening)|after (?:lunch|the meeting)|in a (?:minute|bit|while|moment|sec)|soon|next week|on (?:mon|tues|wednes|thurs|fri)day)`;
const ALL_WRONG = String.raw`(?:(?:(?:this|that|it)(?:'s| is) (?:a|such a|all|just|completely|totally)? ?(?:mess|wrong|rubbish|nonsense)|no|wait|sorry|ok(?:ay)?|please|let'?s|let me|can (?:we|i|you)|i(?:'d like to| want to)?|we)[,.;!\s]+)*`;

/** Whole-message phrases only: "cancel the subscription feature" inside an answer is an answer. */
const PHRASES: Readonly<Record<FormCommand, string>> = {
  cancel: String.raw`(?:(?:yes|yep|yeah|ok(?:ay)?|sure|please|just)[,\s]+)*(?:cancel|abort|discard|stop|quit|scrap|drop)${WHOLE}|never ?mind|forget (?:about )?${OBJECT}|(?:delete|scratch|bin|dismiss|throw away) ${OBJECT}|throw (?:it|this|that) away|(?:please )?(?:do not|don'?t) (?:save|record|log|submit) (?:it|this|that|anything)|i (?:do not|don'?t) want to (?:save|record|log|report) (?:it|this|that)(?: any ?more)?`,
  save: String.raw`(?:(?:ok(?:ay)?|yes|yep|yeah|fine|good|great|alright|now|just|please|then|go ahead and)[,\s]+)*${SAVE}|(?:(?:i|we) )?(?:hereby )?(?:confirm|confirmed)|(?:(?:you )?(?:can|could|may)(?: you)?|let'?s|let us|i want (?:you )?to) (?:now )?${SAVE}|go ahead|send|looks? (?:good|right|fine)(?: to me)?|all (?:good|correct|right)|that'?s (?:right|correct|it|all)|lgtm|correct`,
  skip: String.raw`skip(?: (?:this|that|it)(?: (?:one|question|field))?)?|pass|next|later|leave (?:it|that) out|(?:(?:i|we) )?(?:(?:really|honestly) )?(?:don'?t|do not) know(?: yet)?|no idea|no clue|idk|(?:(?:i|we)(?:'m| am| are|'re)? )?(?:(?:really|honestly) )?(?:dunno|don'?t know|do not know|no idea|no clue|not sure) (?:who|when|what|how|which|why|where)\b[^?]{0,40}?|(?:i'?m |we'?re )?not sure|(?:still )?(?:unknown|unclear|tbd)|n/?a|dunno|(?:i(?:'ll| will)? )?(?:have to|need to|must)? ?(?:check|find out|ask)(?: first)?`,
  back: String.raw`back|go back|previous|prev|one back|step back`,
  show: String.raw`show(?: me)?(?: the draft| what you(?:'ve| have) got| everything)?|what (?:have|do) you (?:got|have)(?: so far)?|what'?s (?:missing|in there|left)|status|summary|summari[sz]e|review|where are we|what (?:(?:do|should|must|can) (?:i|we) (?:(?:still|have|need|to) )*(?:do|answer|say|fill in|give you)|(?:do|would) you (?:still )?need(?: (?:to know|from me|me to do))?|(?:else|more)(?: (?:do you need|is (?:needed|missing)))?|next|is next|comes next|is (?:still )?missing)(?: next| now)?|what'?s next|(?:and )?(?:now what|what now)`,
  yes: String.raw`yes|y|yep|yeah|yup|sure|ok|okay|of course|please do|do it|definitely`,
  no: String.raw`no|n|nope|nah|not yet|wait|keep|keep it|don'?t`,
  undo: String.raw`undo|(?:undo|revert|take back) (?:it|that|this|the last (?:one|change|answer|thing|step))|take (?:it|that) back|bring (?:it|that|the draft) back|un-?cancel|restore`,
  resume: String.raw`(?:(?:ok(?:ay)?|so|hi|hello|hey|right|well|now|and)[,\s]+)*(?:(?:i'?m|i am) back(?: again| now)?(?:[,.!\s]+(?:and |so )?${GOES_ON})?|${GOES_ON})`,
  pause: String.raw`(?:(?:hold on|hang on|wait|ok(?:ay)?|sorry|one (?:moment|sec)|stop|not now)[,.\s]+)*(?:(?:i|i'?ll|i will|i'd like to|i want to|i have to|i need to|i'm going to|i can|let'?s|let me|we(?:'ll| will)?|can (?:i|we)|may i) )?(?:(?:finish|continue|complete|do|come back(?: to)?|get back(?: to)?|return(?: to)?|go on(?: with)?|carry on(?: with)?|resume|pick up)(?: (?:it|this|that|here|the rest))?(?: up)? ${SOME_TIME}|pause(?: (?:it|this|here))?|park (?:it|this|that)(?: for now)?|take a break|leave (?:it|this) (?:here|for (?:now|later|today))|save (?:it|this|that) for later|keep (?:it|this|that) (?:as a draft|for (?:now|later))|not now|be right back|brb)`,
  'start-over': String.raw`${ALL_WRONG}(?:start(?:ing)? (?:over|again|anew|afresh|from (?:scratch|the beginning|zero))|begin (?:again|anew|from scratch)|clear everything|do (?:it|this) all over(?: again)?)(?: from (?:scratch|the beginning|zero))?`,
  why: String.raw`why(?: (?:do|would) you (?:ask|want|need)(?: (?:to know|me|for))*| is (?:it|that|this) (?:needed|asked|important)| does (?:it|that) matter)?|what(?:'s| is) (?:it|that|this) for|what (?:do you need (?:it|that|this) )?for`,
  help: String.raw`help|what can i (?:say|do)|how does this work`,
};

const PATTERNS = Object.entries(PHRASES).map(
  ([command, phrase]) => [command as FormCommand, new RegExp(`^(?:${phrase})${ENDING}\\??$`, 'iu')] as const,
);

const LONGEST_COMMAND = 60;
const LONGEST_WITH_REASON = 100;

export function recognizeCommand(text: string): FormCommand | null {
  const words = text.trim().replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ');
  if (words.length <= LONGEST_WITH_REASON && !words.includes('?') && GIVEN_UP.test(words)) return 'cancel';
  if (words.length > LONGEST_COMMAND) return null;
  return commandOf(words) ?? commandAmong(words);
}

/** “Throw it away, it was a burst pipe after all”: the reason behind it. */
const GIVEN_UP = new RegExp(
  String.raw`^(?:(?:ok(?:ay)?|no|well|actually|please|then)[,\s]+)*(?:(?:cancel|discard|scrap|drop|delete|scratch|bin|forget(?: about)?) ${OBJECT}|throw (?:it|this|that) away|never ?mind)(?:\s*[,.;:–-]+\s*\p{L}|\s+(?:because|since|as|it|this|that|we|i|not|was|wasn't)\b)`,
  'iu',
);

function commandOf(words: string): FormCommand | null {
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Said before or behind a command, and nothing of its own. */
const BESIDE =
  /^(?:(?:ok(?:ay)?|k|yes|yeah|yep|yup|done|good|great|fine|perfect|super|cool|alright|right|well|so|and|then|now|please|pls|thanks|thank you|thx|cheers|hm+|sorry|nothing else|that(?:'?s| is) (?:it|all|everything|fine|good)|all (?:good|done|set)|(?:sounds?|looks?) (?:good|fine|right|great)|(?:that )?works(?: for me)?)\s*)+$/iu;
/** “No, scratch that, cancel it”: said before what takes something back. */
const TAKES_BACK = /^(?:no+|nope|nah|actually|wait|stop|oh)$/iu;
const TAKEN_BACK = /^(?:(?:no+|nope|nah|actually|wait|oh)\s+)+/iu;
/** Those that other words may stand beside; a yes or a no among them would be an answer. */
const CLEAR: readonly FormCommand[] = ['save', 'cancel', 'undo', 'show'];

/** “Done, save”, “looks good, record it”, “no, scratch that, cancel the whole thing”: one command in several pieces. */
function commandAmong(words: string): FormCommand | null {
  if (words.includes('?')) return null;
  const pieces = words
    .split(/\s*[,.;!]+\s*|\s+(?:and|but|then)\s+/u)
    .map((piece) => piece.replace(/^(?:and|then|so|but)\s+/iu, '').trim())
    .filter((piece) => piece !== '' && !BESIDE.test(piece));
  const last = commandOf((pieces.at(-1) ?? '').replace(TAKEN_BACK, ''));
  if (last === null || !CLEAR.includes(last)) return null;
  const takesBack = last === 'cancel' || last === 'undo';
  const isOne = pieces.every(
    (piece) =>
      commandOf(piece) === last ||
      (takesBack && (TAKES_BACK.test(piece) || commandOf(piece.replace(TAKEN_BACK, '')) === last)),
  );
  return isOne ? last : null;
}
