import { unlistedSystemOf } from '../../capture/understand/unlisted-system-of.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { Confirming } from '../confirm-draft.ts';
import { besideControls, besideParts } from '../another/ask-which.ts';
import { button } from '../present-question.ts';
import type { Control, Part } from '../reply.ts';
import { paragraph, small } from '../rich-text.ts';
import { clockParts } from './clock-parts.ts';
import { linkTargets } from './link-targets.ts';
import { offersFor, stepButtons } from './step-buttons.ts';

/** What is said behind "recorded as …": deadlines that may run, and what can be done next, each a press away. */
export interface AfterRecording {
  readonly parts: readonly Part[];
  readonly controls: readonly Control[];
}

/** More than this many suggestions would hide the rest. */
const MOST_LINKS = 3;

export function afterRecording(
  record: RecordVersion,
  { draft, incoming, context, deps }: Confirming,
): AfterRecording {
  const { number } = record;
  const offers = offersFor(record, { user: incoming.user, approvals: [], deps });
  const said = [draft.firstMessage, String(record.data['description'] ?? '')].join('\n');
  const links = linkTargets(said, context.now)
    .filter(({ id }) => id !== number)
    .slice(0, MOST_LINKS);
  const system = unlistedSystemOf(record.data['system'], deps.systems());
  return {
    parts: [
      ...clockParts(record, deps.settings.reportingClocks, context),
      ...(links.length === 0 ? [] : [small('Your words name what it could be linked to:')]),
      ...besideParts(draft),
      ...(system === null ? [] : [paragraph(offerOf(system))]),
    ],
    controls: [
      ...besideControls(draft),
      ...links.map(({ kind, id }) => button(`Link ${id}`, { do: 'add-link', number, kind, id })),
      ...(system === null
        ? []
        : [button('Propose it for the inventory', { do: 'propose-system', system, number })]),
      ...stepButtons(record, offers).slice(0, 2),
    ],
  };
}

function offerOf(system: string): string {
  return (
    `“${system}” is not in the inventory of AI systems. Shall I propose it to the AIMS manager? ` +
    'Say “yes” or “no”.'
  );
}
