import { wordStem } from '../text/word-stem.ts';

/** What a word says about the date beside it. Listed by hand from general English; a word may stand in several lists. */
const CLASSES = {
  notice: `notice noticed noticing detect detected detection discover discovered discovery spot spotted found find realise realised realize
    realized aware awareness learn learned learnt recognise recognised recognized identified identify unearth unearthed uncover
    uncovered reveal revealed emerge emerged surface surfaced transpired observe observed saw seen see heard hear understood caught
    catch established establish suspicion suspicious attention knew known wondered puzzled alarmed tipped flagged realisation
    stumbled dawned clocked sighted diagnosed encountered confirmed proved traced`,
  tell: `told tell tells informed inform report reported reports notified alert alerted alerts alarm alarms paged pager call called
    calls rang ring phoned phone wrote write writes mailed mail email emailed emails letter message messages messaged texted complain
    complained complains complaint complaints ticket tickets asked asks raised mentioned pointed points questioned queried objected
    protested contacted approached forwarded sent showed shouted woke woken notified hotline screenshot screenshots escalated
    pinged posted tweeted appealed enquired inquired warned said says wants`,
  check: `check checked checks checking review reviewed reviewing audit audited auditor auditors inspection inspected inspecting
    inspector sampling sample sampled reconciliation reconciled reconciling test testing tested control counted counting compared comparing
    comparison analysis analysed analyzed investigation investigated looked looking opened browsing read reading went visited
    meeting interview interviewed round rounds stand-up standup handover stocktaking stocktake dashboard monitoring walkthrough
    statistics logs tally tallied examined verified verifying proofreading`,
  restore: `restored restore restoring back normal again resumed resume resuming recovered recover recovery fixed fix resolved resolve
    solved corrected correct repaired rectified cleared clear ended end ends ending over finished stable calm calmed quiet up ok
    okay fine good well reopened re-opened remedied patched cured settled healed subsided ceased abated sorted working runs running
    right live available accessible functioning operational lasted until till stayed persisted gone last stopped stop
    contained mitigated reachable`,
  undo: `removed remove deleted delete scrubbed scrub erased wiped withdrawn withdrew retracted recalled recall pulled pull revoked
    blocked block disabled disable deactivated switched switch turned turn shut cut unplugged disconnected paused suspended locked
    reverted revert rolled rollback restarted restart rebooted reboot reset replaced reinstalled rebuilt reloaded taken took offline
    torn closed isolated quarantined halted interrupted stepped intervened overrode killed aborted corrected rewrote swapped
    reprinted resent refunded`,
  begin: `began begin begins begun start started starts starting onset since first beginning onwards onward set kicked broke happened
    happen happens occurred occur dates dating originated incident case accident event outage`,
  change: `update updated updates upgrade upgraded release released releases deployment deployed deploy rollout launch launched relaunch
    install installed installation migration migrated import imported introduced introduction trained retrained retraining training
    configured configuration switchover go-live version changed change moved merge merged added new renewed published setup
    recalibrated adapted`,
  paper: `contract contracts agreement agreed invoice invoices policy policies letter notes document documents dated signed version
    law act decree notice statement minutes list table fee subsidy rule rules regulation price prices born birth deadline due
    expires expired valid validity booked booking appointment appointments scheduled holiday holidays leave closing opening open opens
    closes close hours departure flight train trip delivery order orders banned promised promise promises advised meeting
    term lease warranty ticket edition`,
  ahead: `will shall going plan plans planned planning intend intends should must would next tomorrow future hopefully probably expect
    expected due coming upcoming want wants hope needs need scheduled runs sends goes follows comes starts soon we'll
    i'll they'll it'll let's`,
} as const;

export type DateWordClass = keyof typeof CLASSES;

/** A shorter stem is one of too many words. */
const SHORTEST_STEM = 4;

const BY_WORD = new Map<string, readonly DateWordClass[]>();
const BY_STEM = new Map<string, readonly DateWordClass[]>();
for (const [name, words] of Object.entries(CLASSES) as [DateWordClass, string][])
  for (const word of words.split(/\s+/u)) {
    const stem = wordStem(word);
    add(BY_WORD, word, name);
    if (stem.length >= SHORTEST_STEM) add(BY_STEM, stem, name);
  }

function add(lists: Map<string, readonly DateWordClass[]>, word: string, name: DateWordClass): void {
  const known = lists.get(word) ?? [];
  if (!known.includes(name)) lists.set(word, [...known, name]);
}

/** What a word says about dates, if anything. */
export function dateWordClasses(word: string): readonly DateWordClass[] {
  return BY_WORD.get(word) ?? BY_STEM.get(wordStem(word)) ?? [];
}
