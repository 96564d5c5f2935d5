/**
 * How good the answers are in organizations that nothing is tuned on: one JSON object an organization and way of asking of
 * `test/eval/other-organizations`, each figure a share. With `dev` behind it those of the authors whose questions may be read.
 * `npm run bench:elsewhere`.
 */
import { createAnswerer } from '../src/answer/answer-question.ts';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import { figuresElsewhere } from '../test/answer/elsewhere-figures.ts';
import { openOrganization, otherOrganizations, WAYS } from '../test/answer/other-organizations.ts';
import { KNOWLEDGE, TODAY } from './example-questions.ts';
import { sentenceEncoder } from './meaning/vectors.ts';

const encode = sentenceEncoder();
const { registry } = loadRegistry(KNOWLEDGE);

for (const organization of otherOrganizations(process.argv[2] === 'dev' ? 'dev' : 'held-out')) {
  const opened = await openOrganization(organization, encode);
  const answerer = createAnswerer({ ...opened, registry, encode, today: () => TODAY });
  for (const asked of WAYS) {
    if (organization[asked].told.length === 0) continue;
    const figures = Object.entries(figuresElsewhere(answerer, organization[asked]));
    const rounded = figures.map(([name, figure]) => [name, Number(figure.toFixed(3))]);
    const line = { organization: organization.name, asked, ...Object.fromEntries(rounded) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
