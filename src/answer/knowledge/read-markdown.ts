import { readYaml } from './read-plain-yaml.ts';
import type { Section } from './registry.ts';

export interface MarkdownFile {
  readonly matter: unknown;
  readonly body: string;
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

/** Throws when there is no front matter or it is not YAML. */
export function readMarkdown(text: string): MarkdownFile {
  const match = FRONT_MATTER.exec(text);
  if (match === null) throw new Error('There is no front matter: begin the file with "---" and its keys.');
  return { matter: readYaml(match[1] ?? ''), body: match[2] ?? '' };
}

/** The parts under `##` headings; the closing note that it is our own summary is left out. */
export function sectionsOf(body: string): readonly Section[] {
  return body
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return {
        heading: part.slice(0, end).trim(),
        text: part
          .slice(end)
          .replace(/^_.*_$/gm, '')
          .replace(/\s+/g, ' ')
          .trim(),
      };
    });
}
