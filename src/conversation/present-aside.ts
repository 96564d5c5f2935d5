import { carriedText } from './carried-text.ts';
import { button } from './present-question.ts';
import type { Reply } from './reply.ts';
import { listed, small } from './rich-text.ts';

export interface Sharing {
  readonly question: string;
  /** Where it would be shared. */
  readonly conversation: string;
}

/** An answer that only its asker sees, and why; with a button for those who may share it. */
export function presentAside(answer: Reply, restricted: readonly string[], sharing: Sharing | null): Reply {
  const why = `Only you see this: not everybody here may read ${listed(restricted.map((name) => `“${name}”`))}.`;
  const share =
    sharing === null || carriedText(sharing.question) !== sharing.question
      ? []
      : [button('Share it here', { do: 'share-answer', ...sharing })];
  return { ...answer, parts: [...answer.parts, small(why)], controls: [...share, ...answer.controls] };
}
