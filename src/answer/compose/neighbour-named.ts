import type { Entry, Registry } from '../knowledge/registry.ts';
import { wordsOf } from '../words/words-of.ts';

/** "A.6.2.7 is our event log control", "our A.8.3 incident plan", "A.10.3 customers: …": a name set beside a number. */
const NAME_BESIDE =
  /^[\s(]*(?:(?:is|are|=)\s+(?:our|the)\s+)?((?:[a-z-]+\s+){0,3}?[a-z-]+?)(?=\s+(?:plan|process|procedure|control|clause|register|form|list|who|how|what|when|must|should|is|are|needs?)\b|\s*[):,?.!]|\s*$)/i;

/** "A.6.2.8 requires …" tells what it asks; it is no slip for "requirements". */
const TELLS_WHAT_IT_ASKS = /^\s*(?:requires?|demands?|asks?|wants?|needs?|covers?|produces?|says?)\b/i;

/** Every control and clause has these, and is audited: "our A.6.2.4 logs" are the logs of the tests. */
const RECORDS = stemsOf(
  'log logs record records report reports document documents documentation information process system data resources comms audit audits',
);

/**
 * The entry of the same group whose title the name repeats, where nothing in the name belongs to the entry
 * whose number was written. Null when several fit: then it is no slip of the number.
 */
export function neighbourNamed(entry: Entry, after: string, registry: Registry): Entry | null {
  const name = TELLS_WHAT_IT_ASKS.test(after) ? undefined : NAME_BESIDE.exec(after)?.[1];
  if (name === undefined) return null;
  const said = stemsOf(name).difference(RECORDS);
  const own = stemsOf(`${entry.title} ${entry.summary}`);
  if (said.size === 0 || !said.isDisjointFrom(own)) return null;
  const fitting = [...registry.entries.values()].filter(
    (other) => groupOf(other.id) === groupOf(entry.id) && said.isSubsetOf(stemsOf(other.title)),
  );
  const [neighbour] = fitting;
  return neighbour === undefined || fitting.length > 1 ? null : neighbour;
}

/** "A.6.2" of "A.6.2.7", "9" of "9.2.1". */
export function groupOf(id: string): string {
  return id.startsWith('A.') ? id.slice(0, id.lastIndexOf('.')) : (id.split('.')[0] ?? id);
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ stem, stop }) => (stop ? [] : [stem])));
}
