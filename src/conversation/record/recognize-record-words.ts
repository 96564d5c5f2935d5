import { readConfidentialityWish } from '../../capture/confidentiality-wish.ts';
import { recognizeStateQuestion } from './recognize-state-question.ts';
import { recognizeOrderWords, type OrderWords } from './recognize-order-words.ts';
import { POLITE, recognizeStepWords, type StepWords } from './recognize-step-words.ts';
import {
  CONTEXT,
  match,
  NUMBER,
  REF,
  reference,
  withNumbers,
  type Groups,
  type RecordReference,
} from './record-reference.ts';

/** What somebody wants of a record that is on file. */
export type RecordWords =
  | { readonly wants: 'show' | 'history' | 'missing' | 'restrict' | 'open-up'; readonly of: RecordReference }
  | StepWords
  | OrderWords
  | { readonly wants: 'attach'; readonly of: RecordReference; readonly link: string | null }
  | { readonly wants: 'link'; readonly of: RecordReference; readonly to: string; readonly words: string }
  /** `to` null: the record that is named may be the one that is linked from, or the one that it is linked to. */
  | { readonly wants: 'unlink'; readonly of: RecordReference; readonly to: string | null }
  /** Whoever handles a concern asks the person behind it. */
  | { readonly wants: 'ask-reporter'; readonly of: RecordReference; readonly text: string }
  /** The record is named and something is said of it: "INC-2026-0003: severity is low". */
  | { readonly wants: 'tell'; readonly of: RecordReference; readonly words: string };

/** “For the record: CHG-2026-0001 was rolled back.” */
const LEAD = new RegExp(
  String.raw`^(?:(?:for the record|fyi|for your information|just so you know|heads[- ]up|by the way|btw|oh|also|and|ok|sorry)[,:\s–—-]+|(?:update|correction|note|so|no)\s*[,:–—-]+\s*)+(?=(?:${NUMBER})(?!\w))`,
  'iu',
);

/** Null for words that are not about a record on file. Whole-message forms only: a story that mentions a number stays one. */
export function recognizeRecordWords(text: string, now: Date): RecordWords | null {
  const words = withNumbers(text.trim().replace(/\s+/gu, ' ')).replace(LEAD, '');
  return (
    asked(words, now) ??
    recognizeStateQuestion(words, now) ??
    confidential(words, now) ??
    askedOf(words, now) ??
    attached(words, now) ??
    mitigatedBy(words, now) ??
    unlinked(words, now) ??
    linked(words, now) ??
    recognizeOrderWords(words, now) ??
    begunStep(words, now) ??
    recognizeStepWords(words, now) ??
    told(words, now)
  );
}

const NUMBER_FIRST = String.raw`(?<number4>${NUMBER})`;

function asked(words: string, now: Date): RecordWords | null {
  const missing = match(
    String.raw`^${POLITE}what(?:’s|'s| is| does)? (?:still )?(?:missing|needed|left|open|need)(?: to (?:\w+ off|\w+)| before (?:i|we) can (?:\w+ off|\w+)| for| in| of| on| with)? (?:${REF})(?: need)?[?.!\s]*$`,
    words,
  );
  if (missing) return { wants: 'missing', of: reference(missing, now) };
  const ready = match(
    String.raw`^(?:can|could|may|should) (?:i|we) (?:now |already |just )?(?:close|approve|accept|implement|contain|review|assess) (?:${REF})(?: now| yet| already)?\?+\s*$`,
    words,
  );
  if (ready) return { wants: 'missing', of: reference(ready, now) };
  const history = match(
    String.raw`^${POLITE}(?:(?:show|give|tell|see|open)(?: me)? )?(?:the )?(?:${NUMBER_FIRST})(?:['’]s)? (?:full |whole )?(?:history|versions|changes|audit trail|trail)[?.!\s]*$|^${POLITE}(?:(?:show|give|tell)(?: me)? )?(?:the )?(?:history|versions|changes|audit trail|trail)(?: of| for| on| to| in)? (?:${REF})[?.!\s]*$|^who (?:changed|did what (?:on|to|with)) (?:(?<number2>${NUMBER}))[?.!\s]*$|^${POLITE}(?:tell me )?what(?:’s|'s| has| have| was| did)? (?:happened|changed|been (?:done|changed)|gone on|went on|was done)(?: so far)? (?:to|with|on|in|about) (?:(?<number3>${NUMBER}))(?: so far| since .{3,30})?[?.!\s]*$`,
    words,
  );
  if (history) return { wants: 'history', of: reference(history, now) };
  const show = match(
    String.raw`^(?:${POLITE}(?:show|open|display|see|look up|get|find)(?: me)? |what(?:’s|'s| is) |what about |status of |how is )?(?:record )?(?:(?<number>${NUMBER}))(?: status)?[?.!\s]*$|^${POLITE}(?:show|open|display)(?: me)? (?:(?<context>${CONTEXT}))[?.!\s]*$|^${POLITE}(?:show|display|see|look up)(?: me)? (?:(?<about>(?:the|that|our|my) (?:ai )?(?:incident|risk|change|concern) (?:about|on|of|with|regarding|where|that|to) .{2,80}?))[?.!\s]*$`,
    words,
  );
  if (show) return { wants: 'show', of: reference(show, now) };
  const side = match(
    String.raw`^${POLITE}(?:tell me )?(?:who(?:’s|'s| is)? (?:owns?|the owner of|responsible for|in charge of|looking after)|whose is|when(?:’s|'s| is| was)|what(?:’s|'s| is| was) the (?:status|state|level|severity|owner|due date|deadline|reason|treatment) (?:of|for)|how (?:bad|severe|far) is|why (?:was|is)) (?:(?<number>${NUMBER}))(?: (?:due|planned|from|refused|closed|rejected|open|still open|now|happen(?:ed)?|to be (?:done|closed)))*[?.!\s]*$`,
    words,
  );
  return side ? { wants: 'show', of: reference(side, now) } : null;
}

function confidential(words: string, now: Date): RecordWords | null {
  const restrict = match(
    String.raw`^${POLITE}(?:(?:mark|make|set|keep) (?:${REF})(?: as| to)? (?:restricted|confidential|secret|private)|restrict(?: access to)? (?:(?<number2>${NUMBER})|(?<context2>${CONTEXT})))[.!\s]*$`,
    words,
  );
  if (restrict) return { wants: 'restrict', of: reference(restrict, now) };
  const open = match(
    String.raw`^${POLITE}(?:mark|make|set) (?:${REF})(?: as| to)? (?:internal|unrestricted|visible(?: to (?:all|everybody|everyone))?|not (?:restricted|confidential))[.!\s]*$`,
    words,
  );
  return open ? { wants: 'open-up', of: reference(open, now) } : wished(words, now);
}

/** "INC-2026-0003 should be confidential", "please treat this as confidential": nothing else is said. */
function wished(words: string, now: Date): RecordWords | null {
  const named = match(String.raw`(?<!\S)(?<number>${NUMBER})(?!\w)`, words);
  const number = named?.['number'];
  const { wish, rest } = readConfidentialityWish(
    number === undefined ? words : words.replace(number, 'this'),
  );
  if (wish === null || rest !== '') return null;
  return { wants: wish === 'restricted' ? 'restrict' : 'open-up', of: reference(named ?? {}, now) };
}

function askedOf(words: string, now: Date): RecordWords | null {
  const found = match(
    String.raw`^${POLITE}ask (?:the (?:person|reporter) )?(?:about|behind|of|in|on) (?<number>con-(?:\d{4}-)?\d{1,6})\s*[:,–—-]?\s*(?<text>.{2,})$`,
    words,
  );
  return found ? { wants: 'ask-reporter', of: reference(found, now), text: found['text'] ?? '' } : null;
}

const URL = String.raw`<?https?://\S+`;
const PROOF = String.raw`(?:(?:the|an?|our|my|some|more|new|further|signed|final|this|here(?:['’]s| is)(?: the| an?)?) )*(?:evidence|proof|report|minutes|protocol|test report|screenshot|document|link|file|log)s?`;

/** “Evidence for RSK-2026-0003: https://…”, “CHG-2026-0001 evidence: https://…”, “CHG-2026-0001: https://…”. */
function withLink(words: string): Groups | null {
  return (
    match(
      String.raw`^${POLITE}(?:(?:attach|add|save|keep|put|upload) )?${PROOF} (?:for|of|to|on|with|in) (?:${REF})\s*[:,–—-]?\s*(?:is |are )?(?<link>${URL})[.!\s]*$`,
      words,
    ) ??
    match(
      String.raw`^(?<number>${NUMBER})\s*[:,–—-]?\s*(?:(?:attach|add) )?(?:${PROOF})?\s*[:,–—-]?\s*(?:is )?(?<link>${URL})[.!\s]*$`,
      words,
    )
  );
}

/** “Here's the test report for the fraud one https://…”: what it belongs to is described, or spoken of already. */
function shown(words: string): RecordWords | null {
  const found = match(
    String.raw`^(?:(?:oh|ah|and|ok|also|btw|by the way|so)[,\s]+)*(?:here(?:['’]s| is| are)|this is|that['’]s|attached(?: is)?|see|find|adding|i add|for the record)[:,]? (?:you )?${PROOF}(?: (?:for|of|to|about|on|behind|in) (?:the |that |our )?(?<what>[^:]{2,100}?))?\s*[:,–—-]?\s*(?<link>${URL})[.!\s]*$`,
    words,
  );
  if (found === null) return null;
  const link = bareLink(found['link']);
  const what = found['what']?.replace(/\s+(?:one|incident|risk|change|case|thing)(?=\s|$)/iu, '');
  const of = what === undefined || IS_CONTEXT.test(what) ? null : what;
  return {
    wants: 'attach',
    of: of === null ? { by: 'context' } : { by: 'words', kind: null, words: of },
    link,
  };
}

const IS_CONTEXT = /^(?:it|this|that|this one|that one|incident|risk|change)$/iu;

function bareLink(link: string | undefined): string | null {
  return link?.replace(/^<|(?:\|[^>]*)?>$/gu, '') ?? null;
}

function attached(words: string, now: Date): RecordWords | null {
  const found =
    withLink(words) ??
    match(
      String.raw`^${POLITE}(?:attach|add|save|keep)(?: (?:this|that|it|the (?:file|message|thread|log|report|screenshot|document)|(?<link><?https?://\S+)))?(?: (?:as|for) evidence)?(?: (?:to|for|on|with)) (?:the )?(?:record )?(?:${REF})(?: as evidence)?[.!\s]*$`,
      words,
    );
  if (found === null) return shown(words);
  return { wants: 'attach', of: reference(found, now), link: bareLink(found['link']) };
}

function linked(words: string, now: Date): RecordWords | null {
  const found = match(
    String.raw`^${POLITE}(?:(?:link|connect|relate) (?:${REF}) (?:to|with|and)|(?<number2>${NUMBER}) (?<how>was caused by|is caused by|is the same as|is related to|relates to|is a result of|results from|has to do with|is described in|is treated with)) (?<to>.{2,120}?)[.!\s]*$`,
    words,
  );
  if (found === null) return null;
  const [of, to, how] = [reference(found, now), found['to'] ?? '', found['how'] ?? 'is related to'];
  if (CAUSES.test(how) && !NAMES_WHAT_IS_LINKED.test(to))
    return { wants: 'tell', of, words: `root cause: ${to}` };
  return { wants: 'link', of, to, words: how };
}

/** "INC-2026-0003 was caused by an old price table": by nothing that has a number. */
const CAUSES = /^(?:(?:was|is) (?:caused by|a result of)|results from)$/iu;
const NAMES_WHAT_IS_LINKED = new RegExp(
  String.raw`\b${NUMBER}|\bA\.\s?\d|\bclause\b|\bcontrol\b|^(?:the )?(?:incident|change|risk|record) \d`,
  'iu',
);

const APART = String.raw`unlink|disconnect|detach|un-?relate`;
const LINK_OF = String.raw`(?:remove|delete|drop|undo|take (?:away|off|out)|break|cut) (?:the |that |this )?(?:wrong )?link`;

/** "unlink RSK-2026-0003", "remove the link to A.8.4", "INC-2026-0003 has nothing to do with CHG-2026-0002". */
function unlinked(words: string, now: Date): RecordWords | null {
  const pair =
    match(
      String.raw`^${POLITE}(?:(?:${APART}) (?<to>.{2,120}?) from|${LINK_OF} (?:to|with) (?<to2>.{2,120}?) (?:from|of|on|in)) (?:${REF})[.!\s]*$`,
      words,
    ) ??
    match(
      String.raw`^${POLITE}(?:(?:${APART}) (?:${REF}) (?:and|with)|${LINK_OF} (?:between|from|of) (?:(?<number2>${NUMBER})|(?<context2>${CONTEXT})) (?:and|to|with)) (?<to>.{2,120}?)[.!\s]*$`,
      words,
    ) ??
    match(
      String.raw`^(?<number>${NUMBER}) (?:is not (?:linked|related) to|has nothing to do with|was not caused by|is not (?:described in|treated with|the same as|a result of)) (?<to>.{2,120}?)[.!\s]*$`,
      words,
    );
  if (pair) return { wants: 'unlink', of: reference(pair, now), to: pair['to'] ?? pair['to2'] ?? null };
  const one = match(
    String.raw`^${POLITE}(?:(?:${APART})|${LINK_OF}s?(?: to| with)?)(?: (?:(?<number>${NUMBER})|(?<context>${CONTEXT})|(?<to>.{2,120}?)))?[.!\s]*$`,
    words,
  );
  if (one === null) return null;
  return { wants: 'unlink', of: reference(one, now), to: one['to'] ?? null };
}

/** “RSK-2026-0003 is mitigated by A.6.2.6”: the controls that are chosen for it. */
function mitigatedBy(words: string, now: Date): RecordWords | null {
  const found = match(
    String.raw`^(?<number>${NUMBER}) (?<said>(?:is|was|will be) (?:mitigated|addressed|handled|treated|covered) (?:by|through|using) .*\bA\.\s?\d.*)$`,
    words,
  );
  const said = found?.['said']?.replace(
    /^(?:was|will be) \p{L}+|^is (?:covered|addressed|handled)/iu,
    'is treated',
  );
  return found && { wants: 'tell', of: reference(found, now), words: said ?? '' };
}

/** “Start investigating it”: nothing is recorded of a step that begins; what it wants is shown. */
function begunStep(words: string, now: Date): RecordWords | null {
  const found = match(
    String.raw`^${POLITE}(?:(?:i|we)(?:['’]ll| will| are going to)? )?(?:start|begin|starting|beginning) (?:(?:with|on) )?(?:investigating|assessing|treating|containing|reviewing|correcting|(?:the )?(?:investigation|assessment|treatment|containment|review|correction))(?: (?:of|on|for|in))?(?: (?:${REF}))?[.!\s]*$`,
    words,
  );
  return found && { wants: 'missing', of: reference(found, now) };
}

/** "INC-2026-0003: severity is low", "the root cause of INC-2026-0003 was a cache key", "update INC-2026-0003". */
function told(words: string, now: Date): RecordWords | null {
  const update = match(
    String.raw`^${POLITE}(?:update|change|edit|correct) (?:(?<number>${NUMBER}))[.!\s]*$`,
    words,
  );
  if (update) return { wants: 'tell', of: reference(update, now), words: '' };
  const looked = match(
    String.raw`^(?:(?:i|we)(?:['’]ve| have| just)? )?(?:looked at|checked|gone through|been through|went through|had a look at|reviewed|assessed) (?<number>${NUMBER})\s*[:,;.–—-]+\s*(?<said>.{3,}?)$`,
    words,
  );
  if (looked) return { wants: 'tell', of: reference(looked, now), words: looked['said'] ?? '' };
  const front = match(
    String.raw`^(?:(?:in|for|on|about|update|(?:please )?(?:add|note|write)(?: (?:this|that|it))? (?:to|in|on|for)) )?(?<number>${NUMBER})(?:\s*[:,–—-]+\s*|\s+)(?:that )?(?<said>.{3,}?)$`,
    words,
  );
  if (front) return { wants: 'tell', of: reference(front, now), words: front['said'] ?? '' };
  const set = toldAsSet(words, now);
  if (set !== null) return set;
  const inside = match(
    String.raw`^(?<a>(?:(?:change|set|update|correct) )?(?:the |its )?[\p{L} ]{3,30}?) (?:of|for|in|on) (?<number>${NUMBER})(?<b>\s*[:=].{2,}?| (?:is|was|were|are|to|should be|in|on|at|by|until|from|goes|went|has gone|rises|rose|has risen|drops|dropped|falls|fell|increases|increased|decreases|decreased|becomes|became|moves|moved|must be|has to be)\b.{2,}?)$`,
    words,
  );
  if (inside)
    return { wants: 'tell', of: reference(inside, now), words: `${inside['a'] ?? ''}${inside['b'] ?? ''}` };
  return null;
}

const WHO = String.raw`(?:<@[A-Z0-9]+>|@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)`;

/** “Set INC-2026-0003 to high, …”, “Zoe takes over RSK-2026-0001”: the value of a field that is not named. */
function toldAsSet(words: string, now: Date): RecordWords | null {
  const valued = match(
    String.raw`^${POLITE}(?:set|put|change|raise|lower|upgrade|downgrade|increase|decrease|bump|escalate)(?: the)?(?: (?<field>\p{L}+)(?: (?:of|for|in))?)? (?<number>${NUMBER})(?: up| down| back)? to (?<said>.+)$`,
    words,
  );
  if (valued) {
    const isSeverity = /^inc/iu.test(valued['number'] ?? '') && GRADE.test(valued['said'] ?? '');
    const named = valued['field'] ?? (isSeverity ? 'severity' : undefined);
    const field = named === undefined ? '' : `${named} is `;
    return { wants: 'tell', of: reference(valued, now), words: `${field}${valued['said'] ?? ''}` };
  }
  const taken = new RegExp(
    String.raw`^(?<who>${WHO}) (?:takes over|now owns|owns|is now the owner of|is the owner of|takes care of|will take over|will own) (?<number>${NUMBER_ANY_CASE})(?: now| from now on)?[.!\s]*$`,
    'u',
  ).exec(words)?.groups;
  return taken === undefined
    ? null
    : { wants: 'tell', of: reference(taken, now), words: `owner is ${taken['who'] ?? ''}` };
}

const GRADE = /^(?:low|medium|high|critical)\b/iu;
const NUMBER_ANY_CASE = String.raw`(?:[Ii][Nn][Cc]|[Rr][Ss][Kk]|[Cc][Hh][Gg])-(?:\d{4}-)?\d{1,6}`;
