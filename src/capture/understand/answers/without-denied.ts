/** What is said not to be so, up to the comma or the word at which what is so begins. */
const DENIED =
  /(?:^|(?<=[\s,;.(]))(?:(?:it|that|this|he|she|they)(?:['’]s| is| was| were)? )?(?:not|isn['’]t|wasn['’]t|aren['’]t|instead of|rather than|no longer)\s+(?!sure|yet|known|clear|decided|certain|only|just|really|quite|very|that|so|too|as\b|many|much)(?:(?:on|at|in|the|a|an|my|our)\s+)*[^\s,;.]+(?:\s+(?!but|rather|more|it|it['’]s|its|the|so)[^\s,;.]+){0,2}?(?=\s*(?:[,;.]|$|\s(?:but|rather|more|it|it['’]s)\s))/giu;

/**
 * The words of an answer without what they deny: "not yesterday, Monday" and "it's not the chatbot, it's the summarizer" say
 * what is so in their second half. A text that only denies comes back as it is.
 */
export function withoutDenied(text: string): string {
  const rest = text
    .replace(DENIED, ' ')
    .replace(/^[\s,;.]*(?:but|rather)?[\s,;.]*/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
