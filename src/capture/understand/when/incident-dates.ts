import type { DateMention } from '../dates/find-mentions.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import { found, type FoundFields } from '../slots/found.ts';
import { findCues, govern } from '../text/cues.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { roleFeatures, type Standins } from '../roles/role-features.ts';
import { weighRoles } from '../roles/weigh-roles.ts';
import { noticedThen, sinceThat, type Mentioned } from './incident-circumstances.ts';
import { INCIDENT_CUES } from './incident-cues.ts';
import { noticedLater } from './days-later.ts';
import { endAfter } from './read-duration.ts';
import { incidentRole } from './incident-role.ts';
import { readRole } from './read-role.ts';

/** Above this chance a clause tells what was done about it, and its date is that of the deed. */
const DONE = 0.7;

/** "Index rebuilt without the folder at 16:00": no verb makes it the date of the incident, and the clause tells an answer. */
function isAnswer(reading: Reading, { cue, segment, sentence }: Mentioned, standins: Standins): boolean {
  if (cue !== null || sentence.from === reading.sentences[0]?.from) return false;
  const chances = weighRoles('incident', roleFeatures(reading, segment, standins), [
    'none',
    'immediateAction',
  ]);
  return (chances.get('immediateAction') ?? 0) >= DONE;
}

/**
 * When an incident happened, was noticed and ended, each date told from the others by the verb of its
 * clause.
 */
export function readIncidentDates(
  reading: Reading,
  mentions: readonly DateMention[],
  names: readonly Span[],
  context: DateContext,
): FoundFields {
  const cues = findCues(reading, INCIDENT_CUES, names);
  const governed = govern(reading, mentions, cues);
  const told = governed.map((one) => ({
    item: one.item,
    sentence: one.sentence,
    role: isAnswer(reading, one, { systems: names, dates: mentions })
      ? null
      : incidentRole(reading, one, names, context),
    told: one.cue?.role ?? null,
  }));
  const since = told.some(({ role }) => role === 'occurred') ? null : sinceThat(reading, governed);
  const noticed = told.some(({ role }) => role === 'detected') ? null : noticedThen(reading, governed);
  const roled = told.map((one) => {
    if (one.item === since?.item) return { ...one, role: 'occurred' as const };
    return one.item === noticed?.item ? { ...one, role: 'detected' as const } : one;
  });
  const occurred = readRole(roled, 'occurred', { tense: 'past', context });
  const after = { tense: 'past' as const, context, notBefore: occurred?.start };
  const detected = readRole(roled, 'detected', after);
  const ended = readRole(roled, 'ended', after);
  const end = ended
    ? { ...ended, when: ended.start }
    : occurred?.end
      ? { ...occurred, when: occurred.end }
      : null;
  return {
    occurredAt: occurred && found(reading, occurred.start, occurred),
    detectedAt: detected
      ? found(reading, detected.start, detected)
      : occurred && noticedLater(reading, occurred.start, cues, context),
    endedAt: end ? found(reading, end.when, end) : occurred && endAfter(reading, occurred.start, context),
  };
}
