import type { DecisionAsked } from './decisions.ts';

type Said = DecisionAsked['said'];

export interface ReadDecision {
  readonly decision: Omit<DecisionAsked, 'period'> | null;
  readonly rest: string;
}

const WHO = String.raw`(?:<@(?<id>[^>|\s]+)(?:\|[^>]*)?>|(?<own>i|me|myself)(?!\p{L}))`;
const DECIDED = '(?<did>approve|approved|accept|accepted|refuse|refused)';

const PATTERNS: readonly (readonly [Said | null, RegExp])[] = [
  // "Implemented without approval", "made before they were approved".
  [
    'made-without',
    /\b(?:that |which )?(?:were |was |went |had been |have been |are )?(?:implemented|made|deployed|changes planned)(?: in \w+)? (?:without|with no|lacking) (?:an? |any |the |their |prior )*approvals?\b|\b(?:implemented|made|deployed) (?:but|and|though) (?:never|not|un)[ -]?(?:yet )?(?:been )?approved\b/iu,
  ],
  // "Approved by the same person who requested them".
  [
    'by-requester',
    /\bapproved by (?:the same (?:person|people|one|individual)s?(?: (?:who|that) [\p{L} ]{3,40})?|(?:their|its) (?:own )?(?:requesters?|owners?|reporters?|authors?|proposers?)|who(?:ever)? (?:requested|recorded|proposed|raised|owns?)(?: (?:it|them))?|themselves)/iu,
  ],
  [null, new RegExp(String.raw`\b(?:(?:that|which) )?(?:(?:were|was|have been|are) )?${DECIDED} by ${WHO}`, 'iu')],
  [null, new RegExp(String.raw`(?:\b(?:that|did|has|have|which) )?(?<!\p{L})${WHO}(?: (?:has|have))?(?: already| ever)? ${DECIDED}\b`, 'iu')],
]; // prettier-ignore

/** “Approved by <@U1>”, “which risks did I accept”, “implemented without approval”; and the text without these words. */
export function readDecision(text: string, user: string): ReadDecision {
  for (const [said, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const { id, did = '' } = found.groups ?? {};
    const by = said === null ? (id === undefined ? user : id.toUpperCase()) : null;
    const decision = { said: said ?? (/^refuse/iu.test(did) ? 'refused' : 'approved'), by } as const;
    return { decision, rest: text.replace(found[0], said === 'made-without' ? ' changes ' : ' ') };
  }
  return { decision: null, rest: text };
}

/** "Waiting for approval", "not approved yet", "to be approved". */
export const WAITS_FOR_APPROVAL =
  /\b(?:that |which )?(?:are |is |still )*(?:(?:wait(?:s|ing)?|pending|awaiting|open)(?: (?:for|on))?(?: an?| its| their| the)? approvals?|unapproved|not (?:yet )?(?:been )?approved|pending|awaiting|without(?: an?)? approval|with no approval|to be approved|up for approval)(?: yet)?\b/iu;
