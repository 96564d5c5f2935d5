import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fileFetcher } from '../../src/slack/fetch-file.ts';
import { fileHasher } from '../../src/slack/hash-file.ts';

const CONTENT = 'the board minutes';
const HASH = createHash('sha256').update(CONTENT).digest('hex');
const FILE = { download: 'https://files.slack.com/files-pri/T1-F1/minutes.pdf', size: CONTENT.length };

function hasher(answer: () => Response, asked: string[] = []) {
  const fetchFile = fileFetcher({
    ...{ botToken: 'xoxb-1', apiUrl: null },
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    fetch: (url, options) => {
      asked.push(`${String(url)} ${JSON.stringify(options?.headers)}`);
      return Promise.resolve(answer());
    },
  });
  return fileHasher(fetchFile);
}

it('gives the hash of what the file holds', async () => {
  expect(await hasher(() => new Response(CONTENT))(FILE)).toBe(HASH);
});

it.each([
  ['that may not be read', () => new Response('no', { status: 403 })],
  ['in whose place a page is sent', () => new Response('<html>Sign in to see this file</html>')],
  ['that breaks off', () => new Response(CONTENT.slice(3))],
])('gives none for a file %s', async (_, answer) => {
  expect(await hasher(answer)(FILE)).toBeNull();
});

it.each([
  'https://files.example.com/minutes.pdf',
  'https://slack.com.example.com/minutes.pdf',
  'http://files.slack.com/minutes.pdf',
  'nonsense',
])('sends the token to nobody but Slack: %s', async (download) => {
  const asked: string[] = [];
  expect(await hasher(() => new Response(CONTENT), asked)({ ...FILE, download })).toBeNull();
  expect(asked).toEqual([]);
});

it('asks for no file without an address or a size, and for none that is too large', async () => {
  const asked: string[] = [];
  const hash = hasher(() => new Response(CONTENT), asked);
  expect(await hash({ ...FILE, download: null })).toBeNull();
  expect(await hash({ ...FILE, size: null })).toBeNull();
  expect(await hash({ ...FILE, size: 10 ** 9 })).toBeNull();
  expect(asked).toEqual([]);
});
