import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Field, FieldInput, FieldValue, Option } from './field.ts';
import { isInFuture, isInPast, whenSchema } from './when.ts';

/** The moment and zone against which "in the future" and "in the past" are decided, and who can be named. */
export interface Moment {
  readonly now: Date;
  readonly timezone: string;
  /** Why somebody cannot be named in a field, as a sentence; null where they can. Left out where roles are not known. */
  readonly whyNotNamed?: (field: string, person: string) => string | null;
}

const MAX_PEOPLE = 10_000_000_000;

/** The stored form of a field's value, whenever it is checked: on the way in, on the way out, on import. */
export function valueSchema(input: FieldInput): z.ZodType<FieldValue> {
  switch (input.kind) {
    case 'text':
      return z
        .string()
        .trim()
        .min(1, 'is empty')
        .max(input.maxLength, `is longer than ${input.maxLength} characters`);
    case 'when':
      return whenSchema;
    case 'choice':
      return z.enum(values(input.options), { error: `is not one of ${listed(input.options)}` });
    case 'choices':
      return z
        .array(z.enum(values(input.options), { error: `is not one of ${listed(input.options)}` }))
        .min(1);
    case 'count':
      return z.number().int('is not a whole number').min(0, 'is below zero').max(MAX_PEOPLE, 'is too large');
    case 'scale':
      return z.number().int().min(1, 'is not between 1 and 5').max(5, 'is not between 1 and 5');
    case 'person':
      return z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'is not a person; name one with @');
    case 'system':
      return z.string().trim().min(1, 'is empty').max(150, 'is longer than 150 characters');
    default:
      return assertNever(input);
  }
}

/** Checks one value for one field; the error is a sentence that names the field. */
export function checkValue(field: Field, value: unknown, moment: Moment): Result<FieldValue, string> {
  const parsed = valueSchema(field.input).safeParse(value);
  if (!parsed.success) return err(`“${field.label}” ${parsed.error.issues[0]?.message ?? 'is not valid'}.`);
  const wrong = checkTense(field, parsed.data, moment) ?? checkPerson(field, parsed.data, moment);
  return wrong === null ? ok(parsed.data) : err(wrong);
}

function checkPerson({ name, input }: Field, value: FieldValue, { whyNotNamed }: Moment): string | null {
  return input.kind === 'person' ? (whyNotNamed?.(name, String(value)) ?? null) : null;
}

function checkTense(field: Field, value: FieldValue, { now, timezone }: Moment): string | null {
  if (field.input.kind !== 'when' || typeof value !== 'string') return null;
  if (field.input.tense === 'past' && isInFuture(value, now, timezone)) {
    return `“${field.label}” would be in the future. Give a time that has passed.`;
  }
  if (field.input.tense === 'future' && isInPast(value, now, timezone)) {
    return `“${field.label}” would be in the past. Give today or a later day.`;
  }
  return null;
}

function values(options: readonly Option[]): [string, ...string[]] {
  return options.map((option) => option.value) as [string, ...string[]];
}

function listed(options: readonly Option[]): string {
  return options.map((option) => option.label.toLowerCase()).join(', ');
}
