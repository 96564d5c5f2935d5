import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { MONTHS, WEEKDAYS } from '../dates/date-words.ts';
import { framedChangeKind } from './change-kind-frames.ts';
import { found, type Found } from '../slots/found.ts';

/** Makers of language models: going from one to another changes the supplier's model. */
const SUPPLIERS =
  'openai|anthropic|google|mistral(?: \\w+)?|claude(?: \\w+)?|gemini|llama|cohere|deepseek|' +
  'qwen|aleph alpha|bedrock|azure openai';
const MOVE = '(?:from|to|for|with|by|against|instead of|into|onto)';

/**
 * What a change touches, by the words people use for it. The first row that fits decides, so the particular
 * comes before the general: "threshold of the new model version" is about the threshold.
 */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'management-system',
    phrase(
      '(?:management system|(?<!(?:in|to|for|with) (?:the |our )?|dear )aims(?! (?:team|manager|log|register|meeting|office|group|channel|colleagues|owner)(?![^ ]))|statement of applicability|soa|ai policy|ai incident procedure|' +
        '(?:the |our )?(?:\\w+ ){0,3}(?:procedure|(?<!(?:according to|acc to|acc \\. to|as per|per|under|in line with|required by|against) (?:the |our )?(?:\\w+ )?)policy(?! (?:documents?|wording|terms|holders?|questions?|letters?|text|texts|number|numbers)(?![^ ]))|guideline|raci|risk criteria|risk matrix|risk acceptance(?: \\w+)?|acceptance (?:rule|criteria|level|limit) for risks|' +
        'risk scale|review cycle|governance process|approval process|impact assessment template|' +
        'scope of the aims|audit programme|audit program)|management review|risk method(?:ology)?)',
    ),
  ],
  [
    'threshold',
    phrase(
      'thresholds?|cut ?offs?|cutoffs?|confidence (?:level|limit|score)|score limit|decision limit|' +
        'alert limit|trigger level|sensitivity(?! (?:of |is |was |at )?\\d\\S*(?! to(?![^ ])))|(?:minimum|maximum|min|max|lower|upper) (?:\\w+ ){0,2}(?:score|level|limit|confidence|amount|value)|' +
        '(?:alarm|alert|match|matching|hit|risk|similarity|trigger|escalation|hand ?over|hand over|approval|payout|rejection) (?:\\w+ )?(?:limits?|levels?|scores?|points?)',
    ),
  ],
  [
    'prompt',
    phrase(
      '(?:system )?prompts?|prompting|instructions|system message|prompt template|guard ?rails?|' +
        'tone of voice|few shot examples?',
    ),
  ],
  [
    'tool-access',
    phrase(
      `(?:tool|tools|api|database|crm|erp|calendar|internet|web|mailbox|email|write|read|data|` +
        `system|order|file|sharepoint|\\w+) access|access to|(?:gets?|getting|receives?|given?|` +
        `gives?|connect(?:ed|s|ing)?|plug(?:ged)? (?:in)?)(?: \\w+){0,5} (?:access|tool|tools|plugin|` +
        `plug in|api|connector|permission|permissions|function|integration|interface)|(?:new|` +
        `additional|another) (?:tool|plugin|plug in|connector|api(?! gateway)|function|integration)|permissions?|` +
        `(?:connect|connecting|connected|integrate|integrated|link|linked)(?: \\w+){0,6} (?:to|with)|` +
        `tool use|function calling|(?:web |internet )?browsing|web search|code (?:interpreter|execution)|via (?:the |its |our )?(?:\\w+ )?api|(?<!(?:teachers|doctors|staff|users|customers|employees|people|agents|colleagues|everybody|everyone|members|officers|analysts|recruiters|nurses|we|they|you) )can (?:now |also )+(?:call|look up|query|browse|send|book|read|write|open|issue|order|execute|run|search|delete|create|update)|` +
        `(?<!(?:teachers|doctors|staff|users|customers|employees|people|agents|colleagues|everybody|everyone|members) )may (?:now )?(?:use|call|send|book|write)`,
    ),
  ],
  [
    'supplier-model',
    phrase(
      `(?:supplier|vendor|provider)(?:'s)?(?: (?:language|base|foundation|ai))? models?|` +
        `models? (?:supplier|vendor|provider)|` +
        `(?:replaces|replaced|swaps|swapped|changes|changed) the (?:language |base )?model (?:behind|under|of|in|below)|(?:new|another|different|switch(?:es|ed)?|changes?|changed|replaces?|replaced|` +
        `swaps?|swapped|switching|replacing|swapping|changing)(?: (?!to )[^ .,;]+){0,5} (?<!(?:hosting|cloud|network|internet|payment|storage|identity|mail|email|sms|phone|telephony|hardware) )(?:supplier|vendor|provider)|` +
        `(?:supplier|vendor|provider|maker|manufacturer)(?: [^ .,;]+){0,3} (?:replac|chang|swap|switch|updat|upgrad|exchang|retir|retrain|releas|brings?|put)\\w*(?: [^ .,;]+){0,4} (?:model|engine|version|network|algorithm|v\\d\\S*)|` +
        `(?:tells?|told|informed|informs|announced|announces|wrote|writes|notified)(?: us| me)?(?: [^ .,;]+){0,4} they(?:'ll|'re|'ve)? (?:will |are |have |'ll |'re )*(?:replac|swap|switch|upgrad|updat|exchang|mov|retir|retrain)\\w*|` +
        `(?:model|engine|version)(?: [^ .;]+){0,10} without (?:anybody |anyone |ever )?(?:asking|telling|informing|notifying|consulting|warning) (?:us|me|anyone|anybody)|` +
        `(?:upgraded|updated|switched|replaced|swapped|changed) (?:the|its|their)(?: [^ .;]+){0,3} model(?: [^ .;]+){0,6} without (?:any |prior |a )*notice|as (?:the |our |a )?(?:new )?(?:model )?(?:supplier|vendor|provider) (?:of|for)|` +
        `(?:their|its|his) (?:own )?(?:(?!(?:last|old|new|current|previous|scoring|pricing|ranking)(?![^ ]))\\w+ )?model|` +
        `(?:model|models) (?:from|of|by) (?:another|a different|a new|the new|our new) (?:supplier|` +
        `vendor|provider)|${MOVE} (?:${SUPPLIERS})|base model|foundation model|` +
        `underlying (?:language )?model|(?:third party|external) model|(?:supplier|vendor|` +
        `provider)(?: \\w+){0,3} (?:replac|chang|swapp|switch|updat|upgrad)\\w+(?: \\w+){0,3} model`,
    ),
  ],
  [
    'model-version',
    phrase(
      // "v3.1 of the call summarizer rolled out to all teams", "we deploy triage model 5.2 (retrained with new data)"
      'v?[1-9]\\d*\\.\\d+(?: (?:of|for) (?:the |our )?[^ .,;]+(?: [^ .,;]+){0,2})? (?:(?:is|was|has been|gets|will be|being) )?(?:rolled out|rolls out|deployed|released|shipped|went live|goes live)|' +
        '(?:deploy|deploys|deployed|deploying|ship|ships|shipped|release|released|releasing|roll out|rolled out|rolling out|go live with|went live with)(?: [^ .,;]+){0,4} (?:model|release|version) v?\\d+\\.\\d+|' +
        '(?:swap|swaps|swapped|replace|replaces|replaced|exchange|exchanged|switch|switches|switched) the (?:[^ .,;]+ ){0,2}model(?: [^ .,;]+){0,4} from (?:[a-z][^ .,;]* ){1,3}to [a-z][^ ]*',
    ),
  ],
  [
    'intended-use',
    phrase(
      'intended use|intended purpose|use case|new (?:use|purpose)|scope of use|(?:use|using|used|' +
        'extend|extended|extending|expand|open|roll ?out|rolled out|offer|apply|' +
        'applied)(?: \\w+){1,6} (?:also|as well|too|for)(?: \\w+){0,4}|(?:extend|extended|expand|' +
        'expanded|open|opened)(?: \\w+){0,5} to|also (?:be )?used? (?:for|by|in)|' +
        `(?:now|is|be|being|may|also|only|no longer) used (?:also |only )?(?:for|by|in)(?! training)|it's (?:now |also |only )*(?:used )?for (?:all|every|the)|(?:now |also |soon )*(?:available|open|offered|accessible|usable|rolled out|released) (?:now |also )?(?:to|for) (?:[^ .,;]+ ){1,5}(?:too|as well|also)|(?:now |also )+(?:available|open|offered|accessible|released) (?:to|for)|` +
        `(?:widen|widened|extend|extended|broaden|broadened|narrow|narrowed|limit|limited|restrict|restricted)(?: [^ .,;]+){1,5} use (?:to|for)|(?:intended use|use|purpose)(?: [^ .,;]+){1,4} (?:widened|extended|enlarged|broadened|narrowed|limited|restricted)|(?:also|too|as well) ?,? not (?:just|only)|not (?:just|only) (?:[^ .,;]+ ){1,4}but also|` +
        `now also for|(?:is|are|will be|becomes) (?:now )?only (?:for|allowed|open|available|meant)|no longer (?:for|open to|available (?:to|for))|(?:used|use) (?:only |is )*limited to|` +
        `(?:turned|switched) on(?: \\w+){1,4} for (?:the |our )?(?:public|all|every|customers|members|clients|patients|students|external)|` +
        'will (?:also )?(?:screen|handle|cover|serve|answer|score|decide)(?: \\w+){0,4} (?:also|' +
        'as well|too|with it)|(?:roll|rolled|rolling) (?:\\w+ ){0,3}out(?: of(?: \\w+){1,3})? (?:to|' +
        'in)',
    ),
  ],
  [
    'data',
    phrase(
      '(?:training|fine tuning|finetuning|learning|reference|labelled|labeled|train|' +
        'retraining) (?:data|dataset|data set|set|sets|files|records|corpus|samples|examples|' +
        'documents)|dataset|data ?sets?|(?:re ?train|retrained|retraining|re trained|re training|' +
        'fine tune|fine tuned|fine tuning|finetune|finetuned)(?: \\w+){0,6} (?:on|with|using)|' +
        're ?label(?:l)?(?:ed|ing)?|(?<!(?:output|display|class) )labels|knowledge base|document (?:base|collection|index|corpus)|' +
        '(?:weekly|monthly|daily|quarterly|nightly|yearly) re ?train\\w*(?: of(?: [^ .,;]+){1,3})? (?:becomes?|goes|is now|turns)|re ?train\\w*(?: [^ .,;]+){0,3} w(?: /)? [^ .,;]+|new (?:data|documents|records)|(?:gets?|receives?|uses?|takes|fed with|with) (?:\\w+ ){0,6}data (?:from|of)(?! \\d(?!\\d{3}(?![^ ])))|(?:load|loads|loaded|loading|import|imports|imported|importing|feed|feeds|fed|ingest|ingested)(?: [^ .,;]+){1,8} into (?:the |our )?(?:\\w+ )?(?:model|forecast|index|scorecard|detector|search|bot|chatbot|assistant)|trained (?:now )?(?:on|with)|(?:drop|drops|dropped|remove|removes|removed|take|takes|took|taken|leave|left|exclude|excludes|excluded|delete|deleted)(?: [^ .,;]+){1,5} (?:from|out of) (?:the |its |our |their )(?:inputs?|features?|training|index)|as (?:a |an |training |model |new )*(?:input|feature)|training inputs?|no longer (?:gets|receives|sees|reads) (?!an? )[^ .,;]+|(?:add|added|adding|remove|removed|removing|drop|dropped|dropping|delete|deleted|deleting|include|included|exclude|' +
        'excluded)(?: \\w+){0,6} (?:data|records|dataset|documents|files|fields?|features?|column|' +
        'columns)(?: \\w+){0,4}|input (?:field|feature|variable|data)s?|(?:new|additional|extra|another|further|old) (?:[^ .,;]+ ){0,4}?(?:input|feature|variable|data source|data feed|source of data|feed)|(?:feature|input|variable|field|column|attribute)s? (?:[^ .,;]+ ){0,2}(?:in|of|from|for) the (?:[^ .,;]+ )?(?:model|scorecard|forecast|score)|(?:switch|switched|turn|turned|take|took|taken|leave|left|drop|dropped|remove|removed) (?:off |out )?(?:the )?(?:feature|input|variable|attribute)|data source|' +
        '(?:feed|fed|feeds|feeding)(?: [^ .,;]+){0,4} with|(?:opening hours|price|tariff|lookup|look up|mapping|reference) (?:table|list)s?|glossary|word list|' +
        '(?:table|catalogue|glossary|dictionary) (?:behind|of|is|was|gets|will)',
    ),
  ],
  [
    'infrastructure',
    phrase(
      'servers?|cloud|data ?cent(?:re|er)s?|gpus?|clusters?|kubernetes|hosting|hosted|(?<!in (?:the )?[^ ]+ |in (?:the |our )?)region|(?:backup|standby|secondary|fallback|spare|second) (?:endpoint|node|site)|aws|' +
        'azure|gcp|on ?prem(?:ises)?|database (?:migration|upgrade|server)|network|load balancer|' +
        'containers?|infrastructure|virtual machines?|vms?|operating system|storage|backup|gateway|' +
        'memory from \\d+|\\d+ ?gb|ram|cpus?|vcpus?|replicas|nodes|pods|terraform|data hall|hardware|vector (?:db|database|store)|(?:postgres\\w*|redis|kafka|mysql|elasticsearch|cuda|kernel|python|runtime|database|db) (?:v?\\d\\S*|upgrade|update|migration|version)|sso|single sign on|identity provider|virtualised|deployment platform|cache',
    ),
  ],
  [
    'model-version',
    phrase(
      'model from (?:[^ .,;]+ ){0,2}?[^ ]*\\d[^ ]* to (?:[^ .,;]+ ){0,2}?[^ ]*\\d[^ ]*|(?:ranker|reranker|re ranker|classifier|embeddings?|encoder|weights)(?: [^ .,;]+){0,5} (?:for|to|by|with|from) v?\\d[\\w.]*|[a-z]{1,4}\\d[\\w.]* (?:to|→) [a-z]{1,4}\\d[\\w.]*|model (?!(?:on|in|at|to|by|for|from|of|till|and|per|is|was|with|than|has|had|off|all|some|only|get|got) )[a-z]{1,4} ?\\d+|(?:update|upgrade|release|patch) v?\\d+\\.\\d[\\w.]*|(?:model|weights|build) v?\\d+(?:\\.\\d+)*(?! %)|(?:model |software )?(?:version|release) v?\\d[\\w.]*|v ?\\d+(?:\\.\\d+)*|(?:new|newer|next|' +
        'latest|old|previous|updated|retrained|other) (?:\\w+ )?(?:model )?(?:version|release)|' +
        '(?:mov(?:e|es|ed|ing)|switch(?:es|ed|ing)?|go|goes|going|went|jump(?:s|ed|ing)?|step(?:s|ped|ping)?|roll(?:s|ed|ing)?|put|puts|putting|bring(?:s|ing)?|brought|take|takes|took|taking)(?: (?!from |between )[^ .,;]+){0,5} (?:on ?to|to|on) v?[1-9]\\d*(?:\\.\\d+)+(?! (?:%|percent|am|pm|hours?|days?|seconds?|euros?|eur|usd|points?)(?![^ ]))|model (?:version|update|upgrade|release|swap)|new (?:(?:embedding|ranking|language|speech|scoring|detection|vision|transcription|translation|classification) )?model|v?[1-9]\\d*\\.\\d+ (?:to|→) v?[1-9]\\d*\\.\\d+(?! (?:%|m|m\\/s|km|km\\/h|kg|s|seconds?|euros?|points?)(?![^ ]))|(?:rolled|roll|went|go) back to v?\\d+\\.\\d+|v?\\d+\\.\\d+ (?:is |goes |went |will go )?(?:in production|live|deployed|released)|(?:newer|updated|retrained|latest|' +
        'larger|smaller|bigger|next) (?:\\w+ )?model|v?\\d+(?:\\.\\d+)+ (?:over|instead of|replaces|replaced|replacing|in place of|supersedes) v?\\d+(?:\\.\\d+)+|(?:upgrade|upgraded|upgrading|update|updated|updating|' +
        'bump|bumped)(?: \\w+){0,5} (?:to|from)(?: \\w+){0,2} v?\\d[\\w.]*|(?:re ?train|retrained|' +
        'retraining|re trained)|gpt \\w+|gpt\\d[\\w.]*|version \\w+',
    ),
  ],
];

/**
 * The kind of a change, by its words outside `asides`: reasons, ways back and validation speak of other
 * things.
 */
export function readChangeKind(reading: Reading, asides: readonly Span[]): Found | null {
  for (const [kind, pattern] of KINDS) {
    const made = kind === MODEL_VERSION ? modelOfMaker(reading, asides) : null;
    if (made) return made;
    const hit = findPhrase(reading, pattern).find(({ from }) => outside(from, asides));
    if (hit) return found(reading, kind, hit);
  }
  return switchOfMaker(reading, asides) ?? step(reading, asides) ?? framedChangeKind(reading, asides);
}

const OUT_IN = phrase(
  '(?<old>[^ ]+) out , (?<maker>[^ ]+) in|leave (?<old>[^ ]+) and take (?<maker>[^ ]+)|(?<maker>[^ ]+) instead of (?<old>[^ ]+)|comes? from (?<maker>[^ ]+)',
);
const SWITCH = phrase(
  '(?:switch|switched|switches|switching|swap|swapped|swaps|swapping|replace|replaced|replaces|replacing|change|changed|changes|changing)' +
    '(?: (?![.;,¶](?: |$))[^ ]+){0,4}? (?:(?:from (?<old>[^ ]+)(?: [^ ]+){0,2} to)|for|by|with) (?<maker>[^ ]+)',
);

/** "Switched from Norrvik to Lumio", "swapped for HireLens": from one maker to another, each with a name. */
function switchOfMaker(reading: Reading, asides: readonly Span[]): Found | null {
  const hit = [SWITCH, OUT_IN]
    .flatMap((pattern) => findPhrase(reading, pattern))
    .find(({ from, groups }) => {
      const maker = reading.tokens[groups['maker']?.from ?? -1];
      const old = groups['old'] ? reading.tokens[groups['old'].from] : null;
      return isName(maker) && (old === null || isName(old)) && outside(from, asides);
    });
  return hit ? found(reading, 'supplier-model', hit) : null;
}

/** Whether it is the supplier's is asked before which version of ours it is. */
const MODEL_VERSION = 'model-version';
const MAKERS_MODEL = phrase(
  "(?:to|by|with|for|onto|into|gets|get|is|use|uses|using|instead of) (?<maker>[^ ]+'s)(?: (?!(?:prompt|version|data|old|current)(?![^ ]))[^ .,;]+){0,3} (?:model|engine|llm)",
);
const MAKER_DID = phrase(
  '(?<=^|[.;:¶,-] )(?<maker>[^ .,;:]+)(?: ai| labs| gmbh| inc)?(?: (?:has|have|will|is|just|now|silently|quietly))* (?:put|upgraded|updated|replaced|swapped|switched|exchanged|replaces|upgrades|swaps|switches|exchanges|replacing|upgrading|swapping|switching) (?:in )?(?:the|its|their|a|an)(?: [^ .,;]+){0,3} (?:model|engine|llm)',
);

/** "To Norrvik's new L3 model", "Norrvik upgraded the model under it": a maker with a name. */
function modelOfMaker(reading: Reading, asides: readonly Span[]): Found | null {
  const hit = [MAKERS_MODEL, MAKER_DID]
    .flatMap((pattern) => findPhrase(reading, pattern))
    .find(({ from, groups }) => {
      const maker = reading.tokens[groups['maker']?.from ?? -1];
      return maker !== undefined && isMaker(maker) && outside(from, asides);
    });
  return hit ? found(reading, 'supplier-model', hit) : null;
}

/** A name that is no ordinary word at the head of a sentence. */
function isMaker(token: Token): boolean {
  const name = /^(\p{Lu}[\p{L}\d]{2,})(?:'s)?$/u.exec(token.text)?.[1]?.toLowerCase();
  return name !== undefined && !NOT_MAKERS.has(name) && !(name in WEEKDAYS) && !(name in MONTHS);
}

const NOT_MAKERS = new Set(
  `the our they this that these those she you ops team engineering dev devs support claims legal finance marketing sales
  operations management compliance security data platform someone somebody everyone everybody yesterday today tomorrow
  tonight then also please customer client company bank hospital city`.split(/\s+/u),
);

function isName(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^\p{Lu}\p{L}{2,}$/u.test(token.text) &&
    !LANGUAGES.has(token.low) &&
    !(token.low in WEEKDAYS) &&
    !(token.low in MONTHS)
  );
}

/** From one of these to another is no change of the supplier. */
const LANGUAGES = new Set(
  'english irish german french dutch portuguese spanish italian polish turkish arabic hindi welsh danish swedish norwegian finnish greek czech romanian russian ukrainian chinese japanese'.split(
    ' ',
  ),
);

const STEP = phrase(
  '(?:(?:raise|raised|raises|raising|lower|lowered|lowers|lowering|tighten|tightened|loosen|loosened|relax|relaxed|reduce|reduced|increase|increased)' +
    '(?: (?![.;,¶](?: |$))[^ ]+){1,6}|(?:level|limit|bar|score|alarm)(?: [^ .;,]+){0,6} (?:went|goes|moves?|moved|changes?|changed)) from \\d\\S*(?: [^ .;,]+){0,3} to \\d\\S*(?! (?:gb|mb|servers?|days|weeks|months|years|seconds?|minutes?|users|people|agents)(?![^ ]))',
);

/** "We lower the hand-over from 2 bad answers to 1". */
function step(reading: Reading, asides: readonly Span[]): Found | null {
  const hit = findPhrase(reading, STEP).find(({ from }) => outside(from, asides));
  return hit ? found(reading, 'threshold', hit) : null;
}

function outside(at: number, asides: readonly Span[]): boolean {
  return !asides.some((aside) => at >= aside.from && at < aside.to);
}
