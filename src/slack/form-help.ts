import type { types } from '@slack/bolt';
import type { Draft } from '../capture/draft.ts';
import type { HelpWanted } from '../conversation/assist/help-in-form.ts';
import type { ViewPayload } from './envelope.ts';
import { layOutText } from './lay-out-text.ts';
import { LIMITS } from './limits.ts';
import type { FormState } from './ports.ts';
import { plainText } from './render-controls.ts';
import { richAtoms } from './rich-atoms.ts';

const BUTTONS = {
  suggest: 'Help me write it',
  take: 'Put it in',
  leave: 'Leave it',
} as const satisfies Readonly<Record<HelpWanted['do'], string>>;

const PREFIX = 'help.';
const MARK = 'Suggested by the model, not checked by anybody';

/** Below the input of a text that somebody can be helped with: the suggestion or what a good text says, and the buttons. */
export function helpBlocks(field: string, { draft, aside }: Omit<FormState, 'systems'>): types.KnownBlock[] {
  const offered = offeredFor(field, draft);
  const shown = offered !== null || aside?.field !== field ? null : aside;
  const isWriting = shown?.text === WRITING;
  const wants: readonly HelpWanted['do'][] = offered === null ? ['suggest'] : ['take', 'leave'];
  return [
    ...(offered === null ? [] : sections(`${MARK}:\n${offered}`)),
    ...(shown === null
      ? []
      : sections([shown.text, ...shown.points.map((point) => `• ${point}`)].join('\n'))),
    ...(isWriting ? [] : [buttons(field, wants)]),
  ];
}

/** Said while the model is asked; there is no button then that asks it again. */
export const WRITING = 'A suggestion is being written. Go on as you like.';

/** The help that a press in a form asks for; null for anything else that happened in it. */
export function helpWantedIn({ actions }: ViewPayload): HelpWanted | null {
  const { action_id: id, value } = actions?.[0] ?? {};
  const wanted = (Object.keys(BUTTONS) as HelpWanted['do'][]).find((each) => id === PREFIX + each);
  return wanted === undefined || !value ? null : { do: wanted, field: value };
}

function offeredFor(field: string, { offered }: Draft): string | null {
  return offered?.field === field && typeof offered.answer.value === 'string' ? offered.answer.value : null;
}

function buttons(field: string, wants: readonly HelpWanted['do'][]): types.ActionsBlock {
  return {
    type: 'actions',
    block_id: PREFIX + field,
    elements: wants.map((want) => ({
      type: 'button',
      action_id: PREFIX + want,
      text: plainText(BUTTONS[want], LIMITS.buttonText),
      value: field,
    })),
  };
}

/** As many as the text needs once it is escaped. */
function sections(text: string): types.SectionBlock[] {
  return layOutText(richAtoms([text]), LIMITS.sectionText).map((shown) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: shown, verbatim: true },
  }));
}
