import type { QueryContext } from '../../../src/records/search/read-query.ts';
import { OWNER, SHIPPED } from '../records.ts';

/** Who searches, on Tuesday, 24 November 2026, and the systems that they may name. */
export const QUERY_CONTEXT: QueryContext = {
  user: OWNER,
  today: '2026-11-24',
  systems: [
    { name: 'Support chatbot', aliases: ['chatbot'] },
    { name: 'Credit scoring', aliases: ['scorecard'] },
  ],
  criteria: SHIPPED.risk,
};
