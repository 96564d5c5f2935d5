import { createHash } from 'node:crypto';
import type { FileHash } from '../conversation/deps.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';

export interface FileHashOptions {
  readonly botToken: string;
  /** Where the stand-in for Slack is; null for Slack itself. */
  readonly apiUrl: string | null;
  readonly logger: Logger;
  readonly fetch?: typeof globalThis.fetch;
}

const LIMITS = {
  /** Larger ones keep their address alone. */
  bytes: 100 * 2 ** 20,
  /** Somebody waits for the answer. Milliseconds. */
  within: 10_000,
} as const;

/**
 * SHA-256 of a file's content, in hex, read with the scope `files:read`; null for one that cannot be read, so that its
 * address alone is kept. The token goes to Slack and nowhere else. Slack answers with a page in place of a file that may
 * not be read: what has not the size that the message says is not the file.
 */
export function fileHasher({
  botToken,
  apiUrl,
  logger,
  fetch = globalThis.fetch,
}: FileHashOptions): FileHash {
  return async ({ download, size }) => {
    if (download === null || size === null || size > LIMITS.bytes || !isSlack(download, apiUrl)) return null;
    try {
      const answer = await fetch(download, {
        headers: { authorization: `Bearer ${botToken}` },
        redirect: 'error',
        signal: AbortSignal.timeout(LIMITS.within),
      });
      if (!answer.ok || answer.body === null) return null;
      const hash = createHash('sha256');
      let read = 0;
      for await (const part of answer.body) {
        read += part.byteLength;
        if (read > size) return null;
        hash.update(part);
      }
      return read === size ? hash.digest('hex') : null;
    } catch (thrown) {
      logger.warn('a file that was attached could not be read', { why: messageOf(thrown) });
      return null;
    }
  };
}

function isSlack(download: string, apiUrl: string | null): boolean {
  const url = URL.parse(download);
  if (url === null) return false;
  if (apiUrl !== null) return url.host === URL.parse(apiUrl)?.host;
  return url.protocol === 'https:' && url.hostname.endsWith('.slack.com');
}
