/** Words that say by themselves what kind of clause they stand in. Listed by hand from general English. */
const WORDS: Readonly<Record<string, string>> = {
  part: `account api app archive attribute auth bandwidth batch branch browser buffer build bug cable cache calibration camera cert
    certificate channel checksum cluster code column config configuration connection connector console container cookie copy cron
    currency data database dataset default dependency deployment dictionary directory disk dns driver duplicate encoding endpoint
    environment export exporter feature feed field file filter firewall firmware flag folder footer form format forwarder function
    gateway glossary gpu header host id import importer index input instance integration interface job join key label labels lens
    library licence license line link list lists load log logs loop lookup mapping memory merge microphone migration mirror module
    network node number offset overflow override package page parameter parser password patch path permission permissions pipeline
    plugin pod pool port postcode profile prompt proxy query queue quota race ranking record region registry release repository
    request rollout rounding route router row rows rule rules schedule scheduler schema script seed sensor server service session
    setting settings shard sheet software space spreadsheet storage string sync synonym table tables tag template tenant test thread
    threshold time timeout timer timestamp timezone token tokens translation trigger tunnel typo unit units update upgrade
    upload url utc value variable vector version volume vpn watermark webhook wildcard zone manual dust battery cabling`,
  flaw: `wrong old outdated stale missing broken faulty corrupt corrupted duplicate empty blank expired full hidden hard-coded hardcoded
    inverted mistyped misspelled misconfigured mixed swapped reversed shared stuck truncated undocumented unowned untested unescaped
    unset unmonitored bad too same twice only dead incomplete different half`,
  nobody: `nobody none neither never nowhere`,
  someone: `someone somebody intern contractor colleague clerk operator vendor supplier provider team`,
  lasting: `now always anymore onwards permanently future forever mandatory required rule rules policy procedure checklist runbook
    training drill contract weekly monthly quarterly yearly automatically automatic every each any all second two four`,
  found: `turned turns found shows showed confirmed confirms traced analysis investigation cause reason culprit origin explains post-mortem`,
  guess: `maybe perhaps probably possibly presumably might could suspect suspects think thinks guess wonder assume unclear unknown
    seems apparently theory`,
  must: `should must ought shall would`,
  will: `will going shall 'll we'll planned scheduled due`,
};

const BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([name, words]) => words.split(/\s+/u).map((word) => [word, name] as const)),
);

/** What kind of clause a word speaks for, if it does. */
export function shapeOf(word: string): string | null {
  return BY_WORD.get(word) ?? BY_WORD.get(word.replace(/s$/u, '')) ?? null;
}
