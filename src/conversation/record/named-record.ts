import { isQuestion } from '../../capture/recognize-question.ts';
import type { RecordVersion } from '../../records/record.ts';
import { EVERY_RECORD, type RegisterQuery } from '../../records/search/register-query.ts';
import { listFound } from '../list-records.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { plainlyAsked } from './plainly-asked.ts';
import type { ToldKind } from '../../capture/understand/kind/command-words.ts';
import { kindNamed, NUMBER, wholeNumber, withNumbers } from './record-reference.ts';
import { showHistory } from './show-history.ts';
import { showRecord } from './show-record.ts';
import { EVERY_PAGE } from '../every-page.ts';

const DONE =
  'approved|accepted|refused|rejected|closed|implemented|reported|recorded|raised|logged|assessed|treated|contained|reviewed|investigated|corrected|still|going|doing|done|coming|overdue|ready|open|up to';
const WORD = String.raw`(?!(?:the|our|that|of|for|on|with|to|about|in|is|are|was|were|has|did|do|we|i)\b)[\p{L}\p{N}'’-]+`;
/** “The norrvik change”, “the emergency change for claims triage”, “our risk about late files”. */
const NAMED = new RegExp(
  String.raw`\b(?:the|that|our|this) (?<front>(?:${WORD} ){0,4}?)(?<kind>incident|risk|change)(?: request)?\b(?![- ](?:process|procedure|polic|log\b|register|manage|board|manager|assessment|level|owner|criteri|matrix|form\b|plan|treatment|appetite|score|advisory|type))(?: (?:about|on|for|with|of|regarding|concerning|where|to|in) (?:the |our |a )?(?<behind>[^,;:?!.]{3,60}?)(?=[,;:?!.]|$| (?:and (?:when|why|who|what)|${DONE})\b))?`,
  'iu',
);
/** What has to be so is for the documents; that one record has to be reported is not. */
const RULE =
  /\b(?:must|should|shall|has to|needs? to|approves|accepts|decides|signs|may|can|allowed|required)\b(?! (?:you|i)\b)/iu;
const NO_WORDS = new Set(
  'the our a an ai new last latest recent big current open of for about on in with to and at by same whole'.split(
    ' ',
  ),
);
const LONGEST = 140;

const ONE = String.raw`(?:the )?(?:incident |risk |change )?(?<number>${NUMBER})`;
const END = String.raw`(?: (?:now|right now|today|currently|please|at the moment|so far|then))*[?.!\s]*$`;
const ASKED: readonly (readonly ['card' | 'history', string])[] = [
  ['card', String.raw`(?:what(?:['’]s| is| was)? )?(?:the )?(?:current |latest )?(?:status|state|progress|news|update)s? (?:of|on|with|for|about) ${ONE}`],
  ['card', String.raw`(?:is there |are there |do (?:you|we) have )?(?:any|some) (?:news|updates?|progress) (?:of|on|with|for|about|from) ${ONE}`],
  ['card', String.raw`where (?:are we|do we stand|does it stand|are things) (?:with|on) ${ONE}`],
  ['card', String.raw`how(?:['’]s| is| are things| far is| far are we)(?: (?:going )?with)? ${ONE}(?: (?:going|doing|coming along|getting on|progressing))?`],
  ['card', String.raw`(?:show|open|see|find|tell|give)(?: me)?(?: more)?(?: (?:about|of|on))? ${ONE}`],
  ['card', String.raw`what(?:['’]s| is| was) ${ONE}(?: about)?`],
  ['card', String.raw`${ONE}[,:]? (?:where are we(?: with it)?|what(?:['’]s| is) (?:its|the) (?:status|state)|status|how is it going)`],
  ['history', String.raw`what (?:has )?happened (?:to|with) ${ONE}`],
  ['history', String.raw`${ONE}[,:]? what (?:has )?(?:happened|became|become) (?:to|with|of) (?:it|that)`],
]; // prettier-ignore
const STATUS = ASKED.map(([shows, words]) => [shows, new RegExp(`^${words}${END}`, 'iu')] as const);

/**
 * “The norrvik change” of a question becomes its number, where it is the only one that has these words. Of several, those who ask for
 * the status are shown all. As it stands where none has them.
 */
export async function withNamedRecord(talk: RecordTalk): Promise<RecordTalk | { readonly turn: Turn }> {
  const { incoming, deps } = talk;
  const text = plainlyAsked(incoming.text.trim());
  if (text.length > LONGEST || RULE.test(text)) return talk;
  for (const { said, kind, words } of namedIn(text)) {
    const isStatus = statusAsked(text.replace(said, EXAMPLE)) !== null;
    if (!isQuestion(text) && !isStatus) continue;
    const query: RegisterQuery = { ...EVERY_RECORD, kinds: [kind], words };
    const [only, ...others] = await recordsWith(query, talk);
    if (only === undefined) continue;
    if (others.length === 0)
      return { ...talk, incoming: { ...incoming, text: text.replace(said, only.number) } };
    if (isStatus) return { turn: await listFound({ query, from: 0 }, incoming, deps) };
  }
  return talk;
}

interface Named {
  readonly said: string;
  readonly kind: ToldKind;
  readonly words: readonly string[];
}

/** With what stands behind its type, and without: “the voxnote incident to the authority”. */
function namedIn(text: string): readonly Named[] {
  const found = NAMED.exec(text);
  const { front = '', behind = '', kind: noun } = found?.groups ?? {};
  const kind = kindNamed(noun);
  if (found === null || kind === undefined) return [];
  const short = found[0].replace(BEHIND, '');
  return [
    { said: found[0], kind, words: wordsIn(`${front} ${behind}`) },
    { said: short, kind, words: wordsIn(front) },
  ].filter(({ words }) => words.length > 0);
}

const BEHIND = /(?<=\b(?:incident|risk|change)(?: request)?) (?!request\b).*$/iu;

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '' && !NO_WORDS.has(word));
}

/** Those that have the words in their title or system, where there are any. */
async function recordsWith(
  query: RegisterQuery,
  { incoming, deps }: RecordTalk,
): Promise<readonly RecordVersion[]> {
  const viewer = viewerOf(incoming, deps);
  const { records } = await deps.register.search(query, deps.settings.risk, viewer, EVERY_PAGE);
  const titled = records.filter(({ data }) =>
    hasAll(`${String(data['title'])} ${String(data['system'])}`, query.words),
  );
  return titled.length > 0 ? titled : records;
}

const EXAMPLE = 'CHG-2026-0001';

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.toLowerCase().includes(word));
}

function statusAsked(text: string): { readonly shows: 'card' | 'history'; readonly number: string } | null {
  const words = withNumbers(plainlyAsked(text.trim().replace(/\s+/gu, ' ')));
  for (const [shows, pattern] of STATUS) {
    const number = pattern.exec(words)?.groups?.['number'];
    if (number !== undefined) return { shows, number };
  }
  return null;
}

/** “Where are we with CHG-2026-0002?”, “what happened to it?”: its card or its history; null for everything else. */
export async function answerStatus({ incoming, context, deps }: RecordTalk): Promise<Turn | null> {
  const asked = statusAsked(incoming.text);
  if (asked === null) return null;
  const viewer = viewerOf(incoming, deps);
  const record: RecordVersion | null = await deps.register.byNumber(
    wholeNumber(asked.number, context.now),
    viewer,
  );
  if (record === null) return null;
  const show = asked.shows === 'card' ? showRecord : showHistory;
  return show(record, incoming, context, deps);
}
