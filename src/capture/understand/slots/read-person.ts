import { findPhrase, hasPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { found, type Found } from './found.ts';
import { OWNER_DOES, OWNER_NAMED, OWNER_SELF } from './owner-words.ts';

const WHO =
  "(?<who>@person|me|myself|i(?! (?:think|guess|suppose|believe|would|hope|assume|fear|'d)(?![^ ])))";
/** "@ruth from the citizens' office" */
const OF_WHERE = '(?: (?:from|of|in|at) (?:the )?(?:[^ .;,¶@]+ ){0,3}?[^ .;,¶@]+)?';
const RECORD =
  '(?:it|this|that|this one|that one|them|(?:the|this) (?:incident|risk|change|case|issue|' +
  'matter|problem|topic|record|ticket|treatment|mitigation|follow up|roll ?out|roll out|investigation|migration|wind down|switch|move|cutover|' +
  'upgrade|project|whole thing|thing|lot)|everything)';
const WILL =
  "(?:(?:will|'ll|shall|is going to|has agreed to|agreed to|should|can|is to|has to) (?:also |" +
  'now |then )?)?';

/** Words that name an owner outright. */
const NAMED: readonly RegExp[] = [
  phrase(
    `(?:owner|assignee|responsible(?: person)?|resp|accountable|in charge)(?: (?:\\.|is|:|=|-|` +
      `will be|should be|shall be|would be|remains|stays|becomes|of the (?:risk|incident|change)|for (?:this|it)|goes to|` +
      `to be))* ${WHO}`,
  ),
  phrase(
    `(?:owned|handled|taken|led|driven|managed|looked after|dealt with|coordinated|` +
      `followed up)(?: (?:over|on))? by ${WHO}`,
  ),
  phrase(
    `(?:assign|assigned|assigning|give|given|hand|handed|pass|passed|goes|going|allocated|` +
      `allocate)(?: ${RECORD}| the ownership| ownership)?(?: (?:over|on))? to ${WHO}`,
  ),
  phrase(`${WHO} (?:in charge|responsible)(?= [.,;¶!)/|-]|$)`),
  phrase(`assigned(?: :)? ${WHO}`),
  phrase(`(?<=^|[.;¶-] )lead(?: (?::|is))+ ${WHO}`),
  phrase(
    `(?:put|leave|left|made|make|appointed|named) ${WHO} (?:in charge|(?:as )?(?:the )?owner|responsible)`,
  ),
  phrase(
    `${WHO} (?:is|will be|'ll be|as|becomes|remains|stays|shall be|to be|should be)(?: (?:the|its|our|a|` +
      `now))*(?: (?:risk|incident|change|new|process|system|product|service|business|model))? (?:owner|assignee|responsible|accountable|` +
      `in charge|in the lead|on it|on the case)(?! (?:for|of) (?!${RECORD}))`,
  ),
  phrase(`(?:make|put|set|list|note)(?: down)? ${WHO}(?: down)? (?:as )?(?:the )?owner`),
  phrase(
    `ownership(?: of (?:${RECORD}|the \\w+))?(?: (?:is|:|lies|sits|rests|stays|with|by|to|goes))+ ${WHO}`,
  ),
  // "Owner: Communications, so @eva", "Eveline owns (@eva)", "it's with @femke as owner"
  phrase(
    `owner(?: (?:is|:|=))+ (?!(?:not|unknown|nobody|tbd|open)(?![^ ]))(?:[^ .;¶@:]+ ){1,4}(?:, )?(?:so |i e |meaning |that is |\\( )${WHO}`,
  ),
  phrase(
    `owner(?: (?:is|:|=))+ (?!(?:not|unknown|nobody|tbd|open|ask|maybe)(?![^ ]))(?:[^ .,;¶@:]+ ){1,3}, (?<who>@person)(?= (?:[.;,¶!)]|$)|$)`,
  ),
  phrase(`(?:owns|takes|leads)(?: ${RECORD})? \\( ${WHO}`),
  // "legal (@ana) owns", "owner = app team lead @ana"
  phrase(
    `\\( (?<who>@person) \\) (?:(?:owns|takes|will own|will take|leads)(?= (?:[.,;¶!)/|-]|and|by|from|${RECORD})(?![^ ])|$)|is the owner|is in charge|is responsible(?! for (?!${RECORD})))`,
  ),
  phrase(
    `(?:owner|responsible|accountable)(?: (?:is|:|=|-))+ (?!(?:not|unknown|nobody|tbd|open)(?![^ ]))(?:(?:the|our|my) )?(?:[^ .,;¶@:()]+ ){1,5}(?:\\( )?(?<who>@person)`,
  ),
  phrase(
    `(?:belongs to|the ball is with|ball is with|it's up to|it is up to|lies with|rests with|it's with|it is with|this is with|(?:this|this one) is for) ${WHO}(?= [.,;:¶!)-]|$)`,
  ),
  phrase(`on (?<who>@person) '?s (?:plate|desk|list)`),
  phrase(`(?:handed|passed|gave|transferred|forwarded) (?:it|this|that)(?: over| on)? to ${WHO}`),
  phrase(`with ${WHO} as (?:the )?(?:owner|lead)`),
  phrase(
    `(?:for|with|to) (?<who>@person)(?: ,)? (?:he|she|they|who)(?: will| 'll)? (?:owns?|takes?|handles?|leads?) ${RECORD}`,
  ),
  phrase(
    `(?<who>@person)(?: (?![.;¶@](?: |$))[^ ]+){0,4} and (?:he's|she's|he is|she is|they are|he will be|she will be) (?:the )?(?:owner|responsible|in charge)`,
  ),
  phrase(
    `${WHO} (?:takes|will take|has taken|took|assumes|has|'ll take|keeps|is taking|will be taking)(?: over)? (?:the )?(?:ownership|` +
      `responsibility|lead)`,
  ),
  // "@derek owns.", "@sofie to own, …": nothing more is said of what.
  phrase(
    `${WHO} (?:owns|to own|to lead|to handle|will own|should own|shall own|to take (?:the )?(?:ownership|lead|over))(?: ${RECORD})?(?= (?:[.,;¶!)/|-]|and|by|from)|$)`,
  ),
  // "likely, moderate, due 28 January, me": the last word of the message, after a comma or a stop.
  phrase(`(?<=[.,;/¶-] )(?<who>me)(?= [.!]$|$)`),
  phrase(`(?<who>my) (?:risk|incident|change|one|action|responsibility|job|baby)(?= (?:[.,;¶!)-]|$)|$)`),
  phrase(
    `(?:happy|glad|willing|i agree|i want|ready) to (?:be (?:the )?(?<who>owner)|take (?:the )?(?:ownership))`,
  ),
];

/** What somebody does who owns it from here. The object is this record, or nothing more is said. */
const DOES: readonly RegExp[] = [
  phrase(
    `${WHO} (?:${WILL}(?:also )?(?:own|take|handle|manage|drive|lead|coordinate|pick up|` +
      `take over)|owns|takes|handles|manages|drives|leads|coordinates|picks up|takes over|` +
      `is handling|is taking|is managing|is leading|is driving|takes up|(?:has )?(?:volunteered|offered|agreed) to (?:take|own|drive|lead|handle|run)|has|got)(?: (?:over|up|` +
      `on))? ${RECORD}(?: (?:on|over|up|from here))?`,
  ),
  phrase(
    `${WHO}${OF_WHERE} (?:${WILL}(?:look after|deal with|take care of|follow up on|see to|work on)|` +
      `looks after|deals with|takes care of|follows up on|sees to|is dealing with|is looking after|` +
      `is taking care of) (?:${RECORD}|the (?:system|model|tool|bot|machine|app)(?= (?:[.,;¶!)/|-]|$)|$))`,
  ),
  phrase(
    `(?<who>@person)(?: ,)? who (?:is handling|handles|takes|owns|leads|is dealing with|is looking after|will handle|will own|has) ${RECORD}`,
  ),
  phrase(`${WHO} (?:picks|will pick|'ll pick|is picking|takes|will take) ${RECORD} (?:up|over|on)`),
  phrase(`${WHO} (?:pls|please|kindly) own(?= [.,;¶!)/|-]|$)`),
  phrase(`${WHO}(?: ,)? (?:please|pls|kindly) (?:take over|take care|follow up|pick up)(?= [.,;¶!)/|-]|$)`),
  phrase(
    `${WHO} (?:${WILL}(?:take over|follow up|take care|pick up)|takes over|follows up|takes care|` +
      `picks it up|will pick it up)(?= [.,;¶!)/|-]|$)`,
  ),
  // "@ana noticed it and will handle it": the one who begins the sentence does both.
  phrase(
    `(?<=^|[¶.,;!] |but |and )(?<who>@person)(?: (?!@person|i |` +
      `we )[^ .;,]+){1,8} and (?:also )?(?:will|'ll|is going to) (?:own|take|handle|manage|` +
      `look after|deal with|take care of|follow up on|pick up|drive|lead) ${RECORD}`,
  ),
  phrase(
    `${WHO}(?: ,)? (?:please|pls|kindly|can you|could you)(?: (?:please|pls))? (?:take|own|` +
      `handle|look after|pick up|deal with|take care of|lead|drive) ${RECORD}`,
  ),
];

const SELF: readonly RegExp[] = [
  phrase(
    `(?<who>i'll|i will|i can|i|i'm going to|i am going to|i shall|let me) (?:own|take|handle|` +
      `look after|deal with|take care of|drive|lead|manage|pick up|follow up on|coordinate|see to|` +
      `take over)(?: (?:over|up|on))? ${RECORD}(?: (?:on|over))?`,
  ),
  phrase(
    `(?<who>i'll|i will|i) (?:take (?:the )?(?:ownership|responsibility|lead)|take over|` +
      `be (?:the )?owner|own|follow up)(?= [.,;¶!)/|-]|$)`,
  ),
  phrase(
    `(?<who>i'm|i am)(?: (?:the|its|going to be))* (?:owner|responsible|in charge|on it|` +
      `the owner|handling it|handling this|taking it|taking this|dealing with (?:it|this)|looking (?:after|into) (?:it|this)|taking care of (?:it|this))(?! (?:for|of) (?!${RECORD}))`,
  ),
  phrase(`(?<who>i've|i have) got (?:it|this)(?= [.,;¶!)/|-]|$)`),
  phrase(`(?:on|under|in) (?<who>my) (?:name|desk|plate|court|list)`),
  phrase(
    `(?:put|note|list|name|make|mark) (?<who>me)(?: down)? (?:as|for)(?: the)? (?:owner|responsible|lead|this|it)`,
  ),
  phrase(
    `(?<=^|[¶.,;!] |i'll |i will |i )(?:will )?(?:take care of|deal with|handle|look after) (?:it|this) (?<who>myself)`,
  ),
  phrase(`(?<who>i'll|i will) run point`),
  phrase(`(?:it's|it is|this is|that's|this one is|consider it) (?<who>mine)`),
];

/** Who owns it from here; a person who is only mentioned does not. */
export function readOwner(reading: Reading, author: string): Found | null {
  return (
    onlyPerson(reading, [...NAMED, ...OWNER_NAMED], author) ??
    onlyPerson(reading, [...DOES, ...OWNER_DOES, ...SELF, ...OWNER_SELF], author)
  );
}

const APPROVES: readonly RegExp[] = [
  phrase(
    `(?:approver|approval)(?: (?:is|was|:|=|-|by|from|of|will be|comes|came|given|granted|obtained|received|needed|required|with|` +
      `has been|been|lies))* ${WHO}`,
  ),
  phrase(
    `(?:approved|signed off|to be approved|authori[sz]ed|cleared|ok'd|okayed|` +
      `agreed)(?: (?:already|today|yesterday))? by ${WHO}`,
  ),
  phrase(
    `${WHO} (?:(?:has|have|had|already|will|must|shall|should|needs to|has to|is to|to|` +
      `would|kindly|please) )*(?:approves?|approved|approve|sign(?:s|ed)?(?: (?:it|this|that|the change))? off|sign(?:s|ed)? (?:it|this|that)|` +
      `authori[sz]es?|authori[sz]ed|ok'?e?d(?: (?:it|this))?|okays?|okayed(?: it)?|clear(?:s|ed) (?:it|this)|` +
      `(?:gave|gives|has given|given|give|said) (?:the |his |her |their |a |it )*(?:ok|okay|go|go ahead|green light|approval|sign off|yes|nod|blessing))`,
  ),
  phrase(
    `(?<who>@person) (?:is (?:fine|ok|okay|happy) with (?:it|this)|agreed to (?:it|this|the change)|agrees (?:to|with) (?:it|this))`,
  ),
  phrase(
    `(?:have|got|with|has) (?:the )?(?:consent|approval|ok|agreement|blessing|permission) (?:of|from|by) ${WHO}`,
  ),
  phrase(
    `(?:have|got|with|has) (?<who>@person) '?s (?:consent|approval|ok|agreement|blessing|go ahead|sign off)`,
  ),
  phrase(`(?:approved|signed off|authori[sz]ed) \\( ${WHO}`),
  phrase(
    `(?:approved|signed off|authori[sz]ed|ok'd|okayed|cleared)(?: (?:already|today|yesterday))? by (?:the |our )?(?:[^ .,;¶@:()]+ ){1,4}(?:\\( |, )?(?:[^ .,;¶@:()]+ ){0,2}(?<who>@person)`,
  ),
  phrase(
    `(?:approved|signed off|cleared|ok'?ed|okayed|go ahead|green light|ok)(?: (?:today|yesterday|this morning|last week|on [^ ]+|in the meeting|in writing|by phone|by mail))+ by ${WHO}`,
  ),
  phrase(`(?<who>@person) (?:has |have )?(?:decided|decides) (?:it|this|so|that|on it|on this)`),
  phrase(`(?:approver|sign off|decision maker|decider)(?: (?:is|:|=|-))* (?<who>@person)`),
  phrase(`${WHO} (?:is|will be|as|to be|agreed as|acts as|agreed to be)(?: (?:the|its))* approver`),
  phrase(`(?<=^|[.,;¶(-] )(?:approved|ok'?e?d|signed off|authori[sz]ed)(?: :)? ${WHO}`),
  phrase(
    `(?:sign off|signoff|go ahead|green light|ok|okay|nod|blessing)(?: (?:by|from|of|is|needed|still|due|to|come|comes|with|:))+ ${WHO}`,
  ),
  phrase(
    `(?:needs?|waiting for|wait for|pending|awaiting|after|with|once|subject to) (?<who>@person) ('s|s'|to|has|for)? ?(?:ok|okay|approval|approve|approves|approved|sign off|signs off|signoff|go ahead|to approve)`,
  ),
  phrase(
    `(?:ask|asked|asking) (?<who>@person) (?:to approve|for approval|to sign off|for sign off|to sign it off)`,
  ),
  phrase(`sign(?:ed|s) by ${WHO}`),
];

export function readApprover(reading: Reading, author: string): Found | null {
  return onlyPerson(reading, APPROVES, author);
}

/** Nobody if two different people are named: which of them is asked. */
function onlyPerson(reading: Reading, patterns: readonly RegExp[], author: string): Found | null {
  const people = patterns
    .flatMap((pattern) => findPhrase(reading, pattern))
    .filter((hit) => isStated(reading, hit))
    .flatMap((hit) => {
      const person = personOf(reading, hit, author);
      return person === null ? [] : [found(reading, person, hit)];
    });
  const [first] = people;
  return first && new Set(people.map((person) => person.value)).size === 1 ? first : null;
}

function personOf(reading: Reading, hit: Hit, author: string): string | null {
  const who = hit.groups['who'];
  const token = who && reading.tokens[who.from];
  if (!token) return null;
  return token.kind === 'person' ? mentioned(token) : author;
}

/** The id of the person whom a token mentions. */
export function mentioned({ text }: Token): string | null {
  return /^<@([^|>]+)/u.exec(text)?.[1] ?? null;
}

const NOT = phrase(
  "not|never|no longer|isn't|don't|doesn't|won't|cannot|can't|nor|unless|if|whether|maybe|" +
    'perhaps|until now|formerly|(?<!i )think|ask|asked|hope',
);
/** "Owner @ana has resigned": it is somebody else's by now. */
const GONE = phrase(
  '(?:has|have|had|just)? ?(?:resigned|quit|retired|left|is leaving|moved on|stepped down)',
);
const REQUEST = phrase('(?:can|could|would|will) (?:you|someone|@person)|please');

/** Said as a fact or as a request: not denied, not asked, not supposed. */
function isStated(reading: Reading, hit: Span): boolean {
  const sentence = reading.sentences.find((one) => hit.from >= one.from && hit.from < one.to);
  if (!sentence) return false;
  // "Not mine: owner is @chloe": what stands before the colon denies somebody else.
  const colon = reading.tokens[hit.from - 1]?.low === ':';
  if (hasPhrase(reading, GONE, { from: hit.to, to: hit.to + 3 })) return false;
  if (sentence.question && !hasPhrase(reading, REQUEST, sentence)) return false;
  // "Not me, @chloe is the owner": so does what stands before a comma.
  const comma = reading.tokens[hit.from - 1]?.low === ',';
  return !hasPhrase(reading, NOT, {
    from: colon || comma ? hit.from : Math.max(sentence.from, hit.from - 3),
    to: hit.to,
  });
}
