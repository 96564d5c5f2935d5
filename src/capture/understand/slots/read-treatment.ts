import { findPhrase, hasPhrase, phrase, type Reading } from '../text/reading.ts';
import { found, type Found } from './found.ts';

/** How people call the four options. */
const OPTIONS: Readonly<Record<string, string>> = {
  avoid: 'avoid(?:ance|ing|ed|s)?',
  reduce:
    'reduc(?:e|es|ed|ing|tion)|mitigat(?:e|es|ed|ing|ion)|modify|modification|lower(?:ing)?|' +
    'treat and reduce|minimi[sz]e',
  transfer: 'transfer(?:red|ring|s)?|share|sharing|insure|insured|insurance|outsourc(?:e|ing|ed)',
  accept: 'accept(?:ed|ing|ance|s)?|retain(?:ed|ing)?|retention|tolerat(?:e|ed|ing)|live with|bear',
};

const WE =
  "(?:we|i|we'd|we'll|let's|i'd|i'll|to|should|will|would|like|want|can|plan|suggest|propose|" +
  'recommend|prefer|intend|decided|must|just|have|need|simply)';
/** What is left of a risk is accepted whatever its treatment is: that says nothing of it. */
const RISK = '(?:it|this|that|the risk|this risk|that risk|this one)';

const NOT_OBJECTS = 'costs?|error rates?|errors|false|number';

function patternsFor(words: string): readonly RegExp[] {
  return [
    phrase(
      `(?:(?<=^|[^\\p{L}\\p{N}] )(?:option|choice|decision|proposal|proposed|plan|approach|way|how)|treatment|treat(?:ed)?|response|strategy)(?: (?:option|strategy|plan|decision|chosen|is|:|=|-|→|>|` +
        `will|would|be|should|to|as|by|of|proposed|the|it|this|risk|i'd|` +
        `say))* (?:${words})(?! (?:the )?(?:${NOT_OBJECTS}))`,
    ),
    phrase(`(?:${words}) (?:as|is the) (?:the )?treatment`),
    phrase(
      `${WE}(?: (?:to|be|not|just|simply|also|happy|willing|prefer|like|rather|have|decided|` +
        `possible))* (?:${words}) ${RISK}`,
    ),
    phrase(
      `${RISK} (?:is|was|will be|should be|can be|has been|to be|must be)(?: (?:to be|best|simply|` +
        `therefore))* (?:${words})`,
    ),
    phrase(`(?:${words}) (?:this|the) risk`),
    phrase(
      `(?<=^|[¶,.;:/|-] |and |so |therefore |but |then )(?:we|i)(?:'ll|'d)?(?: (?:will|want to|plan to|should|would|can|must|need to|are going to|would like to|just|simply|rather|therefore))* (?!\\w+ing )(?:${words})(?= (?:[.,;:¶/|]|by|with|w|via|through|using)(?![^ ])|$)`,
    ),
    phrase(
      `(?:@person|she|he|management|the board|board|director|the director|the owner|owner) (?:${words}) ${RISK}`,
    ),
    phrase(
      `(?:=|so|i\\.?e|meaning|namely|thus|hence|therefore)(?: ,)? (?:${words})(?= (?:[.,;¶)]|it|this|that)(?![^ ])|$)`,
    ),
    phrase(`\\( (?:${words})(?= [),;:])`),
    phrase(`(?<=^|[¶.;] )(?!\\w+(?:ion|ance) )(?:${words}) :`),
    phrase(
      `(?:to|will|should|must|would) (?:${words}) (?:the |this |that |our )?(?:liability|exposure|risk)`,
    ),
    phrase(`(?:the )?risk (?:${words})`),
    phrase(
      `(?<=^|[¶,.;:/|-] )(?:(?:just|simply|only|please|pls|so|then|let's|better) ){0,2}(?:${words})(?: (?:please|pls|then|for now))?(?= [¶,.;!/|]|$)`,
    ),
    phrase(
      `(?<=^|[¶,.;:/|-] )(?!\\w+(?:ion|ance) )(?:${words}) (?:it|this|that|the risk|by|with|through|via|to|until|for now)`,
    ),
  ];
}

/** The option as what was chosen, with nothing else that it could be done to. */
function chosen(words: string): readonly RegExp[] {
  return [
    // "I propose avoid", "we go for reduction", "for now we accept": chosen, with nothing else that it could be done to
    phrase(
      `(?:i|we|i'd|we'd|i'll|we'll)(?: (?:have|would|will|hereby|therefore|'ve|do|just))* (?:propose|suggest|recommend|prefer|choose|chose|chosen|go for|opt for|opted for|went for|do)(?: (?:that|to|we|should|the option|option|is))* (?:${words})(?= (?:[.,;:¶()/|]|by|with|w|via|through|using)(?![^ ])|$)`,
    ),
    phrase(
      `(?:we've|i've|we have|decided|chosen|agreed) (?:chosen|decided|agreed)? ?to (?:${words})(?= (?:[.,;:¶()/|]|by|with|via|through)(?![^ ])|$)`,
    ),
    phrase(
      `(?:for now|for the moment|therefore|meanwhile|until then|so)(?: ,)? (?:we|i)(?: (?:will|just|simply|would))* (?:${words})(?= [.,;:¶()!]|$)`,
    ),
    phrase(
      `(?<=^|[¶.;] )(?!\\w+(?:ion|ance) )(?:to )?(?:${words})(?= (?:\\(|and (?:watch|monitor|observe|keep)))`,
    ),
    phrase(`(?<=^|[¶.;] )to (?:${words}) :`),
    phrase(`(?:${words})(?<=ion|ance|transfer) (?:has been|was|is|got) (?:decided|chosen|agreed|approved)`),
    phrase(
      `(?<=^|[¶.;] )(?:${words})(?<=ion|ance) (?:by|through|via|with)(?= (?:a|an|the|our|better|more|second|two|new|training)(?![^ ]))`,
    ),
  ];
}

/** Ways to choose an option that have no word in common with its name. */
const SAYINGS: Readonly<Record<string, readonly RegExp[]>> = {
  reduce: [
    // "Mitigation: a second supplier"
    phrase(
      `(?<=^|[¶,.;:/|-] )(?:risk )?(?:mitigations?|mitigating measures?|mitigation (?:plan|measures?|action))(?: (?:is|:|=|-))+(?= (?!(?:none|no|nothing|not|open|tbd|unknown|pending|to|transfer|accept|avoid|insurance)(?![^ ]))[^ ])`,
    ),
    // "Get it down before Thanksgiving", "I'd want it made smaller", "must be lowered"
    phrase(
      `(?:get|getting|bring|bringing|take|push) (?:${RISK}|the likelihood|the impact|both) down(?= (?:[.,;¶)!]|by|with|through|to|via|until|before|till)(?![^ ])|$)`,
    ),
    phrase(`(?:make|made|making|want|get|have) ${RISK} (?:made )?(?:smaller|less likely|less severe|lower)`),
    phrase(
      `(?:must|should|has to|is to|needs to|will) be (?:lowered|diminished|made smaller)(?= (?:[.,;¶)!]|by|with|until|before)(?![^ ])|$)`,
    ),
    phrase(`(?:diminish|diminishing|lessen|lessening) (?:it|this|that|the (?:risk|likelihood|impact))`),
    phrase(`(?<=^|[¶,.;:/|-] )mitigation (?:is |was )?(?:planned|agreed|decided|foreseen|by|through|with)`),
    phrase(
      `(?<=^|[¶,.;:/|-] |and |we |to |will |should |must )(?:lower|cut|bring down|lessen|limit) (?:it|this|the risk|that risk|this risk|the likelihood|the impact)(?= (?:by|with|through|to|via|until|down|[.,;])(?![^ ])|$)`,
    ),
  ],
  transfer: [
    phrase(
      `(?:hand|pass|give|shift|move|push)(?:ed|ing|s)? (?:it|this|the risk|this risk|that risk)(?: (?:on|over))? to (?:the|our|an?) (?:insurer|insurance|supplier|vendor|provider|hoster|partner)`,
    ),
    phrase(
      `(?:insurance|insurer) (?:will |would )?(?:takes?|bears?|carries) (?:it|this|that)(?= [.,;¶)!]|$)`,
    ),
    phrase(`(?:we|i) (?:will |would |should |'ll )*(?:insure|are insured) against (?:it|this|that)`),
    phrase(
      `(?<=^|[¶,.;:-] )(?:passed|handed|shifted) (?:on |over )?to (?:the|our) (?:vendor|supplier|insurer|provider|partner|hoster)(?= (?:[.,;¶)!]|by|in|with|through)(?![^ ])|$)`,
    ),
    phrase(
      `(?:the |any |all )?(?:costs?|loss(?:es)?|liability|damages?|exposure) (?:is|are|will be|would be|gets?|then) (?:transferred|insured|(?:passed|shifted|handed) (?:on |over )?to (?:the|our|an?) [^ ]+)`,
    ),
    phrase(`(?:insurance|insurer|policy) (?:will |would |should )?(?:covers?|takes? (?:it|this|that) over)`),
  ],
  accept: [
    phrase(
      `(?:we|i|to|decided to|will|management|the board)(?: (?:decided|want|agreed|chose|to|will|just|simply|therefore|can))* (?:take|carry|bear|live with) (?:the|this|that) risk`,
    ),
    phrase(
      `(?<=^|[¶,.;:-] |and |so |but )(?:it|this|that|the risk|this risk)(?:'s| is) (?:acceptable|tolerable)(?: (?:to|for) (?:us|me|now|the time being))?(?= [.,;¶)!]|$)`,
    ),
    phrase(
      `(?<=^|[¶,.;:] |and |so |we |just |then )(?:let it be|leave it (?:at that|as it is|be)|let it stand)(?= [.,;¶)!]|$)`,
    ),
    phrase(`(?<=^|[¶.;:] )(?:acceptable|tolerable)(?= (?:[.,;¶)!]|as it is|for now)(?![^ ])|$)`),
  ],
};

/** The option by its name, in passing. */
function namedInPassing(words: string): readonly RegExp[] {
  return [
    phrase(`that (?:the|this) risk (?:be|is) (?:${words})`),
    phrase(`(?<=^|[¶,.;:-] )(?:must|should|to|will|needs to|has to|can) be (?:${words})`),
    // "reduce = train a second person", "that's reduce, I reckon", "please reduce by loading the new table"
    phrase(`(?<=^|[¶,.;:/|-] |(?:that's|that is|call it|so) )(?!\\w+(?:ion|ance) )(?:${words}) =`),
    phrase(
      `(?:that's|that is|that would be|call it) (?:an? )?(?:${words})(?= (?:[.,;¶)]|i|to|then)(?![^ ])|$)`,
    ),
    phrase(`please (?:${words}) (?:it |this |the risk )?(?:by|with|through|via)`),
  ];
}

const PATTERNS = Object.entries(OPTIONS).map(([value, words]) => ({
  value,
  patterns: [...patternsFor(words), ...chosen(words), ...namedInPassing(words), ...(SAYINGS[value] ?? [])],
}));

/** What is to be done about a risk, when one of the four options is chosen in so many words. */
export function readTreatment(reading: Reading): Found | null {
  const hits = PATTERNS.flatMap(({ value, patterns }) =>
    patterns
      .flatMap((pattern) => findPhrase(reading, pattern))
      .filter((hit) => isStated(reading, hit))
      .map((hit) => found(reading, value, hit)),
  );
  const [first] = hits.sort((a, b) => a.from - b.from);
  return first && new Set(hits.map((hit) => hit.value)).size === 1 ? first : null;
}

const ANY_OPTION = phrase(Object.values(OPTIONS).join('|'));
const NOT = phrase(
  "not|cannot|can't|never|won't|don't|without|unable|nobody|refuse|refuses|difficult|hard|impossible",
);

function isStated(reading: Reading, hit: { from: number; to: number }): boolean {
  const sentence = reading.sentences.find((one) => hit.from >= one.from && hit.from < one.to);
  if (!sentence || sentence.question) return false;
  if (
    /^(?:or|\/)$/u.test(reading.tokens[hit.to]?.low ?? '') &&
    hasPhrase(reading, ANY_OPTION, { from: hit.to + 1, to: hit.to + 2 })
  )
    return false;
  return !hasPhrase(reading, NOT, { from: Math.max(sentence.from, hit.from - 3), to: hit.to });
}
