/** Another title or system that words give, and the rest of them. */
export interface Renamed {
  readonly name: 'title' | 'system';
  readonly value: string;
  readonly rest: string;
}

const QUOTED = String.raw`["“«](?<quoted>[^"“”«»]{3,150})["”»]`;
const PLAIN = String.raw`(?<plain>[^"“”«».;\n?]{3,150}?)`;
const NEW = String.raw`(?:${QUOTED}|${PLAIN}(?=[.;!\n]|$))`;
const POLITE = String.raw`(?:\s*,?\s*(?:please|pls|instead|then|and keep the rest|keep the rest))*`;
const START = String.raw`(?:^|(?<=[.,;!:\n]\s{0,2})|(?<=\b(?:and|so|please|pls)\s))`;
/** “The title is nonsense”, “that title reads odd”. */
const COMPLAINT = String.raw`(?:(?:the|that|this|your|its)\s+)?(?:title|headline|name)\s+(?:is|reads|sounds|looks|was)\s+(?:just |too |so |really |not |a bit )*(?:nonsense|wrong|odd|bad|misleading|silly|strange|weird|off|right|good|ok|fine|long|unclear|rubbish|terrible|awful|stupid|funny)\s*[.,;:!–—-]*\s*(?:(?:so|please|pls|and)\s+)*`;

const TITLED: readonly RegExp[] = [
  String.raw`${START}${COMPLAINT}(?:call it|name it|make it|rename it(?: to)?|change it to|better|rather|use|it should (?:be|read|say))\s*:?\s*${NEW}${POLITE}`,
  String.raw`${START}(?:(?:change|set|make|put|fix)\s+)?(?:the\s+|its\s+)?(?:title|headline)(?:\s+(?:please|pls))?\s*(?::|=|\bto be\b|\bto\b|\bas\b|\bshould (?:be|read|say)\b|\bmust be\b)\s*:?\s*${NEW}${POLITE}`,
  String.raw`${START}(?:rename|retitle)(?:\s+(?:it|this|that))?\s*(?:to|as|:)\s*${NEW}${POLITE}`,
  String.raw`${START}(?:rename|retitle|call|name)(?:\s+(?:it|this|that))?\s*:?\s*${QUOTED}${POLITE}`,
].map((pattern) => new RegExp(pattern, 'iu'));

const CALLED = String.raw`(?<plain>\p{L}[\p{L}\p{N} ._/-]{1,50}?)`;
const SYSTEMS: readonly RegExp[] = [
  String.raw`${START}(?:the\s+|its\s+)?(?:ai\s+)?(?:system|tool|site|website|app|model|bot|product|service)(?:['’]s| is| was)\s+(?:called|named)\s+${CALLED}(?=\s*[,.;!)]|\s+(?:and|but|not)\b|\s*$)`,
  String.raw`${START}(?:it(?:['’]s| is| was)|this is)\s+(?:our|the|an?)(?:\s+[\p{L}-]+){1,4}?\s*,?\s*(?:called|named)\s+${CALLED}(?=\s*[,.;!)]|\s+(?:and|but)\b|\s*$)`,
  String.raw`${START}(?<plain>(?:the\s+)?\p{L}[\p{L}\p{N} ._/-]{1,40}?)\s+is\s+the\s+(?:ai\s+)?system(?:\s*,?\s*(?:and\s+)?not\s+[^,.;]{1,40})?(?=\s*[,.;!]|\s*$)`,
  String.raw`${START}it(?:['’]s| is)\s+not\s+[^,.;]{1,40}?(?:\s*,\s*|\s+but\s+|\s+)it(?:['’]s| is)\s+(?:the\s+|our\s+)?${QUOTED}`,
].map((pattern) => new RegExp(pattern, 'iu'));

const WISH = new RegExp(
  String.raw`${START}(?:please\s+|pls\s+)?(?:fix|change|correct|adjust|improve)\s+(?:the|that|its)\s+(?:title|headline)\b[^.;\n]*[.!]?`,
  'iu',
);

/** “Please fix the title, it says leaked”: it is to be another one, and not yet said which; the rest of the words. */
export function wishesTitle(text: string): string | null {
  const match = WISH.exec(text);
  if (match === null || text.includes('?')) return null;
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/(?:[,;.]|\band\b|\s)+$/iu, '')
    .trim();
}

/** “The title is nonsense, call it ‘…’”, “rename it to …”, “Larynx is the system, not the speech model”. */
export function renamedIn(text: string): Renamed | null {
  if (/\?\s*$/u.test(text.trim())) return null;
  return found('title', TITLED, text) ?? found('system', SYSTEMS, text);
}

function found(name: Renamed['name'], patterns: readonly RegExp[], text: string): Renamed | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const value = (match?.groups?.['quoted'] ?? match?.groups?.['plain'] ?? '').trim();
    if (match === null || value === '' || NOTHING_NEW.test(value)) continue;
    const before = text.slice(0, match.index).replace(/(?:[,;]|\band\b|\s)+$/u, '');
    const after = text.slice(match.index + match[0].length).replace(/^[\s,.;!]+(?:and\s+)?/u, '');
    const rest = [before, after]
      .filter((one) => /[\p{L}\p{N}]/u.test(one))
      .join(before.endsWith('.') ? ' ' : '. ');
    return { name, value, rest };
  }
  return null;
}

const NOTHING_NEW =
  /^(?:unknown|something else|something better|it|this|that|nonsense|wrong|him|her|them|the (?:same|other)(?: one)?)$/iu;
