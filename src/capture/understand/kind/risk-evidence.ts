import { findPhrase, hasPhrase, lineOf, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { ALTER_BASE } from './alter-words.ts';
import { tellsOfEvent } from './event-verbs.ts';

const COMPOUND =
  '(?! (?:matrix|assessments?|register|criteria|owners?|management|team|process|policy|' +
  'procedure|appetite|training|workshop|review|list|log|meeting|levels?|scale|treatment|' +
  'acceptance|committee|board))';
/** "It made a threat out of a joke": what somebody says, and no danger. */
const NOT_MADE = '(?<!(?:made|makes|making|wrote|sent|uttered|received|got|into|as) )';
/** As a rating; what a model computes is a probability as well. */
const RATED =
  '(?:probability(?= (?:that|of|is|:|=|-|[1-5]|low|medium|high|small|maybe|about|and)(?![^ ]))|(?:low|medium|high|small|rated) probability)';
/** A risk is spoken of as such. */
const NAMED = phrase(
  `(?:there is|there's|i see|we see|we run|see|(?:is|as|that's|it's|poses|carries) (?:a|the|another|` +
    `one)|poses|carries|residual|remaining|${NOT_MADE}(?:this|the|a)|our main|biggest) (?:(?:a|the|some|certain|` +
    `clear|big|real|serious|high|growing|major|huge|small|considerable) )*(?:risks?|dangers?|` +
    `threats?|hazards?)${COMPOUND}|(?:risk|danger|threat|chance|possibility) (?:of|that)|` +
    `(?:worried|worry|worries|concerned|afraid|fear|fears|scared|nervous|anxious|uneasy|` +
    `have the fear)(?: \\w+){0,3}|what if|likelihood|likelyhood|${RATED}|(?<!(?:may|it|this|that|which|who|also|only|mainly|what) )concerns?|(?:vulnerable|` +
    `susceptible|prone|exposed) to`,
);
/** Something has not happened and may. */
const MODAL = phrase(
  '(?:might|could|may)(?! \\d)(?: (?:also|then|still|one day|again|not|never|even|easily|' +
    'soon))* \\w+|can (?:be|also|still|easily|lead|leak|cause|show|lose|fail|give|make|expose|' +
    'produce|harm|hurt|learn|drift|reveal|end|become|turn|go|get|happen|say|tell|discriminate|' +
    'mislead|reject|miss|return|send)|likely to|one day|sooner or later|' +
    'in the (?:long run|future)|would (?:lead|cause|harm|hurt|lose|be (?:a disaster|bad|severe))|' +
    'will (?:eventually|sooner or later|probably)',
);
const NO_MODAL = phrase(
  '(?:he|she|you|we|i|they|who|one|everybody|everyone|people|customers|users) can(?: (?:not|also|still|only|now))* \\w+|it may concern|' +
    `could(?:n't| not)|(?:could|may|might|can) (?:you|we|i|someone|somebody|he|she)|(?:we|i|you|` +
    `who|which|customers|users|people|that|nobody|they) (?:could|may|might|can) (?:not |` +
    `no longer |now |only |also )?(?:${ALTER_BASE}|meet|talk|discuss|see|log|open|file|pay|reach|` +
    `come|join|help|have|need|be late)|(?:could|may|might) have \\w+|may \\d+`,
);
const HYPOTHETICAL = phrase(
  '(?<!(?<![^ ])(?:sure|know|see|check|test|testing|tested|tell|asked|wonder|unsure|clear|matter|doubt|even|as) )(?:if|in case|' +
    'suppose|imagine|unless)(?! (?:possible|needed|necessary|so|not|you|approved|nobody objects|' +
    'all goes well|everyone agrees|it helps))',
);
const PAST_EVENT = phrase(
  '(?:yesterday|ago|last (?:week|night|month|monday|tuesday|wednesday|thursday|friday)|' +
    'this morning|happened|noticed)',
);

/**
 * How strongly a clause tells of a risk: 3 when it is named or may happen to a system, 2.5 when it is only
 * supposed.
 */
export function riskEvidence(reading: Reading, clause: Span, aboutAi: boolean): number {
  if (hasPhrase(reading, NAMED, clause) && (aboutAi || hasPhrase(reading, RISK_WORD, clause))) return 3;
  if (!aboutAi) return 0;
  const denied = findPhrase(reading, NO_MODAL, clause);
  const modal = findPhrase(reading, MODAL, clause).some(
    (hit) => !denied.some((one) => hit.from < one.to && one.from < hit.to),
  );
  if (modal) return 3;
  if (isHypothetical(reading, clause)) return 2.5;
  if (!hasPhrase(reading, POSSIBLE, clause)) return 0;
  return tellsOfEvent(lineOf(reading, clause)) ? 2 : 3.1;
}

/** Weaker than what is told as having happened: "potential data breach: the chatbot displayed …". */
const POSSIBLE = phrase(
  'potential(?:ly)? \\w+|possible (?:bias|harm|leak|misuse|abuse|discrimination|loss|damage|' +
    'failure|errors?)',
);
const RISK_WORD = phrase(`(?:risks?|dangers?|threats?|hazards?)${COMPOUND}`);

/** "if it fails at Christmas": nothing of this has happened. */
export function isHypothetical(reading: Reading, clause: Span): boolean {
  return hasPhrase(reading, HYPOTHETICAL, clause) && !hasPhrase(reading, PAST_EVENT, clause);
}
