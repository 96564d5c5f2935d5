import { hasPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { wordStem } from '../text/word-stem.ts';
import { isOtherNoun } from './partial-system.ts';
import type { SystemName } from './system-names.ts';

/** Scores and decisions of the management system itself are no system's. */
const OF_RISKS = phrase(
  '(?:the |our )?risk (?:acceptance|criteria|criterion|matrix|scale|appetite|rating|method|methodology|levels?)',
);
/** Shorter beginnings are those of too many words. */
const SHORTEST_STEM = 4;
/** Words of names that are said of anything: of a company's business, of software, of people. */
export const ORDINARY: ReadonlySet<string> = new Set(
  `pric credit claim call note notes price premium support customer document search applicant screen detect forecast model assist
  alert rank rout route intern internal help desk servic system tool plan order invoic mail letter report data risk quality
  secur sales market team staff person product machin robot check review train test time work content text read writ
  translat polic insur member client bank case file card payment account public comput learn smart auto digital virtual
  analy predict generat recommend engin platform applic`.split(/\s+/u),
);

/**
 * The system whose work is spoken of where none is named: "the score", "fraud analysts", "this summary". Only a word that
 * belongs to one system of the inventory and is not said of anything else points at it.
 */
export function hintedSystem(
  reading: Reading,
  names: readonly SystemName[],
): (Span & { readonly system: string }) | null {
  if (hasPhrase(reading, OF_RISKS)) return null;
  const systems = new Map<string, Span>();
  reading.tokens.forEach((token, at) => {
    if (token.kind !== 'word' || token.quoted || token.hyphenated) return;
    const said = wordStem(token.low);
    if (said.length < SHORTEST_STEM || ORDINARY.has(said) || ORDINARY.has(token.low)) return;
    const meant = new Set(
      names.filter(({ parts }) => parts.some((part) => isOf(part, said))).map(({ system }) => system),
    );
    // "The obstacle detection" is not the detection of the inventory.
    const isHead = token.low !== 'triage' && names.some(({ lastWord }) => lastWord === token.low);
    if (isHead && isOtherNoun(reading, at - 1)) return;
    const [system] = meant;
    if (meant.size === 1 && system !== undefined && !systems.has(system))
      systems.set(system, { from: at, to: at + 1 });
  });
  const [only] = systems;
  return only && systems.size === 1 ? { system: only[0], ...only[1] } : null;
}

/** "Score" of "scoring", "summary" of "summarizer", "triage" itself. */
function isOf(part: string, said: string): boolean {
  const stem = wordStem(part);
  if (stem === said) return true;
  const shared = Math.min(stem.length, said.length);
  return shared >= 6 && !ORDINARY.has(stem.slice(0, 6)) && stem.slice(0, 6) === said.slice(0, 6);
}
