import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { levelOf, pairsOf } from '../src/records/risk-criteria.ts';
import { readSettings } from '../src/settings.ts';

const dir = mkdtempSync(join(tmpdir(), 'aims-settings-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function settingsFile(yaml: string): string {
  const path = join(dir, `${crypto.randomUUID()}.yaml`);
  writeFileSync(path, yaml);
  return path;
}

const refused = (yaml: string): string => {
  try {
    readSettings(settingsFile(yaml));
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : '';
  }
  return 'accepted';
};

describe('the settings', () => {
  it('are complete as they are shipped, and cannot be changed at run time', () => {
    const settings = readSettings(null);
    expect(settings.approvals.emergencyWithinHours).toBe(72);
    expect(() => {
      (settings.risk.levels as string[]).push('another');
    }).toThrow(TypeError);
  });

  it('of an organization replace the shipped ones key by key', () => {
    const settings = readSettings(
      settingsFile('approvals:\n  fourEyes: false\nconcerns:\n  readers: [U1]\n'),
    );
    expect(settings.approvals).toEqual({ ...readSettings(null).approvals, fourEyes: false });
    expect(settings.concerns.readers).toEqual(['U1']);
    expect(settings.risk).toEqual(readSettings(null).risk);
  });

  it('may be an empty file', () => {
    expect(readSettings(settingsFile('# nothing yet\n'))).toEqual(readSettings(null));
  });

  it.each([
    ['approvals:\n  fourEyes: sometimes\n', 'approvals.fourEyes'],
    ['approvals:\n  foureyes: true\n', 'approvals.foureyes: there is no such key'],
    ['risks: {}\n', 'risks: there is no such key'],
    ['risk:\n  levels: [low, high]\n', 'risk.matrix.0: names “medium”'],
    ['risk:\n  likelihood: [a, b, c]\n', 'risk.likelihood: needs five words'],
    ['risk:\n  acceptance: {enormous: [owner]}\n', 'names “enormous”'],
    ['approvals:\n  treatmentFromLevel: enormous\n', 'approvals.treatmentFromLevel: names “enormous”'],
    ['concerns:\n  readers: ["not an id"]\n', 'concerns.readers.0: is not a user id'],
    [
      'reportingClocks:\n  - {name: X, to: Y, within: soon, source: Z, applies: if, when: {personalData: ["yes"]}}\n',
      'is not a duration',
    ],
    [
      'reportingClocks:\n  - {name: X, to: Y, within: P1D, source: Z, applies: if, when: {}}\n',
      'names no answer',
    ],
    ['a: [1\n', 'is not YAML'],
  ])('that are wrong name the key: %s', (yaml, words) => {
    expect(refused(yaml)).toContain(words);
  });

  it('that are not there say what to set', () => {
    expect(() => readSettings(join(dir, 'nowhere.yaml'))).toThrow('Set AIMS_SETTINGS to a YAML file');
  });
});

describe('the risk matrix', () => {
  const { risk } = readSettings(null);

  it('gives each pair of numbers one level, and never a lower one for more', () => {
    const rank = (likelihood: number, impact: number) =>
      risk.levels.indexOf(levelOf(risk, likelihood, impact) ?? '');
    for (let likelihood = 1; likelihood <= 5; likelihood++) {
      for (let impact = 1; impact <= 5; impact++) {
        expect(rank(likelihood, impact)).toBeGreaterThanOrEqual(0);
        if (likelihood < 5)
          expect(rank(likelihood + 1, impact)).toBeGreaterThanOrEqual(rank(likelihood, impact));
        if (impact < 5) expect(rank(likelihood, impact + 1)).toBeGreaterThanOrEqual(rank(likelihood, impact));
      }
    }
  });

  it('is turned round without a pair lost', () => {
    expect(risk.levels.flatMap((level) => pairsOf(risk, level))).toHaveLength(25);
    expect(levelOf(risk, 6, 1)).toBeNull();
    expect(levelOf(risk, undefined, 1)).toBeNull();
  });
});
