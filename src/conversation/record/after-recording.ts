import { unlistedSystemOf } from '../../capture/understand/unlisted-system-of.ts';
import type { RecordData } from '../../records/define-record.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { Confirming } from '../confirm-draft.ts';
import { besideControls, besideParts } from '../another/ask-which.ts';
import { button } from '../present-question.ts';
import type { Control, Part } from '../reply.ts';
import { paragraph } from '../rich-text.ts';
import { awaitedParts } from './awaited-approval.ts';
import { clockParts } from './clock-parts.ts';
import { suggestedControls, suggestedParts, suggestLinks, type LinkSuggestions } from './suggest-links.ts';
import { offersFor, stepButtons } from './step-buttons.ts';

/** What is said behind "recorded as …": deadlines that may run, and what can be done next, each a press away. */
export interface AfterRecording {
  readonly parts: readonly Part[];
  readonly controls: readonly Control[];
}

export function afterRecording(
  record: RecordVersion,
  { draft, incoming, context, deps }: Confirming,
  suggested: LinkSuggestions,
): AfterRecording {
  const { number } = record;
  const offers = offersFor(record, { user: incoming.user, approvals: [], deps });
  const system = unlistedSystemOf(record.data['system'], deps.systems());
  return {
    parts: [
      ...clockParts(record, deps.settings.reportingClocks, context),
      ...awaitedParts(record, { approvals: [], context, deps }),
      ...suggestedParts(suggested),
      ...besideParts(draft),
      ...(system === null ? [] : [paragraph(offerOf(system))]),
    ],
    controls: [
      ...besideControls(draft),
      ...suggestedControls(suggested, number),
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

/** What was said when it was recorded, held against what is on record. */
export function linksFor(
  { draft, incoming, deps }: Confirming,
  data: RecordData,
  number: string | null = null,
): Promise<LinkSuggestions> {
  const said = [draft.firstMessage, String(data['description'] ?? '')].join('\n');
  return suggestLinks(said, { data, number }, incoming, deps);
}
