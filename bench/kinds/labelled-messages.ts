import { clauseEvidence } from '../../src/capture/understand/kind/clause-evidence.ts';
import { GRAMMAR, kindFeatures } from '../../src/capture/understand/kind/kind-features.ts';
import { KINDS } from '../../src/capture/understand/kind/weigh-kinds.ts';
import { readMessage } from '../../src/capture/understand/read-message.ts';
import { INVENTORY } from '../../test/capture/understand/score-capture.ts';
import { linesIn } from '../../test/support/lines-in.ts';
import type { Example } from './train-weights.ts';
import { SETS } from './development-cases.ts';

const TEST = new URL('../../test/', import.meta.url);

/** Written to be as different from each other as possible; the type is all that is labelled. */
export const TRAINING = 'eval/capture-training';

/** The sets of labelled messages, each by other hands or for another purpose. */
export const SOURCES = [TRAINING, ...SETS];

interface Line {
  readonly id?: string;
  readonly message: string;
  readonly type: string | null;
  readonly now?: string;
  readonly timezone?: string;
  readonly split?: string;
}

/** For messages that carry no moment of their own. */
const NOW = '2026-11-24T10:30:00+01:00';

/** Messages whose ids begin so were written without a look at the grammar, and the grammar without a look at them. */
const BY_ANOTHER_HAND = /^(?:[uk]|(?:sh|of|wk|bu|pl|hb|wd|ct|mo|rk|cg|ng|nm|hl|ds)\d)/u;

export interface Labelled extends Example {
  readonly id: string;
  /** Where it is from. */
  readonly set: string;
}

/** Id of the messages that were written because the grammar would be wrong about them: they say nothing of how often it is. */
const CONTRARY = 'contrary';

export function labelledMessages(source: string): readonly Labelled[] {
  return linesIn<Line>(new URL(`${source}.jsonl`, TEST))
    .filter(({ split = 'dev' }) => split === 'dev')
    .map((line) => labelled(line, source));
}

function labelled(line: Line, source: string): Labelled {
  const { id = '', message, type, now = NOW, timezone = 'Europe/Amsterdam' } = line;
  const context = { now: new Date(now), timezone, systems: INVENTORY, author: 'U0AUTHOR0' };
  const read = readMessage(message, context);
  const all = [...kindFeatures(read, clauseEvidence(read, context), context)];
  const kind = KINDS.findIndex((one) => one === (type ?? 'none'));
  // The grammar was written with these at hand and is right about nearly all of them: to learn from them how far it can be
  // trusted would be to trust it too far.
  const fitted = source === TRAINING ? id === CONTRARY : !BY_ANOTHER_HAND.test(id);
  const features = fitted ? all.filter((name) => !name.startsWith(GRAMMAR)) : all;
  return { id, set: source, message, features, kind };
}
