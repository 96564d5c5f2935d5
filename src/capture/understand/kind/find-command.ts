import type { RecordKind } from '../../../records/define-record.ts';
import { findPhrase, hasPhrase, phrase, type Reading, type Sentence } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

/** A person asks for a record of a kind; the words that do so are no part of what happened. */
export interface Command extends Span {
  readonly kind: RecordKind;
}

/** How each kind is called when a record of it is asked for. */
const NOUNS: Readonly<Record<RecordKind, string>> = {
  incident: '(?:ai )?incidents?(?: report| record| ticket| entry)?|near miss',
  risk: '(?:ai )?risks?(?: entry| record| register entry)?',
  change: 'change requests?|(?:ai )?changes?(?: record| ticket| entry)?|cr|rfc',
};

const VERB =
  '(?:log|report|register|record|note|file|raise|open|create|add|submit|document|enter|capture|declare|put|track|start|make|notify|keep|flag|treat|see|reporting|logging|registering|recording|raising|filing|submitting|noting|opening|book|announce|propose|request|write)';
const BETWEEN =
  '(?: (?:a|an|the|this|that|it|as|new|another|following|one|more|you|of|about|down|in|on|me|us|for|please|pls|possible|potential|quick|minor|small|major|low|medium|high|critical|emergency|standard|normal|urgent|my|our|list|ai|to|with|under|kindly|formally|is|was|here))*';
const ENDING = '(?![^ ]* (?:procedure|process|policy|management|register|assessment|owner|review|template|advisory|board|meeting|manager|response|team|plan|criteria|level|matrix|log|list|appetite|committee|form|training|reports|statistics))';

/** At the beginning of a sentence the noun is enough: "Incident:", "new risk, …", "Change for the pump controller". */
const HEAD =
  '(?:(?:and|also|so|ok|fyi|a|an|new|another|one|more|quick|possible|potential|urgent|major|minor|small|high|low|medium|critical|emergency|planned|ai|sev [1-4]|heads up)(?: (?:,|:|-))? )*';
const AFTER_HEAD =
  '(?=(?: (?:[:,.!\\-(¶>]|report|request|record|about|for|of|at|with|in|on|concerning|regarding|involving|to|@|that|today|yesterday|this|last|sev|severity|found|from|is that|because))|$)';

interface Rule {
  readonly kind: RecordKind;
  readonly asked: RegExp;
  readonly head: RegExp;
  readonly listed: RegExp | null;
}

const RULES: readonly Rule[] = (Object.keys(NOUNS) as RecordKind[]).map((kind) => ({
  kind,
  asked: phrase(`${VERB}${BETWEEN} (?:${NOUNS[kind]})${ENDING}(?: (?:concerning|regarding|about|involving|for|with|on|that|:|,|-))?`),
  head: phrase(`${HEAD}(?:${NOUNS[kind]})${ENDING}${AFTER_HEAD}(?: (?:report|request|record))?(?: (?:[:,.!\\-]))*`),
  listed: kind === 'risk' ? phrase('(?:put|add|enter|keep|note)(?: \\w+){1,4} (?:on|to|in|as) (?:the |our |a )?(?:risk (?:list|register|log)|risks?)') : null,
}));

/** Words before a command that make it a report about commands, a denial, or a question how to give one. */
const NOT_ASKED = phrase(
  "how|who|what|when|where|why|which|did|does|do|has|have|had|should|shall|must|not|never|no|don't|didn't|nobody|already|if|whether|was|were|is|are|before|after|can i|may i|could i|closed|procedure|than|without|instead of|allowed|need to|yesterday|last",
);
const STILL_ASKED = phrase('(?:was|were|have been|been|am|i\'m) (?:asked|told|supposed) to|have to|need to|we have|we had|there was|there is|there has been|we had|i have|to report|please|want to|do want');
const REQUESTED = phrase('(?:can|could|would|will) (?:you|someone|somebody|u)|please|pls|kindly|is it possible to|can we|could we|may i report|i\'d like|do me a favou?r');
const HAPPENED = phrase(
  `(?:we|i)(?:'ve)?(?: (?:have|had|just|want|got|see|saw|are|face|having))* (?:to report |to log |had )?(?:a|an|another)(?: \\w+)?(?: \\w+)? incident|there (?:was|has been|is|'s been|'s)(?: been)? (?:a|an|another)(?: \\w+)? incident${ENDING}|(?:that|this|it) (?:is|was) (?:an|a)(?: \\w+)? incident`,
);

/** The first place where a record is asked for, told from places where records are only spoken of. */
export function findCommand(reading: Reading): Command | null {
  for (const sentence of reading.sentences) {
    const command = headOf(reading, sentence) ?? askedIn(reading, sentence);
    if (command) return command;
  }
  const story = findPhrase(reading, HAPPENED).find((hit) => isAssertion(reading, hit));
  return story ? { kind: 'incident', from: story.from, to: story.to } : null;
}

function headOf(reading: Reading, sentence: Sentence): Command | null {
  if (sentence.question) return null;
  const start = afterGreeting(reading, sentence);
  for (const { kind, head } of RULES) {
    const hit = findPhrase(reading, head, { from: start, to: Math.min(sentence.to + 1, reading.tokens.length) })[0];
    if (hit?.from === start && !isTalk(reading, sentence, hit)) return { kind, from: sentence.from, to: Math.min(hit.to, sentence.to) };
  }
  return null;
}

const GREETING = phrase(
  '(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks|thank you|please|pls|fyi|ok|okay|so|and|also|well|morning)(?: (?:all|team|everyone|everybody|colleagues|there|folks|lads|guys|bot|assistant|@person|@link))*(?: (?:,|:|-|!))*',
);

export function afterGreeting(reading: Reading, sentence: Span): number {
  let start = sentence.from;
  for (let step = 0; step < 3; step += 1) {
    const hit = findPhrase(reading, GREETING, { from: start, to: sentence.to })[0];
    if (hit?.from !== start) break;
    start = hit.to;
  }
  while (start < sentence.to && /^(?:[-#>]|@link)$/u.test(reading.tokens[start]?.kind === 'link' ? '@link' : (reading.tokens[start]?.low ?? ''))) start += 1;
  return start;
}

/** "Incident of last week was closed", "Change is scary": a sentence about a record or about the word. */
const TALK = phrase('(?:was|were|is|are|has been|have been|got|gets)(?: \\w+)? (?:closed|approved|rejected|refused|reviewed|assigned|overdue|done|finished|resolved already|scary|hard|open|pending|archived|reopened|signed off)');

function isTalk(reading: Reading, sentence: Span, hit: Span): boolean {
  const separated = /^[:,.!¶-]$/u.test(reading.tokens[hit.to - 1]?.low ?? '') || hit.to >= sentence.to;
  return !separated && hasPhrase(reading, TALK, sentence);
}

function askedIn(reading: Reading, sentence: Sentence): Command | null {
  for (const { kind, asked, listed } of RULES) {
    for (const hit of [...findPhrase(reading, asked, sentence), ...(listed ? findPhrase(reading, listed, sentence) : [])]) {
      if (isRequested(reading, sentence, hit)) return { kind, from: prefixOf(reading, sentence, hit), to: hit.to };
    }
  }
  return null;
}

function isRequested(reading: Reading, sentence: Sentence, hit: Span): boolean {
  const before = { from: sentence.from, to: hit.from };
  if (hasPhrase(reading, REQUESTED, { from: sentence.from, to: hit.to })) return !/(?:^| )(?:how|not|never|don't)(?: |$)/u.test(lineBefore(reading, before));
  if (sentence.question) return false;
  return !hasPhrase(reading, NOT_ASKED, before) || hasPhrase(reading, STILL_ASKED, { from: sentence.from, to: hit.to });
}

function lineBefore(reading: Reading, span: Span): string {
  return reading.tokens.slice(span.from, span.to).map((token) => token.low).join(' ');
}

function isAssertion(reading: Reading, hit: Span): boolean {
  const sentence = reading.sentences.find((one) => hit.from >= one.from && hit.from < one.to);
  return sentence !== undefined && !sentence.question && !hasPhrase(reading, phrase('not|no|never|if|whether'), { from: Math.max(sentence.from, hit.from - 3), to: hit.to });
}

const OPENING = phrase("(?:i|we|please|pls|kindly|can|could|would|will|want|like|wish|need|to|you|would|'d|i'd|we'd|hereby|let|me|hi|hello|dear|colleagues|have|was|asked|,|just|also|quickly|for|us|someone|somebody|should|am|must|and|so)");

/** Where the request begins: "I would like to" and the like before it belong to it. */
function prefixOf(reading: Reading, sentence: Span, hit: Span): number {
  let from = hit.from;
  while (from > sentence.from && hasPhrase(reading, OPENING, { from: from - 1, to: from })) from -= 1;
  return from;
}
