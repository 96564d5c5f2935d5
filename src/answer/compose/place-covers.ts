import type { Entry } from '../knowledge/registry.ts';
import { sayAbout } from './entry-aspects.ts';
import { lowerFirst } from './make-answer.ts';

/** "Who should watch it?", "who is in charge of …": a job is wanted, which the standard gives to nobody by name. */
const ASKS_WHO =
  /\bwho\s+(?:should|must|shall|has\s+to|have\s+to|needs?\s+to|ought\s+to|is\s+(?:supposed|meant|obliged)\s+to|is\s+(?:responsible|in\s+charge|accountable)|watch(?:es)?|checks?|monitors?|supervises?|oversees?|looks?\s+(?:after|at)|signs?|approves?|decides?|handles?|takes?\s+care)\b/i;
/** "For how long do we keep it?", "how many years …", "by when …": no such number stands in the standard. */
const ASKS_HOW_LONG =
  /\bhow\s+(?:long|soon|quick(?:ly)?|fast)\b|\bhow\s+many\s+(?:minutes|hours|days|weeks|months|years)\b|\bwithin\s+(?:what|which)\s+(?:time|period)\b|\b(?:which|what)\s+(?:retention\s+)?(?:period|deadline)\b|\bby\s+when\b/i;
/** "How often do we repeat it?", "at what intervals …" */
const ASKS_HOW_OFTEN =
  /\bhow\s+(?:often|frequently|regularly)\b|\bhow\s+many\s+times\b|\bevery\s+how\s+many\b|\b(?:at|in)\s+(?:what|which)\s+intervals?\b/i;
/** "How do we choose one?", "how should it look?": what good looks like is shown beneath. */
const ASKS_HOW = /\bhow\s+(?:do|can|could|should|would|must|might|to)\b/i;

/** That a place is the one that is asked for, what it asks, and first of all what the question wants to know of it. */
export function sayPlace(
  entry: Entry,
  label: string,
  question: string,
): { readonly lead: string; readonly points: readonly string[] } {
  const says = lowerFirst(entry.summary);
  if (ASKS_WHO.test(question)) {
    const { lead } = sayAbout(entry, label, 'who is responsible');
    return { lead, points: [entry.summary] };
  }
  if (ASKS_HOW_LONG.test(question))
    return { lead: `${label} covers this, and 42001 sets no period for it, you do: ${says}`, points: [] };
  if (ASKS_HOW_OFTEN.test(question))
    return {
      lead: `${label} covers this, and 42001 fixes no number for it, you plan it: ${says}`,
      points: [],
    };
  const points = ASKS_HOW.test(question) ? sayAbout(entry, label, 'how to').points : [];
  return { lead: `${label} covers this: ${says}`, points };
}
