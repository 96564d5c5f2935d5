import type { SlackView } from './local-slack.ts';

interface Drawn {
  readonly initial_value?: string;
  readonly initial_option?: { readonly value: string };
  readonly initial_user?: string;
}

/** As Slack's own client sends a form: what was drawn in it, and what the person changed. */
export function filledIn(view: SlackView, changes: Readonly<Record<string, string>>): Record<string, string> {
  const drawn = view.blocks.flatMap(({ block_id, element }): [string, string][] => {
    const { initial_value, initial_option, initial_user } = (element ?? {}) as Drawn;
    const value = initial_value ?? initial_option?.value ?? initial_user;
    return block_id === undefined || value === undefined ? [] : [[block_id, value]];
  });
  return { ...Object.fromEntries(drawn), ...changes };
}
