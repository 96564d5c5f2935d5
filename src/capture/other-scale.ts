import type { Field, FieldInput, Option } from '../records/field.ts';
import type { DraftAnswer } from './draft.ts';

/** Words by which other scales grade, and how far up their scale they stand: from 0 to 1. A first setting, not measured. */
const GRADES: Readonly<Record<string, number>> = {
  none: 0,
  negligible: 0,
  insignificant: 0,
  trivial: 0,
  minimal: 0,
  'very low': 0,
  minor: 0.15,
  small: 0.15,
  low: 0.25,
  slight: 0.15,
  medium: 0.5,
  moderate: 0.5,
  average: 0.5,
  significant: 0.7,
  serious: 0.7,
  major: 0.7,
  big: 0.7,
  large: 0.7,
  high: 0.7,
  bad: 0.7,
  severe: 1,
  grave: 1,
  'very high': 1,
  'very bad': 1,
  'very serious': 1,
  extreme: 1,
  critical: 1,
  catastrophic: 1,
  blocker: 1,
  urgent: 1,
};

const LEAD =
  /^(?:(?:it|this|that)(?:['’]s| is| was)|i(?:['’]d| would)? (?:say|think|guess|call it|rate it)|probably|maybe|rather|quite|pretty|fairly|really|so|an?|about|as|of|is|was|the|severity|sev|level|priority|prio|category|class|grade|rating)\s+/iu;
const TAIL =
  /(?:\s+(?:one|incident|level|severity|priority|i (?:think|guess|would say)|i['’]d say|please))?[.!\s]*$/iu;
const NUMBERED =
  /^(?:sev|level|priority|prio|category|class|grade|no\.?|[a-z])?[\s-]*(?<number>\d{1,2})(?:\s*(?:of|out of|\/|from)\s*(?<of>\d{1,2}))?$/iu;

/**
 * Why an answer that grades on another scale is not taken, and what to say instead: the house's “2 of 4” can be counted from
 * either end, and its “major” is no word of ours. Null for any other answer, and for a field that does not grade.
 */
export function onOtherScale({ name, input }: Field, text: string): string | null {
  const said = text.trim();
  const bare = bareOf(said);
  const options = gradesOf(name, input);
  if (options === null) return null;
  const numbered = NUMBERED.exec(bare)?.groups;
  if (numbered !== undefined) return input.kind === 'scale' ? null : fromEitherEnd(said, numbered, options);
  const height = GRADES[bare.toLowerCase()];
  if (height === undefined) return null;
  const nearest = options[Math.round(height * (options.length - 1))];
  if (nearest === undefined) return null;
  const word = input.kind === 'scale' ? nearest.value : nearest.label.toLowerCase();
  return `“${said}” is not on this scale, which ${extentOf(input, options)}. If it comes to about ${word}, say “${word}”.`;
}

/** The lowest first. */
function gradesOf(name: string, input: FieldInput): readonly Option[] | null {
  if (input.kind === 'scale') return input.options;
  return name === 'severity' && input.kind === 'choice' ? input.options : null;
}

function bareOf(said: string): string {
  const bare = said.replace(TAIL, '').replace(LEAD, '');
  return bare === said ? bare : bareOf(bare);
}

function fromEitherEnd(
  said: string,
  { number, of }: Readonly<Record<string, string | undefined>>,
  options: readonly Option[],
): string {
  const at = Number(number);
  const word = (index: number): string => options[index]?.label.toLowerCase() ?? '';
  const fits = at >= 1 && at <= options.length && Number(of ?? options.length) === options.length;
  if (!fits) return `This scale has ${labels(options)}. Say which of them comes nearest to “${said}”.`;
  return (
    `“${said}” can be counted from either end. Where 1 is the worst say “${word(options.length - at)}”; ` +
    `where ${String(options.length)} is the worst say “${word(at - 1)}”.`
  );
}

function extentOf(input: FieldInput, options: readonly Option[]): string {
  if (input.kind !== 'scale') return `has ${labels(options)}`;
  const [first, last] = [options[0], options.at(-1)];
  return `goes from ${first?.value ?? ''} (${first?.label.toLowerCase() ?? ''}) to ${last?.value ?? ''} (${last?.label.toLowerCase() ?? ''})`;
}

function labels(options: readonly Option[]): string {
  return options.map(({ label }) => label.toLowerCase()).join(', ');
}

/** Said where a numbered severity was taken as most count, with 1 as the worst; null where there is nothing to say. */
export function howCounted(
  { name, input }: Field,
  { value, said }: Pick<DraftAnswer, 'value' | 'said'>,
): string | null {
  const options = input.kind === 'scale' ? null : gradesOf(name, input);
  const at = options?.findIndex((option) => option.value === value) ?? -1;
  if (options === null || said === null || at === -1 || !/\d/u.test(said)) return null;
  const other = options[options.length - 1 - at]?.label.toLowerCase() ?? '';
  return `“${said}” is counted with 1 as the worst. If yours counts from the other end, say “severity is ${other}”.`;
}
