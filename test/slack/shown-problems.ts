import type { types } from '@slack/bolt';
import type { Reply } from '../../src/conversation/reply.ts';
import { type ClientAbilities, slackAbilities } from '../../src/slack/client-abilities.ts';
import { readControl } from '../../src/slack/control-action.ts';
import { renderReply } from '../../src/slack/render-reply.ts';
import { messageProblems, mrkdwnTexts, shownTexts, viewProblems } from './block-limits.ts';

/** What a mention, a link or a moment may look like; nothing else may stand between `<` and `>`. */
export const MEANT =
  /^<(!date\^-?\d+\^\{date_short\}, \{time\}\|[^|<>]+|@[UW][A-Z0-9]+|https?:\/\/[^|<>]+(\|[^|<>]*)?)>$/u;

/** Said in the place of a control that could not be drawn, so that somebody would have to know what to type. */
const LEFT_OUT = /cannot be shown here: type it/u;
/** Said where a message is full. What has pages, and the Home tab, never say it. */
const CUT = /The rest does not fit into one Slack message/u;

/** What is wrong with a reply of ours as a message: with its layout, its words, or what its controls bring back. */
export function replyProblems(reply: Reply, abilities: ClientAbilities = slackAbilities): string[] {
  const { text, blocks } = renderReply(reply, '5f0c2a52-8f5e-4b8e-9f6a-1f2d3c4b5a69', abilities);
  const noWords = text.trim() === '' || text === '…' ? ['no words'] : [];
  return [...messageProblems(text, blocks), ...noWords, ...shownProblems(blocks)];
}

/** @throws Error for a reply that Slack would not take. */
export function mustBeTaken(reply: Reply): void {
  const problems = replyProblems(reply);
  if (problems.length > 0) throw new Error(`Slack would not take this reply: ${problems.join('; ')}`);
}

/** The same of a Home tab or a dialog. */
export function viewShownProblems(view: types.View): string[] {
  const cut = shownTexts(view.blocks).filter((shown) => CUT.test(shown));
  return [...viewProblems(view), ...shownProblems(view.blocks), ...cut];
}

interface Block {
  readonly type: string;
  readonly elements?: unknown;
}

function shownProblems(blocks: readonly Block[]): string[] {
  return [...tokenProblems(blocks), ...controlProblems(blocks)];
}

function tokenProblems(blocks: readonly Block[]): string[] {
  const tokens = mrkdwnTexts(blocks).flatMap((shown) => [...shown.matchAll(/<[^<>]*>/gu)].map(String));
  return [
    ...tokens.filter((token) => !MEANT.test(token)).map((token) => `says ${token}`),
    ...shownTexts(blocks).filter((shown) => LEFT_OUT.test(shown)),
  ];
}

type Element = Readonly<Record<string, unknown>> & { readonly type: string; readonly action_id: string };

/** Each control, used in every way it can be, has to come back as an action that is understood. */
function controlProblems(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'actions' && block.type !== 'context_actions') return [];
    return (block.elements as readonly Element[]).flatMap((element) =>
      isOfForm(element)
        ? []
        : uses(element).flatMap((used) => {
            const read = readControl({ type: element.type, action_id: element.action_id, ...used });
            return read.ok ? [] : [`${element.action_id} comes back as ${read.error}`];
          }),
    );
  });
}

/** The buttons of the help in a form are read by the form itself. */
function isOfForm({ action_id: id }: Element): boolean {
  return id.startsWith('help.');
}

function uses(element: Element): readonly Record<string, unknown>[] {
  const valueOf = (key: string) => ({ value: (element[key] as { readonly value: string }).value });
  switch (element.type) {
    case 'button':
      return [{ value: element['value'] }];
    case 'feedback_buttons':
      return [valueOf('positive_button'), valueOf('negative_button')];
    case 'datepicker':
      return [{ selected_date: '2026-12-01' }];
    case 'users_select':
      return [{ selected_user: 'U0PRIYA001' }];
    default:
      return (element['options'] as readonly { readonly value: string }[]).map(({ value }) => ({
        selected_option: { value },
      }));
  }
}
