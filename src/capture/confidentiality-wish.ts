import type { Confidentiality } from '../records/record.ts';
import type { Draft, TypedInForm } from './draft.ts';

/** What somebody asks for about who may see what they report, and their words without the asking. */
export interface ConfidentialityWish {
  /** Null where nothing is asked. Of several wishes the last one counts. */
  readonly wish: Confidentiality | null;
  readonly rest: string;
}

const SECRET = String.raw`(?:strictly |fully |as |as strictly )*(?:confidential(?:ly)?|private(?:ly)?|secret|restricted|under wraps|between us|to yourself)`;
const OPEN = String.raw`(?:as |to )?(?:internal|unrestricted|public|not (?:confidential|restricted|secret|private)|open|visible(?: (?:to|for) (?:all|everyone|everybody|anyone|the (?:team|others)))?)`;
const THIS = String.raw`(?:this|it|that)(?: (?:one|report|message|record|draft|incident|risk|change))?|the (?:report|record|draft|incident|risk|change)`;
const EVERYONE = String.raw`(?:everyone|everybody|anyone|anybody|all|the (?:whole )?(?:team|company|others))(?: else)?`;
/** Where a request begins: after a stop, or after the words with which somebody asks. */
const FROM = String.raw`(?:^|[.!?,;:()\n–—-]\s*(?:(?:and|but|also|so|then) )*|\b(?:and|but|also) |\b(?:please|pls) )(?:(?:hey|yes|no|ok(?:ay)?|oh|also|and|but|actually|sorry|wait|please|pls|kindly|just|better|let['’]?s|(?:can|could|would|will|may|should) (?:you|we)|(?:i|we)(?:['’]d| would)? (?:(?:want|like|need|have|ask) )?(?:you )?to|(?:you|we) (?:should|must|need to|have to))[, ]+)*`;
/** Where a sentence begins that says it. */
const START = String.raw`(?:^\s*|[.!?,;:(\n]\s*)(?:(?:and|but|also|so|no|sorry|actually|oh)[, ]+)*`;
const TO = String.raw`(?:,? (?:please|pls|thanks|thank you|for now|after all|any ?more|then|too|as well|though|if (?:possible|you can)))*\s*(?=[.!?,;:()\n]|$| [–—-] | (?:and|but) )`;

/** "The data of this report is confidential" and "they did not keep it confidential" are part of what happened. */
const RESTRICT = [
  String.raw`${FROM}(?:keep|treat|mark|handle|make|set|leave|log|file|record|report|save) (?:${THIS}) ${SECRET}${TO}`,
  String.raw`${FROM}(?:restrict(?: (?:the )?access to)?) (?:${THIS})${TO}`,
  String.raw`${START}(?:this(?: (?:one|report|message|record))?|the report) (?:is|stays|(?:should|must|has to|needs to|ought to) (?:stay|be|remain|be (?:kept|treated|handled))) ${SECRET}${TO}`,
  String.raw`^\s*(?:(?:also|and|actually|oh|no|sorry)[, ]+)*(?:it|that)(?:['’]s| is| stays| (?:should|must|has to|needs to|ought to) (?:stay|be|remain|be (?:kept|treated|handled))) ${SECRET}${TO}`,
  String.raw`\b(?:i(?:['’]d)?|we(?:['’]d)?)(?: would)? (?:want|like|need|prefer) (?:${THIS}) (?:to (?:be|stay|remain) )?(?:kept |treated |handled )?${SECRET}${TO}`,
  String.raw`${FROM}(?:do not|don['’]?t) (?:show|tell|share|let) (?:${THIS})?\s*(?:to |with )?${EVERYONE}(?: (?:see|read) (?:${THIS}))?${TO}`,
  String.raw`${START}(?:not ${EVERYONE}|nobody else|no one else) (?:should|may|must|can|needs to) (?:see|read|know(?: about)?) (?:${THIS})${TO}`,
  String.raw`${START}only (?:the |our )?(?:aims )?(?:managers?|owner|auditors?|those (?:involved|concerned)|me|i|us|you)(?:,? (?:and|or) (?:the |our )?(?:aims )?[\p{L}]+){0,2} (?:should|may|must|can) (?:see|read) (?:${THIS})${TO}`,
  String.raw`${START}only (?:(?:the|our|a|few|some|very|restricted|selected|authori[sz]ed|certain|named|involved) )*(?:people|persons|staff|colleagues|management|few) (?:should|may|must|can) (?:see|read) (?:${THIS})${TO}`,
  String.raw`^\s*(?:strictly )?(?:confidential|private|secret|restricted)(?:,? (?:please|pls))?\s*(?:[:.!–—-]\s*|$)`,
  // “Confidential risk: …”, “log a confidential incident: …”: what kind of record it is stays said.
  String.raw`^\s*(?:(?:(?:please|hi|hello|hey),? |(?:(?:i|we) (?:want|need|would like|have) to|can (?:i|you|we)|i['’]d like to) )*(?:log|report|record|raise|add|file|open|create|start|note|register) )?(?:(?:an?|this|the|new) ){0,2}(?:strictly )?(?:confidential|private|secret|restricted)(?=,? (?:ai )?(?:incident|risk|change|near miss|report|record|matter)(?: (?:report|record|request))?\s*(?:[:.!,–—-]|about\b|that\b|$))`,
  String.raw`(?:\b(?:i|we)(?: am|['’]m| are| have|['’]ve)? )?\b(?:(?:tell|telling|told) you|told|reported|reporting|report|said)(?: this| it)? in confidence${TO}`,
];

/** The other way round: said of what was restricted, by whoever has changed their mind. */
const OPEN_UP = [
  String.raw`${START}(?:${THIS}) (?:(?:should|need|must|does|do|shall|may)(?: not|n['’]?t) (?:(?:need|have) to )?(?:be |stay |remain )(?:kept |treated |handled )?|is(?: not|n['’]?t) )${SECRET}${TO}`,
  String.raw`${FROM}(?:do not|don['’]?t|no need to|you need not) (?:keep|treat|mark|handle|make) (?:${THIS}) ${SECRET}${TO}`,
  String.raw`${FROM}(?:mark|make|set|keep|leave) (?:${THIS}) ${OPEN}${TO}`,
  String.raw`^\s*(?:(?:it|this|that)(?:['’]s| is| can be| may be) )?(?:not|no longer) ${SECRET}${TO}`,
  String.raw`^\s*(?:it|this|that) (?:can|may|should) (?:be|stay) ${OPEN}${TO}`,
  String.raw`${START}${EVERYONE} (?:can|may|should) (?:see|read) (?:${THIS})${TO}`,
  String.raw`${FROM}(?:un-?restrict|open up) (?:${THIS})${TO}`,
];

const WISHES: readonly (readonly [Confidentiality, RegExp])[] = [
  ...OPEN_UP.map((source) => ['internal', pattern(source)] as const),
  ...RESTRICT.map((source) => ['restricted', pattern(source)] as const),
];

/** No repeat is without an end: a long message of blanks or of “and” is read in time. */
function pattern(source: string): RegExp {
  const bounded = source
    .replaceAll('[, ]+', String.raw`[,\s]{1,3}`)
    .replaceAll(' ', String.raw`\s{1,3}`)
    .replaceAll(String.raw`\s*`, String.raw`\s{0,3}`)
    .replaceAll(')*', '){0,5}');
  return new RegExp(bounded, 'giu');
}

/** Whether who reports something asks that not everybody sees it, or that everybody may. */
export function readConfidentialityWish(text: string): ConfidentialityWish {
  let rest = text;
  let last: { readonly wish: Confidentiality; readonly at: number } | null = null;
  for (const [wish, words] of WISHES) {
    rest = rest.replace(words, (found, ...more) => {
      const at = more.find((one) => typeof one === 'number') ?? 0;
      if (last === null || at > last.at) last = { wish, at };
      // As long as what was said, so that places stay comparable; a stop before it ends what stands there.
      return (/^[.!?]/u.exec(found)?.[0] ?? '').padEnd(found.length, GONE);
    });
  }
  if (last === null) return { wish: null, rest: text };
  return { wish: (last as { wish: Confidentiality }).wish, rest: tidied(rest) };
}

/** Stands for words that were taken out. */
const GONE = '\u0000';

function tidied(text: string): string {
  return text
    .replace(new RegExp(String.raw`[\s(–—-]{0,3}${GONE}+[)]?[,;:]?`, 'gu'), ' ')
    .replace(/^(?:[\s.,;:!?)–—-]|(?:and|but)\b)+/iu, '')
    .replace(/[ \t]+(?=[.,;:!?)])/gu, '')
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/(?<=[.!?])[.,;:]+/gu, '')
    .trim();
}

/** The same of what was typed into a form: the draft with the wish, and the values without the asking for it. */
export function takeFormWish(
  draft: Draft,
  values: TypedInForm['values'],
): { readonly draft: Draft; readonly values: TypedInForm['values'] } {
  const read = Object.entries(values).map(([name, value]) => {
    const held = draft.answers[name]?.value;
    const isNew = typeof value === 'string' && value !== held;
    const { wish, rest } = isNew ? readConfidentialityWish(value) : { wish: null, rest: value };
    // Nothing but the wish answers no field: what stood there stays.
    const left = wish !== null && rest === '' ? (typeof held === 'string' ? held : null) : rest;
    return { name, wish, value: left };
  });
  const wish = read.findLast((one) => one.wish !== null)?.wish ?? null;
  return {
    draft: wish === null ? draft : { ...draft, confidentiality: wish },
    values: Object.fromEntries(read.map(({ name, value }) => [name, value])),
  };
}

/** Whether a message asks that not everybody sees it: it goes where a restricted record would, and to no language model. */
export function asksToStay(text: string): boolean {
  return readConfidentialityWish(text).wish === 'restricted';
}

/** Whether a draft becomes a restricted record: what its person said last counts. */
export function isRestricted({ confidentiality, firstMessage }: Draft): boolean {
  return (confidentiality ?? readConfidentialityWish(firstMessage).wish) === 'restricted';
}
