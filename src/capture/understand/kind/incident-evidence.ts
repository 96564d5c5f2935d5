import { hasPhrase, lineOf, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { countsIn } from '../slots/count-people.ts';
import { tellsOfEvent } from './event-verbs.ts';
import { AI_WORDS, HARM_WORDS } from './harm-words.ts';
import { isHypothetical } from './risk-evidence.ts';

const HARM = phrase(HARM_WORDS);
const AI = phrase(`${AI_WORDS}|(?:the|our|ai) system`);

/**
 * What it is seen to do at this moment, where the verb is one of saying and giving; "uses" and "needs" are
 * facts about it.
 */
const NOW = new RegExp(
  String.raw`^ ?(?:now |suddenly |again |always |constantly )?(?:gives|shows|tells|sends|says|reads|` +
    String.raw`returns|mixes|recommends|suggests|calls|displays|prints|writes|opens|closes|charges|` +
    String.raw`books|quotes|treats|scores|ranks|assigns|approves|forgets|repeats|labels|marks|routes|` +
    String.raw`pays|refunds|prices|promises|translates|deletes|adds|changes|hides|hears|sees|thinks|` +
    String.raw`insists|points|sorts|matches|confuses|accepts|answers (?:in|with|every|all))(?= )`,
  'u',
);

/** Somebody from outside did something with the system: "someone got the chatbot to swear". */
const OTHERS_DID = phrase(
  '(?:someone|somebody|attackers?|hackers?|an outsider|(?:a|an|one|some|two|three|several|' +
    'many) (?:\\w+ )?(?:users?|customers?|attackers?|students?|employees?|journalists?|' +
    'researchers?|hackers?|interns?|contractors?)) (?:\\w+ )?(?:got|made|tricked|manipulated|' +
    'fooled|hacked|abused|convinced|persuaded|broke|jailbroke|forced|used|extracted|found|' +
    'managed|bypassed|misused|uploaded|pasted|entered|fed|put|stole|copied)',
);

/** Somebody means harm, and did it, to whatever is ours: "hackers got the training data". */
const ATTACKED = phrase(
  '(?:(?:hackers?|attackers?|intruders?|thieves|a thief|burglars?|criminals?|scammers?|fraudsters?|spies|an outsider|outsiders) ' +
    '(?:has |have |had |\\w+ )?(?:got|gotten|took|taken|stole|stolen|accessed|broke|broken|hacked|downloaded|copied|read|obtained|' +
    'gained|entered|managed|used|tricked|reached|changed|altered|deleted|encrypted|published|sold)|' +
    '(?:someone|somebody|they) (?:has |have |had )?(?:broke|broken) in(?:to)?|(?:was|were|been|got) (?:hacked|stolen|broken into))',
);

export function tellsOfAttack(reading: Reading, sentence: Span): boolean {
  return hasPhrase(reading, ATTACKED, sentence) && !isHypothetical(reading, sentence);
}

/**
 * A system that did something is a story; told without harm it is weaker than a risk or a change that is
 * named.
 */
const STORY = 2.2;

/** How strongly a clause tells what happened: 3 with a system and a word of harm, less with one of the two. */
export function incidentEvidence(
  reading: Reading,
  clause: Span,
  sentence: Span,
  system: Span | null,
): number {
  if (isHypothetical(reading, clause)) return 0;
  const harm = hasPhrase(reading, HARM, clause);
  const people = countsIn(reading, clause).length > 0;
  if (system === null)
    return harm && (people || hasPhrase(reading, AI, clause)) ? 2 : happenedAlone(reading, clause);
  if (harm || hasPhrase(reading, OTHERS_DID, clause) || hasPhrase(reading, SOMEONE_DID, clause)) return 3;
  return isStory(reading, clause, sentence, { system, people }) ? STORY : happenedAlone(reading, clause);
}

function happenedAlone(reading: Reading, clause: Span): number {
  return hasPhrase(reading, IT_HAPPENED, clause) ? 2 : 0;
}

function isStory(
  reading: Reading,
  clause: Span,
  sentence: Span,
  { system, people }: { readonly system: Span; readonly people: boolean },
): boolean {
  const whole = lineOf(reading, clause);
  // "Two users were logged in as each other in the tutor app": something happened to people.
  if (people && !/^(?:we|i) /u.test(whole) && tellsOfEvent(` ${whole}`)) return true;
  const after = lineOf(reading, { from: system.to, to: clause.to });
  // "Since Friday it returns the same score for everybody": going on, and told as news.
  if (hasPhrase(reading, SINCE, sentence) && /^ ?\w+s /u.test(after)) return true;
  return NOW.test(after) || hasPhrase(reading, NOTICED, sentence) || tellsOfEvent(after);
}

const NOTICED = phrase(
  '(?:noticed|saw|seen|discovered|found|found out|spotted|detected|realised|' +
    'realized)(?: [^ .,]+){0,4} that',
);
/** "Someone changed the prompt": nobody we know of. */
const SOMEONE_DID = phrase('(?:someone|somebody|an unknown person|unknown users?) (?:\\w+ )?\\w+ed');
const SINCE = phrase('since');
const IT_HAPPENED = phrase('(?:it|this|that) (?:all )?(?:happened|occurred|took place)');
