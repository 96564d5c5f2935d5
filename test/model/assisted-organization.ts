import type { DocumentInfo } from '../../src/answer/ports.ts';
import {
  assistAnswers,
  type AssistedAnswerer,
  type AssistedAsker,
} from '../../src/answer/written/assist-answers.ts';
import type { Model } from '../../src/model/open-model.ts';
import { answererOver } from '../answer/answerer-over.ts';
import { registry } from '../answer/knowledge.ts';
import { smallIndex, type SmallDocument } from '../answer/small-index.ts';

const DOCUMENTS: readonly SmallDocument[] = [
  {
    title: 'Logging standard',
    passages: [
      {
        heading: 'Retention',
        text: 'Prompt logs are kept for 13 months and then deleted by the platform team.',
      },
      { heading: 'Access', text: 'Only the duty engineer reads prompt logs, and each access is noted.' },
    ],
  },
  {
    title: 'Incident procedure',
    passages: [
      {
        heading: 'Reporting',
        text: 'Report an AI incident within 6 hours to the duty desk at duty@example.org or +31 20 555 0199.',
      },
    ],
    info: { nextReview: '2026-09-01' },
  },
  { title: 'Board paper', passages: [{ text: 'The board will stop the loan robot project in May.' }] },
];

/** A small organization whose answers a model may write. The board paper is for the board alone. */
export function assisted(
  model: Pick<Model, 'writer' | 'rewriter'>,
  documents: readonly SmallDocument[] = [],
  mayLeave: (documentId: string) => boolean = () => true,
): AssistedAnswerer {
  const { index, answerer } = documents.length === 0 ? (usual ??= opened([])) : opened(documents);
  return assistAnswers({ answerer, index, registry, ...model, mayLeave, today });
}

let usual: ReturnType<typeof opened> | null = null;
const today = () => '2026-11-24';

function opened(documents: readonly SmallDocument[]) {
  const index = smallIndex([...DOCUMENTS, ...documents]);
  return { index, answerer: answererOver(index) };
}

export const asker = (options: Partial<AssistedAsker> = {}): AssistedAsker => ({
  user: 'U0ASKER',
  memory: null,
  allows: (document: DocumentInfo) => document.title !== 'Board paper',
  ...options,
});
