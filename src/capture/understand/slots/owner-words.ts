import { phrase } from '../text/reading.ts';

const NO_NAME =
  '(?!(?:not|no|nobody|unknown|tbd|open|ask|asks|maybe|perhaps|yet|to|so far|still|unclear|until|if|and|but|because|who|which)(?![^ ]))';
/** Who it is, with a name, a title or a place before the mention: "Frau Demir @U1", "our colleague Ruth (@U1)", "HR, @U1". */
const WORD = `(?:(?:mr|mrs|ms|dr|prof|ing|hr|fr|sr) \\.|${NO_NAME}[^ .,;:¶@()?!]+)`;
const NAMED_WHO = `(?:(?:${WORD} ){1,5}(?:(?:\\(|,|-|:) )?|\\( )?(?<who>@person)`;
/** The mention as the one who acts: "Ruth (@U1) …", "Ruth, @U1, …", "@U1 from Legal …", "@U1 (HR) …". */
const ACTING =
  '(?<who>@person)(?: (?:\\)|,))?(?: \\( [^()@]{1,30} \\)| (?:from|of|in|at) (?:the )?[^ .;,¶@]+(?: [^ .;,¶@]+)?(?= (?:is|will|owns|takes|has|shall)(?![^ ])))?(?: ,)?';
const THIS =
  '(?:it|this|that|this one|that one|the whole thing|(?:the|this|that) (?:risk|incident|change|one|case|issue|matter|topic|item|record|ticket|follow up))(?: (?:on|over|up|out|here|from here|for now|for (?:me|us)|himself|herself))?';
/** Nothing follows that it could be the owner of instead. */
const ENDS = '(?= (?:[.,;¶!)/|:(-]|please|pls|and|by|from|for now|until|with|since|as)(?![^ ])|$)';
/** A mark or an emoji, after which a label may stand. */
const OPENS = '(?<=^|[^\\p{L}\\p{N} )] )';
const OF_WHAT =
  '(?: (?:of|for|on) (?:(?:it|this|that|now|the time being|this one)|(?:the |this |our )?(?:risk|incident|change|case|issue|tool|system|model|bot|chatbot|action|treatment|record|matter|follow up)))?(?: until further notice)?';
const ROLE =
  "(?:(?:(?:named|risk|action|process|overall|final|proposed|case|provisional|interim|right|temporary) )?owner(?:'s)?(?: / lead)?|(?:risk )?(?:holder|steward|custodian|assignee)|risk manager|responsible(?: (?:person|party|one|owner|officer|manager|colleague))?|(?:person|one|colleague|officer|manager|name) (?:in charge|responsible|accountable|answerable)|accountable(?: person)?|accountability|answerable|in charge|pic|dri|r / o|assigned(?: to)?|ownership|responsibility|owned|own|the one to own it)";
const LINK =
  "(?: (?:is|are|ist|:|=|-|–|>|→|⇒|,|\\?|will be|shall be|should be|would be|that'd be|that would be|that's|to be|gonna be|going to be|is gonna be|'s|be|stays|remains|becomes|goes to|lies with|sits with|rests with|stays with|with|by|by agreement|from now on|as agreed))";

/** Who is named beside the owner: "…, @halvor the approver". */
const APPROVER = '(?:is |as |was )?(?:the )?approver';

/** Words that name the owner as a role: "owner → @U1", "PIC: @U1", "ownership rests with our DPO @U1". */
export const OWNER_NAMED: readonly RegExp[] = [
  phrase(
    `(?:${OPENS}|(?<= (?:the|as|our|its|and|a|\\d \\)) ))${ROLE}${OF_WHAT}${LINK}+ ${NAMED_WHO}(?! (?:\\?|was|until|suggests|proposed|approved|${APPROVER}))`,
  ),
  phrase(`(?:${OPENS}|(?<= (?:the|as|our|its|and|a) ))(?:risk )?owner(?:'s)? ${NAMED_WHO}`),
  phrase(`(?<=owner (?:is|will be) not [^ ]+ but )(?<who>@person)`),
  // "Who owns it? @U1.", "… asks who owns it: @U1 does", "Owner? @U1"
  phrase(
    `(?<=(?:who(?:'s| is| will be)? (?:(?:the )?owner|owns|takes|responsible|in charge)(?: (?:it|this|that|the risk|of (?:it|this|that)|for (?:it|this|that)))?|owner)(?: (?:\\?|:|-|,|that'd be|that would be|that's))+ )(?<who>@person)(?! (?:\\?|${APPROVER}))`,
  ),
  phrase(
    `(?:i|we|i'd|we'd|i'll|board|they) (?:would |will |hereby )?(?:name|propose|suggest|nominate|appoint|designate|see|note|put|put down|list) ${NAMED_WHO} (?:down )?(?:as|for) (?:the |its |our )?(?:risk |new )?owner`,
  ),
  phrase(
    `as (?:the )?(?:risk )?owner(?: ,)? (?:i|we|i'd|we'd)(?: would| will| hereby)? (?:name|propose|suggest|nominate|appoint|designate|see|put|take) (?<who>@person)`,
  ),
  phrase(
    `(?:put|pin|park|dump|land|lands|landed|leave|left) (?:it|this|that|this one) (?:on|with) (?<who>@person)${ENDS}`,
  ),
  phrase(`(?:giving|handing|passing|assigning|leaving) ${THIS} (?:to|with) (?<who>@person)${ENDS}`),
  phrase(
    `${OPENS}(?:over to|(?:it |this |that )?falls (?:to|on)|passed over to|(?:this is |it's |it is )?(?:a )?(?:one|job|task) for) (?<who>@person)${ENDS}`,
  ),
  phrase(
    `(?:it is|it's|this is|that is|that's) for (?<who>@person) to (?:deal with|own|carry|handle|mind|sort|manage|take)`,
  ),
  phrase(
    `(?:it|this|that|this one|the risk|which)(?:'s| is| falls| comes| goes| lies| sits| rests| stays| remains)? (?:down to|in the hands of|in the care of|on the plate of|the responsibility of) ${NAMED_WHO}${ENDS}`,
  ),
  phrase(
    `(?:${OPENS}|(?<= (?:be|is|it) ))(?:carried|owned|minded|borne|managed|led|held|overseen|looked after) by ${NAMED_WHO}`,
  ),
  phrase(`(?:under the|in the) (?:responsibility|ownership|care|hands) of ${NAMED_WHO}`),
  phrase(`(?:in|on|under) (?<who>@person) s (?:hands|care|plate|desk|name|list|court|watch)`),
  phrase(
    `(?:it|this|that|this one|the risk|it's|that's|that would be|it would be)(?: is| 's)? (?<who>@person) s(?: (?:to (?:own|carry|handle|mind|deal with)|risk|job|baby|one))?${ENDS}`,
  ),
  phrase(
    `${OPENS}(?<who>@person)(?: s|(?: (?:-|:|,))? your|(?: (?:-|:|,))? (?:that's|that is|this is|it's) your) (?:risk|job|baby|one)${ENDS}`,
  ),
  phrase(`${OPENS}(?<who>@person)(?: (?:-|:|,|that's|that is|this is|this one is|it's))+ yours${ENDS}`),
  phrase(
    `${OPENS}(?<who>@person)(?: (?:→|=|-|:|>|\\(|,))* (?:is |as )?(?:the )?(?:(?:risk )?owner|accountable|assignee|in charge|responsible)${ENDS}`,
  ),
  phrase(
    `${OPENS}(?:mitigation|treatment|measures?|mitigated|treated)(?: to be done)? (?:is )?(?:by|with) ${NAMED_WHO}`,
  ),
];

const IS = '(?:is|s|will be|shall be|becomes|is going to be|to be|stays|remains)';
const WILL =
  "(?:(?:has|have|had|will|shall|'ll|is to|is going to|must|should|ought to|to|already|now|kindly) )*";

/** What the owner is, has or does: "Ruth (@U1) has taken it on", "@U1 accepted ownership", "@U1 is the one responsible". */
export const OWNER_DOES: readonly RegExp[] = [
  phrase(
    `${ACTING} ${IS} (?:the |its |our )?(?:(?:named|risk|new|one|person|colleague|officer) )*(?:who is )?(?:owner of record|on (?:the )?record|owner|responsible|accountable|answerable|in charge|on point|on the hook|on it|responsible for (?:the )?(?:follow up|treatment|mitigation|action))(?: (?:of|for) ${THIS})?${ENDS}`,
  ),
  // "@sigrid was the owner, @halvor the approver": of a change that is made
  phrase(`(?<who>@person) was (?:the |its )?(?:change |risk )?owner(?= (?:[.,;¶]|and)(?![^ ])|$)`),
  phrase(`${ACTING} who (?:is|will be) (?:also )?(?:the|its|our) (?:risk )?owner`),
  phrase(`${ACTING} ${WILL}[^ .;¶@]+(?: [^ .;¶@]+){0,6} and (?:will |to )?owns? ${THIS}${ENDS}`),
  phrase(`${ACTING} s got ${THIS}${ENDS}`),
  phrase(
    `${ACTING} ${WILL}(?:accepts?|accepted|takes?|took|taken|assumes?|assumed|holds?|keeps?|agreed to) (?:the )?(?:ownership|responsibility|charge)(?: (?:of|for) ${THIS})?${ENDS}`,
  ),
  phrase(
    `${ACTING} (?:has |have )?(?:kindly |also )?(?:agreed|agrees|consented|was (?:named|appointed|chosen|picked)|been (?:named|appointed|chosen)) (?:to be |as |to act as |to become )(?:the |its )?(?:(?:risk )?owner|answerable|accountable|responsible)`,
  ),
  phrase(
    `${ACTING} ${WILL}(?:own|carry|carries|mind|minds|answers? for|answer for|oversees?|shoulders?|bears?|take on|takes on|taken on|took|taken|gets?|sort|sorts|drive|stands? for|carries the can) ${THIS}${ENDS}`,
  ),
  phrase(
    `${ACTING} (?:is|s) (?:carrying|minding|taking on|looking after|overseeing|shouldering|on top of|sorting|driving) ${THIS}${ENDS}`,
  ),
  phrase(
    `${ACTING} (?:to follow up|to take|to look after (?:it|this)|leads on (?:it|this)|is leading on (?:it|this)|has (?:it|this|the ball)|carries the can)${ENDS}`,
  ),
  phrase(`(?:ownership|responsibility) (?:of (?:it|this) )?(?:accepted|taken|assumed) by ${NAMED_WHO}`),
  phrase(`i (?:accept|take|assume) (?:the )?(?:ownership|responsibility) \\( (?<who>@person)`),
];

/** The author, where the words say so: "put my name on it", "I hold it". */
export const OWNER_SELF: readonly RegExp[] = [
  // "Not sure who should own this, me I guess", "Owner? Me, I suppose."
  phrase(
    `(?<=(?:who (?:(?:should|would|could|will|shall|is going to|has to|to|can) )?(?:owns?|takes?|handles?|carry|carries|be (?:the )?owner(?: of)?|be responsible(?: for)?|is (?:the )?owner(?: of)?|is responsible(?: for)?)(?: ${THIS})?|owner) (?:,|-|:|;|\\?|\\.|¶|\\() )(?<who>me)(?: ,)? (?:i (?:guess|suppose|think|assume|reckon)|then|probably)`,
  ),
  phrase('(?:the )?(?<who>undersigned) (?:is|will be|acts as|serves as) (?:the |its )?(?:risk )?owner'),
  phrase('(?<=[.;¶] )(?<who>mine)(?= [.!]|$)'),
  phrase(`(?:put|with) (?<who>my) name (?:on|to|against|next to) (?:it|this)`),
  phrase(
    `(?<who>i|i'll|i will|i shall|i'd) (?:hold|keep|carry|mind|shoulder|oversee) (?:it|this|this one|the risk|this risk)(?: myself)?${ENDS}`,
  ),
  // "The change is on me", "it's on me to close it"
  phrase(
    `(?:it|this|that|this one|that one|everything|(?:the|this) (?:risk|incident|change|one|case|issue|matter|action|treatment|follow up))(?: is| 's|'s| stays| sits| rests| remains| will be)? on (?<who>me)(?: to (?:close|follow|see|get|fix|finish|carry|own|sort|track|drive|make)[^.;¶]*)?${ENDS}`,
  ),
  phrase(`yours truly (?:owns|takes|will own|will take) (?<who>it|this|that)`),
  phrase(
    `(?<who>i) (?:(?:hereby|gladly|will|shall) )*(?:accept|assume|take|keep) (?:the )?(?:ownership|responsibility)(?! \\( @person)`,
  ),
];
