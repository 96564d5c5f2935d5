import { findPhrase, hasPhrase, lineOf, phrase, type Hit, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { actionText } from './action-text.ts';
import { afterLabel, clauseEnd, firstOf, sentenceAt } from './clause.ts';
import type { Found } from './found.ts';
import { toldRemedy } from './told-remedy.ts';
import { wasLeftSo } from './was-left-so.ts';

const LABEL = phrase(
  '(?<!(?:corrective|preventive|preventative|planned|next|future|further) )(?:actions?|measures?|steps(?: taken)?|response|reaction|workaround|mitigation|remedy|remediation|countermeasures?|(?:done|taken|did) (?:so far|already|till now|until now)|' +
    'what (?:was|has been) done|first aid) :|(?<=^|[,.;:¶(!?-] )ia(?: (?::|=))+|' +
    '(?:as (?:(?:an|the|a) )?)?(?:(?:immediate|first|quick|urgent|initial|containment|interim|' +
    'emergency) (?:action|measure|reaction|response|step|fix|containment)s?(?: taken)?|' +
    'containment|action taken|actions taken|measures taken|done at once|' +
    'what (?:we|i|they) did(?: (?:then|so far|about it|in between|meanwhile|instead|next|at once|first))?|' +
    '(?:the )?first thing (?:we|i|they) did|stopgap|precaution|temporary (?:fix|measure|workaround))(?:(?: (?:was|is|were|so far|:|=|-|,|taken))+(?: to)?)?',
);

/** What people do at once, in the past tense. Some verbs count only with what they act on. */
const DID =
  'switched|turned|disabled|rolled (?:it |this |that |everything |the \\w+ )?back|' +
  'rolled (?:back|out a fix)|took|blocked|shut|paused|suspended|restarted|rebooted|reverted|' +
  'removed|deleted|isolated|disconnected|deactivated|closed|pulled|withdrew|reset|locked|' +
  'unplugged|revoked|redeployed|put|limited|quarantined|corrected|contacted|called(?! (?:on|in|at|up|and|again|today|yesterday|it|this|about)(?![^ ]))|phoned(?! (?:on|in|and|again))|' +
  'apologi[sz]ed|sent|recalled|halted|killed|froze|informed|notified|warned|stopped (?:the|it|' +
  'all|using|this|that|any|every|sending|automatic|auto)|escalated|patched|cleared|cancelled|' +
  'canceled|rerouted|routed|restored|moved|hid|emptied|purged|masked|unpublished|stood|' +
  'refunded|replaced|changed|went back|fell back|cut|raised the|lowered the|opened a ticket|' +
  'opened an|activated|flushed|bounced|diverted|freed|enabled|wrote to|emailed|e mailed|published|posted|banned|muted|capped|' +
  'tightened|rolled';
const WHO =
  '(?:we|i|they|ops|it team|the team|our team|the ops team|support|the vendor|the supplier|@person)';
const HELPING =
  "(?: (?:have|has|had|'ve|then|now|immediately|quickly|already|since|also|just|promptly|" +
  'at once|right away|temporarily|manually|straight away|therefore|so))*';

const ACTIVE = phrase(`(?:${WHO}|we've|i've|they've)${HELPING} (?:${DID})`);
const PASSIVE = phrase(
  `(?:it|this|that|which|access|(?:the|our) \\w+(?: \\w+){0,2}) (?:was|were|has been|have been|is|` +
    `are)(?: (?:now|immediately|already|then|since|quickly|temporarily|manually|` +
    `at once))* (?:switched off|turned off|taken (?:offline|down)|disabled|rolled back|blocked|` +
    `shut down|paused|suspended|restarted|reverted|deactivated|put on hold|stopped at once|` +
    `isolated|disconnected|quarantined|pulled|cut(?: off)?|locked|revoked|hidden)`,
);
const REPAIRED = phrase(
  '(?:(?:the|all|our|affected|both|these|those) )+\\w+(?: \\w+){0,3} (?:was|were|has been|' +
    'have been|are being|is being)(?: (?:now|immediately|already|then|since|quickly|at once|' +
    'all))* (?:recalculated|rerouted|routed|reprocessed|rerun|informed|notified|contacted|' +
    'refunded|corrected|withdrawn|recalled|revoked|patched|apologi[sz]ed|rebuilt|restored|' +
    'quarantined|handled (?:by hand|manually)|checked (?:by hand|manually))',
);
const UNSAID = phrase(
  '(?<=[.;!¶] )(?:(?:immediately|then|quickly|have) )?(?:switched|turned|rolled back|disabled|' +
    'restarted|rebooted|reverted|blocked|paused|suspended|shut down|took|stopped (?:the|it|all|' +
    'using)|deactivated|informed|removed|isolated|disconnected|unplugged|revoked|reset|pulled|' +
    'escalated|put)',
);
const BARE = phrase(
  '(?<=^|[.;¶] )(?:it|app|tool|robot|page|assistant|bot|chatbot|system|service|feature|model|' +
    'access|function) (?:switched off|turned off|taken offline|disabled|rolled back|blocked|' +
    'shut down|paused|suspended|restarted|revoked|stopped)',
);
const BY_MISTAKE = phrase(
  'been told|no answer|nobody has|by mistake|by accident|accidentally|wrongly|incorrectly|unintentionally|by an attacker|' +
    'without|because of (?:it|this|that)|(?:sent|gave|paid|told|quoted|mailed|emailed|charged)(?: [^ .;,]+){0,2} (?:the|a|an) (?:wrong|false)|' +
    '(?:switched|flipped|picked|chose|used|pressed|selected|clicked|attached|uploaded|took|loaded|copied|opened|deployed|entered|pulled|turned|put)(?: (?:on|off|in))? the wrong',
);

/** "fixed by restarting it". */
const MENDED = phrase(
  '(?:fixed|solved|resolved|stopped|mitigated|contained|sorted|cured|worked around|put right|handled)(?: (?:it|this|that))? ' +
    '(?:by (?:\\w+ly )?\\w+ing|with a \\w+|after a (?:restart|reboot|reset|rollback|redeploy))',
);

/** What somebody did that is no answer to an incident: seeing, getting, meaning, and the deeds that cause one. */
const NO_ANSWER =
  'noticed|discovered|detected|reali[sz]ed|learned|learnt|received|wanted|needed|used|tried|believed|assumed|expected|missed|failed|' +
  'deployed|launched|released|introduced|trained|retrained|updated|upgraded|migrated|installed|shipped|uploaded|pasted|shared|leaked|' +
  'charged|billed|invoiced|count|counted|logged|recorded|reported|checked|looked|investigated|started|happened|liked|asked|talked|' +
  'discussed|promised|refused|denied|rejected|overpaid|mailed|processed|handled|scored|approved|hoped|planned|decided|agreed|feared|' +
  'worried|guessed|suspected|identified|spotted|supposed|allowed|listed|signed|ordered|tested|reviewed|confirmed|observed|monitored|' +
  'watched|mentioned|followed|relied|trusted|lived|worked|waited|called it|clicked|opened the|typed|entered|considered|wondered|' +
  'complained|owned|managed|ignored|skipped|accepted|configured|enabled the|applied|lacked|seemed|appeared|wished|loved|hated|cared|' +
  'booked|bought|paid|lost|spent|took days|passed|presented|calculated|estimated|figured|doubted|remembered|wondered|answered|replied|explained|described|showed|added|named|rated|' +
  'classified|raised|lowered|scheduled|stumbled|walked|tripped|glanced|browsed|scrolled|scanned|heard|joined|attended|visited|travelled|traveled';
const DEED = phrase(
  `(?:we|i|ops|it team|the team|our team|support|we've|i've|the on call|on call|the helpdesk|helpdesk|the agent|agent|the vendor|the supplier)${HELPING} (?!(?:${NO_ANSWER})(?![^ ]))(?:re )?(?:\\w{2,}ed|put|took|cut|shut|hid|gave|withdrew|brought|undid|redid|drew|fell back|went back|wrote to|ran|set|rang|told (?:the|all|them|everyone|every)) ` +
    '(?!(?:that|if|whether|about)(?![^ ]))[^ .;,]+',
);
/** "I had @carl disable the intents": done by somebody else at one's word. */
const CAUSED = phrase(
  '(?:we|i)(?: (?:have|then|also|immediately|already))* (?:had|got|made|asked|told) (?:@person|it|ops|them|(?:the|our|my) [^ .;,]+(?: [^ .;,]+)?) (?:to )?' +
    '(?:disable|switch|turn|remove|take|block|lock|roll|stop|pull|shut|restart|reset|delete|kill|pause|revert|restore|put|close|cut|call|phone|isolate|revoke|hide|unplug|correct|recall|suspend)(?![^ ])',
);
/** True where a stretch of words tells what somebody did about it. */
export function isDeed(reading: Reading, span: Span): boolean {
  return hasPhrase(reading, DEED, span) || hasPhrase(reading, SHORT_DEED, span);
}

/** "blocked that category on Saturday": the one who did it goes without saying. */
const SHORT_DEED = phrase(
  `^(?:(?:then|also|immediately|now|already|have|and) )*(?:${DID}) (?:the|that|it|them|this|all|both|those|our|everything|every)(?= |$)`,
);

/** "both phoned", "letters recalled", "reset done", "deleted them": said in short, after what happened. */
const SETTLED = phrase(
  '(?<=[,.;¶(-] |and )(?:(?:\\w+ ){0,3}(?:recalled|phoned|informed|notified|rebooted|restarted|refunded|apologi[sz]ed|quarantined|rolled back|unplugged|' +
    'switched off|turned off|taken offline|taken down|reverted|isolated|revoked)(?= (?:[,.;¶)]|at|now|immediately|today|yesterday|and|straight)|$)|' +
    '(?:reset|restart|rollback|reboot) done|(?:deleted|removed|pulled|blocked|corrected) (?:it|them|this|that|those|these|everything)(?![^ ]))',
);

/** What "we" did once the story has been told: in a later sentence, or after it in the same one. */
function laterDeed(reading: Reading, fits: Fits): Found | null {
  for (const hit of findPhrase(reading, DEED)) {
    const sentence = sentenceAt(reading, hit.from);
    const opens = sentence?.from === reading.sentences[0]?.from && hit.from - (sentence?.from ?? 0) < 4;
    const to = clauseEnd(reading, hit.from);
    const before = lineOf(reading, { from: Math.max(sentence?.from ?? 0, hit.from - 1), to: hit.from });
    const joins = /^(?:|,|-|;|:|\(|and|so|then|but)$/u.test(before);
    if (opens || !joins || sentence?.question || isSubordinate(reading, hit)) continue;
    if (hasPhrase(reading, BY_MISTAKE, { from: hit.from, to })) continue;
    const text = actionText(reading, hit);
    if (text && fits(text)) return text;
  }
  return null;
}

/** What was done at once: a labelled action, or a clause in which somebody says what they did. */
export function readAction(
  reading: Reading,
  systems: readonly Span[] = [],
  /** What is done for good, or why it happened: it is no answer of the first hour. */
  elsewhere: readonly (Span | null)[] = [],
): Found | null {
  const own: Fits = (one) => !elsewhere.some((said) => said && said.from < one.to && one.from < said.to);
  const first = firstAction(reading, systems, own);
  // That somebody was told is an answer where nothing else was done.
  if (!first || !isOnlyTold(first)) return first;
  return firstAction(reading, systems, (one) => own(one) && !isOnlyTold(one)) ?? first;
}

const INFORMED =
  /^(?:(?:we|i|they|both|all|he|she|it)(?:'ve)?(?: (?:have|has|had|were|was|also|immediately|already|then))* )?(?:informed|told|notified|contacted|alerted|warned|emailed|e-mailed|called|phoned|wrote to|escalated)[^.;]*$/iu;
const ALSO = / and (?!(?:told|informed|notified|called|been|asked|warned)\b)/u;

function isOnlyTold({ value }: Found): boolean {
  return INFORMED.test(String(value)) && !ALSO.test(String(value));
}

type Fits = (one: Found) => boolean;

function firstAction(reading: Reading, systems: readonly Span[], fits: Fits): Found | null {
  return firstOf([
    () => labelled(reading),
    () => clauseOf(reading, ACTIVE, true, fits),
    () => clauseOf(reading, PASSIVE, false, fits),
    ...[BARE, REPAIRED, UNSAID].map((pattern) => () => clauseOf(reading, pattern, false, fits)),
    () => clauseOf(reading, CAUSED, true, fits),
    () => clauseOf(reading, MENDED, true, fits),
    () => laterDeed(reading, fits),
    () => clauseOf(reading, SETTLED, true, fits),
    () => toldRemedy(reading, systems, fits),
  ]);
}

function labelled(reading: Reading): Found | null {
  const hit = findPhrase(reading, LABEL)[0];
  const said = hit ? afterLabel(reading, hit) : null;
  return said && !NOTHING.test(String(said.value)) ? said : null;
}

const NOTHING = /^(?:none|nothing|no|not yet|n\/a|open|pending|unknown|to be (?:defined|decided))(?:\b|$)/iu;

function clauseOf(reading: Reading, pattern: RegExp, active: boolean, fits: Fits = () => true): Found | null {
  for (const hit of findPhrase(reading, pattern)) {
    const to = clauseEnd(reading, hit.from);
    const isEvent =
      hasPhrase(reading, BY_MISTAKE, { from: hit.from, to }) ||
      isSubordinate(reading, hit) ||
      wasLeftSo(reading, hit);
    // The first sentence in the passive is what happened: "the chatbot was switched off for an hour".
    const first =
      !active && sentenceAt(reading, hit.from)?.from === reading.sentences[0]?.from && !isLater(reading, hit);
    const text = isEvent || first ? null : actionText(reading, hit);
    if (text && fits(text)) return text;
  }
  return null;
}

/**
 * "after we changed the prompt", "which we deployed", "because we removed": part of the story, not an answer
 * to it.
 */
function isSubordinate(reading: Reading, hit: Hit): boolean {
  const sentence = sentenceAt(reading, hit.from);
  const before = lineOf(reading, { from: Math.max(sentence?.from ?? 0, hit.from - 4), to: hit.from });
  if (
    /(?:^| )(?:after|because|since|when|which|that|before|until|if|where|while|the \w+|last \w+|as|maybe|perhaps|probably|possibly|apparently)$/u.test(
      before,
    )
  )
    return true;
  return (
    sentence?.from === hit.from &&
    sentence.from === reading.sentences[0]?.from &&
    !/ (?:and|,) /u.test(lineOf(reading, sentence))
  );
}

function isLater(reading: Reading, hit: Hit): boolean {
  const sentence = sentenceAt(reading, hit.from);
  return (
    sentence !== null &&
    hit.from - sentence.from > 4 &&
    /^(?:it|this|that|which)$/u.test(reading.tokens[hit.from]?.low ?? '')
  );
}
