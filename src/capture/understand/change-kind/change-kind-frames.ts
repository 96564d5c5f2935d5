import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { found, type Found } from '../slots/found.ts';

const WORD = '(?![.;,¶:!?(](?: |$))[^ ]+';
const NUMBER = '\\d\\S*|two|three|four|five|six|seven|eight|ten|one';
const IT = '(?:it|bot|chatbot|agent|assistant|copilot|helper|voicebot|robot|model|tool|system|summari[sz]er)';
/** A number that counts machines, times or words is no limit. */
const NO_LIMIT =
  '(?! (?:gb|mb|servers?|nodes?|hours?|days?|weeks?|months?|years?|minutes?|seconds?|sentences|languages|people|agents|users|employees|members|customers|branches|jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*)(?![^ ]))';

/**
 * What a change does to what, for changes that do not name the thing: "claims above 8,000 instead of 10,000", "the agent can
 * now book meetings". The first row that fits decides.
 */
const FRAMES: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    'management-system',
    [
      phrase(
        '(?:ai|ethics|risk|change) (?:board|committee|council)|(?:template|form|method) for (?:the )?(?:impact|risk) assessments?|impact assessments?|internal audits?|' +
          'inventory of (?:the )?(?:ai )?systems|system inventory|training on ai|ai training for|(?:supplier|vendor) questionnaire|acceptance criteria|approval of (?:all )?changes|' +
          'roles? (?:and responsibilities )?in the aims|governance|risk appetite|incident (?:form|process|classes|levels)',
      ),
    ],
  ],
  [
    'threshold',
    [
      phrase(
        `(?:above|below|under|over|from|at|after|until|up to|than) (?:${NUMBER})${NO_LIMIT}(?: ${WORD}){0,3} (?:instead of|rather than|and not|not) (?:after |above |from |at )?(?:${NUMBER})${NO_LIMIT}`,
      ),
      phrase(
        `(?:${NUMBER})(?: ${WORD}){0,2} (?:now )?, (?:it was|before(?: it was)?|was|so far|until now|formerly|previously) (?:${NUMBER})`,
      ),
      phrase(
        `(?:only|everything|cases?|claims?|transfers?|payments?|matches|alerts?|flags?|alarms?|warns?|flagged|scores?|referred)(?: ${WORD}){0,5}? (?:above|below|under|over|at least) (?:\\.?\\d\\S*)(?: %| percent| euros?| points)?`,
      ),
      // "The blemish limit from 4% to 3.5%", "the fast lane limit went from €1,500 up to €2,000", "rings at 38.2, not at 38.5"
      phrase(
        `(?:limits?|levels?|bar|cap|cut|alarm|speed|tolerance|margin|distance|mark|trigger|ceiling|floor|quota)(?: (?!not(?![^ ]))${WORD}){0,6}? (?:from|at)(?: [€$£])? [€$£]?\\d\\S*(?: [%€$£])?(?: ${WORD}){0,2} (?:up |down )?(?:to|instead of|rather than)(?: [€$£])? [€$£]?\\d`,
      ),
      phrase(
        `(?:lowered|raised|lower|raise|cut|bumped?|dropped?|moved?|shifted|set|put|loosened|tightened)(?: ${WORD}){1,6}? (?:to|from)(?: [€$£])? [€$£]?\\d\\S*(?: [%€$£])? (?:from|to)(?: [€$£])? [€$£]?\\d\\S*${NO_LIMIT}`,
      ),
      phrase(
        `at (?:${NUMBER})(?: ${WORD})? , not (?:at )?(?:${NUMBER})|(?:bump|raise|lower|cap|limit|cut)(?:ed|s|ped|ting)? the (?:max|maximum|min|minimum|most|least)(?![^ ])`,
      ),
      phrase(
        'confidence (?:floor|bar|mark|minimum)|(?:floor|ceiling) (?:of|for|on) (?:the )?(?:confidence|score|match|alerts?)|pass mark|the bar|tolerances?|decision boundary|(?:minimum|maximum) (?:number|amount) of|(?:the )?cut (?:at|to)|speed warning|alert level|alarm level|score needed|limit for|' +
          'probability (?:is |must be )?(?:over|above|at least)|confidence (?:is |must be )(?:over|above|at least)|hands? over after',
      ),
    ],
  ],
  [
    'prompt',
    [
      phrase(
        `${IT} (?:is|was|are|has been|will be)(?: now| also)? (?:told|asked|instructed|reminded) (?:to|not to|that)|(?:we|i|they|@person) (?:told|instructed|asked) (?:the |our )?(?:${WORD} ){0,2}${IT}(?: \\( [^)]*\\))? to|` +
          `${IT} (?:now )?(?:must|should|has to|needs to|is to)(?: now| always| never)? (?:say|answer|greet|introduce|mention|cite|reply|speak|apologi[sz]e|refuse|ask|address)|` +
          `${IT} (?:now )?(?:says|greets|introduces|calls itself|answers with)(?: now)?|` +
          `(?:told|instructed|taught) (?:the |our )?(?:${WORD} ){0,2}${IT} (?:never|always|not) to|${IT} (?:now )?(?:answers|replies|writes|speaks) in (?:formal|informal|plain|simple|shorter|polite)|` +
          'system text|instruction(?: text)?|persona|(?:new |the )?wording|(?:the |its |new )?tone (?:becomes|is|of|gets|changes)|greeting|role description|few shot|' +
          '(?:examples?|sentence|line|words?) (?:was|were|is|are) added to the (?:template|text|instructions?)|text that tells',
      ),
    ],
  ],
  [
    'tool-access',
    [
      phrase(
        `(?:${IT}|payments : the ${IT}) (?:can|could|may|will|is allowed to|is able to|gets to|was allowed to|is permitted to|has been allowed to)(?: now| also| no longer| not)* ` +
          '(?:book|send|open|read|write|look up|browse|query|run|execute|delete|change|issue|release|pay|order|create|update|search|call|edit|post|make payments|approve|cancel|transfer|reach|see the|access)',
      ),
      phrase(
        `(?:let|allow|lets|allows|allowed) (?:the |our )?(?:${WORD} ){0,2}${IT} (?:to )?(?:book|send|open|read|write|look|browse|query|run|execute|delete|change|issue|release|pay|order|create|update|search|call|edit|post)`,
      ),
      phrase(
        `(?:hook|hooked|wire|wired|tie|tied|couple|coupled|plug|plugged|hang|hung)(?: ${WORD}){0,5}? (?:up )?(?:to|into) (?:the |our |its )?${WORD}|${IT} (?:can|may) (?:now )?(?:write|post|read|pull|push) (?:straight |directly )?(?:into|to|from) (?:the )?${WORD}|[^ ]+ can (?:now )?(?:write|read|post|pull) (?:straight|directly) (?:into|to|from)|` +
          '(?:the )?rights? to \\w+|web search|hooked up (?:to|with)|(?:the |its |a )?(?:api )?keys? (?:for|to)|plug ?ins?|plug in|runs code|write rights?|read rights?|' +
          'link(?:ed)? (?:to|with) the|(?:no longer|not) (?:browse|open|reach|read|send|write)',
      ),
    ],
  ],
  [
    'infrastructure',
    [
      phrase(
        'postgres\\w*|kafka|redis|mysql|oracle|elasticsearch|containeri[sz]ed|docker|more memory|(?:bigger|smaller|larger|new|faster) machines?|failover|' +
          'standby|data ?base|basement|proxy|firewall|certificates?|scaling|autoscal\\w+|disk|k8s|kubernetes|namespace|cluster|vpn|operating system|(?:the )?os under|edge box|gateway|(?:from|to) (?:the )?[^ ]+ (?:region|data cent(?:re|er)|rack|server room)|on ?prem\\w*',
      ),
    ],
  ],
  [
    'data',
    [
      phrase(
        '(?:documents?|manuals?|faqs?|tariffs?|articles?|pages?|handbooks?|claims|calls|images?|pictures?|examples|records?|patients|data|letters|columns?|fields?|lists?)' +
          `(?: ${WORD}){0,6}? (?:added|removed|included|excluded|left out|dropped|replaced|refreshed|labelled|labeled|goes? into|taken out)`,
      ),
      phrase(
        `(?:feed|feeding|fed|load|loading|loaded|pour|poured)(?: ${WORD}){1,6}? into (?:the|our|its)|${IT} (?:now )?knows? (?:about )?the new|(?:re ?indexed|indexed|trained again|taught again)(?: ${WORD}){0,4} (?:with|on|from)|` +
          '(?:search|index|bot|assistant|chatbot|knowledge base|library) gets (?:the |our )?(?:new )?(?:\\d{4} )?(?:handbook|manual|documents|brochure|tariffs?|policies|rules|terms|articles|faq|leaflets?|catalogue)',
      ),
      phrase(
        'as (?:an )?input|input (?:of|to|for) the|no longer (?:sees?|uses? the (?:age|gender|postcode))|out of the features|new (?:variable|feature|field|column) (?:of|in|for)|' +
          '(?:what it|it) learns from|learn(?:s|ed)? from|training on|in the knowledge|(?:the |its )?index (?:now )?(?:has|gets|contains)|feeds? (?:it|the \\w+)|' +
          '(?:gets?|got|received?|learn(?:s|ed|t)?|given|gave it|fed|add(?:s|ed)?)(?: (?:new|more|fresh|extra|additional|\\d\\S*|the|some)){1,3} (?:training|reference|example|learning|labelled) (?:images?|pictures?|photos?|data|examples?|samples?|cases?|records?|calls|texts?|recordings?|scans?|pieces)|data feed|reads the new|trained with|(?:into|for|from) (?:the )?training',
      ),
    ],
  ],
  [
    'model-version',
    [
      phrase(
        '(?:deploy|deployed|shipped?|released?|rolled out) (?:[^ .,;]+ ){1,3}?v?\\d+\\.\\d+(?= (?:[.,;¶)]|on|at|yesterday|today|last|this|to)(?![^ ])|$)|gpt [\\w.]+|(?:new|latest|next|january|february|march|april|may|june|july|august|september|october|november|december) build|model refresh|refresh of the model|' +
          '(?:next|second|third|new|latest|newest|2nd|3rd) generation|champion|challenger|distilled|quanti[sz]ed|(?:larger|smaller|bigger|newer) one|(?:patch|point|minor|major) release|weights',
      ),
    ],
  ],
  [
    'supplier-model',
    [
      phrase(
        '(?:vendor|supplier|provider) (?:change|swap|switch)|(?:vendor|supplier|provider|maker)(?: [^ .,;]+){0,2} (?:swap|switch|replac|exchang|chang)\\w*(?: [^ .,;]+){0,3} (?:llm|language model|model|engine|network)|the (?:llm|language model|engine) (?:behind|under|inside|in) (?:the |our )?[^ ]+(?: [^ .,;]+){0,2} from [^ ]+ to [^ ]+|(?:model|engine|system) of (?:a|another) (?:different )?(?:company|firm|maker|vendor)|(?:from|by) another (?:firm|company|maker)|' +
          'takes? the place of|other (?:vendor|supplier|provider)|' +
          '[^ .,;]+ (?:ai|inc|ltd|llc|gmbh|bv|labs|corp|software|technologies)(?: has| have)? (?:upgraded|updated|changed|replaced|swapped|exchanged|retired|released|moved) (?:the|its|their) (?:[^ .,;]+ )?(?:model|llm|engine)',
      ),
    ],
  ],
  [
    'intended-use',
    [
      phrase(
        `(?:may|can|will|now|is allowed to|shall|should)(?: now| also)* (?:answer|serve|advise|help|decide|count|cover|screen|score|grade|assess|support|handle)s?(?: ${WORD}){1,5} (?:too|as well|alone|also)|` +
          `(?:now |will |also )+(?:answers?|handles?|ranks?|serves?|advises?|decides?|counts?|covers?|screens?|scores?|grades?|assess(?:es)?)(?: ${WORD}){1,4}|decides? alone|` +
          `(?:it|[^ ]+ ${IT}|${IT}) (?:now )?(?:decides?|counts?|covers?|handles?|scores?|ranks?|answers?|helps?)(?: ${WORD})? (?:also|as well|too|with)|(?:will |starts? to |begins? to |can now )+(?:understand|speak|include|cover|take in) (?:[^ .;]+ ){0,3}?(?!(?:the|our) (?:data|column|field))${WORD}|from [^ ]+ only to|` +
          '(?:is made|made|is now|now) (?:available|open) to|' +
          'meant for|offered to|(?:is |are )?allowed for|(?:everybody|everyone|all) (?:in|of) \\w+ (?:gets?|may use)|rely on it|relies on it|scope :|(?:will be |is |be |now )used to|' +
          `(?:may|can|will) use (?:it|the ${WORD}) (?:for|to|in|at)|use it (?:in|for|at|also)|start(?:s|ed)? using`,
      ),
    ],
  ],
];

/** The kind of a change by what is done to what; `asides` are its reason, way back and validation. */
export function framedChangeKind(reading: Reading, asides: readonly Span[]): Found | null {
  const main = reading.sentences.slice(0, MAIN_SENTENCES);
  for (const [kind, patterns] of FRAMES) {
    for (const sentence of main) {
      const hit = patterns
        .flatMap((pattern) => findPhrase(reading, pattern, sentence))
        .find(({ from }) => !asides.some((aside) => from >= aside.from && from < aside.to));
      if (hit) return found(reading, kind, hit);
    }
  }
  return null;
}

/** What is changed is told first; later sentences tell of its circumstances. */
const MAIN_SENTENCES = 2;
