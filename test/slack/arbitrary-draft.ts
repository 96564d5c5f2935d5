import fc from 'fast-check';
import type { Draft } from '../../src/capture/draft.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import { anyData, anyKind } from './arbitrary-record.ts';
import { anyWords } from './arbitrary-reply.ts';
import { draftOf } from './example-draft.ts';

/** A draft of a new record, of a step or of any other change, with whatever is filled in, typed or suggested. */
export const anyDraft: fc.Arbitrary<Draft> = anyKind.chain((kind) => {
  const type = recordTypes[kind];
  const steps = type.steps.map(({ name }) => name);
  const update = fc.record({
    number: fc.constant(`${type.prefix}-2026-0001`),
    version: fc.nat(40),
    ...(steps.length === 0 ? {} : { step: fc.option(fc.constantFrom(...steps), { nil: undefined }) }),
  });
  return fc
    .record({
      data: anyData(kind),
      id: fc.uuid(),
      updates: fc.option(update),
      firstMessage: anyWords,
      typed: fc.option(fc.dictionary(fc.constantFrom(...type.fields.map(({ name }) => name)), anyWords)),
      aside: fc.boolean(),
    })
    .map(({ data, id, updates, firstMessage, typed, aside }) => ({
      ...draftOf(kind, data),
      ...{ id, firstMessage },
      updates:
        updates === null ? null : { number: updates.number, version: updates.version, ...stepOf(updates) },
      typed: typed === null ? null : { at: '1790000000.000100', values: typed },
      asideAt: aside ? '2026-11-22T10:00:00Z' : null,
    }));
});

function stepOf(update: { readonly step?: string | undefined }): { readonly step?: string } {
  return update.step === undefined ? {} : { step: update.step };
}
