const LINK = /<(?:https?|mailto):[^>|]*\|(?<label>[^>]*)>/gu;
const MENTION = String.raw`<[@!#][^>]*>`;
const AT_AN_END = new RegExp(
  String.raw`^(?:\s*${MENTION}[,:\s]*)+|(?:[,\s]*${MENTION})+(?=\s*[?.!]*\s*$)`,
  'gu',
);

/** A message without those it is addressed to, and with what its links are called: "who owns the chatbot <@U1>?". */
export function withoutAddressing(message: string): string {
  const said = message.replace(LINK, '$<label>').replace(AT_AN_END, '').trim();
  return /[\p{L}\p{N}]/u.test(said) ? said : message;
}
