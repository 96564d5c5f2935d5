import { describe, expect, it } from 'vitest';
import type { Entry, Registry } from '../../src/answer/knowledge/registry.ts';
import { rankEntries } from '../../src/answer/rank/rank-entries.ts';
import { createSubjectModel } from '../../src/answer/rank/subject-model.ts';
import { registry } from './knowledge.ts';

function entry(id: string, title: string, asks: readonly string[]): Entry {
  return {
    id,
    title,
    kind: 'control',
    summary: `${title}.`,
    asks: [...asks],
    terms: [],
    situations: [],
    neighbours: [],
    related: [],
    evidence: [],
    findings: [],
    roles: [],
    sections: [],
  };
}

function modelOf(entries: readonly Entry[], more: Partial<Registry> = {}) {
  const small: Registry = {
    ...registry,
    entries: new Map(entries.map((each) => [each.id, each])),
    standards: [],
    offTopic: { words: {}, requests: [] },
    synonyms: {},
    everyday: {},
    ...more,
  };
  const model = createSubjectModel(small);
  return {
    best: (question: string) => rankEntries(model.read(question), model, small)[0]?.entry.id,
    read: (question: string) => model.read(question).map(({ text }) => text),
  };
}

const logs = entry('A.6.2.8', 'Event logs', ['how long do we keep logs', 'audit trail of decisions']);
const suppliers = entry('A.10.3', 'Suppliers', ['how do we choose a supplier', 'audits at suppliers']);

describe('ranking clauses and controls', () => {
  it('puts first the one whose words the question uses', () => {
    expect(modelOf([logs, suppliers]).best('keeping logs')).toBe('A.6.2.8');
  });

  it('lets a word count for more where it is said more often', () => {
    const { best } = modelOf([logs, suppliers]);
    expect(best('supplier audits')).toBe('A.10.3');
  });

  it('tells by the pair of words where the single words are the same', () => {
    const trail = entry('A.6.2.8', 'Logs', ['audit trail', 'plan for logs']);
    const plan = entry('9.2.2', 'Programme', ['audit plan', 'trail of papers']);
    const { best } = modelOf([trail, plan]);
    expect(best('an audit trail')).toBe('A.6.2.8');
    expect(best('an audit plan')).toBe('9.2.2');
  });

  it('meets a question by an idea that the summary words differently', () => {
    const synonyms = { supplier: ['supplier', 'vendor'] };
    expect(modelOf([logs, suppliers], { synonyms }).best('which vendor')).toBe('A.10.3');
  });

  it('reads British and American spelling, and inflections, as one', () => {
    const labels = entry('A.7.6', 'Labelling', ['labelling programme for organisations']);
    expect(modelOf([logs, labels]).best('organizational labeling programs')).toBe('A.7.6');
  });

  it('repairs a slip of the keyboard in a word that it does not know', () => {
    const { best, read } = modelOf([logs, suppliers]);
    expect(read('suplier')).toEqual(['supplier']);
    expect(best('suplier')).toBe('A.10.3');
  });

  it('leaves a word alone that it knows', () => {
    expect(modelOf([logs, suppliers]).read('decisions')).toEqual(['decisions']);
  });

  it('keeps what is set against the subject out of it', () => {
    expect(modelOf([logs, suppliers]).best('logs, not the supplier audits')).toBe('A.6.2.8');
  });

  it('is not misled by what frames the question', () => {
    const needs = entry('A.6.2.2', 'Requirements', ['requirements of a system', 'what is required']);
    expect(modelOf([logs, needs]).best('which control requires logs?')).toBe('A.6.2.8');
  });
});
