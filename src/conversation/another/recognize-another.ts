import type { Draft } from '../../capture/draft.ts';
import type { ToldKind } from '../../capture/understand/kind/command-words.ts';
import { SURE, type Understanding } from '../../capture/understand/understand-message.ts';
import type { RecordKind } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';

/** Another record, spoken of in the middle of a form. `ask`: it may as well be the answer to what was asked. */
export interface Another {
  readonly kind: RecordKind;
  readonly then: 'begin' | 'ask';
}

const FIRST = String.raw`(?:(?:oh|ah|and|ok|okay|so|wait|well|hey|yes|no|sorry)[,\s]+)*`;
/** What says that something else begins. */
const APART = String.raw`(?:by the way|btw|separately|unrelated(?:ly)?|on (?:an)?other (?:note|topic|matter|subject)|(?:an)?other (?:thing|topic|matter|one)|one more(?: thing| one)?|a second (?:one|thing)|something else|while (?:i am|i['’]m|we are|we['’]re) (?:at it|here))`;
/** What can as well go on with the answer. */
const ALSO = String.raw`(?:also|besides|in addition|additionally|then|too)`;
const WISH = String.raw`(?:(?:please|pls|kindly|can|could|may|let['’]?s?|i|i['’]d|we|we['’]d|you|want|would|like|need|should|must|have|had|got|there(?:['’]s| is| was)|also|just|to|me|us)\s+)*`;
const LOG = String.raw`(?:(?<verb>log|report|register|record|raise|add|file|open|create|start|note|submit|enter|declare|begin)\s+)?`;
const NOUN = String.raw`(?:ai\s+)?(?:(?<incident>incident|near miss)|(?<risk>risk)|(?<change>change(?: request)?))(?: report| record)?`;
const BEHIND = String.raw`(?=\s*$|\s*[:,.!?;—–-]|\s+(?:too|as well|to (?:log|report|record|register|add|raise|file|note)|about|for|with|in|at|on|of|that|concerning|regarding|happened)\b)`;

const SAID = new RegExp(
  String.raw`^${FIRST}(?<opening>(?:(?:${APART}|${ALSO})[,:.\s–—-]+)*)(?<wish>${WISH})${LOG}(?<article>(?:(?:an?|one)\s+)?(?:(?<new>another|new|second|more)\s+)?)${NOUN}${BEHIND}(?<rest>.*)$`,
  'isu',
);
const OPENING = new RegExp(
  String.raw`^${FIRST}(?:(?:${ALSO}[,:\s]+)?(?<apart>${APART})|(?<also>${ALSO}))\b`,
  'iu',
);

/** Fewer words behind "risk:" are a value: "risk: low". */
const FEWEST_WORDS = 3;

/**
 * Whether a message to an open form begins another record. Null for everything that is an answer. What is said to a
 * concern is never asked about: it stays in it, unless another record is begun in so many words.
 */
export function recognizeAnother(
  text: string,
  understood: Pick<Understanding, 'kind' | 'explicit' | 'certainty'>,
  draft: Pick<Draft, 'kind'>,
  asked: Field | null,
): Another | null {
  if (draft.kind === 'incident' && NEAR_MISS.test(text.trim())) return null;
  const announced = announcement(text, draft, asked);
  if (announced?.then === 'begin') return announced;
  if (draft.kind === 'concern') return null;
  if (announced !== null) return announced;
  const { kind, explicit, certainty } = understood;
  if (kind === null) return null;
  if (explicit) return { kind, then: 'ask' };
  const opening = OPENING.exec(text.trim())?.groups;
  const isOther = kind !== draft.kind && asked?.input.kind !== 'text';
  const isApart = opening?.['apart'] !== undefined || (opening?.['also'] !== undefined && isOther);
  return isApart && certainty >= SURE ? { kind, then: 'ask' } : null;
}

/** What the incident itself was. */
const NEAR_MISS =
  /^(?:(?:it|that|this)(?:['’]s| is| was)\s+)?(?:only\s+|just\s+)?(?:an?\s+)?near[- ]miss[.!\s]*$/iu;

function announcement(text: string, draft: Pick<Draft, 'kind'>, asked: Field | null): Another | null {
  const said = SAID.exec(text.trim())?.groups;
  const kind = (['incident', 'risk', 'change'] as const satisfies ToldKind[]).find(
    (one) => said?.[one] !== undefined,
  );
  if (said === undefined || kind === undefined) return null;
  const { rest = '' } = said;
  const isLabel = /^\s*[:,—–-]/u.test(rest);
  if (said['article'] === '') return isLabel ? label(kind, { ...said, rest }, draft) : null;
  const { opening, wish, verb, new: isNew } = said;
  if (opening !== '' || isNew !== undefined || isLabel || (verb !== undefined && wish !== ''))
    return { kind, then: 'begin' };
  if (verb === undefined) return null;
  return { kind, then: asked?.input.kind === 'text' ? 'ask' : 'begin' };
}

type Said = Readonly<Record<string, string | undefined>>;

/** “Risk: the scores may drift”, and not “risk: low”. A change's own “change: …” may say anew what should change. */
function label(kind: ToldKind, { opening, verb, rest }: Said, draft: Pick<Draft, 'kind'>): Another {
  const words = rest?.match(/[\p{L}\p{N}]+/gu) ?? [];
  const begins = words.length >= FEWEST_WORDS && (kind !== draft.kind || verb !== undefined);
  return { kind, then: begins || opening !== '' ? 'begin' : 'ask' };
}
