import type { Draft } from '../../capture/draft.ts';
import type { ToldKind } from '../../capture/understand/kind/command-words.ts';

const KINDS = '(?<kind>incident|risk|change)';
const OTHER = '(?:incident|risk|change)';

/** “It's an incident”, “no, this is a risk, not an incident”, “make it a change”: said of the draft itself, and nothing else. */
const RETYPED = new RegExp(
  String.raw`^(?:(?:no|nope|sorry|actually|wait|oh|oops|well)[,.\s]+)*(?:(?:it|this|that)(?:['’]s| is| was| should be)(?: (?:actually|really|rather))?|make (?:it|this|that)|log (?:it|this|that) as|change (?:it|this|that|the type) (?:to|into)|i (?:mean|meant)|rather)\s+(?:an? |the )?(?:ai )?${KINDS}(?: request| report)?(?:,? (?:and )?(?:not|rather than|instead of) (?:an? )?(?:ai )?${OTHER})?(?:,? (?:actually|really|please|instead))?[.!\s]*$`,
  'iu',
);
/** “It's not an incident, it's a risk.” */
const DENIED_FIRST = new RegExp(
  String.raw`^(?:(?:no|sorry|actually|wait|oh)[,.\s]+)*(?:it|this|that)(?:['’]s| is| was)?\s?(?:not|n['’]t) (?:an? )?(?:ai )?${OTHER}[,.;]? (?:but |it['’]?s |it is |rather )*(?:an? )?(?:ai )?${KINDS}[.!\s]*$`,
  'iu',
);

/** The kind of record that the draft should have been; null for other words, and where what was told is on record already. */
export function recognizeRetype(text: string, draft: Pick<Draft, 'kind' | 'updates'>): ToldKind | null {
  if (draft.updates !== null || draft.kind === 'concern') return null;
  const words = text.trim();
  const kind = (RETYPED.exec(words) ?? DENIED_FIRST.exec(words))?.groups?.['kind']?.toLowerCase();
  return kind === undefined || kind === draft.kind ? null : (kind as ToldKind);
}
