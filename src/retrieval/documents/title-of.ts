import type { Block } from './block.ts';

/** What a document calls itself: its one heading of the first level, if it has one only. Otherwise null. */
export function titleOf(blocks: readonly Block[]): string | null {
  const [first, ...others] = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  return first?.kind === 'heading' && others.length === 0 ? first.text : null;
}
