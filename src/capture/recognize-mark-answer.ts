/** What a person says to answers whose message was edited or deleted. */
export function recognizeMarkAnswer(text: string): 'accept' | 'take' | null {
  const words = text.trim();
  if (ACCEPT.test(words)) return 'accept';
  return TAKE.test(words) ? 'take' : null;
}

const ENDING = String.raw`(?:[\s,]+(?:please|thanks|though))*[.!\s]*$`;
const ACCEPT = new RegExp(
  String.raw`^(?:yes[,\s]+)?(?:(?:it|that|this|they|all(?: of it)?|everything)(?:'s|’s| is| are)? )?(?:still (?:right|correct|true|valid|the same|holds?)|unchanged|(?:leave|keep) (?:it|them|that|everything)(?: as (?:it|they) (?:is|are|was|were))?)` +
    ENDING,
  'iu',
);
const TAKE = new RegExp(
  String.raw`^(?:yes[,\s]+)?(?:take|use|apply|read) (?:the )?(?:(?:new|edited|changed) (?:words|text|message|version)|edits?|what it says now)` +
    ENDING,
  'iu',
);
