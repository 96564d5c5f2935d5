import type { UnderstandContext } from '../../../src/capture/understand/context.ts';
import { isText } from '../../../src/capture/understand/reader/seen-texts.ts';
import { understandMessage } from '../../../src/capture/understand/understand-message.ts';
import type { FieldValue } from '../../../src/records/field.ts';
import { sightOf } from '../../support/sight-of.ts';
import { linesIn } from '../../support/lines-in.ts';
import { sameExtent } from './same-extent.ts';

/**
 * One line of `test/eval/capture.jsonl`: a message and what it says. `title` and `description` are not in
 * the gold.
 */
export interface CaptureCase {
  readonly id: string;
  readonly message: string;
  readonly now: string;
  readonly timezone: string;
  readonly type: 'incident' | 'risk' | 'change' | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly split: 'dev' | 'held-out';
  /** Names of systems that are in the inventory besides the example organization's. */
  readonly alsoListed?: readonly string[];
  /** Other extents of a text or a name that its author holds to be as right; they count where extents are compared. */
  readonly alternatives?: Readonly<Record<string, readonly string[]>>;
  /** Where the author said so: the words that a field is read from. */
  readonly spans?: Readonly<Record<string, string>>;
  /** Fields that one reader takes and another does not: to leave them out is never a miss, and one without gold is not scored. */
  readonly optional?: readonly string[];
}

/** How texts are compared: to the letter, or by `sameExtent`. All other values must be the same in both ways. */
export type TextRule = 'letter' | 'extent';

export interface SlotScore {
  right: number;
  wrong: number;
  missed: number;
}

export interface CaptureScore {
  readonly messages: number;
  readonly typeAccuracy: number;
  readonly slots: ReadonlyMap<string, SlotScore>;
  readonly exact: number;
  /** How often one type was taken for another: "incident taken for change" → 2. */
  readonly confusions: ReadonlyMap<string, number>;
  readonly misses: readonly string[];
}

/** The systems and aliases of the example organization's inventory. */
export const INVENTORY: UnderstandContext['systems'] = [
  { name: 'Support chatbot', aliases: ['chatbot', 'support bot', 'customer assistant'] },
  { name: 'Credit-scoring model', aliases: ['credit scoring', 'scorecard'] },
  { name: 'Fraud detection', aliases: ['fraud model', 'fraud alerts'] },
  { name: 'Claims triage', aliases: ['claims routing', 'triage model'] },
  { name: 'CV screening', aliases: ['CV ranking', 'applicant screening', 'TalentSift'] },
  { name: 'Document search assistant', aliases: ['doc search', 'internal assistant'] },
  { name: 'Call summarizer', aliases: ['call notes', 'call summary', 'Voxnote'] },
  { name: 'Pricing forecast', aliases: ['premium forecast', 'pricing model'] },
];

/** What a labelled message is read with. */
export function contextOf({ now, timezone, alsoListed = [] }: CaptureCase): UnderstandContext {
  const others = alsoListed.map((name) => ({ name, aliases: [] }));
  const systems = [...INVENTORY, ...others];
  return { now: new Date(now), timezone, systems, author: 'U0AUTHOR0', sightOf };
}

/** Not scored: they are the person's words at length, and the set has no gold for them. */
const UNSCORED = new Set(['title', 'description']);

export function readCases(file: URL, split: CaptureCase['split']): readonly CaptureCase[] {
  return linesIn<CaptureCase>(file).filter((one) => one.split === split);
}

/**
 * A value counts as right only if it is the same. Texts may differ in case, spacing and closing marks, and with the rule
 * `extent` as far as `sameExtent` says. Floors and figures without a rule's name are to the letter.
 */
export function scoreCapture(cases: readonly CaptureCase[], rule: TextRule = 'letter'): CaptureScore {
  const slots = new Map<string, SlotScore>();
  const misses: string[] = [];
  const confusions = new Map<string, number>();
  let types = 0;
  let exact = 0;
  for (const one of cases) {
    const { kind, fields } = understandMessage(one.message, contextOf(one));
    const problems = kind === one.type ? [] : [`type ${String(kind)} instead of ${String(one.type)}`];
    if (kind === one.type) types += 1;
    else count(confusions, `${one.type ?? 'none'} taken for ${kind ?? 'none'}`);
    const said = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
    problems.push(...compare(one, said, slots, rule));
    if (problems.length === 0) exact += 1;
    else misses.push(`${one.id} ${one.message}\n     ${problems.join('\n     ')}`);
  }
  return {
    messages: cases.length,
    typeAccuracy: types / cases.length,
    slots,
    exact: exact / cases.length,
    confusions,
    misses,
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Whether what was understood of a field, or that nothing was, is as its author says; `open`: not scored. */
export function judge(
  { fields: gold, alternatives = {}, optional = [] }: CaptureCase,
  name: string,
  got: FieldValue | undefined,
  rule: TextRule,
): 'right' | 'wrong' | 'open' {
  const want = gold[name];
  const open = optional.includes(name) && (want === undefined || got === undefined);
  if (UNSCORED.has(name) || open || (isMonth(want) && got === undefined)) return 'open';
  const others = rule === 'extent' ? (alternatives[name] ?? []) : null;
  const isRight = want !== undefined && got !== undefined && same(want, got, others, isText(name));
  return isRight ? 'right' : 'wrong';
}

function compare(
  one: CaptureCase,
  said: Readonly<Record<string, FieldValue>>,
  slots: Map<string, SlotScore>,
  rule: TextRule,
): string[] {
  const { fields: gold } = one;
  const problems: string[] = [];
  for (const name of new Set([...Object.keys(gold), ...Object.keys(said)])) {
    const [want, got] = [gold[name], said[name]];
    const judged = judge(one, name, got, rule);
    if (judged === 'open') continue;
    const slot = slots.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    slots.set(name, slot);
    if (judged === 'right') {
      slot.right += 1;
      continue;
    }
    // A wrong value costs twice: something false was taken, and what was said was missed.
    if (got !== undefined) slot.wrong += 1;
    if (want !== undefined) slot.missed += 1;
    problems.push(`${name}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`);
  }
  return problems;
}

/** "In March" is no date that a record can hold: to leave it out is never a miss. */
function isMonth(value: FieldValue | undefined): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}$/u.test(value);
}

/** Gold of a text that can be cut in more than one right way: that something of it was taken is what counts. */
export const PRESENT = 'present';

function same(
  gold: FieldValue,
  said: FieldValue,
  alternatives: readonly string[] | null,
  text: boolean,
): boolean {
  if (gold === PRESENT || normal(gold) === normal(said)) return true;
  if (alternatives === null || typeof gold !== 'string' || typeof said !== 'string') return false;
  return text
    ? sameExtent(gold, said, alternatives)
    : alternatives.some((other) => normal(other) === normal(said));
}

function normal(value: FieldValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return JSON.stringify(
    value
      .toLowerCase()
      // "14:20Z" and "14:20+00:00" are one instant.
      .replace(/(t\d{2}:\d{2})\+00:00$/u, '$1z')
      .replace(/^(?:the|our|a|an) /u, '')
      .replace(/[\s.!]+$/u, '')
      .replace(/\s+/gu, ' '),
  );
}

export function precision({ right, wrong }: SlotScore): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: SlotScore): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** A table of figures; it never shows a message. */
export function report(title: string, score: CaptureScore): string {
  const rows = [...score.slots]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, slot]) => {
      const counts = `${slot.right} right, ${slot.wrong} wrong, ${slot.missed} missed`;
      return `  ${name.padEnd(20)} precision ${precision(slot).toFixed(3)}  recall ${recall(slot).toFixed(3)}  ${counts}`;
    });
  const total = totalOf(score);
  return [
    `${title}: ${score.messages} messages, type ${score.typeAccuracy.toFixed(3)}, every field right ${score.exact.toFixed(3)}`,
    ...[...score.confusions].map(([what, times]) => `  ${what}: ${times}`),
    ...rows,
    `  ${'all slots'.padEnd(20)} precision ${precision(total).toFixed(3)}  recall ${recall(total).toFixed(3)}`,
  ].join('\n');
}

export function totalOf({ slots }: CaptureScore): SlotScore {
  const total = { right: 0, wrong: 0, missed: 0 };
  for (const slot of slots.values()) {
    total.right += slot.right;
    total.wrong += slot.wrong;
    total.missed += slot.missed;
  }
  return total;
}
