import { editDistance } from '../../../kernel/edit-distance.ts';

/**
 * Words that the grammar hangs on, as people mistype them. Only slips that keep the first letter are put
 * right, and only in words of five letters or more that are nothing else.
 */
const KEY_WORDS =
  `incident incidents change request register report record severity critical medium likelihood impact
  treatment probability owner threshold prompt training version supplier vendor server servers
  infrastructure procedure rollback validation review planned because reason yesterday tomorrow today
  morning afternoon evening tonight weekend midnight monday tuesday wednesday thursday friday saturday
  sunday january february april august september october november december customer customers
  applicant applicants patient patients employee employees candidates people persons users claimants
  affected noticed detected happened occurred resolved reported started assigned responsible access
  unlikely possible negligible moderate severe accept reduce transfer certain wrong almost minor major
  avoid intended colleagues members clients students residents passengers`.split(/\s+/u);

/** Real words that lie one slip away from a key word. */
const REAL_WORDS = new Set(
  `chance charge changes changed chang owners prompts impacts requests reports records registers versions
  thresholds suppliers vendors reviews reasons severs sever severer plane planed planner incidental
  incidence impacted accepts except reduces reduced transfers minors majors avoids excess user persona
  personas person wrongs notice notices detects detector happens happen resolve resolves reporter
  recorder starter starts assignee assigner patience patently employer employed employers customs
  custom affect affects effected medial mediums serve served serves mornings evenings weekends mondays
  tuesdays fridays possibly moderator moderated severed severely certainly certify ascertain trains
  raining straining trading tracing owned power rewire preview treatments rejected recorded registry
  registrar conversion aversion decembers procedures unlike likely critically critic critics
  retreatment response responsibly planted peoples uses void invited intend indented mayor miner manor
  almond seasons season treason repot deport import export ported sported stared stated starred vender
  fender sender render trailing supplied supplies costumer costumers deflected dejected resolver
  reposted responsive negligibly college colleges colleague clientes client student member resident passenger remembers`.split(
    /\s+/u,
  ),
);

/** How words are shortened in chats. */
const SHORT: ReadonlyMap<string, string> = new Map(
  `ppl people|pls please|plz please|custs customers|cust customer|yday yesterday|ystd yesterday|tmrw tomorrow|
  tmr tomorrow|tmrrw tomorrow|bc because|cuz because|coz because|bcos because|cos because|thx thanks|ive i've|weve we've|im i'm|
  thats that's|dont don't|didnt didn't|wont won't|cant can't|isnt isn't|wasnt wasn't|doesnt doesn't|hasnt hasn't|havent haven't|
  couldnt couldn't|wouldnt wouldn't|arent aren't|werent weren't|theres there's|shes she's|hes he's|theyre they're|youre you're`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const BY_FIRST_LETTER = Map.groupBy(KEY_WORDS, (word) => word.charAt(0));
const KNOWN = new Set(KEY_WORDS);

/** The key word that was meant, or the word itself. */
export function correctSpelling(word: string): string {
  const short = SHORT.get(word);
  if (short !== undefined) return short;
  if (word.length < 5 || word.length > 15 || KNOWN.has(word) || REAL_WORDS.has(word)) return word;
  const meant = (BY_FIRST_LETTER.get(word.charAt(0)) ?? []).filter((key) => isSlipOf(word, key));
  return meant.length === 1 ? (meant[0] ?? word) : word;
}

/** A letter left out, doubled or swapped; another letter only in long words; never just another ending. */
function isSlipOf(word: string, key: string): boolean {
  if (Math.abs(word.length - key.length) > 1 || word.startsWith(key) || key.startsWith(word)) return false;
  if (editDistance(word, key, 1) > 1) return false;
  return word.length !== key.length || key.length >= 8 || sameLetters(word, key);
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
