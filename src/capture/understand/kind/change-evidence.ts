import { findPhrase, hasPhrase, lineOf, phrase, phraseAt, type Reading } from '../text/reading.ts';
import { afterGreeting } from '../text/greeting.ts';
import type { Span } from '../text/sentences.ts';
import { ALTER_BASE, ALTER_ING, ALTER_OBJECTS, ALTER_PAST, ALTER_STRONG } from './alter-words.ts';
import { tellsOfEvent } from './event-verbs.ts';
import { HARM_WORDS } from './harm-words.ts';

const WE =
  "(?:we|i|we've|i've|they|team|ops|it team|data science|@person|(?:the|our) (?:vendor|" +
  'supplier|provider|team|developers|data scientists)|(?:vendor|supplier|' +
  'provider)(?: of(?: [^ ]+){1,4})?|colleagues|he|she)';
const NOT_RISK = '(?! (?:the |this |that |our |any )?risks?(?! (?:matrix|criteria)))';

const INTENT = phrase(
  `(?:${WE}(?: (?:will|shall|would|want|wants|wanted|wish|wishes|like|plan|plans|planned|are|` +
    `is|am|going|planning|intend|intends|intending|to|need|needs|have|has|also|propose|proposes|` +
    `suggest|suggests|aim|hope|about|soon|now|must|should|decided|agreed|then|therefore|both|be|` +
    `it|finally|just|gonna|\\w+ing))+|(?:we|i|they|he|she|it)(?:'ll|'d)(?: (?:like|want|need|to|` +
    `have|now|then|also|soon|probably|be))*|let's|we're (?:going|planning|about) to|i'm (?:going|` +
    `planning|about) to|` +
    `(?:plan|plans|planning|planned|propose|proposal|request|want|wants|like|` +
    `going|time|idea is|have|suggest|intend) to|please|pls|kindly) (?:${ALTER_BASE})${NOT_RISK}`,
);
/** "We want the chatbot to have write access." */
const WANTS = phrase(
  "(?:want|wants|need|needs|would like|'d like)(?: (?!to )[^ ]+){1,4} to (?!know|see|hear|be )\\w+|" +
    "(?:plan|plans|planned|planning|intend|intends|intending|decided|going|propose|proposes|want|wants|would like|'d like) to " +
    '(?!report|log|record|register|discuss|talk|present|show|know|ask|see|hear|say|mention|understand|note|flag|' +
    'transfer|accept|avoid|thank|meet|visit|learn|read|check|review|reduce|be|raise a|tell|point|inform|share)\\w+',
);
const PRESENT = phrase(
  `(?:${WE} (?:are|is|am|have been)|we're|i'm|they're) (?:now |also |currently |planning on |` +
    `thinking of )?(?:${ALTER_ING})${NOT_RISK}|${WE} (?:now |then |` +
    `also )?(?:${ALTER_STRONG})${NOT_RISK}`,
);
const FIRST_WORDS = phrase(
  `(?:then |now |also |just |finally )?(?:${ALTER_STRONG}|allow|give|let|${ALTER_PAST}|` +
    `${ALTER_ING})${NOT_RISK}(?= )(?! (?:is|are|was|were|has|notes|log|requests?|management|` +
    `results?|:|,|\\.)(?![^ ]))`,
);
const WILL_BE = phrase(
  `(?:will|shall|to|should|must|is going to|are going to|is to|are to|needs? to|` +
    `gonna)(?: \\w+)? (?:be|get) (?:\\w+ )?(?:${ALTER_PAST})|(?:is|are) being (?:${ALTER_PAST})|` +
    `(?:is|are) (?:\\w+ )?(?:${ALTER_PAST}) (?:to|from|by|with|for|on)|(?:will|should|shall|must|` +
    `is going to) (?:(?:no longer|not|also|only|now) )?(?:use|run|rely)|(?:will|is going to|` +
    `shall)(?: \\w+)? (?:get|receive|move|switch|go live|go to production|gain|start using|` +
    `run on|have access|use|screen|replace)|go(?:es|ing)? live|goes? in(?:to production)?|` +
    `(?:gets?|receives?) (?!wrong)\\w+|planned(?: for| on)?|scheduled(?: for| on)?|takes? effect|` +
    `rolls? ?out|roll out|due to go live|cut over`,
);
const TURNS = phrase(
  `(?:${ALTER_OBJECTS})(?: \\w+){0,5} (?:goes?|moves?|becomes?|rises?|increases?|drops?|` +
    `gets?) (?:up|down|from|to|stricter|looser|higher|lower|new|access|a|an|the|live)|` +
    `(?:v\\d\\S*|\\d+\\.\\d+|\\d+ %) (?:to|- >|= >|→) (?:v\\d\\S*|\\d+\\.\\d+|\\d+ %)|(?:moves?|` +
    `switch(?:es)?|changes?|migrates?|goes|upgrades?) (?:to|over to|from|onto)|(?:procedure|` +
    `policy|process|threshold|prompt|limit|supplier|vendor) changes|needs? (?:a |an )?new|` +
    `(?:${ALTER_OBJECTS}) (?:${ALTER_PAST})|(?:moved|migrated|switched|changed|raised|` +
    `lowered|increased|reduced|extended)(?: [^ ]+){0,4} from (?:[^ ]+ ){1,3}to`,
);
const HEAD = phrase(
  '(?:upgrade|access|feature|update) request|new (?:\\w+ )?(?:release|version)|new (?:intended use|use case|(?:system )?prompt|threshold|' +
    'training data|(?:model )?version|supplier(?: model)?|vendor|instructions|guardrails?|tool)|' +
    '(?:upgrade|migration|retraining|relabell?ing|replacement|swap|rollout|roll out|switch|move|' +
    'update|change|extension|decommissioning|introduction|integration|removal|deployment|launch|' +
    'upgrading|replacing|moving|switching|migrating|retraining) (?:of|to|from|in|for)|(?:tool|' +
    'web|api) access (?:for|to)|(?:model )?version \\d\\S* (?:of|for|in|on|goes|will)|' +
    'intended use|(?:prompt|model|threshold|data|version|vendor|supplier|parameter|config\\w*|' +
    'guardrails?) (?:change|update|upgrade|swap|tweak|switch|migration)',
);
const DID = phrase(
  `(?:${WE}|we've|i've|they've)(?: (?:have|has|had|just|already|now|recently|finally|also|` +
    `successfully|quietly|then|both))* (?:${ALTER_PAST})${NOT_RISK}`,
);
const WAS = phrase(`(?:was|were|has been|have been|got|been|is now|are now)(?: \\w+)? (?:${ALTER_PAST})`);
const LIVE = phrase(
  '(?:please approve|for approval|proposal|request(?: for)?) :|went live|(?:is|are) (?:now )?live|in production since|(?:it was|was|been) decided to',
);
const WILL = phrase('(?:will|is going to|shall) (?:(?:also|now|then|only|no longer|not) )?(?!be )\\w+');
const OBJECT = phrase(ALTER_OBJECTS);
const HARM = phrase(HARM_WORDS);

/** "Starting 1 March, CV screening uses …". */
const EFFECTIVE = phrase('starting|effective|as of|with effect from|from next');

/** How strongly a clause tells of a change: 4 said by people as their intention, 3 told, 2 with a doubt. */
export function changeEvidence(reading: Reading, clause: Span, sentence: Span, system: Span | null): number {
  if (system === null && !hasPhrase(reading, OBJECT, clause)) return 0;
  if ([INTENT, WANTS, PRESENT].some((pattern) => hasPhrase(reading, pattern, clause))) return 4;
  if (startsOf(reading, clause).some((at) => phraseAt(reading, FIRST_WORDS, at, clause.to))) return 3;
  const did = findPhrase(reading, DID, clause)[0];
  if (did) return harmOutside(reading, clause, did) ? 2 : 3;
  const told =
    [WILL_BE, TURNS, HEAD, LIVE].flatMap((pattern) => findPhrase(reading, pattern, clause))[0] ??
    altered(reading, clause);
  if (told) return harmOutside(reading, clause, told) ? 1 : 3;
  const settled =
    phraseAt(reading, EFFECTIVE, sentence.from, sentence.to) !== null ||
    (system !== null && phraseAt(reading, WILL, system.to, clause.to) !== null);
  return settled && !hasPhrase(reading, HARM, clause) ? 3.5 : 0;
}

/** "the prompt was changed"; "it got merged" says of something else that it was. */
function altered(reading: Reading, clause: Span): Span | undefined {
  return findPhrase(reading, WAS, clause).find(
    ({ from }) => !/^(?:it|they|this|which|that)$/u.test(reading.tokens[from - 1]?.low ?? ''),
  );
}

/**
 * True for a clause that may announce what is done to a system on a day to come: nothing in it has happened, is feared,
 * or is about meeting people.
 */
export function announcesChange(reading: Reading, clause: Span): boolean {
  if (hasPhrase(reading, NO_CHANGE, clause) || hasPhrase(reading, HARM, clause)) return false;
  return !tellsOfEvent(lineOf(reading, clause));
}

const NO_CHANGE = phrase(
  'meet(?:s|ing)?|call|visits?|lunch|dinner|presents?|presentation|demo|workshop|training|talks?|discuss(?:es)?|' +
    'review(?:s|ed)?|audit(?:s|ed)?|invites?|holiday|asks?|might|may|could|deadline|due|remind|questions?|' +
    'if|risk|expires?|conference|interview|webinar|course|hiring|joins?|leaves?',
);

/** Where an order may begin: "request: allow the assistant to …". */
function startsOf(reading: Reading, clause: Span): readonly number[] {
  const starts = [afterGreeting(reading, clause)];
  for (let at = clause.from; at < clause.to; at += 1)
    if (reading.tokens[at]?.low === ':') starts.push(at + 1);
  return starts;
}

function harmOutside(reading: Reading, clause: Span, told: Span): boolean {
  return findPhrase(reading, HARM, clause).some((harm) => harm.to <= told.from || harm.from >= told.to);
}
