// What the AIMS manager hears of everybody: more than a message has room for is counted in it, and listed behind a button.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { eventually } from '../support/eventually.ts';
import { PRIYA, TOMAS, type PostedMessage, type SlackView } from '../support/local-slack.ts';
import { incidentOf } from '../support/on-file.ts';

const OWNERS = Array.from({ length: 28 }, (_, at) => `U0OWNER${String(at + 1).padStart(3, '0')}`);
const UNDATED = '# House rules for prompts\n\nNobody pastes personal data.\n';
const APPROVED =
  '---\ntitle: Access rules\nowner: tomas@example.com\napprovedOn: "2025-11-01"\n---\n# Access rules\n\nKeys rotate.\n';

let aims: AssistantByTheClock;
beforeAll(async () => {
  const documents = {
    'prompts.md': UNDATED,
    'access.md': APPROVED.replace('tomas@example.com', TOMAS.email),
  };
  aims = await AssistantByTheClock.start({ at: '2026-11-20T12:00:00Z', documents });
  const incidents = OWNERS.flatMap((owner) => [
    incidentOf(owner, `First of ${owner}`),
    incidentOf(owner, `Second of ${owner}`),
  ]);
  await aims.onFile('2026-11-20T13:00:00Z', ...incidents);
  await aims.at('2026-11-23T08:01:00Z');
});
afterAll(() => aims.stop());

async function toManager(pattern: RegExp): Promise<PostedMessage> {
  const found = (await aims.toldTo(PRIYA.id)).findLast(({ text }) => pattern.test(text));
  if (found === undefined) throw new Error(`nothing matches ${String(pattern)}`);
  return found;
}

async function listOf(message: PostedMessage): Promise<SlackView> {
  await aims.use(PRIYA.id, directChannelOf(PRIYA.id), message, { button: 'Show all that is due' });
  return eventually('the list', () => {
    const { view } = aims.slack;
    return Promise.resolve(view !== undefined && /Due now\*?: \d+/u.test(JSON.stringify(view)) ? view : null);
  });
}

it('the overview names the first fifteen owners, counts the others and what is theirs, and leads to everything', async () => {
  const overview = await toManager(/Everybody’s reviews/u);
  expect(overview.text).toMatch(/57 things are due to 29 people/u);
  expect(overview.text.match(/<@U0\w+>: \d due/gu)).toHaveLength(15);
  expect(overview.text).toMatch(/14 more people, with 2[78] things due\./u);
  const shown = JSON.stringify(await listOf(overview));
  expect(shown).toMatch(/Due now\*?: 57, 1 to 50/u);
  expect(shown).toMatch(/First of U0OWNER001/u);
  expect(shown).toMatch(/Next 7/u);
});

it('a document without any date is named to the manager, and one that was approved over a year ago is asked of its owner', async () => {
  const overview = await toManager(/Everybody’s reviews/u);
  expect(overview.text).toMatch(
    /1 document says neither when it is to be reviewed nor when it was approved, so nobody is asked about it: “House rules for prompts”/u,
  );
  await aims.at('2026-11-23T09:01:00Z');
  const review = (await aims.toldTo(TOMAS.id)).find(({ text }) => /Your weekly review/u.test(text));
  expect(review?.text).toMatch(/Access rules\*?\n.*approved 1 Nov 2025, no review date/u);
});

it('what was ignored is told as the first ten, the rest counted with its people, and all of it listed', async () => {
  for (const day of ['24', '25', '26', '27']) await aims.at(`2026-11-${day}T09:05:00Z`);
  const told = await toManager(/Not answered · week 48/u);
  expect(told.text).toMatch(/5\d things were asked for twice, and have no answer/u);
  expect(told.text).toMatch(/4\d more, of 2\d people\./u);
  expect(JSON.stringify(await listOf(told))).toMatch(/Due now/u);
});
