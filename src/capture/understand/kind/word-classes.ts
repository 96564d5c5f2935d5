import { wordStem } from '../text/word-stem.ts';

/**
 * What a word is about, for the statistics: a verb nobody used in the training messages still counts for its class.
 * Listed by hand from general English; the order decides where a word stands in two lists.
 */
const CLASSES = {
  ask: `what who whom whose which where when why how explain define list show remind tell wonder curious recommend`,
  modal: `could might may maybe perhaps possibly potentially possible potential conceivable conceivably likely unlikely probably
    eventually someday would danger dangerous hazard hazardous risk risky threat vulnerable vulnerability exposure exposed
    susceptible prone worry worried worries worrying afraid fear scared scary concern concerned concerning nervous anxious
    uneasy doubt suspect if suppose should unless imagine dependency dependent reliance overreliance rely depend fallback
    single-point bus-factor untested unproven unowned unmonitored unencrypted uncomfortable lock-in bankrupt sanction`,
  future: `will shall gonna i'll we'll it'll they'll won't soon upcoming tomorrow tonight planned plan planning schedule scheduled
    starting effective from`,
  wish: `want wants wish propose proposal suggest suggestion intend intention need let's lets please pls request requesting
    requested approve approval i'd we'd kindly decide decided agreed aim`,
  self: `we i we've i've we're i'm team ops vendor supplier provider developers devs engineers us our`,
  it: `it this that she he they its`,
  not: `not no never nobody none nothing don't doesn't didn't isn't wasn't aren't can't cannot couldn't without nowhere neither`,
  harm: `fail failed failure crash crashed outage down offline unavailable unreachable unresponsive timeout broke broken stuck freeze froze
    frozen hang hung slow lag loop looping bug glitch malfunction unstable unusable dead die died error wrong wrongly incorrect
    incorrectly false falsely mistake mistakenly accident accidentally hallucinate hallucinated hallucination invent invented
    fabricate fabricated misread mislabel mislabelled misroute misrouted misclassify misclassified misdiagnose mistook misled mislead
    misinform mishear misheard mistranslate outdated stale inaccurate inconsistent garbled nonsense garbage gibberish missing empty
    duplicate duplicated drift drifted degrade degraded drop dropped spike overcharge overcharged undercharged overpaid underpaid
    corrupt corrupted skip skipped overlook overlooked overwrite overwrote wipe wiped delete deleted lose lost miss missed ignore
    ignored truncate truncated leak leaked leaking expose disclosed disclose reveal revealed reject rejected decline declined deny
    denied refuse refused block blocked flag flagged bias biased discriminate discriminated discrimination unfair unfairly insult
    insulted rude offensive abuse abused abusive swear swore racist sexist slur inappropriate harm harmed hurt injure injured injury
    damage damaged collide collided burn burned burnt overheat overheated scratch scratched breach breached unauthorised
    unauthorized hack hacked manipulate manipulated jailbreak jailbroken trick tricked fool fooled attack attacked poison poisoned
    extract extracted injection spam spammed lie lied complain complained complaint disaster threaten threatened suicide evict
    evicted humiliate humiliated accuse accused impersonate impersonated clone cloned steal stole stolen scrape scraped swap-up
    mixed mixup mix-up mix confuse confused contradict contradicted crazy haywire berserk rogue bananas astray upside swapped-names
    misgender misgendered undress nude deepfake bleach poison escalate escalation victim stranger angry furious embarrassing
    embarrassed ashamed unhappy upset panic chaos mess messed screwed botched ruined killed kill kills spoiled downgraded
    mis-sent missent undelivered unpaid locked lock trapped stranded unsafe illegal unlawful violation violated nullified null
    incident near-miss sev sev1 sev2 sev3 p1 p2 outaged flood flooded storm spurious phantom ghost bogus duplicate double doubled
    twice leakage leaks undetected unnoticed silently disagreed misfire misfired misbehave misbehaving misbehaved overrun stall
    stalled blank garble expired mismatch inverted stopped quit vanish vanished disappear disappeared erased bypass bypassed
    circumvent compromised tampered plagiarised plagiarized inflated wildly nonsensical absurd weird weirdly cursed cursing
    mocked harass harassed stalk ridiculed belittle penalised penalized fined sued lawsuit evacuate choked`,
  alter: `change replace switch move migrate update upgrade downgrade raise lower increase decrease deploy release roll rollout install
    introduce retrain re-train finetune fine-tune tune extend expand connect swap adjust tighten loosen rewrite reword relabel
    disable enable activate deactivate implement launch modify refresh grant revoke decommission retire revise integrate rename
    shorten relax bump tweak rework recalibrate calibrate phase cut cutover redesign add remove set reduce push ship patch hotfix
    merge split cap hand rebuild reindex re-index redeploy revert rollback roll-back migrate onboard offboard deprecate sunset
    discontinue drop-in plug unplug flip toggle enlarge widen narrow broaden restrict allow permit whitelist blacklist rebrand
    refactor optimise optimize automate pilot canary open extend feed include exclude adopt embed scale resize rehost port
    transition adapt edit amend raise lift ease ramp reconfigure configure customise customize tailor rotate renew encrypt mask
    anonymise anonymize augment prune purge bring put turn go`,
  object: `threshold cutoff cut-off prompt version model training data dataset server cloud vendor supplier provider procedure policy
    instruction guardrail parameter setting configuration config weights region api plugin knowledge-base aims matrix criteria
    retention logging feature limit scope index template embedding temperature timeout field form checklist hosting endpoint
    library framework interface firmware cluster gpu database db integration connector permission access tool context window
    memory tone disclaimer ranker rule filter stack cadence approval v2 v3 v4 v5 rag pipeline hyperparameter tokenizer`,
  people: `customer user client patient applicant candidate employee claimant caller student pupil tenant passenger guest driver
    colleague member person people citizen resident policyholder borrower kid child children woman women man men lady boy girl
    worker nurse doctor teacher minor teenager pensioner family someone somebody shopper visitor widow nobody staff`,
  ai: `ai bot chatbot model algorithm system assistant agent copilot llm gpt chatgpt robot classifier detector scorer score scoring
    recommender engine summary summariser summarizer transcript transcription translation forecast prediction camera drone tool
    app machine software engine answers output predictions deepfake generator`,
  office: `printer wifi laptop meeting lunch coffee room holiday vacation weekend birthday party football train traffic outlook excel
    teams jira phone slides powerpoint webinar conference workshop standup calendar-invite invite agenda minutes dentist sick
    canteen elevator heating parking-lot parking budget hiring newsletter welcome congrats congratulations thanks thank thx
    hello hi hey bye please lol haha joke funny pizza game music poem password login licence invoice contract tender award
    certificate auditor audit exam training course drill exercise tabletop example template survey demo`,
  news: `article news read book study newspaper headline scandal competitor google amazon openai microsoft tesla airline ministry
    remember podcast linkedin reddit film movie story history yesteryear paper regulator`,
  calm: `well fine great perfectly nicely smoothly good nice love awesome amazing impressed happy praise praised proud success
    successful improved better excellent useful helpful clear stable normal record-high passed solved`,
  noticed: `noticed notice found discover discovered spotted spot detected detect realised realized saw seen report reported caught told
    informed called alert alerted heard learned`,
} as const;

export type WordClass = keyof typeof CLASSES;

const BY_WORD = new Map<string, WordClass>();
const BY_STEM = new Map<string, WordClass>();
for (const [name, words] of Object.entries(CLASSES) as [WordClass, string][]) {
  for (const word of words.split(/\s+/u)) {
    if (!BY_WORD.has(word)) BY_WORD.set(word, name);
    const stem = wordStem(word);
    if (stem.length >= 4 && !BY_STEM.has(stem)) BY_STEM.set(stem, name);
  }
}

function classOf(word: string): WordClass | null {
  return BY_WORD.get(word) ?? BY_STEM.get(wordStem(word)) ?? null;
}

const IRREGULAR_PAST = new Set(
  `gave given went gone sent told said made took taken put let got left lost broke broken froze frozen fell fallen ran wrote
  written shown paid saw seen found kept began begun did hit cut stole hid thought brought bought spoke chose forgot drew flew
  rose threw woke caught came became was were had has been let set read led met held felt dealt meant built spent quit stuck hung
  swore swung rang hurt shut beat bit blew fed fought fled grew hid knew laid rode sold shook shot slept slid spun stood struck
  swept taught tore wore won undid overrode mistook misread`.split(/\s+/u),
);

/** The tense that a word shows by itself; "-ing" and "-ed" are told from their endings. */
function tenseOf(word: string): 'past' | 'ing' | null {
  if (IRREGULAR_PAST.has(word) || /\p{L}{2}ed$/u.test(word)) return 'past';
  return /\p{L}{2}ing$/u.test(word) &&
    !/^(?:thing|nothing|something|anything|during|morning|evening|king|ring)$/u.test(word)
    ? 'ing'
    : null;
}

/** What a word is about, with its tense; null for a word that says nothing by itself. */
export function senseOf(word: string): string | null {
  const about = classOf(word);
  const tense = tenseOf(word);
  if (about === null) return tense;
  return tense === null || about === 'modal' ? about : `${about}.${tense}`;
}
