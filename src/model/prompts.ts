import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError, messageOf } from '../kernel/app-error.ts';

/** Every prompt there is, with what stands between its double braces. */
const VARIABLES = {
  'write-answer': ['language', 'question', 'sources'],
  'rewrite-question': ['before', 'question'],
  investigate: ['language', 'question'],
  'draft-text': ['field', 'outline', 'record', 'similar'],
  'suggest-fields': ['now', 'systems', 'fields', 'message'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PromptName = keyof typeof VARIABLES;
export type PromptValues<N extends PromptName> = Readonly<Record<(typeof VARIABLES)[N][number], string>>;

/** A prompt as it is sent: what the model is, and what it is given. */
export interface Rendered {
  /** `name@version`: what the audit trail notes. */
  readonly id: string;
  readonly system: string;
  readonly user: string;
}

export interface Prompts {
  render<N extends PromptName>(name: N, values: PromptValues<N>): Rendered;
}

interface Prompt {
  readonly id: string;
  readonly system: string;
  readonly user: string;
}

const matterSchema = z.strictObject({
  name: z.string(),
  version: z.number().int().positive(),
  variables: z.array(z.string()),
});

/**
 * Reads every prompt of a folder.
 * @throws AppError `prompts` that names the file and what to mend, when one is missing or does not fit.
 */
export function loadPrompts(folder: string): Prompts {
  const names = Object.keys(VARIABLES) as PromptName[];
  const found = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  const unknown = found.filter((file) => !names.some((name) => file === `${name}.md`));
  if (unknown.length > 0)
    throw wrong(
      unknown.join(', '),
      'No part of the assistant uses it; remove it or name it like one that is used',
    );
  const prompts = new Map(names.map((name) => [name, readPrompt(folder, name)]));
  return {
    render(name, values) {
      const { id, system, user } = prompts.get(name) as Prompt;
      return { id, system: filled(system, values), user: filled(user, values) };
    },
  };
}

const SHAPE = /^---\n([\s\S]*?)\n---\n+# System\n+([\s\S]*?)\n+# User\n+([\s\S]*)$/;

function readPrompt(folder: string, name: PromptName): Prompt {
  const file = `${name}.md`;
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch {
    throw wrong(file, 'It is missing; take it from the release');
  }
  const [, head = '', system = '', user = ''] = SHAPE.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (user === '') throw wrong(file, 'It needs front matter, then “# System” and “# User” with their texts');
  const matter = matterOf(file, head);
  if (matter.name !== name) throw wrong(file, `Its name must be “${name}”`);
  const written = new Set(Array.from(`${system}\n${user}`.matchAll(BRACES), ([, variable = '']) => variable));
  for (const [what, given] of [
    ['Its text', written],
    ['“variables”', new Set(matter.variables)],
  ] as const) {
    const differing = [...given.symmetricDifference(new Set<string>(VARIABLES[name]))];
    if (differing.length > 0)
      throw wrong(
        file,
        `${what} must use exactly ${VARIABLES[name].join(', ')}; look at ${differing.join(', ')}`,
      );
  }
  return { id: `${name}@${String(matter.version)}`, system: system.trim(), user: user.trim() };
}

function matterOf(file: string, head: string): z.infer<typeof matterSchema> {
  try {
    return matterSchema.parse(parse(head));
  } catch (thrown) {
    throw wrong(file, `Its front matter needs name, version and variables (${messageOf(thrown)})`);
  }
}

function wrong(file: string, fix: string): AppError {
  return new AppError('prompts', `The prompt file ${file} cannot be used. ${fix}.`);
}

const BRACES = /\{\{\s*(\w+)\s*\}\}/g;

/** In one pass: braces inside a value are text. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(BRACES, (_, variable: string) => values[variable] ?? '');
}
