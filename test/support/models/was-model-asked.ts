/** Where a test file runs with a model: whether it was asked. Without one there is nothing to ask. */
export async function wasModelAsked(): Promise<boolean> {
  const { OPENAI_BASE_URL: url, AIMS_CHAT_MODEL: model } = process.env;
  if (url === undefined) return true;
  const response = await fetch(new URL(ASKED, url));
  return ((await response.json()) as readonly string[]).includes(model ?? '');
}

/** Under this path the endpoint lists the models that were asked for. */
export const ASKED = '/asked';
