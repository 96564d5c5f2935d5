import { z } from 'zod';

/** What one number of the Home tab counts. */
export const listRequestSchema = z.discriminatedUnion('of', [
  z.strictObject({
    /** Open records, as far as the person may see them. */
    of: z.literal('records'),
    kind: z.enum(['incident', 'risk', 'change', 'concern']).optional(),
    status: z.string().max(40).optional(),
    severity: z.string().max(40).optional(),
    /** A level of the risk criteria. */
    level: z.string().max(40).optional(),
    mine: z.literal(true).optional(),
  }),
  z.strictObject({ of: z.literal('controls'), status: z.string().max(80) }),
  /** Reviews of the last weeks, answered on time or late. */
  z.strictObject({ of: z.literal('reviews'), answered: z.enum(['on-time', 'late']) }),
  z.strictObject({ of: z.literal('questions') }),
  /** Systems that records name and the inventory does not list. */
  z.strictObject({ of: z.literal('systems') }),
]);

export type ListRequest = z.infer<typeof listRequestSchema>;
