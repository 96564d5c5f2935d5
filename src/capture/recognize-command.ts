/** What a person can tell a form to do, in their own words. */
export type FormCommand =
  'cancel' | 'save' | 'skip' | 'back' | 'show' | 'yes' | 'no' | 'help' | 'why' | 'undo' | 'resume';

const ENDING = String.raw`(?:[,\s]+(?:please|pls|thanks|thank you|then|now|yet|sorry|it|this|that|this one|the draft))*[.!\s]*`;

/** Whole-message phrases only: "cancel the subscription feature" inside an answer is an answer. */
const PHRASES: Readonly<Record<FormCommand, string>> = {
  cancel: String.raw`cancel|abort|discard|stop|quit|never ?mind|forget (?:it|about it)|scrap|drop|delete (?:it|the draft)`,
  save: String.raw`(?:(?:ok(?:ay)?|yes|yep|yeah|fine|good|great|alright|now|just|please|then|go ahead and)[,\s]+)*(?:save|record|submit|log)(?: the (?:draft|record|incident|risk|change))?|confirm|confirmed|go ahead|send|looks? (?:good|right|fine)|all (?:good|correct|right)|that'?s (?:right|correct|it|all)|lgtm|correct`,
  skip: String.raw`skip|pass|next|later|leave (?:it|that) out|(?:(?:i|we) )?(?:(?:really|honestly) )?(?:don'?t|do not) know(?: yet)?|no idea|no clue|idk|(?:(?:i|we)(?:'m| am| are|'re)? )?(?:(?:really|honestly) )?(?:dunno|don'?t know|do not know|no idea|no clue|not sure) (?:who|when|what|how|which|why|where)\b[^?]{0,40}?|(?:i'?m |we'?re )?not sure|(?:still )?(?:unknown|unclear|tbd)|n/?a|dunno|(?:i(?:'ll| will)? )?(?:have to|need to|must)? ?(?:check|find out|ask)(?: first)?`,
  back: String.raw`back|go back|previous|prev|one back|step back`,
  show: String.raw`show(?: me)?(?: the draft| what you(?:'ve| have) got| everything)?|what (?:have|do) you (?:got|have)(?: so far)?|what'?s (?:missing|in there|left)|status|summary|summari[sz]e|review|where are we|what (?:(?:do|should|must|can) (?:i|we) (?:(?:still|have|need|to) )*(?:do|answer|say|fill in|give you)|(?:do|would) you (?:still )?need(?: (?:to know|from me|me to do))?|(?:else|more)(?: (?:do you need|is (?:needed|missing)))?|next|is next|comes next|is (?:still )?missing)(?: next| now)?|what'?s next|(?:and )?(?:now what|what now)`,
  yes: String.raw`yes|y|yep|yeah|yup|sure|ok|okay|of course|please do|do it|definitely`,
  no: String.raw`no|n|nope|nah|not yet|wait|keep|keep it|don'?t`,
  undo: String.raw`undo|bring (?:it|that|the draft) back|un-?cancel|restore`,
  resume: String.raw`resume|continue|go on|carry on|where were we|let'?s (?:go on|continue)`,
  why: String.raw`why(?: (?:do|would) you (?:ask|want|need)(?: (?:to know|me|for))*| is (?:it|that|this) (?:needed|asked|important)| does (?:it|that) matter)?|what(?:'s| is) (?:it|that|this) for|what (?:do you need (?:it|that|this) )?for`,
  help: String.raw`help|what can i (?:say|do)|how does this work`,
};

const PATTERNS = Object.entries(PHRASES).map(
  ([command, phrase]) => [command as FormCommand, new RegExp(`^(?:${phrase})${ENDING}\\??$`, 'iu')] as const,
);

const LONGEST_COMMAND = 60;

export function recognizeCommand(text: string): FormCommand | null {
  const words = text.trim().replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ');
  if (words.length > LONGEST_COMMAND) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
