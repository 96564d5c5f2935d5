import { Stopped } from './failure-of.ts';
import type { Reply } from './trace-of.ts';

export interface EndedReply extends Reply {
  readonly additional_kwargs: Readonly<Record<string, unknown>>;
}

/**
 * A reply ends with a reason, or it was cut off on its way.
 * @throws Stopped `empty`, `cut-off` or `refused`.
 */
export function checkEnd(reply: EndedReply | null): void {
  if (reply === null) throw new Stopped('empty');
  const reason = reply.response_metadata['finish_reason'];
  const isSilent = reply.text.trim() === '';
  if (reason === 'content_filter' || (isSilent && typeof reply.additional_kwargs['refusal'] === 'string'))
    throw new Stopped('refused');
  if (reason === undefined || reason === null) throw new Stopped('cut-off');
  if (isSilent) throw new Stopped('empty');
}
