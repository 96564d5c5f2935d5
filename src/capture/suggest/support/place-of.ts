/** Words of a message, and what stands around them in the same sentence. */
export interface Place {
  readonly said: string;
  readonly before: string;
  readonly after: string;
}

/** `said` as it stands in the message. */
export function placeOf(message: string, said: string): Place {
  const at = message.indexOf(said);
  const [left, right] = [message.slice(0, at), message.slice(at + said.length)];
  return {
    said,
    before: left.slice(lastEnd(left)),
    after: right.slice(0, /[.!?](?:\s|$)|\n/u.exec(right)?.index ?? right.length),
  };
}

/** Where the last sentence of a text begins. */
function lastEnd(text: string): number {
  const ends = Array.from(text.matchAll(/[.!?]\s|\n/gu), ({ index, 0: end }) => index + end.length);
  return ends.at(-1) ?? 0;
}
