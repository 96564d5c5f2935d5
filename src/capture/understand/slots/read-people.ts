import { readNumber } from '../text/number-words.ts';
import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Token } from '../text/token.ts';
import { countOfThem, countsIn } from './count-people.ts';
import { found, type Found } from './found.ts';
import { PEOPLE_NOUNS } from './people-nouns.ts';

/** How many people were affected, when a number of people is said; numbers of anything else are left alone. */
export function readPeople(reading: Reading): Found | null {
  const said = labelledCount(reading) ?? nobody(reading);
  if (said) return said;
  const each = reading.sentences.flatMap((sentence) =>
    sentence.question ? [] : countsIn(reading, sentence),
  );
  const them = each.length === 0 ? countOfThem(reading) : null;
  const counts = them ? [them] : each;
  const affected = counts.filter((count) => count.named);
  const which = affected.length > 0 ? affected : counts;
  const values = new Set(which.map((count) => count.value));
  const [first] = which;
  // Two groups may overlap or add up: that is asked.
  return first && values.size === 1 ? found(reading, first.value, first) : null;
}

const WHO =
  '(?:people|persons|customers|users|applicants|patients|employees|clients|candidates|' +
  'claimants|individuals)';
const LABEL = phrase(
  `(?:${WHO} (?:affected|hurt|injured|harmed|concerned)|affected(?: ${WHO}| count)?|number of (?:affected )?${WHO}(?: affected)?|` +
    `impacted(?: ${WHO})?|${WHO}(?= :))(?: (?:is|are|was|were|:|=|-|about|around|approx|` +
    `approximately|roughly|~|circa|ca|some|so|far))* (?<count>[^ ]+)`,
);

/** "People affected: 8", "affected customers - about 40", "affected 40 people". */
function labelledCount(reading: Reading): Found | null {
  for (const hit of findPhrase(reading, LABEL)) {
    const place = hit.groups['count'];
    if (!place || isDoubtful(reading.tokens, hit.from)) continue;
    if (/^(?:none|nobody|zero|0)$/u.test(place.text)) return found(reading, 0, hit);
    const number = readNumber(reading.tokens, place.from);
    if (number && Number.isInteger(number.value) && endsCount(reading.tokens, number.to)) {
      return found(reading, number.value, { from: hit.from, to: number.to });
    }
  }
  return null;
}

function isDoubtful(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((step) =>
    /^(?:not|may|might|could|would|if|can)$/u.test(tokens[at - step]?.low ?? ''),
  );
}

/** Nothing follows that would make it a number of something else, or one end of a range. */
function endsCount(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  if (next.hyphenated) return false;
  if (next.kind === 'mark') return !/^[%€$£/-]$/u.test(next.low);
  return PEOPLE_NOUNS.has(next.low) || AFTER_COUNT.has(next.low);
}

const AFTER_COUNT = new Set(
  'so and but as in at on since yesterday today we severity owner of different paying premium'.split(' '),
);

const NOBODY =
  `(?:nobody|no one|none|noone|not a (?:single )?(?:person|customer|user|soul)|` +
  `no (?:\\w+ )?(?:${WHO}|people|person|customer|user|applicant|patient|employee|` +
  `client))(?: of (?:the|our) \\w+)?(?: (?:was|were|is|has been|have been|seems|seem|` +
  `to be|got|so far|been))*`;
const UNAFFECTED = phrase(`${NOBODY} (?:affected|impacted)`);
/** "Nobody was affected" is 0; "nobody noticed" and "nobody was hurt" say nothing about it, "nobody else" leaves those who were told of. */
function nobody(reading: Reading): Found | null {
  const hit = findPhrase(reading, UNAFFECTED)[0];
  const question =
    hit && reading.sentences.some((one) => one.question && hit.from >= one.from && hit.from < one.to);
  return hit && !question ? found(reading, 0, hit) : null;
}
