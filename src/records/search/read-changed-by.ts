import type { ChangedBy } from './changes-in.ts';
import { DOER, WHO } from './who-did.ts';

/** What somebody did to a record, by its stem; `to` is the status that it leads to. */
const DEEDS: readonly (readonly [stem: string, to: string | null])[] = [
  ['chang|edit|updat|modif(?:y|i)|amend|alter|revis|touch|rework', null],
  ['clos', 'closed'],
  ['implement|deploy', 'implemented'],
  ['assess', 'assessed'],
  ['treat', 'treated'],
  ['contain', 'contained'],
  ['investigat', 'investigated'],
  ['correct', 'corrected'],
];
const STEMS = DEEDS.map(([stem]) => stem).join('|');
const BASE = String.raw`(?<did>(?:${STEMS})e?)`;
const PAST = String.raw`(?<did>(?:${STEMS})e?d)`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:that |which )?(?:were |was |got |(?:have|has|had) been )?(?:last )?${PAST} by ${WHO}`,
    'iu',
  ),
  new RegExp(String.raw`\bdid ${DOER} (?:already |ever |all )*${BASE}(?!\p{L})`, 'iu'),
  new RegExp(
    String.raw`(?:\b(?:that|which|has|have|had) )?(?<!\p{L})${DOER}(?: (?:has|have|had))?(?: already| ever)? ${PAST}(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:(?:edits|updates|modifications)(?: made)?|changes made) (?:by|of|from) ${WHO}`,
    'iu',
  ),
  new RegExp(String.raw`\bchanges (?:did|has|have) ${DOER} ma[kd]e\b`, 'iu'),
];

/** “Changed by <@U1>”, “what did <@U1> change?”, “closed by me”: who did it, and the text without these words. */
export function readChangedBy(
  text: string,
  user: string,
): { readonly changed: ChangedBy | null; readonly rest: string } {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const { id, did = 'change' } = found.groups ?? {};
    const to = DEEDS.find(([stem]) => new RegExp(`^(?:${stem})`, 'iu').test(did))?.[1] ?? null;
    return { changed: { by: id?.toUpperCase() ?? user, to }, rest: text.replace(found[0], ' ') };
  }
  return { changed: null, rest: text };
}
