import { z } from 'zod';
import { recordKinds } from '../record-types.ts';
import { daySchema } from '../when.ts';
import { FACT_NAMES } from './query-facts.ts';
import { DATES_ABOUT } from './register-query.ts';

const word = z.string().max(150);
const riskNumber = z.int().min(1).max(5);
export const riskPairSchema = z.strictObject({ likelihood: riskNumber, impact: riskNumber });
const words = z.array(word).max(20).readonly();

/** A query that has travelled in a button: it can be forged, or be of an earlier version. */
export const registerQuerySchema = z.strictObject({
  kinds: z.array(z.enum(recordKinds)).readonly(),
  open: z.boolean().nullable(),
  statuses: words,
  severities: words,
  levels: words,
  /** Absent in buttons of earlier versions. */
  cell: riskPairSchema.nullable().default(null),
  facts: z.array(z.enum(FACT_NAMES)).readonly(),
  owner: word.nullable(),
  /** Absent in buttons of earlier versions. */
  recordedBy: word.optional(),
  system: word.nullable(),
  /** Absent in buttons of earlier versions. */
  notSystems: words.optional(),
  when: z
    .strictObject({
      about: z.enum(DATES_ABOUT),
      period: z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() }),
    })
    .nullable(),
  words,
});
