import { recordKinds, recordTypes } from '../records/record-types.ts';
import { EVERY_RECORD } from '../records/search/register-query.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { respond, replyTo } from './respond.ts';
import { paragraph, reply, small } from './rich-text.ts';
import type { Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';
import { EVERY_PAGE } from './every-page.ts';

const POLITE = String.raw`^(?:(?:and|so|please|hi|hello|tell me|can you|could you)[,\s]+)*`;
const TRAIL =
  '(?:(?:audit|event|evidence|record) (?:trail|chain|log)|chain of events|hash chain|audit events)';

/** What an auditor asks of the register as a whole, and of no record. */
const ASKED: readonly (readonly [keyof typeof ANSWERS, RegExp])[] = [
  [
    'intact',
    new RegExp(
      String.raw`${POLITE}(?:is|are|was|has|have|can (?:you|i|we|somebody|anybody)|how (?:do|can) (?:i|we|you)|did|does|do|could|verify|check)\b.{0,40}\b${TRAIL}\b.{0,60}\b(?:intact|complete|unbroken|ok(?:ay)?|valid|fine|tampered(?: with)?|manipulated|altered|changed|broken|verif\w+|check\w*|sound|trust\w*|correct)\b|${POLITE}(?:verify|check|prove) (?:that )?(?:the |our )?${TRAIL}|${POLITE}(?:has|have|can|did|could) (?:anybody|anyone|somebody|someone)\b.{0,30}\b(?:tamper\w*|manipulat\w*) .{0,40}\b(?:records?|register|${TRAIL})\b`,
      'iu',
    ),
  ],
  [
    'deleted',
    new RegExp(
      String.raw`${POLITE}(?:have|has|were|was|did|(?:which|what|how many)(?= [^?]*\b(?:been|were|was)\b)|show|list)\b.{0,40}\b(?:records?|incidents?|risks?|changes?|anything|entr(?:y|ies))\b.{0,30}\b(?:deleted|erased|removed|destroyed|purged)\b[^,]{0,40}$|${POLITE}(?:have|has|did) (?:we|you|anybody|anyone|somebody) (?:ever )?(?:deleted?|erased?|removed?) (?:any |a |some )?(?:records?|incidents?|risks?|changes?)\b`,
      'iu',
    ),
  ],
  [
    'numbering',
    new RegExp(
      String.raw`${POLITE}(?:are|is|do|does|have|has|why|any|which|show|were)\b.{0,40}\b(?:gaps?|holes?|missing|skipped|jumps?|complete|consecutive|continuous|unbroken)\b.{0,30}\b(?:numbers?|numbering|sequence)\b|${POLITE}(?:are|is|do|does)\b.{0,20}\b(?:numbers?|numbering|sequence)\b.{0,30}\b(?:gaps?|holes?|missing|skipped|complete|consecutive|continuous|unbroken)\b`,
      'iu',
    ),
  ],
  [
    'restricted',
    new RegExp(
      String.raw`${POLITE}(?:who (?:can|may|is allowed to|is able to|sees?|has access to|is restricted|gets to)\b.{0,30}\b(?:restricted|confidential)\b.{0,30}\b(?:records?|incidents?|risks?|changes?|ones?)\b|who is restricted from\b|why (?:do ?n[o’']?t|can ?n[o’']?t|can[’']t|am) i (?:not )?(?:see|find|open|able to see|allowed to see)\b.{0,40}(?:\b(?:records?|incidents?|risks?|changes?)\b|\b(?:inc|rsk|risk|chg)[- ]?\d))`,
      'iu',
    ),
  ],
];

const ANSWERS = {
  intact:
    'I do not check it in a conversation, where I could only vouch for myself. Every change is an event that holds the hash of the one before. “aims verify” in a terminal checks that chain in the database, and “aims verify FILE” checks an exported one, without me.',
  deleted:
    'No record can be deleted: one that is no longer wanted is closed, and its number is never given again. A person’s words can be erased from a record on request (“aims erase” in a terminal); the record and its number stay, and the trail says when that was done and by whom. The export shows it.',
  numbering:
    'Numbers are given one after the other, for each type and year, and none is left out or given twice.',
  restricted:
    'A restricted record is seen by its owner, whoever reported it, its approver, the AIMS managers and the auditors. To everybody else it is not there, also not by its number: so I cannot say of a number whether there is such a record.',
} as const;

/** What is asked of the trail, the numbers and who sees what; null for everything else. */
export async function askedOfTrail(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  const text = incoming.text.trim();
  // What has to be so is for the documents.
  if (text.length > LONGEST || RULE.test(text)) return null;
  const asked = ASKED.find(([, words]) => words.test(text))?.[0];
  if (asked === undefined) return null;
  const more = asked === 'numbering' ? await numbersSeen(incoming, deps) : [];
  return respond(replyTo(incoming), reply('notice', [paragraph(ANSWERS[asked]), ...more]));
}

const LONGEST = 160;
const RULE =
  /\b(?:must|should|shall|required?|needs?|have to|has to|supposed|allowed to delete|how long|when (?:can|may|are))\b/iu;

/** What the reader may see, which may be fewer than there are. */
async function numbersSeen(incoming: IncomingOf<'message'>, { register, settings, ...deps }: TurnDeps) {
  const viewer = viewerOf(incoming, { ...deps });
  const query = { ...EVERY_RECORD, order: 'oldest' as const };
  const { records } = await register.search(query, settings.risk, viewer, EVERY_PAGE);
  const items = recordKinds.flatMap((kind) => {
    const numbers = records
      .filter((one) => one.kind === kind)
      .map(({ number }) => number)
      .sort();
    const [first, last] = [numbers[0], numbers.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [[`${recordTypes[kind].plural}: ${String(numbers.length)}, from ${first} to ${last}`]];
  });
  if (items.length === 0) return [];
  return [
    { part: 'list' as const, items },
    small('Those that you may see here: a number that is not among them may be of a restricted record.'),
  ];
}
