import type { Registry } from './registry.ts';

/** All that a file of `knowledge/` says, as one text: what a citation of it may quote. */
export function summaryTextOf(registry: Registry, documentId: string): string {
  const [, folder, file = ''] = documentId.split('/');
  const id = file.replace(/\.(?:md|yaml)$/, '');
  switch (folder) {
    case 'controls':
    case 'clauses': {
      const entry = registry.entries.get(id);
      if (entry === undefined) return '';
      return [entry.summary, ...entry.sections.map(({ text }) => text), ...entry.evidence].join('\n');
    }
    case 'misconceptions': {
      const error = registry.misconceptions.find((each) => each.id === id);
      return error === undefined ? '' : `${error.correction}\n${error.why}`;
    }
    case 'standards': {
      if (id === 'nist-ai-rmf' && file.endsWith('.yaml')) return registry.nist.map(({ text }) => text).join('\n');
      if (file === 'figures.yaml') return registry.figures.map(({ correction }) => correction).join('\n');
      if (file === 'parts.yaml') return registry.parts.map(({ says }) => says).join('\n');
      const standard = registry.standards.find((each) => each.id === id);
      return standard === undefined ? '' : `${standard.summary}\n${standard.body}`;
    }
    case 'glossary':
      return registry.terms.map(({ meaning }) => meaning).join('\n');
    default:
      return '';
  }
}
