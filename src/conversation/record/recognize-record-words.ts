import type { RecordKind } from '../../records/define-record.ts';

/** Which record somebody speaks of: its number, its kind and some words of it, or "it". */
export type RecordReference =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'words'; readonly kind: RecordKind; readonly words: string }
  /** The record that the conversation is about. */
  | { readonly by: 'context' };

/** What somebody wants of a record that is on file. */
export type RecordWords =
  | { readonly wants: 'show' | 'history' | 'missing' | 'restrict' | 'open-up'; readonly of: RecordReference }
  /** `steps`: names of the steps that the words can mean; the record's status decides which it is. */
  | {
      readonly wants: 'step';
      readonly of: RecordReference;
      readonly steps: readonly string[];
      readonly verb: string;
      readonly reason: string | null;
      /** What was said behind it: answers that the step may need. */
      readonly rest: string;
    }
  | { readonly wants: 'attach'; readonly of: RecordReference; readonly link: string | null }
  | { readonly wants: 'link'; readonly of: RecordReference; readonly to: string; readonly words: string }
  /** `to` null: the record that is named may be the one that is linked from, or the one that it is linked to. */
  | { readonly wants: 'unlink'; readonly of: RecordReference; readonly to: string | null }
  /** Whoever handles a concern asks the person behind it. */
  | { readonly wants: 'ask-reporter'; readonly of: RecordReference; readonly text: string }
  /** The record is named and something is said of it: "INC-2026-0003: severity is low". */
  | { readonly wants: 'tell'; readonly of: RecordReference; readonly words: string };

const KINDS: Readonly<Record<string, RecordKind>> = {
  incident: 'incident',
  risk: 'risk',
  change: 'change',
  concern: 'concern',
};

// Not a part of a number: "CHG-2026" of "CHG-2026-0001" is none.
const NUMBER = String.raw`(?:inc|rsk|risk|chg|con)-(?:\d{4}-)?\d{1,6}(?!-?\d)`;
const ABOUT = String.raw`(?:the |that |our |my )?(?:ai )?(?:incident|risk|change|concern)s?(?: request)?(?: (?:about|on|of|with|regarding|concerning|for|where|that|to)\s+(?:the )?[^,;:]{2,80}?)?`;
const CONTEXT = String.raw`it|this(?: one)?|that(?: one)?`;
const REF = String.raw`(?:the (?:incident|risk|change|concern) )?(?<number>${NUMBER})|(?<about>${ABOUT})|(?<context>${CONTEXT})`;

/** The words for each step, before and behind the record: "close X", "X is closed". */
const STEPS: readonly {
  readonly verb: string;
  readonly steps: readonly string[];
  readonly before: string | null;
  readonly behind: string | null;
}[] = [
  { verb: 'contained', steps: ['contain'], before: 'contain|mark', behind: 'contained|under control' },
  { verb: 'investigated', steps: ['investigate'], before: 'investigate', behind: 'investigated|understood' },
  { verb: 'corrected', steps: ['correct'], before: null, behind: 'corrected|fixed|remedied' },
  { verb: 'assessed', steps: ['assess', 'assess-afterwards'], before: 'assess', behind: 'assessed' },
  { verb: 'treated', steps: ['treat'], before: null, behind: 'treated|mitigated' },
  {
    verb: 'approved',
    steps: [
      ...['approve', 'approve-treatment', 'approve-afterwards'],
      ...['approve-again', 'approve-again-made'],
    ],
    before: 'approve(?: again)?(?: the (?:treatment(?: plan)?|change)(?: (?:of|for))?)?|sign off(?: on)?',
    behind: 'approved',
  },
  {
    verb: 'accepted',
    steps: ['accept'],
    before: 'accept(?: (?:the )?(?:residual risk|what is left)(?: (?:of|for))?)?',
    behind: 'accepted',
  },
  {
    verb: 'refused',
    steps: ['refuse', 'refuse-treatment', 'refuse-afterwards', 'refuse-again'],
    before:
      "refuse|reject|decline|turn down|do not (?:approve|accept)|don’t (?:approve|accept)|don't (?:approve|accept)",
    behind: 'refused|rejected|declined|turned down|not (?:approved|accepted)',
  },
  {
    verb: 'implemented',
    steps: ['implement', 'implement-standard', 'implement-emergency', 'implement-unapproved'],
    before: 'implement',
    behind: 'implemented|live|in production|deployed|rolled out|done',
  },
  { verb: 'reviewed', steps: ['review'], before: null, behind: 'reviewed' },
  { verb: 'rolled back', steps: ['roll-back'], before: 'roll back', behind: 'rolled back' },
  { verb: 'withdrawn', steps: ['withdraw'], before: 'withdraw', behind: 'withdrawn' },
  { verb: 'answered', steps: ['answer'], before: 'answer', behind: 'answered' },
  { verb: 'looked into', steps: ['look-into'], before: 'look into', behind: 'being looked into|looked into' },
  {
    verb: 'open again',
    steps: ['reopen', 'reassess', 'propose-again'],
    before: 're-?open|re-?assess|propose again',
    behind: 're-?opened|open again|to be (?:assessed|proposed) again',
  },
  {
    verb: 'closed',
    steps: ['close'],
    before: 'close',
    behind: 'closed|can be closed|ready to (?:be )?close[d]?',
  },
];

const POLITE = String.raw`(?:please |can you |could you |i (?:want|would like) to |i’d like to |i'd like to |we (?:have )?|let(?:'|’)?s )*`;
const COPULA = String.raw`(?: is| was| has been| are| went|’s|'s)?(?: now| already)?`;
const TAIL = String.raw`(?<tail>(?:\s*[,.;:–—-]\s*|\s+(?=because\b|since\b|as\b|reason\b|and\b)).*)?[.!\s]*$`;

/** Null for words that are not about a record on file. Whole-message forms only: a story that mentions a number stays one. */
export function recognizeRecordWords(text: string, now: Date): RecordWords | null {
  const words = text.trim().replace(/\s+/gu, ' ');
  return (
    asked(words, now) ??
    confidential(words, now) ??
    askedOf(words, now) ??
    attached(words, now) ??
    unlinked(words, now) ??
    linked(words, now) ??
    step(words, now) ??
    told(words, now)
  );
}

function asked(words: string, now: Date): RecordWords | null {
  const missing = match(
    String.raw`^${POLITE}what(?:’s|'s| is| does)? (?:still )?(?:missing|needed|left|open|need)(?: to (?:\w+ off|\w+)| before (?:i|we) can (?:\w+ off|\w+)| for| in| of| with)? (?:${REF})(?: need)?[?.!\s]*$`,
    words,
  );
  if (missing) return { wants: 'missing', of: reference(missing, now) };
  const history = match(
    String.raw`^${POLITE}(?:(?:show|give|tell)(?: me)? )?(?:the )?(?:history|versions|changes|audit trail|trail)(?: of| for| on| to| in)? (?:${REF})[?.!\s]*$|^who changed (?:(?<number2>${NUMBER}))[?.!\s]*$`,
    words,
  );
  if (history) return { wants: 'history', of: reference(history, now) };
  const show = match(
    String.raw`^(?:${POLITE}(?:show|open|display|see|look up|get|find)(?: me)? |what(?:’s|'s| is) |what about |status of |how is )?(?:record )?(?:(?<number>${NUMBER}))(?: status)?[?.!\s]*$|^${POLITE}(?:show|open|display)(?: me)? (?:(?<context>${CONTEXT}))[?.!\s]*$|^${POLITE}(?:show|display|see|look up)(?: me)? (?:(?<about>(?:the|that|our|my) (?:ai )?(?:incident|risk|change|concern) (?:about|on|of|with|regarding|where|that|to) .{2,80}?))[?.!\s]*$`,
    words,
  );
  return show ? { wants: 'show', of: reference(show, now) } : null;
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
  return open ? { wants: 'open-up', of: reference(open, now) } : null;
}

function askedOf(words: string, now: Date): RecordWords | null {
  const found = match(
    String.raw`^${POLITE}ask (?:the (?:person|reporter) )?(?:about|behind|of|in|on) (?<number>con-(?:\d{4}-)?\d{1,6})\s*[:,–—-]?\s*(?<text>.{2,})$`,
    words,
  );
  return found ? { wants: 'ask-reporter', of: reference(found, now), text: found['text'] ?? '' } : null;
}

function attached(words: string, now: Date): RecordWords | null {
  const found = match(
    String.raw`^${POLITE}(?:attach|add|save|keep)(?: (?:this|that|it|the (?:file|message|thread|log|report|screenshot|document)|(?<link><?https?://\S+)))?(?: (?:as|for) evidence)?(?: (?:to|for|on|with)) (?:the )?(?:record )?(?:${REF})(?: as evidence)?[.!\s]*$`,
    words,
  );
  if (found === null) return null;
  const link = found['link']?.replace(/^<|(?:\|[^>]*)?>$/gu, '') ?? null;
  return { wants: 'attach', of: reference(found, now), link };
}

function linked(words: string, now: Date): RecordWords | null {
  const found = match(
    String.raw`^${POLITE}(?:(?:link|connect|relate) (?:${REF}) (?:to|with|and)|(?<number2>${NUMBER}) (?<how>was caused by|is caused by|is the same as|is related to|relates to|is a result of|results from|has to do with|is described in|is treated with)) (?<to>.{2,120}?)[.!\s]*$`,
    words,
  );
  if (found === null) return null;
  return {
    wants: 'link',
    of: reference(found, now),
    to: found['to'] ?? '',
    words: found['how'] ?? 'is related to',
  };
}

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

function step(words: string, now: Date): RecordWords | null {
  for (const { verb, steps, before, behind } of STEPS) {
    const ahead =
      before === null
        ? null
        : match(String.raw`^${POLITE}(?:${before}) (?:${REF})(?: as (?:contained|closed))?${TAIL}`, words);
    const after =
      behind === null
        ? null
        : (match(String.raw`^(?:${REF})${COPULA} (?:${behind})${TAIL}`, words) ??
          match(String.raw`^${POLITE}(?:mark|set|move) (?:${REF})(?: as| to)? (?:${behind})${TAIL}`, words));
    const found = (before === 'contain|mark' && ahead && /^mark\b/iu.test(words) ? null : ahead) ?? after;
    if (found === null) continue;
    const tail = (found['tail'] ?? '').replace(/^[\s,.;:–—-]+(?:and )?/u, '').trim();
    const reason = /^(?:because(?: of)?|since|as|reason(?: is)?:?)\s+(?<why>.+?)[.!\s]*$/isu.exec(tail)
      ?.groups?.['why'];
    return { wants: 'step', of: reference(found, now), steps, verb, reason: reason ?? null, rest: tail };
  }
  return null;
}

/** "INC-2026-0003: severity is low", "the root cause of INC-2026-0003 was a cache key", "update INC-2026-0003". */
function told(words: string, now: Date): RecordWords | null {
  const update = match(
    String.raw`^${POLITE}(?:update|change|edit|correct) (?:(?<number>${NUMBER}))[.!\s]*$`,
    words,
  );
  if (update) return { wants: 'tell', of: reference(update, now), words: '' };
  const front = match(
    String.raw`^(?:(?:in|for|on|about|update) )?(?<number>${NUMBER})(?:\s*[:,–—-]+\s*|\s+)(?<said>.{3,}?)$`,
    words,
  );
  if (front) return { wants: 'tell', of: reference(front, now), words: front['said'] ?? '' };
  const inside = match(
    String.raw`^(?<a>(?:(?:change|set|update|correct) )?(?:the |its )?[\p{L} ]{3,30}?) (?:of|for|in|on) (?<number>${NUMBER}) (?<b>(?:is|was|were|are|to|should be|=|:).{2,}?)$`,
    words,
  );
  if (inside)
    return { wants: 'tell', of: reference(inside, now), words: `${inside['a'] ?? ''} ${inside['b'] ?? ''}` };
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function match(pattern: string, words: string): Groups | null {
  return new RegExp(pattern, 'iu').exec(words)?.groups ?? null;
}

function reference(groups: Groups, now: Date): RecordReference {
  const number = groups['number'] ?? groups['number2'];
  if (number !== undefined) return { by: 'number', number: wholeNumber(number, now) };
  const about = groups['about'];
  const found =
    about === undefined
      ? null
      : /(?<kind>incident|risk|change|concern)s?(?: request)?(?<words>.*)$/iu.exec(about);
  const kind = KINDS[found?.groups?.['kind']?.toLowerCase() ?? ''];
  if (kind === undefined) return { by: 'context' };
  const words = (found?.groups?.['words'] ?? '').replace(
    /^ (?:about|on|of|with|regarding|concerning|for|where|that|to) /iu,
    '',
  );
  return words.trim() === '' ? { by: 'context' } : { by: 'words', kind, words: words.trim() };
}

/** `inc-3` is this year's third: people leave out what is clear. */
export function wholeNumber(typed: string, now: Date): string {
  const [prefix = '', ...rest] = typed.toUpperCase().split('-');
  const known = prefix === 'RISK' ? 'RSK' : prefix;
  const [year, counter] = rest.length === 2 ? rest : [String(now.getUTCFullYear()), rest[0]];
  return `${known}-${year ?? ''}-${(counter ?? '').padStart(4, '0')}`;
}
