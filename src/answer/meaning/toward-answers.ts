import { join } from 'node:path';

/**
 * Adapters of the sentence encoder with which questions and what documents state are read alike: people ask in everyday words what
 * documents put in their own, and with these a question is near the statement that answers it. `npm run train-toward-answers` writes
 * them; it learns from organizations of trades of their own, so that what is fitted on others is fitted on what they have not seen.
 */
export const TOWARD_ANSWERS = join(import.meta.dirname, 'toward-answers.safetensors');
