import type { AiSystem } from '../context.ts';
import { findPhrase, hasPhrase, phrase, wordsOf, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { findSystems, type SystemHit } from './find-systems.ts';
import { found, type Found } from './found.ts';
import { hintedSystem } from './hinted-system.ts';
import { nicknameOf, ownerOfThing } from './nicknames.ts';
import { partialSystems } from './partial-system.ts';
import { systemNames } from './system-names.ts';
import { findNamedSystems, type NamedSystem } from './unlisted-system.ts';

/** What a message says about systems; the classifier and the slots share one look at it. */
export interface SystemsSaid {
  readonly listed: readonly SystemHit[];
  readonly named: readonly NamedSystem[];
  readonly system: Found | null;
  /** What the grammar alone reads. */
  readonly read: Found | null;
  /** It is one of the inventory's by a part of its name, or by what it does: something else may be meant. */
  readonly guessed: boolean;
}

/** Where names of systems stand, listed or not. */
export function namesIn({ listed, named }: SystemsSaid): readonly Span[] {
  return [...listed, ...named];
}

/**
 * The AI system that a message is about: a name of the inventory, however it is spelled, or else the
 * person's own words when they clearly name one. The first that is named counts, unless it only serves as a
 * comparison.
 */
export function readSystem(reading: Reading, systems: readonly AiSystem[]): SystemsSaid {
  const names = systemNames(systems);
  const hits = findSystems(reading.tokens, names);
  const nicknamed = nicknamedIn(reading, hits);
  const allNamed = [...findNamedSystems(reading), ...nicknamed];
  const direct = hits.filter(
    (hit) =>
      !isPartOfOther(reading, hit, allNamed) &&
      !(hit.single && nicknamed.some((one) => one.kind === hit.system)),
  );
  const listed = direct.length > 0 ? direct : partialSystems(reading, names);
  const named = allNamed.filter((one) => !listed.some((hit) => overlaps(hit, one)));
  const label = labelled(reading);
  const main =
    (label && (listed.find((hit) => overlaps(hit, label)) ?? null)) ??
    (label ? { ...label, system: closed(wordsOf(reading, label)) } : null) ??
    (arePair(reading, listed)
      ? null
      : (listed.find((hit) => !isCompared(reading, hit)) ?? ownWords(reading, named)));
  const hinted = main === null && listed.length + named.length === 0 ? hintedSystem(reading, names) : null;
  const meant = main ?? hinted;
  const guessed = hinted !== null || (direct.length === 0 && listed.some((hit) => hit === main));
  const system = meant && found(reading, meant.system, meant);
  return { listed, named, system, read: system, guessed };
}

function ownWords(reading: Reading, named: readonly NamedSystem[]): (Span & { system: string }) | null {
  const meant = named.filter((one) => !isCompared(reading, one));
  const best = meant.find((one) => !one.weak) ?? meant[0];
  if (!best) return ownerOfThing(reading.tokens) && withName(ownerOfThing(reading.tokens));
  return { ...best, system: best.called ?? withoutGenitive(wordsOf(reading, best)) };
}

function withName(one: (Span & { called: string }) | null): (Span & { system: string }) | null {
  return one && { ...one, system: one.called };
}

/** `our chatbot "Fridolin"`: by its name it is another than the chatbot of the inventory. */
function nicknamedIn(
  reading: Reading,
  hits: readonly SystemHit[],
): readonly (NamedSystem & { readonly kind: string })[] {
  return hits.flatMap((hit) => {
    const nickname = hit.single ? nicknameOf(reading, hit) : null;
    return nickname ? [{ ...nickname, determined: true, weak: false, kind: hit.system }] : [];
  });
}

/** "Chatbot and doc search both hang on it": which of the two is meant is asked. */
function arePair({ tokens }: Reading, listed: readonly SystemHit[]): boolean {
  const [first, second] = listed;
  if (!first || !second || first.system === second.system) return false;
  const joint = tokens[first.to]?.low ?? '';
  const start = /^(?:the|our)$/u.test(tokens[first.to + 1]?.low ?? '') ? first.to + 2 : first.to + 1;
  return /^(?:and|&|or|\+)$/u.test(joint) && second.from === start;
}

/** A quotation mark that is opened within the words is closed with them. */
function closed(words: string): string {
  return (words.match(/"/gu)?.length ?? 0) % 2 === 1 ? `${words}"` : words;
}

export function withoutGenitive(words: string): string {
  return words.replace(/['’]s$/u, '');
}

const LABEL = phrase(
  '(?<=^|[¶,.;*-] )(?:ai system|system|affected system|application|tool)(?: affected|' +
    ' involved)? :(?<name>(?: [^ ¶.,;:()]+){1,6})',
);

/** "System: warehouse robot" on a line of its own, or up to the next comma. */
function labelled(reading: Reading): Span | null {
  return findPhrase(reading, LABEL)[0]?.groups['name'] ?? null;
}

/** Words that can stand before "chatbot" and still mean the one in the inventory. */
const SAME_SYSTEM = new Set(
  "customer service support website web site online public company helpdesk facing new old main ai live own website's roll out rollout deploy install launch january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split(
    ' ',
  ),
);

/** "Uhr hat der Chatbot", in another language: no longer name. */
const CLAUSE = /^\p{Lu}\S*(?: (?!(?:of|for|on|in|the|at|and|with)(?!\p{L}))\p{Ll}+){2,3} \p{Lu}/u;

/** "the HR chatbot" is not the chatbot of the inventory. */
function isPartOfOther(reading: Reading, hit: SystemHit, named: readonly NamedSystem[]): boolean {
  if (!hit.single) return false;
  const longer = named.find((one) => one.to === hit.to && one.from < hit.from);
  if (!longer || CLAUSE.test(wordsOf(reading, longer))) return false;
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
