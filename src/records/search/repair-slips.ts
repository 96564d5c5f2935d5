import { editDistance } from '../../kernel/edit-distance.ts';
import { MONTH_NAMES } from '../../kernel/month-names.ts';
import { recordKinds, recordTypes } from '../record-types.ts';
import { FILLERS, FUNCTION_WORDS } from './idioms.ts';
import { WEEKDAYS } from './named-days.ts';
import { SEVERITIES } from './severities.ts';

/** A word that was taken for a slip of the keyboard. */
export interface Repaired {
  readonly said: string;
  readonly read: string;
}

/** Words by which a search is understood, besides those that the organization chose. */
const WORDS = new Set(
  (
    'open closed overdue unresolved owner owned without treatment likelihood impact severity evidence approval approver approved ' +
    'emergency standard recorded reported logged raised changed updated planned implemented review happened month week ' +
    'quarter year today yesterday tomorrow since between before after last score control waiting linked ' +
    'accept avoid reduce transfer personal data deadline'
  )
    .split(' ')
    .concat(
      recordKinds.flatMap((kind) => [recordTypes[kind].noun, recordTypes[kind].plural]),
      recordKinds.flatMap((kind) => recordTypes[kind].statuses),
      SEVERITIES,
      WEEKDAYS,
      MONTH_NAMES.split('|'),
    ),
);

/** Real words that lie one slip away from one of these. */
const REAL = new Set(
  (
    'accepts access accessed avoids chance chances chancel changer changing charge charges charged charger close closely closer closet ' +
    'closing contain container contains contracted contracts controls correct correction corrector corrects data date dates deadlines ' +
    'disks reports reporter respond reviews reviewer reviewed height highs hinge incidence incidental impacts impacted lately later lasts ' +
    'least lasting list lost owners owns opened opener opening opens oper pan plan planed planner planner plant planted posed proposal ' +
    'proposes proposer rated raise raises recorder records reduced reducer reduces refuse refuses refusal refuted risky rick ricks rises ' +
    'scores scare scored scorer store story shore score seance silence since single standards started state tested texted texts treat ' +
    'treaty treats transfers transferred treatments updates updater update waiver writing weak weeks wee years yearn ear near months mouth mouths ' +
    'quarters quarterly evidenced evident critically critics critic medial median mediums media lows lowe slow flow blow logger legged lodged ' +
    'bed befor sever several severe severely sunday sundry friday fridays mondays march marsh match may august juice jury personnel persona ' +
    'person linker likelihoods tracker assess assesses asset asserted assessor identifies identify identifier investigate investigator'
  ).split(' '),
);

const SHORTEST = 4;
/** Only of names of types, so long a word may be two slips away. */
const TWO_SLIPS_FROM = 8;
const NOUNS = new Set(recordKinds.flatMap((kind) => [recordTypes[kind].noun, recordTypes[kind].plural]));

/**
 * Words of a search in which a letter was left out, doubled, swapped or mistaken: “hihg incidnets” ▶ “high incidents”.
 * Nothing is repaired that is a word of its own. @param more Words of names: of systems, and of levels.
 */
export function repairSlips(
  text: string,
  unknown: readonly string[],
  more: readonly string[],
): { readonly text: string; readonly repaired: readonly Repaired[] } {
  const known = new Set([...WORDS, ...more.map((word) => word.toLowerCase())]);
  const repaired = [...new Set(unknown)].flatMap((said): readonly Repaired[] => {
    const read = nearest(said, known);
    return read === null ? [] : [{ said, read }];
  });
  const put = repaired.reduce(
    (whole, { said, read }) =>
      whole.replace(new RegExp(`(?<![\\p{L}\\p{N}_-])${said}(?![\\p{L}\\p{N}_-])`, 'giu'), read),
    text,
  );
  return { text: put, repaired };
}

/** The same of the names of types alone: by these it is heard that records are spoken of. */
export function withNouns(text: string): string {
  return text.replace(/\p{L}{4,}/gu, (word) => nearest(word.toLowerCase(), NOUNS) ?? word);
}

function nearest(said: string, known: ReadonlySet<string>): string | null {
  if (said.length < SHORTEST || !/^\p{L}+$/u.test(said)) return null;
  if (known.has(said) || REAL.has(said) || FILLERS.has(said) || FUNCTION_WORDS.has(said)) return null;
  const meant = [...known].filter((word) => isSlip(said, word));
  const closest = meant.sort((a, b) => editDistance(said, a, 2) - editDistance(said, b, 2));
  const [first, second] = closest;
  if (first === undefined) return null;
  // Two that are as near leave open which was meant, but for a singular and its plural.
  const isClear =
    second === undefined ||
    editDistance(said, first, 2) < editDistance(said, second, 2) ||
    `${first}s` === second ||
    first === `${second}s`;
  return isClear ? first : null;
}

function isSlip(said: string, word: string): boolean {
  if (word.length < SHORTEST) return false;
  const most = NOUNS.has(word) && word.length >= TWO_SLIPS_FROM ? 2 : 1;
  if (editDistance(said, word, most) > most) return false;
  if (sorted(said) === sorted(word)) return true;
  // A short word has too many neighbours: there only letters left out or doubled, behind the first.
  if (said.charAt(0) !== word.charAt(0)) return false;
  return word.length >= SHORTEST + 2 || said.length !== word.length;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
