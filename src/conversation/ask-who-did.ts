import type { UnderstandContext } from '../capture/understand/context.ts';
import { ANONYMOUS } from '../records/access.ts';
import { approvalState, type Approval } from '../records/approval.ts';
import { recordTypes } from '../records/record-types.ts';
import type { RecordVersion } from '../records/record.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { momentSpan } from './moment-span.ts';
import { numberSpan, titleOf } from './present-record.ts';
import { button } from './present-question.ts';
import { findRecord } from './record/find-record.ts';
import { plainlyAsked } from './record/plainly-asked.ts';
import { NUMBER, reference, withNumbers } from './record/record-reference.ts';
import { showMissing, rememberRecord } from './record/show-record.ts';
import type { Rich } from './reply.ts';
import { notice, paragraph, reply } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

/** What somebody did to a record, as it is asked for; a status is what a step leads to. */
type Deed =
  | { readonly deed: 'recorded' | 'changed' | 'owns' | 'refused' | 'decisions' }
  | { readonly deed: 'approved' | 'accepted' }
  | { readonly deed: 'moved'; readonly to: string };

const DEEDS: readonly (readonly [RegExp, Deed])[] = [
  [/\b(?:approv(?:e|es|ed|al)|sign(?:ed)?[- ]?off)\b/iu, { deed: 'approved' }],
  [/\baccept(?:s|ed|ance)?\b/iu, { deed: 'accepted' }],
  [/\b(?:refus(?:e|es|ed|al)|reject(?:ed)?|declin(?:e|ed)|turn(?:ed)? down)\b/iu, { deed: 'refused' }],
  [/\b(?:report(?:ed)?|record(?:ed)?|rais(?:e|ed)|log(?:ged)?|regist(?:er|ered)|creat(?:e|ed)|fil(?:e|ed)|propos(?:e|ed)|request(?:ed)?|identif(?:y|ied)|enter(?:ed)?|submit(?:ted)?|behind)\b/iu, { deed: 'recorded' }],
  [/\b(?:chang(?:e|ed)|edit(?:ed)?|updat(?:e|ed)|touch(?:ed)?|modif(?:y|ied))\b/iu, { deed: 'changed' }],
  [/\b(?:clos(?:e|ed)|finish(?:ed)?)\b/iu, { deed: 'moved', to: 'closed' }],
  [/\b(?:implement(?:ed)?|deploy(?:ed)?)\b/iu, { deed: 'moved', to: 'implemented' }],
  [/\b(?:contain(?:ed)?)\b/iu, { deed: 'moved', to: 'contained' }],
  [/\b(?:investigat(?:e|ed))\b/iu, { deed: 'moved', to: 'investigated' }],
  [/\b(?:correct(?:ed)?)\b/iu, { deed: 'moved', to: 'corrected' }],
  [/\b(?:assess(?:ed)?)\b/iu, { deed: 'moved', to: 'assessed' }],
  [/\b(?:treat(?:ed)?)\b/iu, { deed: 'moved', to: 'treated' }],
  [/\b(?:review(?:ed)?)\b/iu, { deed: 'moved', to: 'reviewed' }],
  [/\b(?:owns?|owner|responsible)\b/iu, { deed: 'owns' }],
]; // prettier-ignore

const ONE = String.raw`(?:(?:the |this |that )?(?:incident |risk |change |concern |record )?(?<number>${NUMBER})|(?<context>it|this|that))(?![\p{L}\p{N}])`;
const POLITE = '(?:and |so |please |can you |tell me |do (?:you|we) know )*';
/** “Who approved X and when?”, “when was X closed?”, “why was it refused”, “was X approved?”, “by whom was X reported”. */
const ASKED: readonly RegExp[] = [
  new RegExp(
    String.raw`^${POLITE}(?:by )?(?:who|whom|when|why)\b(?:['’]s)?(?! is the\b)[^?]{0,40}?\b${ONE}[^?]{0,60}\??$`,
    'iu',
  ),
  new RegExp(
    String.raw`^${POLITE}(?:was|is|has|did)\b(?: (?:anybody|anyone|somebody|someone))? ?${ONE}[^?]{0,60}\?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^${POLITE}(?:has|did) (?:anybody|anyone|somebody|someone) (?:already )?\p{L}+ ${ONE}[^?]{0,40}\?$`,
    'iu',
  ),
];
/** “Who approved the change about the fraud model?”: only what has been done, for the documents say who does it. */
const ABOUT_ONE = new RegExp(
  String.raw`^${POLITE}(?:who|when was|why was)\b (?:\p{L}+ed )?(?<about>(?:the|that|our|my) (?:ai )?(?:incident|risk|change|concern) (?:about|on|of|with|regarding|for|where|that|to) .{2,80}?)(?: \p{L}+ed)?(?: and (?:when|why|who|by whom))?\??$`,
  'iu',
);
const DONE =
  /\b(?:approved|accepted|refused|rejected|closed|implemented|reported|recorded|raised|logged|changed|assessed|treated|contained|reviewed)\b/iu;
const SHOW = String.raw`(?:(?:show|list|give|get|see|display)(?: me| us)? |(?:what|which)(?: are| were| is|['’]s)? |(?:are|were) there (?:any )?)?`;
const ALL_DECISIONS = String.raw`(?:approvals?|approvers?|decisions|sign-?offs?|acceptances?)(?: (?:history|status|records?|trail))?`;
/** “The approvals of X”, “show X approvals”, “X: approval history”. */
const DECISIONS: readonly RegExp[] = [
  new RegExp(
    String.raw`^${POLITE}${SHOW}(?:the |all |any |its )*${ALL_DECISIONS}(?: (?:were |was )?(?:given|made|recorded|are there|does|do we have|on record))* (?:of|for|on|to|in|behind) ${ONE}[?.!\s]*$`,
    'iu',
  ),
  new RegExp(String.raw`^${POLITE}${SHOW}${ONE}(?:['’]s)?:? ${ALL_DECISIONS}[?.!\s]*$`, 'iu'),
];
/** “What does X still need?”, “what is next for X?”, “what is X waiting for?”: what its next steps want. */
const MISSING = new RegExp(
  String.raw`^${POLITE}(?:what(?:['’]s| is| does| do| are| comes)? (?:still )?(?:(?:the )?next(?: steps?)? (?:for|of|in|with|on) )?${ONE}(?: (?:still |now |yet )*(?:need|miss|lack|want|wait(?:ing)? for|require)\w*)?|what(?:['’]s| is| comes| are)? (?:the )?(?:next|to be done|left to do)(?: steps?)?(?: \w+)? ${ONE.replaceAll('(?<', '(?<b')})[?.!\s]*$`,
  'iu',
);
const NEEDS = /\b(?:need|miss|lack|want|wait|require|next|left to do|to be done)/iu;

export interface WhoDid {
  readonly deeds: readonly Deed[];
  readonly of: ReturnType<typeof reference>;
}

/** What is asked of the history of one record; null for words that ask nothing of the kind. `missing`: what it needs next. */
export function recognizeWhoDid(text: string, now: Date): WhoDid | 'missing' | null {
  const words = plainlyAsked(withNumbers(text.trim().replace(/\s+/gu, ' ')));
  const all = DECISIONS.map((pattern) => pattern.exec(words)?.groups).find((groups) => groups !== undefined);
  if (all !== undefined) return { deeds: [{ deed: 'decisions' }], of: reference(all, now) };
  if (NEEDS.test(words) && MISSING.test(words)) return 'missing';
  for (const pattern of ASKED) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const number = found.groups?.['number'];
    const rest = number === undefined ? words : words.replace(number, ' ');
    const deeds = deedsIn(rest);
    // Who owns it is shown with the whole record.
    if (deeds.every(({ deed }) => deed === 'owns')) continue;
    if (number === undefined && words.length > MOST_OF_CONTEXT) continue;
    return { deeds, of: reference(found.groups ?? {}, now) };
  }
  const { about } = ABOUT_ONE.exec(words)?.groups ?? {};
  if (about === undefined) return null;
  const deeds = deedsIn(words.replace(about, ' '));
  return DONE.test(words.replace(about, ' ')) ? { deeds, of: reference({ about }, now) } : null;
}

/** “It” in a longer sentence may be anything. */
const MOST_OF_CONTEXT = 60;

/** In the order in which they are asked. */
function deedsIn(text: string): readonly Deed[] {
  // “The change CHG-2026-0001” names its type.
  const plain = text.replace(/\b(?:the|this|that) (?:change|record|incident|risk)\b/giu, ' ');
  return DEEDS.map(([pattern, deed]) => ({ at: plain.search(pattern), deed }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ deed }) => deed);
}

/** The answer in a sentence, from the history and the decisions of the record; null where it is not asked. */
export async function askWhoDid(
  text: string,
  incoming: Incoming,
  { timezone, now }: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn | null> {
  const asked = recognizeWhoDid(text, now);
  if (asked === null) return null;
  const viewer = viewerOf(incoming, deps);
  const of = asked === 'missing' ? referenceIn(text, now) : asked.of;
  const found = await findRecord(of, incoming.conversation, viewer, deps);
  if (found.found === 'no-context' || found.found === 'several') return null;
  // What no record is about may be in a document.
  if (found.found === 'none' && of.by === 'words') return null;
  if (found.found === 'none') return respond(replyTo(incoming), notice(found.why));
  const { record } = found;
  if (asked === 'missing') return showMissing(record, incoming, deps);
  const { number } = record;
  const versions = await deps.register.versions(number, viewer);
  const approvals = (await deps.register.dossier(number, viewer))?.approvals ?? [];
  // A risk is reviewed on a date, and has no such status.
  const { statuses } = recordTypes[record.kind];
  const deeds = asked.deeds.filter((deed) => deed.deed !== 'moved' || statuses.includes(deed.to));
  if (deeds.length === 0) return null;
  const told = deeds.flatMap((deed) => sentencesOf(deed, { record, versions, approvals, timezone }));
  const card = reply(
    'record',
    [
      ...told.map((spans) => paragraph(...spans)),
      paragraph(numberSpan(record), ` ${titleOf(record)} · ${record.status}`),
    ],
    [button('Show it', { do: 'show-record', number }), button('History', { do: 'history', number })],
  );
  return respond(replyTo(incoming), card, [rememberRecord(incoming, record)]);
}

function referenceIn(text: string, now: Date): WhoDid['of'] {
  const number = new RegExp(`(?<number>${NUMBER})`, 'iu').exec(withNumbers(text))?.groups?.['number'];
  return reference(number === undefined ? {} : { number }, now);
}

interface Known {
  readonly record: RecordVersion;
  readonly versions: readonly RecordVersion[];
  readonly approvals: readonly Approval[];
  /** IANA name. */
  readonly timezone: string;
}

/** Of all decisions each is told. */
function sentencesOf(deed: Deed, known: Known): readonly Rich[] {
  if (deed.deed !== 'decisions' || known.approvals.length === 0) return [sentenceOf(deed, known)];
  return known.approvals.map((one) => decisionTold(one, known));
}

function sentenceOf(deed: Deed, known: Known): Rich {
  const { record, versions, timezone } = known;
  const by = (version: RecordVersion, did: string): Rich => [
    { person: version.changedBy },
    ` ${did} `,
    record.number,
    ' on ',
    momentSpan(version.changedAt, timezone),
  ];
  switch (deed.deed) {
    case 'approved':
    case 'accepted':
    case 'refused':
      return decisionOf(deed.deed, known);
    case 'decisions':
      return decisionOf('approved', known);
    case 'recorded': {
      const when: Rich = [' on ', momentSpan(record.createdAt, timezone), '.'];
      if (record.createdBy === ANONYMOUS) return [`${record.number} was reported without a name`, ...when];
      return [{ person: record.createdBy }, ` recorded ${record.number}`, ...when];
    }
    case 'changed': {
      const last = versions.at(-1);
      if (last === undefined || versions.length < 2)
        return [`Nobody has changed ${record.number} since it was recorded.`];
      const times = versions.length - 1;
      const often = times === 1 ? '' : ` It was changed ${String(times)} times.`;
      return [...by(last, 'changed'), ', as the last one.', often].filter((span) => span !== '');
    }
    case 'owns':
      return [{ person: record.owner }, ` owns ${record.number}.`];
    case 'moved':
      return movedTo(deed.to, known, by);
  }
}

/** The last time that it came into the status; whether it is in it still. */
function movedTo(
  to: string,
  { record, versions }: Known,
  by: (version: RecordVersion, did: string) => Rich,
): Rich {
  const moved = versions.findLast((version, at) => version.status === to && versions[at - 1]?.status !== to);
  if (moved === undefined) {
    return [`${record.number} has not been ${to}: it is ${record.status}.`];
  }
  const reason = moved.data['stepReason'];
  const why = typeof reason === 'string' ? `: “${reason}”.` : '.';
  const did = versions[0] === moved ? `recorded (as ${to})` : to;
  const since = record.status === to ? [] : [` It is ${record.status} now.`];
  return [...by(moved, did), why, ...since];
}

/** Who decided last in that way; where the decision was another one, or none, that is said. */
function decisionOf(deed: 'approved' | 'accepted' | 'refused', known: Known): Rich {
  const { record, approvals } = known;
  const { number } = record;
  const wanted = deed === 'refused' ? 'refused' : 'approved';
  // Of a risk the plan is approved, and what is left of it accepted.
  const of = deed === 'accepted' ? 'residual-risk' : 'treatment';
  const meant = approvals.filter(({ what }) => what === of);
  const isOfRisk =
    record.kind === 'risk' && (deed === 'accepted' || (deed === 'approved' && meant.length > 0));
  const subject = isOfRisk ? meant : approvals;
  const found = subject.findLast(({ decision }) => decision === wanted) ?? approvals.at(-1);
  if (found === undefined) {
    const said = deed === 'refused' ? 'refused' : deed;
    const open = record.kind === 'change' && record.status === 'assessed' ? ' It waits for approval.' : '';
    return [`Nobody has ${said} ${number}: it is ${record.status}.${open}`];
  }
  const isAnswer = found.decision === wanted && subject.includes(found);
  const other = isAnswer ? [] : [`Nobody has ${deed} ${number}. `];
  return [...other, ...decisionTold(found, known)];
}

const SUBJECT = { 'residual-risk': 'what is left of ', treatment: 'the treatment of ', change: '' } as const;

function decisionTold(found: Approval, { record, approvals, timezone }: Known): Rich {
  const did =
    found.decision === 'refused' ? 'refused' : found.what === 'residual-risk' ? 'accepted' : 'approved';
  const why = found.reason === null ? '' : `: “${found.reason}”`;
  const stale =
    approvalState(record, approvals, found.what).state === 'stale' ? ' It has changed since.' : '';
  const until = record.data['reviewDate'];
  const review = did === 'accepted' && typeof until === 'string' ? ` It is to be reviewed on ${until}.` : '';
  return [
    { person: found.by },
    ` ${did} ${SUBJECT[found.what]}${record.number} on `,
    momentSpan(found.at, timezone),
    `${why}.${stale}${review}`,
  ];
}
