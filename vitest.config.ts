import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// The folder of `test/support/kept-knowledge.ts`: one for all files and processes of a run.
process.env['AIMS_TEST_KEPT'] ??= join(tmpdir(), `aims-kept-${String(process.pid)}`);

const SETUP = 'test/support/one-seed-in-ci.ts';
const FORGET = 'test/support/forget-kept-knowledge.ts';

/** Asking and recording, from the first word to the register: they hold whatever a model says. */
const WHATEVER_A_MODEL_SAYS = [
  'test/acceptance/audience.test.ts',
  'test/acceptance/chat.test.ts',
  'test/acceptance/home-lists.test.ts',
  'test/acceptance/home.test.ts',
  'test/acceptance/import.test.ts',
  'test/acceptance/link-document.test.ts',
  'test/acceptance/slack.test.ts',
  'test/acceptance/surfaces.test.ts',
  'test/acceptance/conversations/*.test.ts',
  'test/conversation/access-ways.property.test.ts',
  'test/conversation/another/*.test.ts',
  'test/conversation/any-order.property.test.ts',
  'test/conversation/drafts-in-conversation.test.ts',
  'test/conversation/duplicate-in-conversation.test.ts',
  'test/conversation/concern/concern-in-conversation.test.ts',
  'test/conversation/record/life-cycle-in-conversation.test.ts',
  'test/conversation/record/source-marks.test.ts',
];

/** What a hostile model does not break, a good one does not: these say with a good one nothing that the others do not. */
const ENOUGH_WITH_A_HOSTILE_ONE = [
  'test/acceptance/audience.test.ts',
  'test/acceptance/home-lists.test.ts',
  'test/acceptance/home.test.ts',
  'test/acceptance/import.test.ts',
  'test/acceptance/link-document.test.ts',
  'test/acceptance/surfaces.test.ts',
  'test/acceptance/conversations/*.test.ts',
  'test/conversation/access-ways.property.test.ts',
  'test/conversation/another/*.test.ts',
  'test/conversation/record/source-marks.test.ts',
];

/** CI ends within twenty minutes on a slow machine too: it tries with a model, and a hostile one, what says most. */
const IN_CI = process.env['CI'] === 'true';
const SAYS_MOST = [
  'test/acceptance/chat.test.ts',
  'test/acceptance/slack.test.ts',
  'test/conversation/access-ways.property.test.ts',
  'test/conversation/any-order.property.test.ts',
];

const withModel = (name: string, include: readonly string[]) => ({
  extends: true as const,
  test: {
    name,
    include: [...include],
    globalSetup: [FORGET, 'test/support/models/start-model.ts'],
    setupFiles: [SETUP, 'test/support/models/use-model.ts'],
  },
});

/** It asks thousands of questions, and would run alone at the end: large files come first, and it is a small one. */
const LONGEST = 'test/answer/eval.test.ts';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(LONGEST);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    // Many tests wait for processes of their own: in CI, of which nobody else wants the machine, a third leaves no core idle.
    maxWorkers: IN_CI ? 3 : 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'no model',
          // Files share what their worker has loaded: half of the time of the small ones was loading. None of them
          // replaces a module or leaves something in `process.env`.
          isolate: false,
          include: ['test/**/*.test.ts'],
          globalSetup: [FORGET],
          setupFiles: [SETUP],
        },
      },
      withModel('a hostile model', IN_CI ? SAYS_MOST : WHATEVER_A_MODEL_SAYS),
      ...(IN_CI
        ? []
        : [
            withModel(
              'a good model',
              WHATEVER_A_MODEL_SAYS.filter((file) => !ENOUGH_WITH_A_HOSTILE_ONE.includes(file)),
            ),
          ]),
    ],
  },
});
