import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { childrenOf, labelOf } from '../../src/answer/knowledge/registry.ts';
import { KNOWLEDGE, problems, registry } from './knowledge.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aims-knowledge-'));
  cpSync(KNOWLEDGE, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('the knowledge that is shipped', () => {
  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it('has 38 controls in nine groups, 3+2+5+4+9+5+4+3+3', () => {
    const groups = ['A.2', 'A.3', 'A.4', 'A.5', 'A.6', 'A.7', 'A.8', 'A.9', 'A.10'];
    expect(groups.map((group) => childrenOf(registry, group).length)).toEqual([3, 2, 5, 4, 9, 5, 4, 3, 3]);
    expect(childrenOf(registry, 'Annex A')).toHaveLength(38);
  });

  it('has no A.x.1 among the controls', () => {
    expect([...registry.entries.keys()].filter((id) => /^A\..*\.1$/u.test(id))).toEqual([]);
  });

  it('names a clause called “General” after the one above it', () => {
    expect(labelOf(registry, '9.2.1')).toBe('9.2.1 Internal audit: general');
  });

  it('relates all 72 NIST subcategories to clauses and controls that exist', () => {
    expect(registry.nist).toHaveLength(72);
    const ids = registry.nist.flatMap(({ iso42001 }) => iso42001);
    expect(ids.filter((id) => !registry.entries.has(id) && !registry.groups.has(id))).toEqual([]);
  });

  it('marks the columns of the harmonized structure that nobody checked', () => {
    const checked = Object.entries(registry.harmonized.standards).filter(([, standard]) => standard.checked);
    expect(checked.map(([key]) => key)).toEqual(['iso27001_2022']);
  });

  it('refers from standards, terms and errors only to what exists', () => {
    const related = [...registry.standards, ...registry.terms, ...registry.misconceptions].flatMap(
      (each) => each.related,
    );
    expect(related.filter((id) => !registry.entries.has(id))).toEqual([]);
  });
});

describe('a broken knowledge file', () => {
  it('is named with its key and what to do, and the rest goes on', () => {
    edit('controls/A.6.2.8.md', (text) => text.replace(/^summary:.*$/mu, ''));
    const loaded = loadRegistry(folder);
    expect(loaded.registry.entries.has('A.6.2.8')).toBe(false);
    expect(loaded.registry.entries.has('A.6.2.7')).toBe(true);
    const [problem] = loaded.problems.filter(({ file }) => file === 'controls/A.6.2.8.md');
    expect(problem?.problem).toMatch(/"summary".*Correct it in the file\.$/u);
  });

  it('is reported when it has no front matter', () => {
    edit('clauses/9.1.md', () => 'Only a body.');
    expect(loadRegistry(folder).problems[0]).toMatchObject({
      file: 'clauses/9.1.md',
      problem: expect.stringContaining('front matter') as string,
    });
  });

  it('is reported when its front matter is no YAML', () => {
    edit('clauses/9.1.md', (text) => text.replace('kind: clause', 'kind: [clause'));
    expect(loadRegistry(folder).problems.map(({ file }) => file)).toContain('clauses/9.1.md');
  });

  it('is reported when it names a neighbour that does not exist', () => {
    edit('controls/A.2.2.md', (text) => text.replace(/- id: "[^"]+"/u, '- id: "A.2.9"'));
    expect(
      loadRegistry(folder)
        .problems.map(({ problem }) => problem)
        .join(),
    ).toContain('A.2.9');
  });

  it('is reported when it has questions to a part that does not exist', () => {
    edit('standards/certification.md', (text) => text.replace('## What it costs', '## Its price'));
    const problems = loadRegistry(folder).problems.map(({ problem }) => problem);
    expect(problems.join()).toMatch(/"What it costs".*no heading is called so/u);
    expect(problems.join()).toMatch(/certification, "What it costs", which does not exist/u);
  });

  it('leaves the questions answerable when a whole folder is missing', () => {
    rmSync(join(folder, 'misconceptions'), { recursive: true });
    const loaded = loadRegistry(folder);
    expect(loaded.registry.entries.size).toBe(registry.entries.size);
    expect(loaded.problems.map(({ file }) => file)).toContain('misconceptions');
  });
});
