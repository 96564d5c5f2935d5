import { editDistance } from '../../../kernel/edit-distance.ts';
import { stem, type SystemName } from './system-names.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';

/** A place where a system of the inventory is named. */
export interface SystemHit extends Span {
  readonly system: string;
  /** 0 for the name as it is listed; slips and other endings count more. */
  readonly distance: number;
  /** Called by a single word such as "chatbot", which may be part of another system's name. */
  readonly single: boolean;
}

/** Every place where an inventory name or alias stands, spelled more or less right; the longest match wins. */
export function findSystems(tokens: readonly Token[], names: readonly SystemName[]): readonly SystemHit[] {
  const hits: SystemHit[] = [];
  // A slip in the first letter is rare, and a look at every name at every word would be slow for a large inventory.
  const byFirstLetter = Map.groupBy(names, (name) => name.compact.charAt(0));
  let at = 0;
  while (at < tokens.length) {
    const hit = hitAt(tokens, at, byFirstLetter.get(bareWord(tokens[at])?.charAt(0) ?? '') ?? []);
    if (hit) hits.push(hit);
    at = hit?.to ?? at + 1;
  }
  return hits;
}

function hitAt(tokens: readonly Token[], at: number, names: readonly SystemName[]): SystemHit | null {
  let best: SystemHit | null = null;
  let window = '';
  const stems: string[] = [];
  const most = Math.max(0, ...names.map((name) => name.words)) + 1;
  for (let to = at + 1; to <= Math.min(at + most, tokens.length); to += 1) {
    const word = bareWord(tokens[to - 1]);
    if (word === null) break;
    window += word;
    stems.push(stem(word));
    for (const name of names) {
      const distance = distanceTo(name, window, stems, to - at);
      if (distance === null) continue;
      const hit = { system: name.system, from: at, to, distance, single: to - at === 1 };
      if (!best || hit.distance < best.distance || (hit.distance === best.distance && hit.to > best.to))
        best = hit;
      // A longer name beats a nearer one only if it is spelled right.
      if (best.to < hit.to && hit.distance <= 1) best = hit;
    }
  }
  return best;
}

function bareWord(token: Token | undefined): string | null {
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return null;
  return token.low.replace(/'s?$/u, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many slips a name of a length may have: "chatbott", "credit scorring", "fraud detecton". */
function slipsFor(length: number): number {
  if (length < 6) return 0;
  return length < 11 ? 1 : 2;
}

function digitsOf(name: string): string {
  return name.replace(/\D/gu, '');
}

function distanceTo(
  name: SystemName,
  window: string,
  stems: readonly string[],
  words: number,
): number | null {
  if (name.compact === window) return 0;
  if (name.compact.charAt(0) !== window.charAt(0) || Math.abs(words - name.words) > 1) return null;
  // “SYS-05” is another system than “SYS-04”, and no slip.
  if (digitsOf(name.compact) !== digitsOf(window)) return null;
  const most = slipsFor(name.compact.length);
  const plural = window === `${name.compact}s`;
  const distance = plural ? 1 : most === 0 ? 1 : editDistance(window, name.compact, most);
  if (most > 0 && distance <= most) return distance;
  if (plural && name.compact.length > 2) return 1;
  return name.stems !== null && words === name.words && stems.join(' ') === name.stems ? 1 : null;
}
