import fc from 'fast-check';
import { isCarried } from '../../src/conversation/carried-text.ts';
import type { ImportWork, LongWork, WorkOutcome } from '../../src/conversation/work/long-work.ts';
import type { WorkProgress } from '../../src/kernel/work-progress.ts';
import type { ImportReport } from '../../src/records/import/import-report.ts';
import { anyWords, longWords } from './arbitrary-reply.ts';

const words = fc.oneof({ weight: 12, arbitrary: anyWords }, { weight: 1, arbitrary: longWords });
const name = anyWords.map((given) => given.slice(0, 150));

/** The import of a file, as it is asked for: with no more wishes than a button carries. */
const anyImport: fc.Arbitrary<ImportWork> = fc
  .record({
    file: fc.record({
      name,
      download: fc.webUrl().map((url) => url.slice(0, 500)),
      size: fc.nat(),
    }),
    columns: fc.array(fc.record({ column: anyWords, field: fc.constantFrom('owner', 'title', null) }), {
      maxLength: 20,
    }),
    take: fc.option(fc.constant('ab'.repeat(32))),
  })
  .map(({ file, columns, take }): ImportWork => ({
    ...{ work: 'import', file, take },
    wishes: { kind: null, dates: null, sheet: null, columns, defaults: {} },
  }))
  .filter((work) => isCarried(JSON.stringify({ ...work, take: null })));

export const anyWork: fc.Arbitrary<LongWork> = fc.oneof(
  fc.constant<LongWork>({ work: 'documents' }),
  fc.constant<LongWork>({ work: 'export', format: 'csv' }),
  anyImport,
);

export const anyProgress: fc.Arbitrary<WorkProgress | null> = fc.option(
  fc.record({ done: fc.nat(), total: fc.nat(), last: words, left: fc.option(fc.nat()) }),
);

const place = fc.record({ sheet: fc.option(name), row: fc.integer({ min: 1, max: 20_000 }) });
const imported = fc.record({
  ...{ place, kind: fc.constant('risk' as const), status: fc.constant('identified') },
  ...{
    confidentiality: fc.constant('internal' as const),
    data: fc.constant({}),
    reference: fc.constant(null),
  },
  ...{ rowHash: fc.constant('ab'), notes: fc.array(words, { maxLength: 3 }), lacks: fc.constant([]) },
});
const column = fc.record({ header: words, field: fc.constantFrom('title', 'owner', 'system'), label: words });
const sheet = fc.record({
  ...{ sheet: fc.option(name), headerRow: fc.nat(20), kind: fc.constantFrom('risk' as const, null) },
  ...{ columns: fc.array(column, { maxLength: 40 }), left: fc.array(words, { maxLength: 40 }) },
  ...{ rows: fc.constant([]), passedOver: fc.nat(3) },
});
const problem = fc.record({ column: words, value: words, reason: words, instead: words });

const report: fc.Arbitrary<ImportReport> = fc.record({
  ...{ file: name, fileHash: fc.constant('ab'.repeat(32)), sheets: fc.array(sheet, { maxLength: 4 }) },
  fresh: fc.array(imported, { maxLength: 20 }),
  known: fc.array(fc.record({ place, number: fc.constant('RSK-2026-0001'), changed: fc.boolean() }), {
    maxLength: 30,
  }),
  refused: fc.array(fc.record({ place, problems: fc.array(problem, { minLength: 1, maxLength: 3 }) }), {
    maxLength: 30,
  }),
  created: fc.option(fc.array(fc.record({ place, number: fc.constant('RSK-2026-0002') }), { maxLength: 5 })),
  wished: fc.boolean(),
});

export const anyOutcome: fc.Arbitrary<WorkOutcome> = fc.oneof(
  fc.record({
    ...{ work: fc.constant('documents' as const), documents: fc.nat(), added: fc.nat(), changed: fc.nat() },
    ...{ removed: fc.nat(), failed: fc.array(fc.record({ file: words, reason: words }), { maxLength: 30 }) },
  }),
  fc.record({ work: fc.constant('export' as const), records: fc.nat(), files: fc.nat(9), dir: words }),
  fc.record({ work: fc.constant('import' as const), asked: anyImport, report }),
  fc.record({ work: fc.constant('failed' as const), why: words.map((why) => `It did not work: ${why}`) }),
);
