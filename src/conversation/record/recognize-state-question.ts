import {
  CONTEXT,
  match,
  NUMBER,
  REF,
  reference,
  type Groups,
  type RecordReference,
} from './record-reference.ts';
import { POLITE } from './recognize-step-words.ts';

const DONE = String.raw`(?:close|finish|complete|approve|accept|implement|contain|correct|investigate|assess|treat|review|sign off|get (?:it )?(?:approved|closed|done|finished))`;
const DONE_TO = String.raw`(?:closed?|approved?|accepted|implemented|contained|corrected|investigated|assessed|treated|reviewed|signed off|finished|done)`;
const END = String.raw`(?: (?:now|next|then|still|yet|off|properly|please|at the moment|already))*[?.!\s]*$`;
const I_MUST = String.raw`what (?:else |exactly |more )*(?:do|must|should|can|need|have|is there)? ?(?:i|we|you)?(?: still| now)?(?: have| need| got)?(?: to)? (?:do|be done|provide|fill in|answer)`;

/** Asked of a record as it stands: what it still needs, or how it is. Null for anything else. */
export function recognizeStateQuestion(
  words: string,
  now: Date,
): { readonly wants: 'missing' | 'show'; readonly of: RecordReference } | null {
  const next = askedWhatNext(words);
  if (next !== null && !OF_ANY.test(next['about'] ?? ''))
    return { wants: 'missing', of: reference(next, now) };
  const kept = askedWhatIsKept(words);
  return kept && !OF_ANY.test(kept['about'] ?? '') ? { wants: 'show', of: reference(kept, now) } : null;
}

/** “What do I have to do with INC-2026-0001 now?”, “what’s next for this one?”, “what else does it need?”, “can it be closed?”. */
function askedWhatNext(words: string): Groups | null {
  return (
    match(
      String.raw`^${POLITE}${I_MUST}(?: now| next| still| here)*(?: with| for| about| on| in| at)? (?:${REF})${END}`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}${I_MUST}(?: now| next| still| here)*,?(?: to| before (?:i|we) (?:can|may|could)| so that (?:i|we) can| until (?:i|we) can) ${DONE} (?:${REF})${END}`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}what(?:['’]s| is| comes)?(?: the)? next(?: steps?)?(?: for| with| on| of| in)? (?:${REF})${END}`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}what (?:else |more |all )*(?:does|do|would) (?:${REF}) (?:still |also )*(?:need|want|miss|lack|ask for|require)(?: from me| from us)?${END}`,
      words,
    ) ??
    match(String.raw`^${POLITE}how (?:do|can|could|should) (?:i|we) ${DONE} (?:${REF})${END}`, words) ??
    match(
      String.raw`^(?:and |so |but )*(?:is|are) (?:${REF}) (?:now |already )?ready (?:to be ${DONE_TO}|to ${DONE}|for (?:the )?(?:approval|closing|review|acceptance))${END}`,
      words,
    ) ??
    match(
      String.raw`^(?:and |so |but )*(?:can|could|may) (?:${REF}) (?:now |already )?be ${DONE_TO}\s*(?:now|already|yet)?\?+\s*$`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}what else (?:is|do you|do we|does one)? ?(?:still )?(?:missing|needed?|open|left)(?: for (?<context>it|this|that))?${END}`,
      words,
    )
  );
}

/** “How do we close incidents?” asks how it is done, and of no record. */
const OF_ANY = /^(?:ai )?(?:incident|risk|change|concern)/iu;

const SAVED = String.raw`(?:reported|logged|recorded|saved|raised|proposed|made|filed|added|created|opened|entered|told you about)`;

/** “What did you save?”, “how does it look now?”, “show me the incident I just reported”, “show me what we have on INC-2026-0001”. */
function askedWhatIsKept(words: string): Groups | null {
  return (
    match(
      String.raw`^${POLITE}what (?:did|have) (?:you|we|i)(?: just| now)? (?<context>saved?|record(?:ed)?|log(?:ged)?|written|write(?: down)?|put (?:down|in|there)|kept|keep|stored?)(?: there| here| now| exactly| of (?:it|that)| about (?:it|that)| down)*[?.!\s]*$`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}how (?:does|do) (?:${REF}|(?<number2>${NUMBER})) look(?: like)?${END}`,
      words,
    ) ??
    match(String.raw`^${POLITE}what does (?:${REF}) (?:look like|say)${END}`, words) ??
    match(
      String.raw`^${POLITE}(?:show|display|see|open|give)(?: me)? (?:the|my|that|our) (?:ai )?(?<context>incident|risk|change|record|one|thing|entry) (?:that |which )?(?:i|we|you)(?:['’]ve| have)?(?: just| only just| now)? ${SAVED}(?: now| here| before)*[?.!\s]*$`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}(?:(?:show|give|tell)(?: me)? )?what (?:(?:do|have) )?(?:we|you|i)(?:['’]ve)?(?: have| got| know)*(?: on (?:file|record))? (?:on|about|for|of) (?:(?<number>${NUMBER})|(?<context>${CONTEXT}))${END}`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}(?:let me see|read|read out|repeat) (?:${REF})(?: again| back| out| now)*[?.!\s]*$`,
      words,
    )
  );
}
