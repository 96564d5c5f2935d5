import { phrase } from '../text/reading.ts';
import type { CueRule } from '../text/cues.ts';

export type IncidentRole = 'occurred' | 'detected' | 'ended' | 'other';

const PEOPLE =
  '(?:us|me|it|them|him|her|support|our support|the team|our team|the helpdesk|' +
  'the service desk|@person)';
const INTENT =
  "(?:will|'ll|we'll|i'll|going to|gonna|plan to|planning to|plans to|want to|should(?! have)|must|" +
  "need to|needs to|have to|has to|hope to|expect to|expected to|shall|to be|let's|scheduled|" +
  '(?<!(?:has|have|had) )planned|supposed to|maybe|perhaps|hopefully|probably)';

/** "We rolled it back" says what was done, not that it was over. */
const NOT_TAKEN =
  '(?<!(?:rolled|switched|roll|switch|went|go|going|fell|fall|moved|move|turned|put|sent|call|' +
  'called|wrote|held|kept|looking|reverted|dating|paid|pulled|took|give|gave)(?: (?:it|this|' +
  'that|them|everything|(?:the|our) [^ ]+))? |' +
  '(?:couple|customers?|members?|clients?|patients?|people|man|woman|lady|family|she|he|they) came )';

/** Who may be the first to say that something is wrong. */
const WITNESSES =
  'candidates?|applicants?|colleagues?|nurses?|doctors?|teachers?|drivers?|policyholders?|students?|pupils?|guests?|residents?|citizens?|borrowers?|dealers?|' +
  'mother|father|daughter|son|somebody|someone|guy|gentleman|pharmacist|counsel|farmers?|shops?|stores?|branch|reader|readers|visitors?|callers?|widow|couple';

/**
 * Which verb makes a date the date of what. Rules for the same words: the longer phrase wins, then the
 * earlier rule.
 */
export const INCIDENT_CUES: readonly CueRule<IncidentRole>[] = [
  {
    role: 'detected',
    pattern: phrase(
      `notic(?:e|ed|ing)|detect(?:ed|ion)|discover(?:ed|y)|spotted|found(?: out| it| this|` +
        ` that out)?|reali[sz]ed|(?:became|made|been) aware|aware|learn(?:ed|t)|(?:was|were|been|got|` +
        `it was|first) reported|reported|informed|alerted|heard|identified|flagged (?:by|it|this|that)|came to light|` +
        `surfaced|(?:was|were|been|got) (?:told|contacted|approached)|(?<=[,;.(-] )seen|(?:we|i|` +
        `support|team|@person) (?:received|got) (?:a|an|the|our) (?:\\w+ )?(?:mail|email|call|letter|` +
        `message|notification|report|complaint|alert)|picked (?:it )?up|brought to our attention|` +
        `raised by|came to our attention|came out|came up|turned up|was pointed out|pointed out|pinged (?:me|us)|showed (?:me|us|it to (?:me|us))|(?:phoned|called|rang|wrote|mailed|came) in(?! (?:from|with a|for))|rang (?:me|us|up)|alarm rang|caught (?:by|in)|` +
        `(?:complaints?|reports?|mail|letter|call|message|alert|notice) reached (?:me|us|him|her|support)|` +
        `(?:monitoring|alerts?|alarms?|dashboards?|logs?|checks?|reviews?|audits?|tests?|reports?|control) (?:showed|shows|revealed|reveals|flagged)(?: that)?|` +
        `(?:we|i|they|he|she|accounting|finance|hr|support|staff)(?: (?:only|just|first))? see(?: (?:it|this|that))?(?: only)?|` +
        `(?<=(?:complaints?|reports?|tickets?|mail|letter)(?: was| were)?(?: ,)? )received|told (?:to )?us|found by|(?:was|were|is|been)(?: only)? seen(?: only)?|(?:forwarded|showed|sent) me|wrote (?:us|me|support)|uncovered|paged|(?:asked|contacted) us|` +
        `(?:customers?|clients?|members?|patients?|users?|passengers?|tenants?|brokers?|journalists?|parents?|neighbours?|lady|man|woman|she|he) (?:phoned|called|rang|wrote|mailed|emailed|complained)(?! (?:by|a |an |the (?:bot|chatbot)))|known since|became known|` +
        `(?:write|writes|tell|tells|call|calls|mail|mails|phone|phones) (?:us|me)|` +
        `(?:analysis|investigation|statistics|comparison|sampling|audit|review) (?:shows?|showed|revealed|reveals|found)(?: that)?|` +
        `asked(?: (?:us|me|support|hr))?(?= (?:[^ .;,]+ ){0,3}why(?![^ ]))|(?:turned|turns) out`,
    ),
  },
  {
    role: 'detected',
    pattern: phrase(
      `told ${PEOPLE}|called ${PEOPLE}|phoned ${PEOPLE}|wrote to ${PEOPLE}|e mailed ${PEOPLE}|` +
        `emailed ${PEOPLE}|complained|(?:we|i|nobody|no one|someone|somebody|they|colleague|` +
        `customer|user|manager|auditor|team|@person)(?: (?:only|first|finally|just))? saw|saw (?:it|` +
        `this)|seen by|(?:alert|alarm|monitoring) (?:came|fired|went off|triggered|rang)|` +
        `first (?:reports?|seen|complaints?|calls?|tickets?|e ?mails?|alerts?|alarm)(?: (?:about|on|of) (?:it|this|that))?(?: (?:came|came in|arrived|was))?|(?:complaint|complaints|reports?|` +
        `tickets?) (?:came|arrived|started)|got (?:a|the first|the) (?:complaint|call|alert|ticket|` +
        `report)|caught(?: it| this)?`,
    ),
  },
  {
    role: 'detected',
    pattern: phrase(
      `clocked (?:it|this|that|the (?:error|mistake|problem))|(?:came|come|got|get|getting) to (?:know|hear)(?: (?:about|of) (?:it|this|that))?|` +
        `(?:we|i|they|he|she) (?:only )?knew(?: (?:it|this|about it|of it))?(?: only)?(?= (?:today|yesterday|this|on|at|by|from|through|last|when|\\d\\S*)(?![^ ]))|` +
        `(?:got|had|caught) (?:wind|word|sight|hold) of|stumbled (?:up)?(?:on|over|across|into)|(?:came|ran) (?:across|into) (?:it|this|that)|tripped over (?:it|this)|` +
        `(?:it|this|that|which) (?:only |first |then )?(?:pop(?:s|ped)|show(?:s|ed)|crop(?:s|ped)) up|(?:drew|called) (?:my|our|his|her|their) attention|drawn to (?:my|our) attention|` +
        `(?:came|brought) to (?:my|our|his|her|their) (?:attention|notice|knowledge|ears)|pulled me aside|let (?:me|us) know|(?:gave|given) (?:me|us) (?:a|the) (?:call|shout|ring|heads up|tip)|` +
        `tipped (?:me|us) off|flagged (?:up|to (?:me|us))|(?:sent|showed) us(?: (?:a|the))?(?: \\w+)? (?:screenshots?|screen shots?|photos?|pictures?|recordings?|links?|examples?|copy)|` +
        `mentioned (?:it|this) to (?:me|us)|(?:it|this|that|which) (?:only |first |then )?(?:emerged|transpired)|dawned on (?:me|us|him|her|them)|(?:it|this|that) hit (?:me|us)|awareness|(?<!false )alarm(?= (?:at|:)(?![^ ]))|` +
        `saw(?= (?:it|this|that|at|on|only|first|today|yesterday|this|\\d\\S*)(?![^ ]))|(?:known|aware|know|knew|known about)(?: (?:of|about) (?:it|this))?(?: to (?:me|us))?(?= since )|` +
        `(?:dropped|left) (?:me|us) a (?:line|mail|message|note|voicemail)|woke (?:me|us)(?: up)?|(?:was|were) woken|pinged|(?:we|i|they) first heard|` +
        `(?:noted|observed)(?= (?:by|on|at|that|it|this|today|yesterday|in)(?![^ ]))|(?:drops|dropped) (?:it|this) on (?:me|us)|drops it|detect(?= (?::|=))|` +
        `(?:i|we|they|he|she) (?:have |has )?(?:received|got|had) (?:complaints?|calls?|mails?|reports?|messages?)(?= (?:from|of|by|that|about)(?![^ ]))|` +
        `(?:${WITNESSES}) (?:phoned|called|rang|wrote|mailed|emailed|complained|texted|noticed|told)(?! (?:by|a |an |the (?:bot|chatbot)))`,
    ),
  },
  {
    role: 'ended',
    pattern: phrase(
      `fixed|resolved|solved|unblocked|unlocked|ended(?! up)|restored|recovered|repaired|rectified|corrected|` +
        `${NOT_TAKEN}back(?: up| online| to normal| in service| again| on| in operation| live|` +
        ` to work)*|(?<!(?:couple|customers?|members?|clients?|patients?|people|man|woman|lady|family|she|he|they) )came back(?: up| online)?|(?:is|was|were) back|work(?:s|ed|ing)(?: \\w+)? again|(?:running|runs|ran|fine|normal|ok|okay|good)(?: \\w+)? again|over(?= :)|` +
        `normal again|everything (?:is|was|were) (?:normal|fine|ok|okay|good|back)|(?:fine|good|well|right|ok|okay|available|online|up) again|up and running|over(?= (?:by|at|on|since|(?:the )?(?:next|following|same))(?![^ ])|$)` +
        `|lasted(?: until| till| to)?|patched|returned to normal|(?:it|this|that|problem|` +
        `issue|issues|problems|leak|errors|outage|incident|which) (?:has |had )?stopped|` +
        `stopped (?:by itself|on its own)|end(?: of (?:the )?(?:incident|outage|problem))?|put right|` +
        `went away|finished|cleared|(?<=(?:^|[.;,¶(!-]) )(?:and )?(?:stopped|gone)(?= (?:(?:on|at|by) )?(?:mon|tue|wed|thu|fri|sat|sun|\\d|today|yesterday|noon|midnight|this|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|` +
        `(?:had|got|have|has) (?:it|this|that|them|everything|things) (?:all )?sorted(?: out)?|sort(?:ed)? (?:it |this |that |everything )?out|(?:was|were|all|been) sorted(?= (?:[.;,¶)!]|out|at|on|since|again|now)(?![^ ])|$)|came (?:right|good)|cleared up|` +
        `(?:normal|grand|fine|good|ok|okay|calm|quiet|clean|clear|stable)(?: (?:again|now))?(?= (?:since|by|from|after)(?![^ ]))|(?:which|that|this) ended|put an end to|(?:stayed|stays|been) up(?: from| since)?|put a stop to (?:it|this|that)|(?<=(?:^|[.;,¶(-]) )(?:up|clear|sorted)(?= (?:again )?(?:at |by |since |around )?\\d)|(?:had|got|has|have) (?:it|this|that|them|everything|things) (?:back|going|running)(?: again)?|last (?:wrong|false|bad) [^ ]+(?: (?:was|left|came|went))?|(?<=(?:^|[.;,¶(-]) )(?:restarted|(?:hot ?)?fix)(?= (?:: )?(?:at |around )?\\d)|over(?= \\d)|(?:fix|recovery|resolution|end|until)(?= (?::|=))|re ?opened(?= (?:at|around) )|(?:ran|went) through(?= (?:[.,;¶)!]|at|around|by|on|since|from|again|fine|ok)(?![^ ])|$)|(?:is |was |are |were |service |operations? |everything |it )?(?:resumed|(?:live|on) again)|mitigated|contained|(?:stable|under control)(?: again)?(?: since)?`,
    ),
  },
  {
    role: 'occurred',
    pattern: phrase(
      `happened|occur(?:red|s)|first (?:known )?case(?: known)?|started|began|begun|took place|went (?:down|wrong|offline|dark|` +
        `quiet|silent|dead|astray|haywire|live wrong)|broke(?: down)?|crashed|failed|stopped \\w+ing|` +
        `outage(?: of [\\w ]{1,40})?|down|unavailable|unreachable|offline|when|date|time|start|` +
        `incident|dating from|dates from|goes back to`,
    ),
  },
  {
    role: 'other',
    pattern: phrase(`${INTENT}(?: (?:be|to|not|also|then|have|it|we|i))*(?: \\w+)?`),
  },
  {
    role: 'other',
    pattern: phrase(
      "(?:we|i|we have|i have|we've|i've) (?:then |also |already |have )?(?:told|notified|wrote to|written to|mailed|emailed)(?! (?:by))",
    ),
  },
  {
    role: 'other',
    near: 3,
    pattern: phrase(
      "as (?:(?:i|we|you|already) )*(?:promised|agreed|announced|discussed|mentioned|said|wrote|told|reported|requested|asked)|(?:i'm|i am|i was|he is|he was|she is|she was|we are|we were) (?:off|away|out|on leave|on holiday|back)|(?:further to|regarding|re :|thanks for|thank you for|in reply to) (?:my|your|our|the) [^ ]+",
    ),
  },
  {
    role: 'other',
    near: 6,
    pattern: phrase(
      '(?:i|we|he|she|they|@person) (?:had |have |already )*(?:warned|cautioned|predicted|foretold)',
    ),
  },
  {
    role: 'other',
    near: 4,
    pattern: phrase(
      `(?:was |were |been |had |we |i |got )*(?:deployed|released|launched|rolled out|went live|` +
        `go live|goes live|installed|introduced|trained|retrained|migrated|upgraded|updated|dated|` +
        `valid|due)`,
    ),
  },
  {
    role: 'other',
    near: 0,
    pattern: phrase(
      '(?:update|upgrade|release|deployment|rollout|migration|launch|meeting|review|audit|change|' +
        'deadline|assessment|workshop|demo|holiday|party|conference|training|delivery|' +
        'appointment|service|maintenance|inspection|calibration|check ?up)(?: (?:is|was|were|took place))?(?: (?:on|of|at|from|in|last))?',
    ),
  },
];
