import type { DecisionAsked } from './decisions.ts';
import { DOER, WHO } from './who-did.ts';

type Said = DecisionAsked['said'];

export interface ReadDecision {
  readonly decision: Omit<DecisionAsked, 'period'> | null;
  readonly rest: string;
}

const DECIDED = '(?<did>approve|approved|accept|accepted|refuse|refused)';

const PATTERNS: readonly (readonly [Said | null, RegExp])[] = [
  // "Implemented without approval", "made before they were approved".
  [
    'made-without',
    /\b(?:that |which )?(?:were |was |went |had been |have been |are )?(?:implemented|made|deployed|changes planned)(?: in \w+)? (?:without|with no|lacking) (?:an? |any |the |their |prior )*approvals?\b|\b(?:implemented|made|deployed) (?:but|and|though) (?:never|not|un)[ -]?(?:yet )?(?:been )?approved\b/iu,
  ],
  // "Implemented before approval".
  [
    'made-before',
    /\b(?:that |which )?(?:were |was |went |had been |have been |are )?(?:implemented|made|deployed|changes planned)(?: in \w+)? (?:before|ahead of|prior to) (?:(?:they|it|these) (?:were|was|had been|got) |being |(?:an? |any |the |their |its )*)(?:approv(?:ed|als?)|decided on|accepted)\b|\b(?:implemented|made|deployed) (?:too early|first and approved (?:later|afterwards))\b/iu,
  ],
  // "Approved their own change".
  [
    'by-requester',
    /\b(?:approved?|accept(?:ed)?|sign(?:ed)? off|decided? on)(?: on)? (?:their|his|her|his or her|its|ones?['’]?s?) own (?:changes?|risks?|records?|requests?)\b|\bself[- ]?approved\b|\bwhere the (?:owner|requester|reporter)s? (?:also |himself |herself |themselves )*(?:approved|accepted|signed off)(?: (?:it|them))?\b/iu,
  ],
  // "Approved by the same person who requested them".
  [
    'by-requester',
    /\bapproved by (?:the same (?:person|people|one|individual)s?(?: (?:who|that) [\p{L} ]{3,40})?|(?:their|its) (?:own )?(?:requesters?|owners?|reporters?|authors?|proposers?)|who(?:ever)? (?:requested|recorded|proposed|raised|owns?)(?: (?:it|them))?|themselves)/iu,
  ],
  // "All approvals", "who approved what".
  [
    'approved',
    /^(?:(?:show|list|give|get|find)(?: me)? )?(?:(?:all|the|our|of) )*approvals(?: (?:given|made|granted|so far|on record|we (?:have )?(?:given|gave)))*(?=$|[?.!]| (?:in|since|of|by|from|this|last|between|on|for|until|before|after)\b)|\bwho (?:has )?(?:approved|signed off) (?:what|which (?=changes?|risks?)|anything|whom?)(?: and when)?(?:[,:]? (?:across|of|in|for|over|among) (?:all )?(?:the )?(?=changes|risks|records))?|\bwhat (?:was|were|has been|have been|got) (?:approved|signed off)\b/iu,
  ],
  [
    'decided',
    /^(?:(?:show|list|give|get|find)(?: me)? )?(?:(?:all|the|our|of) )*decisions(?: (?:made|taken|so far|on record))*(?=$|[?.!]| (?:in|since|of|by|from|this|last|between|on|for|until|before|after)\b)|\bwho (?:has )?decided (?:what|on what)(?: and when)?\b/iu,
  ],
  // "Which changes were approved, by whom?": also those that have gone on since.
  ['approved', /\b(?:(?:that|which) )?(?:were|was|got|have been|has been|had been) (?:already |ever )?(?:approved|signed off)(?= ?(?:$|[?.!,]|and by whom|by whom|by whose|and (?:who|when)|(?:in|since|last|this|on|between|so far|ever|today|yesterday)\b))/iu],
  [null, new RegExp(String.raw`\b(?:(?:that|which) )?(?:(?:were|was|have been|are) )?${DECIDED} by ${WHO}`, 'iu')],
  [null, new RegExp(String.raw`(?:\b(?:that|did|has|have|which) )?(?<!\p{L})${DOER}(?: (?:has|have))?(?: already| ever)? ${DECIDED}\b`, 'iu')],
]; // prettier-ignore

/** “Approved by <@U1>”, “which risks did I accept”, “implemented without approval”; and the text without these words. */
export function readDecision(text: string, user: string): ReadDecision {
  for (const [said, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const { id, own, did = '' } = found.groups ?? {};
    const rest = text.replace(found[0], keptOf(said, found[0]));
    if (said === 'approved' || said === 'decided') return decidedBy(said, rest, user);
    const by = id === undefined && own === undefined ? null : (id?.toUpperCase() ?? user);
    const decision = { said: said ?? (/^refuse/iu.test(did) ? 'refused' : 'approved'), by } as const;
    return { decision, rest };
  }
  return { decision: null, rest: text };
}

const BY = new RegExp(String.raw`\b(?:made |given )?(?:by|of|from) ${WHO}`, 'iu');

/** “All approvals by <@U1>”. */
function decidedBy(said: Said, text: string, user: string): ReadDecision {
  const found = BY.exec(text);
  if (found === null) return { decision: { said, by: null }, rest: text };
  return {
    decision: { said, by: found.groups?.['id']?.toUpperCase() ?? user },
    rest: text.replace(found[0], ' '),
  };
}

/** Of which records it is asked stays said. */
function keptOf(said: Said | null, words: string): string {
  if (said === 'made-without' || said === 'made-before') return ' changes ';
  return ` ${/\b(?:changes?|risks?)$/iu.exec(words)?.[0] ?? ''} `;
}

/** "Waiting for approval", "not approved yet", "to be approved". */
export const WAITS_FOR_APPROVAL =
  /\b(?:that |which )?(?:are |is |still )*(?:(?:wait(?:s|ing)?|pending|awaiting|open)(?: (?:for|on))?(?: an?| its| their| the)? approvals?|unapproved|not (?:yet )?(?:been )?approved|pending|awaiting|without(?: an?)? approval|with no approval|to be approved|up for approval)(?: yet)?\b/iu;
