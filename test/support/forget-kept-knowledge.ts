import { rmSync } from 'node:fs';
import { KEPT_KNOWLEDGE } from './kept-knowledge.ts';

export default function forgetKeptKnowledge(): () => void {
  return () => {
    rmSync(KEPT_KNOWLEDGE, { recursive: true, force: true });
  };
}
