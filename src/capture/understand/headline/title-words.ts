import { phrase } from '../text/reading.ts';

const TELL =
  '(?:report|inform you|tell you|let you know|notify you|say|note|mention|flag|' +
  'announce)(?: that| you that)?';

/** Openings that say nothing of what happened. */
export const FILLER = phrase(
  [
    '(?:just )?so (?:that )?(?:everybody|everyone|you all|you) (?:knows?|is aware|are aware)(?: that)?',
    'so|um|uh|well|ok|okay|please|pls|kindly|hi|hello|hey|and|also|but|then|that|just|actually|' +
      'basically|guess what|yes|again',
    'the thing is|(?:so )?long story(?: short)?|quick one|quick note|for your information|pls note|funny story|bad news|i have bad news|sorry to disturb|not sure (?:if|whether) this is the right place|' +
      'in my view|as agreed|heads up|fyi|btw|by the way|for the record|help|tbh|to be honest|honestly|sir (?:/|or) madam|dear sirs?|sir|madam|hiya|sorry to bother(?: you)?|small thing(?: maybe)?|' +
      'it (?:may|might|could) be that|it is possible that|(?:the |a )?risk (?:is|exists)(?: there)? that|that(?= (?:the|our|a|an|we|i)(?![^ ]))',
    'i (?:think|guess|fear|worry|believe|feel)|it (?:seems|looks like|appears)|unfortunately|sadly|' +
      "sorry|i'm sorry to say|lads|guys|folks|team|all|everyone|everybody|(?:dear )?colleagues",
    `(?:i|we) (?:hereby |just )?(?:wish|want|would like|have|need|regret|am sorry|had|was asked|` +
      `'d like) to ${TELL}(?: about)?|(?:i'd|we'd) like to ${TELL}|i hereby (?:notify|` +
      `inform) you(?: of)?|(?:this is )?to ${TELL}|please note|what if(?! \\w+ \\w+ \\?)`,
    '(?:we|i|they) (?:just |only )?(?:noticed|found out|discovered|learned|saw|realised|realized|' +
      'heard|became aware)|@person (?:told|informed|says|said|reported|mentioned|noticed|' +
      'discovered|found|spotted)(?: (?:me|us|out))?|(?:a|one) (?:customer|colleague|user|' +
      'client) (?:told|informed) (?:me|us)',
    "there(?:'s| is) (?:a|the) (?:risk|danger|chance|possibility)|i (?:see|have) (?:a|" +
      "the) (?:risk|fear|concern)|(?:(?:i'm|i am|we are|we're) )?(?:a bit |really |very |quite |somewhat )?(?:worried|afraid|concerned|scared|nervous)(?: about| that)?|" +
      'my (?:concern|worry) is|i fear',
    '(?:(?:a|an|another|one more|new) )+(?:ai )?(?:incident|risk|change)(?: (?:pls|plz|please|report|request|here|to log|for the register))* (?::|-|,)',
    // Who speaks: "data scientist here: …"
    '(?:(?:the|a|an|your) )?(?:[^ :,]+ )?[^ :,]+(?<!risk|incident|change) here :|here :|(?:i|we) would like (?:to )?(?:inform|report|tell)(?: you)? (?:about|of|on) (?:a|an|one)(?: new)? (?:incident|risk|change|problem|issue)(?: ,| :)?|(?:we )?need (?:an )?approval (?:to|for)(?= \\w)',
    // Who announces it: "we're moving the model" is "moving the model"
    "(?:we|i)(?:'re|'m| are| am)(?= \\w{3,}ing(?![^ ]))|(?:we|i|they)(?:'ve|'d| have| had)(?= (?:now |just |already )?\\w{3,}(?:ed|en|nt|ne|ut|un)(?![^ ]))|(?:we|i|they)(?:'ll| will)(?= \\w)|" +
      "(?:i'd|i would|we'd|we would) like to|(?:we|i) (?:want|wish|plan|intend|need|have|decided|are going|am going) to(?= \\w)|(?:(?:the|our) )?plan is (?:to|that)|(?:it's|it is|this is|that's) about|" +
      '(?:this is )?(?:just )?(?:(?:a|one|another) (?:quick |short |small |little |friendly )*|(?:quick |short |small |little |friendly )+)(?:heads up|heads - up|note|question|update|reminder|warning|one|thing|fyi)(?: (?:that|about|on|for|to all|from my side))?|' +
      "note(?= (?:that|:))|what worries (?:me|us)(?: is)?|(?:i|we) (?:see|spotted)(?= :)|wrapping up(?: here)?|i (?:don't|dont|do not) (?:like|want) to (?:blame|complain|bother)[^ ]*(?: but)?|here is what (?:i|we) know|" +
      '(?:low|medium|high|critical) severity(?: ,)? but(?: still)?|but still|still(?= :)|not urgent|(?:tell|told) me if',
    // What is asked for is the headline, not the asking: "can we move the bot", "we need an emergency change on …"
    '(?:can|could|may|shall|should) (?:we|i|you|somebody|someone)(?: please| pls)?(?= \\w{2,} )|(?:we|i)(?: (?:urgently|really|also|would))? (?:need|require|request|ask for) an?(?= (?:\\w+ ){0,2}(?:change|update|exception|rollback|fix|new)(?![^ ]))',
    // Who is to write it down: "we should log a risk on the pricing model: …"
    '(?:we|i)(?: (?:probably|really|also))? (?:should|must|need to|have to|ought to|want to|would like to)(?: (?:probably|really|also))? (?:log|record|note|register|raise|add|report|open|file)(?: (?:a|an|the|this|that|it|as|another|new|possible|ai))* (?:risk|incident|change)(?: (?:on|about|for|with|in|of|regarding|concerning)(?: [^ :,.]+){1,5})?(?= :)|(?:need|have|want|wanna|would like) to(?= \\w)',
    // What leads to it, or takes back what was said before: "log it please: …", "not sure if this counts but …", "no wait, not leaked, …"
    '(?:log|record|note|register)(?: (?:it|this|that))?(?: (?:please|pls))?(?= :)|(?:in )?english(?= :)|while i have you|for the (?:novel|long (?:text|message|story)|late report)(?= :|,|$)|' +
      'not sure (?:if|whether) (?:this|it|that) (?:counts|belongs here|is relevant|matters|is one|is an incident)(?: (?:but|,))*|(?:i|we) (?:wanna|want to) (?:accept|report|log|record) (?:teh|the|a|this) risk that|' +
      'no(?: ,)? wait(?: ,)?(?: not [^ ,]+(?: ,)?)?|no seriously|seriously(?: ,)?|scratch that|i mean(?: ,)?|' +
      "we had (?:the|a|our) (?:[^ ,:]+ )?(?:meeting|call|workshop|review|standup)(?: (?:today|yesterday))?(?: and| ,| where)(?: [^ ,:]+ (?:says|said|told us|told me|mentioned)(?: that)?)?|it's been (?:a|quite a) [^ ]+ (?:day|week|month)(?: honestly)?(?: ,)?",
    'about|concerning|regarding|:|,|-|the',
  ].join('|'),
);

/** A sentence that takes back the one before it. */
export const RETRACTS = phrase(
  '(?:oh )?(?:no(?: ,)? wait|no(?: ,)? (?:not|seriously|actually|sorry)|wait(?: ,)? (?:no|not)|scratch that|correction|sorry(?: ,)? (?:i mean|not))',
);

/**
 * Words that are left of a clause once its date, its person or its level is taken out: the clause goes with
 * them.
 */
export const LEFTOVERS: ReadonlySet<string> = new Set(
  `we i it this that they was were is are be has have had been and or but only first by on at in for to
  of from since until noticed detected discovered spotted found out realised realized reported seen
  started began begun happened occurred ended fixed resolved solved restored back came again planned
  scheduled due treatment treated action mitigation review reviewed date deadline effective live goes
  go implemented done made will should must next cc fyi owner owned assigned responsible severity priority
  likelihood impact approver approved the a us as so then when took place during lasted down up today
  around about told me her his their our`.split(/\s+/u),
);

/** A line "When: …" is a fact, a line "What happened: …" is the story. */
export const FACT_LABELS: ReadonlySet<string> = new Set(
  `when date time severity owner likelihood impact treatment review due detected noticed ended resolved
  status priority reporter affected approver validation rollback fallback reason planned system
  probability kind type people immediate root corrective residual sev responsible`.split(/\s+/u),
);
export const STORY_LABELS = phrase(
  '(?:what happened|description|summary|title|what|details|story|event|incident|risk|change|' +
    'system)(?: \\w+)? :',
);

/** "Could someone look at the summarizer?": help is asked for, and what happened is told besides. */
export const ASKS_FOR_HELP = phrase(
  '(?:can|could|would|will) (?:someone|somebody|anyone|anybody|you|one of you|the [^ ]+(?: [^ ]+)?)(?: please| pls| maybe| quickly| kindly)* ' +
    '(?:look|check|help|have a look|take a look|see|tell|advise|investigate|confirm|assist)',
);

export const PREPOSITIONS: ReadonlySet<string> = new Set('to for of in with at on w from against'.split(' '));

/** Joining words that mean nothing at the end of a headline. */
export const DANGLING: ReadonlySet<string> = new Set(
  'and or but on at since by from for in of to with so that then because the a an as until between , : - ( / ;'.split(
    ' ',
  ),
);

/** What a headline that is cut for its length does not end with: it would promise more. */
export const OPENS_MORE: ReadonlySet<string> = new Set(
  `although though while which who whose when where after before if unless whether than not was were is are be been being
  has have had will would can could should may might must their its our my his her your this these those who's it's they
  it he she we i you as because so then that and or but with without for from to of in on at by about into over`.split(
    /\s+/u,
  ),
);
