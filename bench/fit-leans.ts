/**
 * Fits which questions cannot be understood without the one before, and writes `src/answer/meaning/leans.json`. `npm run fit-leans` is
 * deterministic. With `--check` it writes nothing and prints how many are told rightly by weights that saw nothing of their organization.
 */
import { writeFileSync } from 'node:fs';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import { bothReadings } from '../src/answer/meaning/meaning.ts';
import { storeHead } from '../src/kernel/vector-heads.ts';
import { offTopicTexts } from '../src/answer/rank/subject-model.ts';
import { askedOf, otherOrganizations } from '../test/answer/other-organizations.ts';
import { KNOWLEDGE } from './example-questions.ts';
import { fitTwoWay } from './meaning/fit-softmax.ts';
import { PULL } from './meaning/pull.ts';
import { rememberingEncoder } from './meaning/vectors.ts';

const FILE = new URL('../src/answer/meaning/leans.json', import.meta.url);
/** Conversations hold a question that leans on another for each that stands alone; much more is asked that stands alone. */
const ALONE_FOR_EACH = 2;
/** What is asked of the standard, of words, of errors and of anything else stands alone, however short; so many of them are enough. */
const EVERY = { known: 6, offTopic: 4 } as const;

const { encode, remember } = rememberingEncoder();
const { registry } = loadRegistry(KNOWLEDGE);
const known = [
  registry.termQuestions,
  registry.pageQuestions,
  registry.questions,
  registry.premiseQuestions,
  registry.companyQuestions,
].flatMap((asked) => asked.map(({ question }) => question));
const standingAlone = [
  ...known.filter((_, at) => at % EVERY.known === 0),
  ...offTopicTexts(registry).filter((_, at) => at % EVERY.offTopic === 0),
].map((text) => ({ name: 'knowledge', text, label: 1, vector: bothReadings(encode(text)) }));
const ofOrganizations = otherOrganizations('taught').flatMap((organization) => {
  const { name, talks } = organization;
  const turns = talks.flatMap((talk) =>
    talk.turns.map((turn, at) => ({ q: turn.q, leans: at > 0 && turn.alone !== true })),
  );
  const leaning = turns.filter(({ leans }) => leans).map(({ q }) => q);
  const alone = [...turns.filter(({ leans }) => !leans).map(({ q }) => q), ...askedOf(organization)];
  return [
    ...leaning.map((text) => ({ name, text, label: 0 })),
    ...alone.slice(0, ALONE_FOR_EACH * leaning.length).map((text) => ({ name, text, label: 1 })),
  ].map((one) => ({ ...one, vector: bothReadings(encode(one.text)) }));
});
const examples = [...ofOrganizations, ...standingAlone];
remember();
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  for (const [name, own] of Map.groupBy(examples, (example) => example.name)) {
    const { row, base } = fitTwoWay(
      examples.filter((example) => example.name !== name),
      PULL,
    );
    const leans = (vector: Float32Array) => vector.reduce((sum, each, at) => sum + each * row[at]!, base) > 0;
    const share = (label: number) => {
      const those = own.filter((example) => example.label === label);
      return `${String(those.filter(({ vector }) => leans(vector) === (label === 0)).length)} of ${String(those.length)}`;
    };
    print(`${name}: ${share(0)} that lean, ${share(1)} that stand alone`);
  }
} else {
  const { row, base } = fitTwoWay(examples, PULL);
  writeFileSync(FILE, `${JSON.stringify(storeHead(row, base), null, 1)}\n`);
  print(`${String(examples.length)} questions`);
}
