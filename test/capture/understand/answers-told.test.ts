import { expect, test } from 'vitest';
import type { RecordKind } from '../../../src/records/define-record.ts';
import { valueOf } from './value-of.ts';

test.each<[RecordKind, string, string, unknown]>([
  [
    'incident',
    'immediateAction',
    'The bot leaked a name. The engineer rolled the widget back, it was fine again from 10 on.',
    'The engineer rolled the widget back',
  ],
  [
    'incident',
    'immediateAction',
    'The bot leaked a name. I have informed <@U0ANA01>. We answer by hand at the moment.',
    'We answer by hand at the moment',
  ],
  [
    'incident',
    'immediateAction',
    'The bot quoted wrong rates. The team sent corrected messages.',
    'The team sent corrected messages',
  ],
  [
    'incident',
    'immediateAction',
    'The bot was rude. We apologised to her and I think the list lacks a word.',
    'We apologised to her',
  ],
  ['incident', 'rootCause', 'The bot refused. A customer is crying because it told her no.', undefined],
  ['change', 'changeKind', 'v3.1 of the call summarizer was rolled out to all teams.', 'model-version'],
  [
    'change',
    'changeKind',
    'Swapped the embedding model in doc search from bge-small to bge-large.',
    'model-version',
  ],
  ['change', 'changeKind', "The provider announced they'll replace their engine.", 'supplier-model'],
  ['change', 'changeKind', 'The bot moves to Dublin. No approval needed acc. to policy.', 'infrastructure'],
  ['incident', 'immediateAction', 'The bot leaked a name. I phoned legal and was told to wait.', undefined],
  ['incident', 'affectedCount', 'The bot swore at customers, three of them.', 3],
  ['incident', 'affectedCount', 'Two customers told us today that the bot was rude.', undefined],
  ['incident', 'system', 'The energy forecast was 30 percent too low.', 'energy forecast'],
  ['change', 'rollbackPlan', 'We move the chatbot. Rollback: none needed.', undefined],
  [
    'change',
    'rollbackPlan',
    'We move the chatbot on Friday. If there are errors, we go back to the old host.',
    'we go back to the old host',
  ],
  ['risk', 'treatment', 'The drone could fall, we stop flights there (avoid).', 'avoid'],
])('a %s: what counts for its %s in “%s” is taken and no more', (kind, field, text, value) => {
  expect(valueOf(kind, field, text)).toBe(value);
});
