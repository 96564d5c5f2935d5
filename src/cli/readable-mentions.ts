const MENTION = /<@(?<id>[A-Za-z0-9._-]{1,64})(?:\|(?<name>[^>\n]{1,80}))?>/gu;

/** A text for a terminal, which knows no profiles: `<@U123|ana>` is shown as `@ana`, `<@U123>` as `@U123`. */
export function readableMentions(text: string): string {
  return text.replace(MENTION, (_, id: string, name: string | undefined) => `@${name ?? id}`);
}
