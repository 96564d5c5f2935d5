import type { AiSystem } from '../context.ts';
import { findPhrase, hasPhrase, phrase, wordsOf, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { findSystems, type SystemHit } from './find-systems.ts';
import { found, type Found } from './found.ts';
import { partialSystems } from './partial-system.ts';
import { systemNames } from './system-names.ts';
import { findNamedSystems, type NamedSystem } from './unlisted-system.ts';

/** What a message says about systems; the classifier and the slots share one look at it. */
export interface SystemsSaid {
  readonly listed: readonly SystemHit[];
  readonly named: readonly NamedSystem[];
  readonly system: Found | null;
}

/**
 * The AI system that a message is about: a name of the inventory, however it is spelled, or else the
 * person's own words when they clearly name one. The first that is named counts, unless it only serves as a
 * comparison.
 */
export function readSystem(reading: Reading, systems: readonly AiSystem[]): SystemsSaid {
  const names = systemNames(systems);
  const allNamed = findNamedSystems(reading);
  const direct = findSystems(reading.tokens, names).filter((hit) => !isPartOfOther(reading, hit, allNamed));
  const listed = direct.length > 0 ? direct : partialSystems(reading, names);
  const named = allNamed.filter((one) => !listed.some((hit) => overlaps(hit, one)));
  const label = labelled(reading);
  const main =
    (label && (listed.find((hit) => overlaps(hit, label)) ?? null)) ??
    (label ? { ...label, system: wordsOf(reading, label) } : null) ??
    listed.find((hit) => !isCompared(reading, hit)) ??
    ownWords(reading, named);
  return { listed, named, system: main && found(reading, main.system, main) };
}

function ownWords(reading: Reading, named: readonly NamedSystem[]): (Span & { system: string }) | null {
  const meant = named.filter((one) => !isCompared(reading, one));
  const best = meant.find((one) => !one.weak) ?? meant[0];
  return best ? { ...best, system: withoutGenitive(wordsOf(reading, best)) } : null;
}

function withoutGenitive(words: string): string {
  return words.replace(/['’]s$/u, '');
}

const LABEL = phrase(
  '(?<=^|[¶,.;*-] )(?:ai system|system|affected system|application|tool)(?: affected|' +
    ' involved)? :(?<name>(?: [^ ¶.,;:]+){1,6})',
);

/** "System: warehouse robot" on a line of its own, or up to the next comma. */
function labelled(reading: Reading): Span | null {
  return findPhrase(reading, LABEL)[0]?.groups['name'] ?? null;
}

/** Words that can stand before "chatbot" and still mean the one in the inventory. */
const SAME_SYSTEM = new Set(
  "customer service support website web site online public company helpdesk facing new old main ai live own website's".split(
    ' ',
  ),
);

/** "the HR chatbot" is not the chatbot of the inventory. */
function isPartOfOther(reading: Reading, hit: SystemHit, named: readonly NamedSystem[]): boolean {
  if (!hit.single) return false;
  const longer = named.find((one) => one.to === hit.to && one.from < hit.from);
  if (!longer) return false;
  return !reading.tokens.slice(longer.from, hit.from).every((token) => SAME_SYSTEM.has(token.low));
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

const COMPARED = new Set(['unlike', 'like', 'than', 'not', 'without', 'as']);

const WISH = phrase("(?:would|i'd|we'd|i|we|'d) like");

function isCompared(reading: Reading, { from }: Span): boolean {
  // "we would like the doc search to …" compares nothing.
  if (hasPhrase(reading, WISH, { from: Math.max(0, from - 4), to: from })) return false;
  return [1, 2].some((step) => COMPARED.has(reading.tokens[from - step]?.low ?? ''));
}
