import type { MeantSense } from '../../src/answer/meaning/meaning.ts';

/** What keeps weights small. What is answerable differs from one organization to the next: that is held back more. */
export const PULL: Readonly<Record<MeantSense, number>> = { offTopic: 1, order: 1, inner: 1, answerable: 3 };
