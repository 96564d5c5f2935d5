import type { SlackMessage } from './render-reply.ts';

/** Where a slash command's reply goes. It lives 30 minutes and takes five replies. */
export type ResponseOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'expired' }
  /** Too many replies for now: this one was not taken. */
  | { readonly outcome: 'refused'; readonly afterMs: number | null }
  | { readonly outcome: 'retry'; readonly afterMs: number | null; readonly why: string };

const TIMEOUT_MS = 10_000;
/** Gone, used up, or never valid: nothing will be taken there any more. */
const EXPIRED: ReadonlySet<number> = new Set([400, 403, 404, 410]);

/** Posts a reply that only the person who gave the command sees. */
export async function respondOnlyVisible(url: string, message: SlackMessage): Promise<ResponseOutcome> {
  if (!URL.canParse(url)) return { outcome: 'expired' };
  const body = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message });
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return { outcome: 'retry', afterMs: null, why: 'the response URL could not be reached' };
  }
  if (response.ok) return { outcome: 'sent' };
  if (EXPIRED.has(response.status)) return { outcome: 'expired' };
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const afterMs = Number.isFinite(seconds) ? seconds * 1000 : null;
  if (response.status === 429) return { outcome: 'refused', afterMs };
  return { outcome: 'retry', afterMs, why: `the response URL answered ${String(response.status)}` };
}
