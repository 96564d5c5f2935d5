import { join } from 'node:path';
import { expect, it } from 'vitest';
import { understandMessage } from '../../src/capture/understand/understand-message.ts';
import type { RecordKind } from '../../src/records/define-record.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import { linesIn } from '../support/lines-in.ts';
import { sightOf } from '../support/sight-of.ts';

interface Message {
  readonly message: string;
  readonly now: string;
  readonly timezone: string;
  readonly type: RecordKind | null;
}

/** In CI every third is enough for an average; `npx vitest run` by itself reads them all. */
const EVERY = process.env['CI'] === 'true' ? 3 : 1;
const MESSAGES = linesIn<Message>(join(import.meta.dirname, '..', 'eval', 'capture.jsonl')).filter(
  (_, at) => at % EVERY === 0,
);

/** A first message that says nothing leaves every required field to be asked; the set's messages leave 2.2 to 2.4 of them. */
const MOST_QUESTIONS: Readonly<Partial<Record<RecordKind, number>>> = {
  incident: 2.5,
  risk: 2.7,
  change: 2.7,
};

it.each(['incident', 'risk', 'change'] as const)(
  'an average %s needs few questions before it can be saved',
  (kind) => {
    const asked = MESSAGES.filter(({ type }) => type === kind).flatMap(({ message, now, timezone }) => {
      const context = { now: new Date(now), timezone, systems: [], author: 'U0TOMAS001', sightOf };
      const { kind: found, fields, unsure } = understandMessage(message, context);
      const missing = recordTypes[kind].requiredFields.filter(({ name }) => !(name in fields));
      // What it is not sure of is asked as well.
      return found === kind
        ? [new Set([...missing.map(({ name }) => name), ...Object.keys(unsure)]).size]
        : [];
    });
    const average = asked.reduce((sum, one) => sum + one, 0) / asked.length;
    console.info(`${kind}: ${average.toFixed(2)} questions on average over ${asked.length} messages`);
    expect(average).toBeLessThan(MOST_QUESTIONS[kind] ?? 0);
  },
);
