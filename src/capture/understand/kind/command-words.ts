import type { RecordKind } from '../../../records/define-record.ts';
import { phrase } from '../text/reading.ts';

/** The kinds that a message is told from. A concern is never guessed: whoever has one says so in words of its own. */
export type ToldKind = Exclude<RecordKind, 'concern'>;

/** How each kind is called when a record of it is asked for. */
const NOUNS: Readonly<Record<ToldKind, string>> = {
  incident: '(?:ai )?incidents?(?: report| record| ticket| entry)?|near miss',
  risk: '(?:ai )?risks?(?: entry| record| register entry)?',
  change: 'change req(?:uest)?s?|(?:ai )?changes?(?: record| ticket| entry)?|cr|rfc',
};

const VERB =
  '(?:log|report|register|record|note|file|raise|open|create|add|submit|document|enter|capture|' +
  'declare|put|track|start|make|notify|keep|flag|treat|see|reporting|logging|registering|' +
  'recording|raising|filing|submitting|noting|opening|book|announce|propose|request|write)';
const BETWEEN =
  '(?: (?:a|an|the|this|that|it|as|new|another|following|one|more|you|of|about|down|in|on|me|' +
  'us|for|please|pls|possible|potential|quick|minor|small|major|low|medium|high|critical|' +
  'emergency|standard|normal|urgent|my|our|list|ai|to|with|under|kindly|formally|is|was|here))*';
const ENDING =
  '(?![^ ]* (?:procedure|process|policy|management|register|assessment|owner|review|template|' +
  'advisory|board|meeting|manager|response|team|plan|criteria|level|matrix|log|list|appetite|' +
  'committee|form|training|reports|statistics))';

/**
 * At the beginning of a sentence the noun is enough: "Incident:", "new risk, …", "Change for the pump
 * controller".
 */
const HEAD =
  '(?:(?:and|also|so|ok|fyi|a|an|new|another|one|more|quick|possible|potential|urgent|major|' +
  'minor|small|high|low|medium|critical|emergency|planned|ai|privacy|security|safety|data|bias|' +
  'serious|sev [1-4]|heads up)(?: (?:,|:|-))? )*';
const AFTER_HEAD =
  '(?=(?: (?:[:,.!\\-(¶>]|(?:report|request|record|about|for|of|at|with|in|on|concerning|' +
  'regarding|involving|to|@|that|today|yesterday|this|last|sev|severity|found|from|is that|' +
  'because|i|we|done|made|implemented|planned|needed|requested|proposed|coming)(?![^ ])))|$)';

interface Rule {
  readonly kind: ToldKind;
  readonly asked: RegExp;
  readonly head: RegExp;
  readonly listed: RegExp;
}

/** "Put it on the risk list". */
const ON_LIST =
  '(?:put|add|enter|keep|note)(?: \\w+){0,4} (?:on|to|in|as) (?:the |our |a )?(?:risk (?:list|' +
  'register|log)|risks?)';

/** "Chatbot, risk: …": a label in the middle. */
function inline(kind: ToldKind): string {
  return `(?<=[,/-] )(?:${NOUNS[kind]}) :`;
}

export const RULES: readonly Rule[] = (Object.keys(NOUNS) as ToldKind[]).map((kind) => ({
  kind,
  asked: phrase(
    `${VERB}${BETWEEN} (?:${NOUNS[kind]})${ENDING}(?: (?:concerning|regarding|about|involving|` +
      `for|with|on|that|:|,|-))?`,
  ),
  head: phrase(
    `${HEAD}(?:${NOUNS[kind]})${ENDING}${AFTER_HEAD}(?: (?:report|request|record))?(?: (?:[:,.!\\-]))*`,
  ),
  listed: kind === 'risk' ? phrase(`${ON_LIST}|${inline(kind)}`) : phrase(inline(kind)),
}));

/** Words before a command that make it a report about commands, a denial, or a question how to give one. */
export const NOT_ASKED = phrase(
  'how|who|what|when|where|why|which|did|does|do|has|have|had|should|shall|must|not|never|no|' +
    "don't|didn't|nobody|already|if|whether|was|were|is|are|before|after|can i|may i|could i|" +
    'closed|procedure|than|without|instead of|allowed|need to|yesterday|last',
);
/** After these nothing is asked for, whatever else is said. */
export const REFUSED = phrase(
  "(?:don't|do not|not|never|no need|nothing|didn't|won't|without|instead of|rather than|" +
    'before|after|unless|how)',
);
export const STILL_ASKED = phrase(
  "(?:was|were|have been|been|am|i'm) (?:asked|told|supposed) to|have to|need to|we have|" +
    'we had|there was|there is|there has been|we had|i have|to report|please|want to|do want',
);
export const REQUESTED = phrase(
  '(?:can|could|would|will) (?:you|someone|somebody|u)|please|pls|kindly|is it possible to|' +
    "can we|could we|may i report|i'd like|do me a favou?r",
);
export const HAPPENED = phrase(
  `(?:we|i)(?:'ve)?(?: (?:have|had|just|want|got|see|saw|are|face|having))* (?:to report |` +
    `to log |had )?(?:a|an|another)(?: \\w+)?(?: \\w+)? incident|there (?:was|has been|is|` +
    `'s been|'s)(?: been)? (?:a|an|another)(?: \\w+)? incident${ENDING}|(?:that|this|it) (?:is|` +
    `was) (?:an|a)(?: \\w+)? incident`,
);

export const NOUN: Readonly<Record<ToldKind, RegExp>> = {
  incident: phrase(NOUNS.incident),
  risk: phrase(NOUNS.risk),
  change: phrase(NOUNS.change),
};

/** "Incident of last week was closed", "Change is scary": a sentence about a record or about the word. */
export const TALK = phrase(
  '(?:was|were|is|are|has been|have been|got|gets)(?: \\w+)? (?:closed|approved|rejected|' +
    'refused|reviewed|assigned|overdue|done|finished|resolved already|scary|hard|open|pending|' +
    'archived|reopened|signed off)',
);

export const OPENING = phrase(
  "(?:i|we|please|pls|kindly|can|could|would|will|want|like|wish|need|to|you|would|'d|i'd|we'd|" +
    'hereby|let|me|hi|hello|dear|colleagues|have|was|asked|,|just|also|quickly|for|us|someone|' +
    'somebody|should|am|must|and|so)',
);
