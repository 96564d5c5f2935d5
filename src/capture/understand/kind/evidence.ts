import { findPhrase, hasPhrase, phrase, type Reading, type Sentence } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { SystemsSaid } from '../slots/read-system.ts';
import { ALTER_BASE, ALTER_OBJECTS, ALTER_PAST, CALM_WORDS, HARM_WORDS } from './evidence-words.ts';

/** How strongly a clause speaks for each kind. 3 settles it, 1 is a hint. */
export interface Evidence {
  readonly incident: number;
  readonly risk: number;
  readonly change: number;
}

const NONE: Evidence = { incident: 0, risk: 0, change: 0 };

const WE = '(?:we|i|they|team|ops|it team|data science|data team|@person|vendor|supplier|provider|you|colleagues|our team|he|she)';
const RISK_WORDS = phrase(
  "risk|risks|risky|danger|threat|worried|worry|worries|concerned|concern|afraid|fear|fears|what if|potential|potentially|possible|vulnerable|susceptible|prone to|exposed to|might|may|could|likelihood|probability|residual risk|hazard",
);
const RISK_STRONG = phrase(
  "(?:there is|there's|i see|we see|see|is|as) (?:a|the|some)(?: \\w+)? (?:risk|danger|threat|chance)|(?:risk|danger|threat) (?:of|that|is|to|in)|(?:worried|worry|worries|concerned|afraid|fear|scared|have the fear|nervous)(?: \\w+){0,3}|what if|(?:might|could)(?: \\w+)?|may (?!\\d)\\w+|(?:likelihood|probability)(?: [:=])? \\w+|this risk|the risk|(?:residual|remaining) risk|potential \\w+|possible \\w+|(?:vulnerable|susceptible|prone) to|if(?: \\w+){2,12} (?:will|would|can)|can (?:be|also|still|easily|lead|leak|cause|show|lose|fail|give|make|expose|produce)|(?:is|are) likely to|one day|sooner or later|in the future",
);
const NOT_RISK = phrase('could(?: not|n\'t)|couldn\'t|could you|could we|could i|could someone|may i|may you|might i|may \\d+|could have been worse|so that(?: \\w+){1,3} could');

const INTENT = phrase(
  `(?:${WE}(?:'d|'ll|'re)?|we'd|we'll|we're|i'd|i'll|i'm|they'll|let's)(?: (?:will|shall|would|want|wants|like|plan|plans|are|is|am|going|planning|intend|intends|to|need|needs|have|has|also|propose|proposes|suggest|wish|aim|hope|about|soon|now|must|should|decided|agreed|then|therefore|can|next week|be))+ (?:${ALTER_BASE})|(?:please|pls|kindly|can you|could you|request to|proposal to|plan to|planning to|propose to|want to|like to|going to|time to|to|we need to) (?:${ALTER_BASE})`,
);
const WILL_BE = phrase(
  `(?:will|shall|to|should|must|is going to|are going to|is to|needs? to|can)(?: \\w+)? (?:be|get) (?:\\w+ )?(?:${ALTER_PAST})|(?:will|is going to|shall) (?:get|receive|move|switch|go live|go|run|use|have|gain|start using|be|screen|also)|go(?:es|ing)? live|goes in|(?:gets?|getting|receives?|moves?|switches) (?:a |an |the |to |access|new|another|its|from)|planned for|planned (?:change|update|upgrade|release|migration|switch)|scheduled for|roll ?out (?:of|to|in|on|starts)|(?:is|are) (?:planned|scheduled|due to go live|being replaced|being migrated|being upgraded|being changed)|takes effect|from next \\w+ on|cut over`,
);
const DID_ALTER = phrase(
  `(?:${WE}|we've|i've|they've)(?: (?:have|has|had|just|already|now|recently|finally|also|successfully|quietly|then))* (?:${ALTER_PAST})`,
);
const WAS_ALTERED = phrase(`(?:was|were|has been|have been|got|been|is now|are now)(?: \\w+)? (?:${ALTER_PAST})`);
const OBJECT = phrase(ALTER_OBJECTS);
const ALTERS_FIRST = phrase(`(?:${ALTER_BASE})`);
const CHANGE_HEAD = phrase(
  'new (?:intended use|use case|prompt|system prompt|threshold|training data|model version|version|supplier|supplier model|vendor|instructions)|(?:upgrade|migration|retraining|relabell?ing|replacement|swap|rollout|switch|move|update|change) (?:of|to|from|in)|tool access (?:for|to)|(?:model )?version \\d\\S* (?:of|for|in|on|goes|will)',
);

const HARM = phrase(HARM_WORDS);
const CALM = phrase(CALM_WORDS);
const PAST = phrase(
  "\\w{2,}ed|gave|told|sent|went|got|said|wrote|made|took|saw|let|put|was|were|has|have|had|did|began|broke|came|fell|found|held|kept|knew|left|lost|paid|ran|read|set|shut|spoke|stood|thought|threw|used|is|are|keeps|gives|shows|tells|sends|says|reads|uses|returns|reports|mixes|shared|hung|rang|drove|hit|cut|lit|swore|led|chose|forgot|cost|bought|sold|taught|drew|flew|fed|bound|hid|spent|swept|overrode|misread|mistook",
);

/** What one clause tells, given where systems are named in it. */
export function evidenceIn(reading: Reading, clause: Span, sentence: Sentence, systems: SystemsSaid): Evidence {
  if (hasPhrase(reading, CALM, sentence) && !hasPhrase(reading, phrase('but|except|however|risk|might|may|could'), sentence)) return NONE;
  return {
    risk: riskIn(reading, clause),
    change: changeIn(reading, clause, systems),
    incident: incidentIn(reading, clause, systems),
  };
}

function riskIn(reading: Reading, clause: Span): number {
  const not = findPhrase(reading, NOT_RISK, clause);
  const stands = (hit: Span): boolean => !not.some((one) => hit.from < one.to && one.from < hit.to);
  if (findPhrase(reading, RISK_STRONG, clause).some(stands)) return 3;
  return findPhrase(reading, RISK_WORDS, clause).some(stands) ? 1 : 0;
}

function changeIn(reading: Reading, clause: Span, systems: SystemsSaid): number {
  const about = hasPhrase(reading, OBJECT, clause) || namesSystem(systems, clause);
  if (!about) return 0;
  const alters = [INTENT, WILL_BE, DID_ALTER, CHANGE_HEAD].some((pattern) => hasPhrase(reading, pattern, clause));
  const imperative = findPhrase(reading, ALTERS_FIRST, { from: clause.from, to: Math.min(clause.from + 2, clause.to) })[0]?.from === clause.from;
  if (alters || imperative) return 3;
  const altered = hasPhrase(reading, WAS_ALTERED, clause);
  return altered ? (hasPhrase(reading, HARM, clause) ? 1 : 3) : 0;
}

function incidentIn(reading: Reading, clause: Span, systems: SystemsSaid): number {
  const subject = systemAt(systems, clause);
  const harm = hasPhrase(reading, HARM, clause);
  if (!subject) return harm && hasPhrase(reading, AI_WORDS, clause) ? 2 : harm ? 1 : 0;
  const did = hasPhrase(reading, PAST, { from: subject.to, to: clause.to });
  if (harm) return 3;
  return did ? 2 : 0;
}

const AI_WORDS = phrase('model|models|ai|bot|algorithm|score|scores|prediction|predictions|recommendation|recommendations|assistant|output|outputs|customers?|users?|applicants?|patients?|claimants?|candidates?|employees?');

function namesSystem(systems: SystemsSaid, clause: Span): boolean {
  return systemAt(systems, clause) !== null;
}

function systemAt({ listed, named }: SystemsSaid, clause: Span): Span | null {
  return [...listed, ...named].find((one) => one.from >= clause.from && one.from < clause.to) ?? null;
}
