import { recognizeConcernWords } from '../conversation/concern/recognize-concern-words.ts';
import { plainLabel } from './escape-text.ts';
import { LIMITS } from './limits.ts';

/**
 * What a thread with the assistant is called in the list of threads, after its first message; null for none. A concern names
 * no thread: its person may delete their messages, and a title would stay.
 */
export function threadTitle(firstMessage: string): string | null {
  if (recognizeConcernWords(firstMessage) !== null) return null;
  const title = plainLabel(firstMessage.replace(/<@[A-Z0-9]+>/gu, ''), LIMITS.threadTitle);
  return title === '' ? null : title;
}
