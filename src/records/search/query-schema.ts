import { z } from 'zod';
import { recordKinds } from '../record-types.ts';
import { daySchema } from '../when.ts';
import { FACT_NAMES } from './query-facts.ts';
import { DECISIONS_SAID } from './decisions.ts';
import { FIELD_NAMES, NUMERIC_FIELDS } from './field-tests.ts';
import { CLOCK_STATES, TRAITS } from './traits.ts';
import { DATES_ABOUT } from './in-time.ts';
import { ORDERS, type Alternative } from './register-query.ts';

const word = z.string().max(150);
const riskNumber = z.int().min(1).max(5);
export const riskPairSchema = z.strictObject({ likelihood: riskNumber, impact: riskNumber });
const words = z.array(word).max(20).readonly();

/** Nothing but the name of a field: it becomes a part of a statement. */
const field = z.string().refine((name) => FIELD_NAMES.has(name));
const fieldTest = z.union([
  z.strictObject({ field, is: z.enum(['empty', 'given']) }),
  z.strictObject({
    field: z.string().refine((name) => NUMERIC_FIELDS.has(name)),
    is: z.enum(['at-least', 'at-most', 'exactly']),
    number: z.int().min(0).max(10_000_000),
  }),
  z.strictObject({ field, is: z.literal('one-of'), values: words }),
]);
const period = z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() });

const side = {
  kinds: z.array(z.enum(recordKinds)).readonly(),
  open: z.boolean().nullable(),
  statuses: words,
  severities: words,
  levels: words,
  /** Absent in buttons of earlier versions. */
  cell: riskPairSchema.nullable().default(null),
  facts: z.array(z.enum(FACT_NAMES)).readonly(),
  /** From here on to the owner, absent in buttons of earlier versions. */
  fields: z.array(fieldTest).max(10).readonly().optional(),
  decision: z
    .strictObject({ said: z.enum(DECISIONS_SAID), by: word.nullable(), period: period.nullable() })
    .optional(),
  linkedTo: word.optional(),
  restricted: z.literal(true).optional(),
  overdue: z.literal(true).optional(),
  traits: z.array(z.enum(TRAITS)).max(8).readonly().optional(),
  clocks: z.strictObject({ state: z.enum(CLOCK_STATES), of: word.nullable() }).optional(),
  lag: z.int().min(0).max(10_000).optional(),
  comingUp: z.literal(true).optional(),
  waitsFor: word.optional(),
  owner: word.nullable(),
  /** Absent in buttons of earlier versions. */
  recordedBy: word.optional(),
  changedBy: z.strictObject({ by: word, to: word.nullable() }).optional(),
  system: word.nullable(),
  /** Absent in buttons of earlier versions. */
  notSystems: words.optional(),
  when: z
    .strictObject({
      about: z.enum(DATES_ABOUT),
      period,
    })
    .nullable(),
  words,
};

/** What a side of an “or” says, and nothing that it does not. */
function given(parsed: { readonly [K in keyof Alternative]: Alternative[K] | undefined }): Alternative {
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}

/** A query that has travelled in a button: it can be forged, or be of an earlier version. */
export const registerQuerySchema = z.strictObject({
  ...side,
  order: z.enum(ORDERS).optional(),
  first: z.int().min(1).max(100).optional(),
  either: z
    .array(
      z
        .strictObject({ ...side, cell: riskPairSchema.nullable() })
        .partial()
        .transform(given),
    )
    .min(1)
    .max(8)
    .readonly()
    .optional(),
});
