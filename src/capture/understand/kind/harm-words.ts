/** What goes wrong with an AI system, as verbs, nouns and adjectives; `\w+` stands for any word. */
export const HARM_WORDS = [
  // it does not work
  String.raw`fail(?:ed|s|ing|ures?)?|crash(?:ed|es|ing)?|outages?|down(?! (?:to|by|from))|offline|unavailable|unreachable|` +
    String.raw`unresponsive|(?:was|were) gone|(?:had|has|have|got) no (?:access|connection|answers?|service)|time ?outs?|timed out|broke|broken|breaks|stopped|stops|stuck|froze|frozen|` +
    String.raw`freezes|hung|hangs|slow(?:ed)?|lag(?:ged|ging|s)?|delay(?:ed|s)?|not \w+ing|isn't \w+ing|` +
    String.raw`aren't \w+ing|not working|cannot|can't|could not|couldn't|did not|didn't|does not|doesn't|` +
    String.raw`unable|(?<!(?:shall|will|should|may|to|must) )no longer|loop(?:ing)?|quiet|silent|bugs?|glitch(?:es)?|malfunction(?:ed|s)?|` +
    String.raw`unstable|unusable|restarted itself|no (?:alerts?|answers?|response|results?|output|reply|` +
    String.raw`replies|warnings?|scores?)|dead|died|dies|\w+s nobody|went (?:wrong|down|quiet|dark|offline|silent|` +
    String.raw`astray|haywire|crazy|rogue)|errors?`,
  // it works wrongly
  String.raw`wrong(?:ly)?|incorrect(?:ly)?|false(?:ly)?|mistakes?|mistakenly|by mistake|by accident|` +
    String.raw`accidentally|by itself|hallucinat\w+|ma(?:de|kes?|king) (?:\w+ )?up|invent(?:ed|s|ing)|` +
    String.raw`fabricated|mixed up|mixes up|misread|mis\w{4,}ed|mistook|misleading|misled|mislead|outdated|` +
    String.raw`stale|inaccurate|inconsistent|garbled|nonsense|garbage|gibberish|negative|missing|empty|` +
    String.raw`nothing|duplicated?|duplicates|twice|double[ds]?|drift(?:ed|ing|s)?|degraded|dropp?(?:ed|s)|` +
    String.raw`spiked|off by|way off|overcharged|undercharged|overpaid|underpaid|false (?:alarms?|` +
    String.raw`positives?|negatives?)|corrupt(?:ed)?|skip(?:ped|s|ping)|overlooked|overwr(?:ote|itten)|wiped|` +
    String.raw`delet(?:ed|es|ing)|lost|los(?:es|ing)|miss(?:ed|es|ing)|ignor(?:ed|es|ing)|twisted|truncated|left out|` +
    String.raw`leaves out`,
  // it does harm
  String.raw`leak(?:ed|ing|s)?|expos(?:ed|es|ing)|disclos(?:ed|es|ing)|reveal(?:ed|s|ing)|shar(?:ed|es|ing)|` +
    String.raw`gave away|reject(?:ed|s|ing)|declin(?:ed|es|ing)|den(?:ied|ies|ying)|refus(?:ed|es|ing)|turn(?:ed|s) away|` +
    String.raw`block(?:ed|s|ing)|flag(?:ged|s|ging)|biased|bias|discriminat\w+|unfair(?:ly)?|insult(?:ed|ing|` +
    String.raw`s)?|rude|offensive|abusive|swore|swears?|swearing|racist|sexist|inappropriate|harmful|` +
    String.raw`harmed|dangerous|injured|hurt|damaged|collided|burned|overheated|scratched|breach(?:ed)?|` +
    String.raw`unauthori[sz]ed|without (?:a |any )?(?:consent|permission|approval|asking|authori[sz]ation|` +
    String.raw`check|checks|review|reason|warning|notice)|confidential|secret|somebody else's|` +
    String.raw`someone else's|another \w+'s|other \w+s'|wrong \w+|hacked|manipulated|jailbroken|tricked|` +
    String.raw`fooled|attacked|poisoned|extracted|injection|spam(?:med|s)?|lie[ds]?|shouldn't|should not|` +
    String.raw`not allowed|not supposed|against (?:our |the )?policy|complain(?:ed|ing|s)?|disaster|` +
    String.raw`threat(?:ened)?|suicid\w+|stigmati[sz]ed|endangered`,
].join('|');

/** Words of praise and of calm: the story of a good day. */
export const CALM_WORDS = [
  String.raw`without (?:any |a )?(?:problems?|issues?|incidents?|trouble|hiccups?|errors?|complaints?)|` +
    String.raw`no (?:problems?|issues?|incidents?|errors?|complaints?|trouble|surprises)`,
  String.raw`work(?:s|ed|ing)? (?:well|fine|great|perfectly|nicely|smoothly|as (?:expected|it should)|` +
    String.raw`like a charm)|r(?:uns?|an|unning) (?:well|fine|smoothly)|d(?:oing|id) (?:well|fine|great)|` +
    String.raw`went (?:well|fine|smoothly|great)`,
  String.raw`great work|good job|well done|nice work|congrat\w*|love[ds]?|awesome|amazing|impress(?:ive|` +
    String.raw`ed)|happy with|all (?:good|quiet|fine)|a new record|better than|improved|saved us|saves us|` +
    String.raw`passed|looks (?:good|great|fine|nice)|(?:is|was|were|are) (?:really |very |so |` +
    String.raw`quite )?(?:great|fine|excellent|fast|helpful|useful|nice|good|perfect|brilliant|stable|` +
    String.raw`clear|easy \w+ \w+)`,
].join('|');

/**
 * Nouns behind a system's name that make it a matter of people, papers or rooms: "the fraud detection team".
 */
export const NOT_THE_SYSTEM = new Set(
  `project team teams training trainings documentation docs manual meeting meetings demo demos budget
  contract page video presentation workshop vendor supplier owner owners group channel
  roadmap newsletter review audit course people engineers developers users guide slides licence
  license risk risks assessment incident incidents policy procedure register report reports faq
  handbook lead manager strategy launch party`.split(/\s+/u),
);

/** Words for AI in general, where no system is named. */
export const AI_WORDS =
  'models?|ai|bots?|robots?|algorithms?|scores?|scoring|predictions?|recommendations?|' +
  'assistants?|llms?|chatgpt|copilot|automated decisions?|training data|neural network|' +
  'machine learning|classifiers?|agents?|deepfakes?';
