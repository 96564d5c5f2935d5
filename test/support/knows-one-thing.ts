import type { AiSystem } from '../../src/capture/understand/context.ts';
import { buildSearchIndex } from '../../src/retrieval/build-search-index.ts';
import type { Knowledge } from '../../src/wiring/open-knowledge.ts';
import { NOT_MEASURED, registry } from '../answer/knowledge.ts';

const SYSTEMS: readonly AiSystem[] = [
  { name: 'Support chatbot', aliases: ['chatbot'] },
  { name: 'Credit scoring', aliases: ['scorecard'] },
];

/** It answers everything with the same, and sees nothing in a message. */
export const KNOWS_ONE_THING: Knowledge = {
  index: buildSearchIndex([]),
  report: null,
  problems: [],
  library: () => ({
    index: KNOWS_ONE_THING.index,
    registry,
    answerer: {
      answer: (question) => KNOWS_ONE_THING.ask(question, 'operator'),
      passages: () => [],
      ...NOT_MEASURED,
    },
    readable: () => () => true,
  }),
  about: async (_question, run) => run(),
  ...{ understandNew: () => Promise.resolve(), understandAtOnce: () => Promise.resolve() },
  embedNew: () => Promise.resolve(),
  namesAddresses: false,
  onlyFor: () => new Set(),
  statement: () => null,
  refresh: () => Promise.resolve(false),
  ...{ systems: () => SYSTEMS, sightOf: () => null },
  ask: (question) => ({
    question,
    outcome: 'answered',
    kind: 'about',
    lead: 'Event logs are covered by A.6.2.8.',
    points: [],
    organization: [],
    references: [],
    citations: [],
    nearest: [],
    ask: null,
    offersRecord: null,
    parts: [],
  }),
};
