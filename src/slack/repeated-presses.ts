import type { IncomingOf } from '../conversation/incoming.ts';
import { inboxKeyOf } from './inbox-key.ts';

/** Both seconds that a double click may lie in. */
const KEPT_MS = 2000;

/** A double click is one press also where the press does not go through the inbox, which would know it. */
export class RepeatedPresses {
  readonly #seen = new Map<string, number>();

  /** True for a press that came already; notes any other. */
  repeats(envelope: unknown, incoming: IncomingOf<'action'>, now: Date): boolean {
    const at = now.getTime();
    for (const [key, seenAt] of this.#seen) if (at - seenAt > KEPT_MS) this.#seen.delete(key);
    const { key, alias } = inboxKeyOf(envelope, incoming);
    if (this.#seen.has(key) || (alias !== undefined && this.#seen.has(alias))) return true;
    this.#seen.set(key, at);
    return false;
  }
}
