import { z } from 'zod';
import { riskPairSchema } from '../../records/search/query-schema.ts';
import type { RiskPair } from '../../records/search/register-query.ts';

/** What one number of the Home tab counts. */
const listRequestSchema = z.discriminatedUnion('of', [
  z.strictObject({
    /** Open records, as far as the person may see them. */
    of: z.literal('records'),
    kind: z.enum(['incident', 'risk', 'change', 'concern']).optional(),
    status: z.string().max(40).optional(),
    severity: z.string().max(40).optional(),
    /** A level of the risk criteria. */
    level: z.string().max(40).optional(),
    /** A cell of the risk matrix. */
    cell: riskPairSchema.optional(),
    mine: z.literal(true).optional(),
  }),
  /** Without a status: all of them. */
  z.strictObject({ of: z.literal('controls'), status: z.string().max(80).optional() }),
  /** Reviews of the last weeks, answered on time or late. */
  z.strictObject({ of: z.literal('reviews'), answered: z.enum(['on-time', 'late']) }),
  /** All that is due now, to everybody. */
  z.strictObject({ of: z.literal('due') }),
  z.strictObject({ of: z.literal('questions') }),
  /** Systems that records name and the inventory does not list. */
  z.strictObject({ of: z.literal('systems') }),
]);

export type ListRequest = z.infer<typeof listRequestSchema>;

/** A page of a list: `from` of its things come before it. */
export const listPageSchema = z.strictObject({
  list: listRequestSchema,
  from: z.number().int().min(0).default(0),
});
export type ListPage = z.infer<typeof listPageSchema>;

/** A cell of the risk matrix as the value of a choice: “4x5”, its likelihood first. */
export const cellValueSchema = z.string().regex(/^[1-5]x[1-5]$/u);

export function cellValue({ likelihood, impact }: RiskPair): string {
  return `${likelihood}x${impact}`;
}

export function listOfCell(value: string): ListRequest {
  const [likelihood = 1, impact = 1] = value.split('x').map(Number);
  return { of: 'records', kind: 'risk', cell: { likelihood, impact } };
}
