import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { loadPrompts } from '../../src/model/prompts.ts';
import { openStore } from '../../src/store/open-store.ts';
import { dayIn } from '../../src/records/when.ts';
import { examine } from '../../src/wiring/examine.ts';
import { knowing } from '../support/new-data-dir.ts';
import { PROMPTS } from './test-model.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aims-prompts-'));
  cpSync(PROMPTS, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const changed = (from: string, to: string) => () => {
  const file = join(folder, 'investigate.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

describe('the prompts at the start', () => {
  it('are all there and fit', () => {
    expect(() => loadPrompts(folder)).not.toThrow();
  });

  it.each([
    ['is missing', () => rmSync(join(folder, 'draft-text.md')), /draft-text\.md.*missing/su],
    ['is used by nothing', () => writeFileSync(join(folder, 'other.md'), 'x'), /other\.md.*No part/su],
    ['lacks a variable', changed('{{question}}', 'A question'), /investigate\.md.*question/su],
    ['has a variable more', changed('{{question}}', '{{question}} {{secret}}'), /investigate\.md.*secret/su],
    ['has another name', changed('name: investigate', 'name: look'), /investigate\.md.*name must be/su],
    ['has no version', changed('version: 3', 'version: none'), /investigate\.md.*front matter/su],
  ])('stop it with the file and what to mend when one %s', (_, spoil, said) => {
    spoil();
    expect(() => loadPrompts(folder)).toThrow(said);
  });
});

describe('what the doctor says of a model', () => {
  const findings = async (environment: Readonly<Record<string, string>>) => {
    const found = [];
    for await (const finding of examine(() => readConfig({ AIMS_DATA_DIR: knowing(folder), ...environment })))
      if (finding.what.startsWith('Language model')) found.push(finding);
    return found;
  };

  it('names the model, where it is and what may leave; or says what to set', async () => {
    expect(await findings({})).toMatchObject([{ state: 'ok', what: expect.stringContaining('none') }]);
    const endpoint = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };
    expect(await findings(endpoint)).toMatchObject([
      { state: 'note', fix: expect.stringContaining('Set AIMS_CHAT_MODEL') },
    ]);
    const [whole] = await findings({ ...endpoint, AIMS_CHAT_MODEL: 'small' });
    expect(whole).toMatchObject({ state: 'ok' });
    expect(whole?.what).toContain('small at http://127.0.0.1:9/v1');
    expect(whole?.what).toContain(
      'documents for all, channels; messages and records of incident, risk, change.',
    );
    expect(whole?.what).toContain('What stays: all other documents, restricted records, concerns.');
    expect(whole?.what).toContain('200,000 tokens a person');
    expect(whole?.what).toContain('At most 4 requests at once and 20 s an answer; after 3 failures in a row');
    expect(whole?.what).toContain('2,000,000 in all, of which 0 are used today');
    const settings = join(folder, 'settings.yaml');
    writeFileSync(
      settings,
      'model:\n  maskNames: [Kim Vermeer]\n  mayLeave: {audiences: [], records: [risk]}\n',
    );
    const set = { ...endpoint, AIMS_CHAT_MODEL: 'small', AIMS_SETTINGS: settings };
    const [little] = await findings({ ...set, AIMS_EMBEDDING_MODEL: 'tiny' });
    expect(little?.what).toContain('documents for nobody; messages and records of risk.');
    expect(little?.what).toMatch(
      /passages and questions embedded by tiny[\s\S]*mentions and one name of a person/u,
    );
    const [embedding] = await findings({ ...endpoint, AIMS_EMBEDDING_MODEL: 'tiny' });
    expect(embedding).toMatchObject({ state: 'note', fix: expect.stringContaining('AIMS_CHAT_MODEL') });
    expect(embedding?.what).toContain('no chat model, passages and questions embedded by tiny');
    expect(embedding?.what).toContain('documents for all, channels; questions.');
    writeFileSync(settings, 'model:\n  mayLeave: {audiences: [all], records: [risk, concern]}\n');
    expect(await findings(set)).toMatchObject([{ state: 'problem' }]);
  });

  it('says that the budget of the day is used up', async () => {
    const environment = { OPENAI_API_KEY: 'k', AIMS_CHAT_MODEL: 'small' };
    const config = readConfig({ AIMS_DATA_DIR: folder, ...environment });
    const store = await openStore(config);
    await store.modelUse.add(dayIn(config.timezone, new Date()), 'U0ASKER', 2_000_000);
    await store.close();
    const [found] = await findings(environment);
    expect(found).toMatchObject({
      state: 'note',
      fix: expect.stringContaining('answers are plain until tomorrow'),
    });
    expect(found?.what).toContain('2,000,000 are used today');
  });
});
