/** What is said of the answer before: how it is to be told, where it stands, that it missed the question. */
export type SaidOfAnswer =
  | { readonly says: 'shorter' | 'plainly' | 'sure' | 'where' | 'missed' | 'wrong' }
  /** What was meant instead, as a question or as the thing that it is about. */
  | { readonly says: 'meant'; readonly meant: string };

const THAT = String.raw`(?:that|this|it|(?:your|the)\s+(?:last\s+)?(?:answer|reply))`;
const NOT = String.raw`(?:(?:is|was|does|did|do|has|have|are)(?:\s+not|n['’]?t)|not)`;
const TOO = String.raw`(?:\s+(?:way|far|much|so|just|really))*`;
/** "Can you say that …", "put it …" */
const ASKED_TO = String.raw`(?:(?:can|could|would|will)\s+(?:you|u|i|we)\s+(?:please\s+|pls\s+)?)?(?:(?:(?:say|put|have|get|give|tell|make|explain|write|repeat|answer|keep|cut|phrase|want|need|try|describe|show)(?:\s+(?:me|us|that|this|it|the\s+answer|your\s+answer|again|down|to\s+me|an?))*|i\s+(?:need|want))\s+)?`;
const EXPLAINED = String.raw`(?:plain(?:er)?|simpl(?:e|er)|easy|easier|normal|human|lay(?:man|men)?['’]?s?|everyday|non[- ]technical|clear(?:er)?|basic|different|other|your\s+own|understandable|proper)`;

/** How each is said when it is all that is said. */
const WHOLE: readonly (readonly [Exclude<SaidOfAnswer['says'], 'meant'>, readonly string[]])[] = [
  [
    'shorter',
    [
      String.raw`${ASKED_TO}(?:(?:in\s+)?(?:a|the)\s+)?(?:(?:much|even|a\s+bit|a\s+little)\s+)?(?:short(?:er|ly)?|brief(?:er|ly)?)(?:\s+(?:version|answer|one|form))?`,
      String.raw`${ASKED_TO}in\s+(?:short|brief|a\s+nutshell|(?:just\s+)?(?:one|a|two|1|2|a\s+few)\s+(?:single\s+)?(?:sentences?|lines?|words?))`,
      String.raw`(?:the\s+)?tl\s*;?\s*dr`,
      String.raw`${ASKED_TO}(?:summar(?:y|i[sz]e)|sum|shorten|condense)(?:\s+(?:${THAT}|up))*`,
      String.raw`(?:${THAT}(?:['’]?s|\s+is|\s+was)\s+)?${TOO.replace(String.raw`\s+`, '')}\s*too\s+(?:long|wordy|much(?:\s+(?:text|detail))?|many\s+words)(?:\s+(?:to\s+read|for\s+me))?`,
      String.raw`(?:(?:give|tell)\s+me\s+)?(?:less|fewer)\s+(?:text|words|details?)`,
      String.raw`(?:(?:give|tell)\s+me\s+)?(?:(?:just|only)\s+the\s+(?:short\s+)?(?:answer|gist|essentials?|main\s+point|result|number|facts?)|(?:what(?:['’]?s|\s+is)\s+)?the\s+(?:gist|bottom\s+line|essence|upshot)|bottom\s+line)`,
    ],
  ],
  [
    'plainly',
    [
      String.raw`${ASKED_TO}(?:(?:in|with|using)\s+)?(?:more\s+)?${EXPLAINED}\s+(?:words?|terms|english|language)`,
      String.raw`${ASKED_TO}(?:(?:more|much|a\s+bit|even)\s+)?(?:plain(?:er|ly)|simpl(?:e|er|y)|easier|clearer|clearly|differently|understandably)`,
      String.raw`${ASKED_TO}(?:(?:like|as\s+if)\s+(?:i['’]?m|i\s+am|i\s+were|to)\s+(?:\w+\s+){0,2}(?:five|5|\w+\s+years?\s+old|child|kid|beginner|dummy)|for\s+(?:dummies|beginners|an?\s+(?:layman|beginner|child)))`,
      String.raw`eli\s*5`,
      String.raw`(?:(?:can|could)\s+you\s+)?(?:please\s+)?(?:explain|rephrase|reword|paraphrase|clarify)(?:\s+(?:${THAT}|on\s+that|to\s+me|again|what\s+(?:that|this|it)\s+means))*`,
      String.raw`what\s+(?:does|do|did)\s+(?:that|this|it|all\s+(?:that|this)|you)\s+(?:even\s+|actually\s+|really\s+|all\s+)*mean(?:\s+(?:by\s+(?:that|this|it)|for\s+(?:me|us)|exactly|in\s+practice))*`,
      String.raw`(?:meaning|which\s+means|meaning\s+what|huh|come\s+again|what)\s*\?+`,
      String.raw`i\s+(?:still\s+|really\s+)?(?:do\s*n['’o]?t|did\s*n['’o]?t|can\s*n?['’o]?t)\s+(?:quite\s+|really\s+)?(?:understand|get|follow)(?:\s+(?:${THAT}|you|a\s+word|what\s+(?:that|this|it)\s+means))?`,
      String.raw`(?:i['’]?m|i\s+am)\s+(?:lost|confused)`,
      String.raw`(?:${THAT}(?:['’]?s|\s+is)\s+)${TOO.replace(String.raw`\s+`, '')}\s*(?:confusing|not\s+clear|unclear|(?:too\s+)?complicated|gibberish|chinese\s+to\s+me)`,
    ],
  ],
  [
    'sure',
    [
      String.raw`(?:are|r)\s+(?:you|u)\s+(?:(?:really|quite|absolutely|totally|completely|very|100\s*%)\s+)?(?:sure|certain|positive|confident|serious)(?:\s+(?:about|of)\s+${THAT}|\s+${THAT}\s+is\s+(?:right|correct|true))?`,
      String.raw`(?:(?:you|u)\s+)?(?:sure|certain|positive|really|seriously|for\s+real|honestly)(?:\s+about\s+${THAT})?\s*\?+`,
      String.raw`(?:you|u)\s+sure(?:\s+about\s+${THAT})?`,
      String.raw`is\s+${THAT}\s+(?:really|actually|definitely|still|even)?\s*(?:right|correct|true|accurate|so|up[\s-]to[\s-]date|reliable|for\s+sure|certain|the\s+latest)`,
      String.raw`how\s+(?:sure|certain|confident)\s+are\s+you(?:\s+(?:about|of)\s+${THAT})?`,
      String.raw`how\s+do\s+you\s+know(?:\s+${THAT})?`,
      String.raw`(?:can|should|may|could)\s+(?:i|we)\s+(?:really\s+)?(?:rely\s+on|trust|believe|count\s+on|quote|depend\s+on)\s+(?:${THAT}|you)`,
      String.raw`(?:says\s+who|who\s+says(?:\s+(?:so|that|this))?|no\s+way|no\s+kidding)`,
      String.raw`(?:(?:can|could)\s+(?:you|somebody|anybody)\s+)?(?:please\s+)?(?:double[\s-]?check|(?:confirm|re-?check|verify|check)\s+${THAT})(?:\s+${THAT})?(?:\s+again)?`,
    ],
  ],
  [
    'where',
    [
      String.raw`where\s+(?:exactly\s+|precisely\s+)?(?:does|do|did)\s+(?:it|that|this|they|the\s+(?:document|policy|procedure))\s+(?:say|state|stand|mention|tell|come)(?:\s+(?:so|that|this|it|from))*`,
      String.raw`where\s+(?:exactly\s+|precisely\s+)?(?:is|was|are)\s+(?:that|this|it|those|these)\s+(?:written|said|stated|documented|from|laid|taken|told|found|defined)(?:\s+(?:down|from))?`,
      String.raw`where\s+(?:do|did)\s+you\s+(?:get|have|take|find|read|see)\s+${THAT}(?:\s+from)?`,
      String.raw`where\s+(?:can|could|do)\s+i\s+(?:read|check|verify|look|see)(?:\s+(?:${THAT}|more|up))*`,
      String.raw`(?:and\s+)?where\s+(?:exactly|precisely|from|is\s+that\s+from)`,
      String.raw`(?:(?:what(?:['’]?s|\s+is|\s+are)|do\s+you\s+have|any|got)\s+)?(?:your\s+|the\s+|an?\s+|any\s+)?(?:sources?|references?|citations?|quotes?|links?)(?:\s+(?:for|of|to)\s+${THAT})?\s*\?*`,
      String.raw`(?:(?:in|on|from)\s+)?(?:which|what)\s+(?:document|doc|section|page|paragraph|chapter|file|source)(?:\s+(?:is|was|are|says?|does|do)(?:\s+(?:that|this|it|so|you|in|from|on|say|stand|written|quote)){0,4})?`,
      String.raw`(?:(?:can|could)\s+you\s+)?(?:show|give|quote|send|cite|name)\s+(?:me\s+|us\s+)?(?:the\s+|your\s+|an?\s+)?(?:sources?|references?|exact\s+(?:words|text|wording|place|sentence)|original(?:\s+text)?|wording|quote|link)(?:\s+(?:for|of|to)\s+${THAT})?`,
      String.raw`(?:according\s+to\s+(?:what|whom|which\s+document)|based\s+on\s+what|on\s+what\s+basis|prove\s+(?:it|that))`,
    ],
  ],
  [
    'missed',
    [
      String.raw`(?:${THAT}\s*(?:['’]?s\s+)?)?${NOT}\s+(?:really\s+|quite\s+|exactly\s+|at\s+all\s+)*(?:what|the\s+thing|the\s+one)\s+i(?:['’]m|\s+am|\s+was)?\s+(?:asked|asking|meant|mean|wanted|want|needed|need|looking|said|after)(?:\s+(?:for|about|to\s+know))*`,
      String.raw`(?:${THAT}\s*(?:['’]?s\s+)?)?${NOT}\s+(?:really\s+|quite\s+|even\s+)*(?:an?\s+answer|the\s+(?:answer|point|question)|my\s+question|helpful|helping|useful|relevant|it)(?:\s+(?:to|for)\s+(?:my|the)\s+question|\s+(?:i|to\s+me)\s*\w*)?`,
      String.raw`(?:${THAT}\s*(?:['’]?s\s+)?|you\s+|which\s+)?${NOT}\s+(?:really\s+|quite\s+|even\s+)*(?:answer(?:ed|ing)?|help(?:ed|ing)?|understand|understood|understanding|get|getting)(?:\s+(?:${THAT}|my\s+question|the\s+question|me|what\s+i\s+(?:asked|meant|mean)))*`,
      String.raw`i\s+(?:did\s*n['’]?t|did\s+not|never)\s+(?:ask(?:ed)?|mean(?:t)?|want(?:ed)?)(?:\s+(?:for|about))?\s*${THAT}?`,
      String.raw`you(?:['’]ve|\s+have)?\s+(?:completely\s+|totally\s+)?(?:misunderstood|misread|missed)(?:\s+(?:me|${THAT}|my\s+question|the\s+(?:question|point)))?`,
      String.raw`i\s+(?:asked|meant)\s+(?:for\s+|about\s+)?something\s+else`,
      String.raw`(?:read|answer)\s+(?:my|the)\s+question(?:\s+again)?|try\s+(?:again|once\s+more|harder)|another\s+try`,
      String.raw`(?:${THAT}\s*(?:['’]?s|\s+is|\s+was)\s+)?(?:totally\s+|completely\s+|rather\s+)*(?:unhelpful|useless|off[\s-]topic|irrelevant|beside\s+the\s+point|no\s+(?:help|use|answer))`,
      String.raw`you(?:['’]?re|\s+are)\s+(?:useless|(?:of\s+)?no\s+(?:help|use)|not\s+(?:helpful|helping|answering\s+(?:me|my\s+question)))`,
    ],
  ],
  [
    'wrong',
    [
      String.raw`(?:(?:${THAT}|you)\s*(?:['’]?s|['’]?re|\s+is|\s+are|\s+was|\s+were|\s+must\s+be|\s+seems?|\s+looks?|\s+sounds?)?\s+)?(?:(?:just|simply|totally|completely|plain|definitely|clearly|still|quite|so|all)\s+)*(?:wrong|incorrect|false|inaccurate|untrue|mistaken|nonsense|rubbish|bullshit|outdated|out[\s-]of[\s-]date|not\s+(?:right|true|correct|accurate))(?:\s+(?:answer|again))?`,
      String.raw`(?:${THAT}|you)\s+(?:(?:is|was|are|were|ca|can)(?:\s*n['’]?t|not|\s+not)|can\s+not)\s+(?:be\s+)?(?:right|true|correct|accurate)`,
    ],
  ],
];

/** Said before it and behind it, and of no weight. */
const BEFORE = String.raw`^\W*(?:(?:ok|okay|and|but|so|hm+|uh+m?|um|erm|well|sorry|please|pls|hey|hi|no|nope|nah|wait|thanks|thank\s+you|thx|great|cool|yes|yeah|oh|ah|now|actually|again)\b\W*)*`;
const BEHIND = String.raw`(?:[\s,;:–—-]*(?:please|pls|plz|thanks|thx|thank\s+you|now|then|though|again|for\s+(?:me|us)|if\s+(?:you\s+can|possible)|mate|bot|sorry|at\s+all|lol|i(?:['’]m|\s+am)\s+afraid)\b)*\W*$`;

const SAID = WHOLE.map(
  ([says, forms]) => [says, new RegExp(`${BEFORE}(?:${forms.join('|')})${BEHIND}`, 'iu')] as const,
);

/** "No, I meant the deadline", "I was asking about medium ones", "my question was who signs". */
const MEANT =
  /^\W*(?:(?:no|nope|nah|sorry|but|well|wait|actually|ok|okay)\b\W*)*(?:i\s+(?:actually\s+|rather\s+)?(?:(?:meant|mean)(?!\s+to\s+(?!know\b|ask\b|say\b))|(?:was\s+asking|asked|was\s+looking)(?=\s+(?:about|for|what|which|who|when|where|how|why|if|whether)\b)|wanted(?=\s+to\s+(?:know|ask)\b))|my\s+question\s+(?:was|is)|what\s+i\s+(?:meant|asked|wanted)(?:\s+to\s+know)?\s+(?:was|is))\s+(?:(?:for|about|to\s+know|to\s+say|to\s+ask|rather|of\s+course)\s+)*(.{2,})$/isu;
/** "No, the deadline", "not the chatbot, the call summarizer". */
const RATHER =
  /^\W*(?:no[\s,.:;–—-]+(?:not\s+[^,.;]{2,40}[,.;]\s*)?|not\s+[^,.;]{2,40}[,.;]\s*(?:but\s+)?)((?:but\s+)?(?:the|for|in|with|of|on|about|our)\s+(?:[^\s,.;?!]+\s*){1,4})[?.!\s]*$/iu;
/** Has a verb of its own: it tells or asks something. */
const HAS_VERB = /\b(?:is|are|was|were|does|do|did|has|have|had|can|must|should|will|would)\b/i;
const LONGEST = 200;

/** Null of what says anything else. */
export function saidOfAnswer(message: string): SaidOfAnswer | null {
  const text = message.trim();
  if (text.length > LONGEST) return null;
  const [says] = SAID.find(([, pattern]) => pattern.test(text)) ?? [];
  if (says !== undefined) return { says };
  const [, meant] = MEANT.exec(text) ?? [];
  if (meant !== undefined) return { says: 'meant', meant: meant.trim() };
  const [, rather] = RATHER.exec(text) ?? [];
  if (rather !== undefined && !HAS_VERB.test(rather)) return { says: 'meant', meant: rather.trim() };
  return complaintFirst(text);
}

/** "That's not what I asked. How fast must it be closed?" asks the latter. */
function complaintFirst(text: string): SaidOfAnswer | null {
  const [, first, rest] = /^(.{2,60}?)\s*[.!,;:–—-]+\s+(\S.*)$/su.exec(text) ?? [];
  const of = first === undefined ? undefined : SAID.find(([, pattern]) => pattern.test(first))?.[0];
  if (rest === undefined || (of !== 'missed' && of !== 'wrong')) return null;
  const further = saidOfAnswer(rest);
  if (further !== null) return further.says === 'meant' ? further : { says: of };
  return rest.trim().endsWith('?') ? { says: 'meant', meant: rest.trim() } : { says: of };
}
