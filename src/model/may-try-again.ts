/**
 * Told of each failed attempt: throws where there is to be no further one. A broken connection and a 5xx may pass; trying
 * again after anything else, a 429 above all, adds to the trouble.
 */
export function mayTryAgain(error: unknown): void {
  const { status, name } = error as { readonly status?: number; readonly name?: string };
  const isPassing = status === undefined ? name !== 'AbortError' && name !== 'TimeoutError' : status >= 500;
  if (!isPassing) throw error;
}
