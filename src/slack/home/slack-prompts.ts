import type { SuggestedPrompt } from '../../conversation/home/suggest-prompts.ts';
import { plainLabel } from '../escape-text.ts';
import { LIMITS } from '../limits.ts';

/** As many prompts as Slack shows, each title one line of plain text; null without any. */
export function slackPrompts(
  prompts: readonly SuggestedPrompt[],
): [SuggestedPrompt, ...SuggestedPrompt[]] | null {
  const [first, ...others] = prompts
    .slice(0, LIMITS.suggestedPrompts)
    .map(({ title, message }) => ({ title: plainLabel(title, LIMITS.promptTitle), message }));
  return first === undefined ? null : [first, ...others];
}
