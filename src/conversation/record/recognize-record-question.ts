import { plainlyAsked } from './plainly-asked.ts';
import {
  match,
  NUMBER,
  reference,
  withNumbers,
  type Groups,
  type RecordReference,
} from './record-reference.ts';

/** What the dossier of a record tells. */
type Plain =
  | 'links'
  | 'evidence'
  | 'clocks'
  | 'open'
  | 'overdue'
  | 'seen'
  | 'owner'
  | 'history'
  | 'versions'
  | 'next'
  | 'previous';

/** What is asked about one record. `then`: as it stood on a day. */
export type RecordQuestion =
  | { readonly asks: Plain; readonly of: RecordReference }
  | { readonly asks: 'version'; readonly of: RecordReference; readonly version: number }
  | { readonly asks: 'then'; readonly of: RecordReference; readonly when: string };

const POLITE = String.raw`(?:(?:and|so|ok|okay|please|now|then|can you|could you|tell me|do (?:you|we) know|i want to know)[,\s]+)*`;
const SHOW = String.raw`(?:(?:show|list|give|see|display|open|get|find)(?: me| us)? |(?:what|which|where|any|is there|are there|do we have|have we got)(?:['’]s| is| are)? (?:any )?)?`;
const ONE = String.raw`(?:(?:the |this |that )?(?:incident |risk |change |concern |record )?(?<number>${NUMBER})|(?:the )?(?<kind>incident|risk|change|concern) (?<counted>\d{1,6})|(?<bare>(?<![\p{L}\p{N}-])0\d{2,5})|(?<context>it|this|that)(?: (?:one|incident|risk|change|record))?)(?!\w)`;
const END = String.raw`(?: (?:now|yet|already|please|here|at the moment|right now|exactly))*[?.!\s]*$`;

const QUESTIONS: readonly (readonly [Plain, readonly string[]])[] = [
  [
    'links',
    [
      String.raw`what(?:['’]s| is| are| was)? ${ONE} (?:all )?(?:linked|connected|related|tied) (?:to|with)`,
      String.raw`what(?:['’]s| is| are| else is)? (?:linked|connected|related|tied) (?:to|with) ${ONE}`,
      String.raw`${SHOW}(?:the |its )?links? (?:of|for|to|on|from|in) ${ONE}`,
      String.raw`${ONE} links`,
      String.raw`(?:which|what) (?:other )?(?:incidents?|risks?|changes?|records?|controls?|documents?)(?: \p{L}+)? (?:came out of|come out of|comes out of|c[ao]mes? from|follow(?:s|ed)? from|belongs? to|(?:is|are|was|were) (?:linked|related|connected) (?:to|with)|(?:has|have) to do with|caused|led to|resulted from|results from|goes? with) ${ONE}`,
      String.raw`(?:what|which) (?:incidents?|risks?|changes?|records?) (?:is|are) ${ONE} (?:linked|related|connected) (?:to|with)`,
      String.raw`what (?:does|has) ${ONE} (?:have )?to do with`,
      String.raw`(?:is|was) ${ONE} (?:linked|related|connected) (?:to|with) (?:anything|something|any \p{L}+|${NUMBER})`,
      String.raw`does ${ONE} have (?:any )?links`,
    ],
  ],
  [
    'evidence',
    [
      String.raw`${SHOW}(?:the |all |any )?(?:evidence|proofs?|attachments?|attached files?)(?: (?:do we have|have we|is there|are there|is attached|was attached|do you have|exists))? (?:for|of|on|to|in|behind|about|from) ${ONE}`,
      String.raw`(?:what|which) (?:evidence|proof|attachments?) (?:does|do|did) ${ONE} have`,
      String.raw`(?:what|which files?) (?:is|are|was|were) attached to ${ONE}`,
      String.raw`(?:does|do|has|is there) ${ONE} (?:have )?(?:any )?(?:evidence|proof|attachments?)`,
    ],
  ],
  [
    'clocks',
    [
      String.raw`(?:was|has|is|were) ${ONE} (?:been )?(?:reported|notified)(?: to [^?]{2,60}?)? (?:in time|on time|within [^?]{2,30}|too late|late)`,
      String.raw`(?:was|has|is) ${ONE} (?:been )?(?:reported|notified) to (?:the |an? |our |any )?(?:\p{L}+ )*(?:authorit(?:y|ies)|regulators?|dpa|commissioner|supervisor)`,
      String.raw`(?:how long|how much time|how many (?:hours|days)|until when|till when|by when|when|what time)\b[^?]{0,40}\b(?:report|notify|tell)\b[^?]{0,30}${ONE}(?: to [^?]{2,40})?`,
      String.raw`(?:do|does|must|should|have) (?:i|we|anybody|anyone) (?:have to |need to )?(?:report|notify)(?: the authorit(?:y|ies)(?: of| about)?)? ${ONE}(?: to [^?]{2,40})?`,
      String.raw`(?:does|must|has|should) ${ONE} (?:have to |need to |to )?be (?:reported|notified)(?: to [^?]{2,40})?`,
      String.raw`(?:when|by when|until when) (?:must|does|has|should) ${ONE} (?:have to |to )?be reported(?: to [^?]{2,40})?`,
      String.raw`${SHOW}(?:the )?(?:reporting )?(?:deadlines?|clocks?)(?: (?:run|are running))? (?:of|for|on|in) ${ONE}`,
    ],
  ],
  [
    'open',
    [
      String.raw`(?:is|was|are) ${ONE} (?:still |already |now |really )*(?:open|closed|done|finished|over|active|pending|in progress|being worked on|ongoing)`,
    ],
  ],
  [
    'overdue',
    [
      String.raw`(?:why|since when|how long|what makes) (?:is|has|was) ${ONE} (?:been )?(?:still |so |already )*(?:overdue|late|behind)`,
      String.raw`is ${ONE} (?:already |still |really )*(?:overdue|late|due)`,
      String.raw`what(?:['’]s| is) (?:overdue|late|due) (?:about|of|on|with|in|for) ${ONE}`,
    ],
  ],
  [
    'seen',
    [
      String.raw`who (?:else )?(?:can|may|could|is (?:able|allowed) to) (?:see|read|access|open|view|look at) ${ONE}`,
      String.raw`who (?:else )?(?:sees|has access to) ${ONE}`,
      String.raw`is ${ONE} (?:restricted|confidential|secret|internal|visible(?: to [^?]{2,30})?|public)`,
      String.raw`can (?:everybody|everyone|anybody|anyone|others) (?:see|read) ${ONE}`,
    ],
  ],
  [
    'owner',
    [
      String.raw`who(?:['’]s| is)? (?:owns?|(?:is )?(?:the )?owner of|responsible for|in charge of|looking after|looks after) ${ONE}`,
      String.raw`(?:whose is|whose) ${ONE}`,
    ],
  ],
  [
    'history',
    [String.raw`${SHOW}(?<context>its|the) (?:history|versions|audit trail|changes)(?: too| as well)?`],
  ],
  [
    'versions',
    [
      String.raw`${SHOW}(?:the )?(?:difference|differences|changes|diff) between (?:version|v)s? ?\d+ and (?:version |v)?\d+ (?:of|in|for) ${ONE}`,
      String.raw`what(?:['’]s| is)? (?:different|changed) between (?:version|v)s? ?\d+ and (?:version |v)?\d+ (?:of|in) ${ONE}`,
    ],
  ],
];

const VERSION: readonly string[] = [
  String.raw`${SHOW}${ONE}(?:['’]s)?,? (?:in |at |as (?:of )?)?(?:version|v\.?) ?(?<version>\d{1,4})`,
  String.raw`${SHOW}(?:the )?(?:version|v\.?) ?(?<version>\d{1,4}) of ${ONE}`,
  String.raw`${SHOW}(?:the )?(?<first>first|original) version of ${ONE}`,
];
const THEN: readonly string[] = [
  String.raw`how did ${ONE} look(?: like)? (?:on|in|at|before) (?<when>[^?]{3,30})`,
  String.raw`what did ${ONE} (?:look like|say) (?:on|in|at) (?<when>[^?]{3,30})`,
  String.raw`${SHOW}${ONE} (?:as of|as it was on|as it stood on|on the state of) (?<when>[^?]{3,30})`,
];
const NEXT = String.raw`(?:(?:show|open)(?: me)? |what(?:['’]s| is) )?(?:the )?(?<which>next|following|previous|preceding) (?:one|record|incident|risk|change)`;

function said(patterns: readonly string[], words: string): Groups | null {
  for (const pattern of patterns) {
    const found = match(`^${POLITE}${pattern}${END}`, words);
    if (found !== null) return found;
  }
  return null;
}

/** “What is INC-2026-0003 linked to?”, “who can see it?”, “show CHG-2026-0002 version 1”, “and the next one”. */
export function recognizeRecordQuestion(text: string, now: Date): RecordQuestion | null {
  const words = plainlyAsked(withNumbers(text.trim().replace(/\s+/gu, ' ')));
  for (const [asks, patterns] of QUESTIONS) {
    const found = said(patterns, words);
    if (found !== null) return { asks, of: reference(found, now) };
  }
  const version = said(VERSION, words);
  if (version !== null)
    return { asks: 'version', of: reference(version, now), version: Number(version['version'] ?? '1') };
  const then = said(THEN, words);
  if (then !== null) return { asks: 'then', of: reference(then, now), when: then['when'] ?? '' };
  const next = said([NEXT], words);
  if (next === null) return null;
  const isBack = /^pre/iu.test(next['which'] ?? '');
  return { asks: isBack ? 'previous' : 'next', of: { by: 'context' } };
}
