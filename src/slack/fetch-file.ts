import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';

export interface FetchFileOptions {
  readonly botToken: string;
  /** Where the stand-in for Slack is; null for Slack itself. */
  readonly apiUrl: string | null;
  readonly logger: Logger;
  readonly fetch?: typeof globalThis.fetch;
}

/** `download` is its address, `size` in bytes. */
export interface SlackFile {
  readonly download: string | null;
  readonly size: number | null;
}

/** Somebody waits for it. Milliseconds. */
const WITHIN_MS = 10_000;

/**
 * Reads a file of a message part by part, with the scope `files:read`; false for one that cannot be read whole. The token
 * goes to Slack and nowhere else. Slack answers with a page in place of a file that may not be read: what has not the size
 * that the message says is not the file.
 */
export type FetchFile = (file: SlackFile, onPart: (part: Uint8Array) => void) => Promise<boolean>;

export function fileFetcher({
  botToken,
  apiUrl,
  logger,
  fetch = globalThis.fetch,
}: FetchFileOptions): FetchFile {
  return async ({ download, size }, onPart) => {
    if (download === null || size === null || !isSlack(download, apiUrl)) return false;
    try {
      const answer = await fetch(download, {
        headers: { authorization: `Bearer ${botToken}` },
        redirect: 'error',
        signal: AbortSignal.timeout(WITHIN_MS),
      });
      if (!answer.ok || answer.body === null) return false;
      let read = 0;
      for await (const part of answer.body) {
        read += part.byteLength;
        if (read > size) return false;
        onPart(part);
      }
      return read === size;
    } catch (thrown) {
      logger.warn('a file that was attached could not be read', { why: messageOf(thrown) });
      return false;
    }
  };
}

/** The whole of it; null for what cannot be read. */
export async function contentOf(file: SlackFile, fetchFile: FetchFile): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  const isWhole = await fetchFile(file, (part) => parts.push(part));
  return isWhole ? Buffer.concat(parts) : null;
}

function isSlack(download: string, apiUrl: string | null): boolean {
  const url = URL.parse(download);
  if (url === null) return false;
  if (apiUrl !== null) return url.host === URL.parse(apiUrl)?.host;
  return url.protocol === 'https:' && url.hostname.endsWith('.slack.com');
}
