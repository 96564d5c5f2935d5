import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { AppError, messageOf } from './kernel/app-error.ts';
import { modelSettingsSchema, type ModelSettings } from './model/model-settings.ts';
import { approvalRulesSchema, type ApprovalRules } from './records/approval-rules.ts';
import { concernSettingsSchema, type ConcernSettings } from './records/concern-settings.ts';
import { reportingRulesSchema, type ReportingRule } from './records/reporting-clocks.ts';
import { riskCriteriaSchema, type RiskCriteria } from './records/risk-criteria.ts';
import { reviewSettingsSchema, type ReviewSettings } from './review/review-settings.ts';

/**
 * What an organization sets beyond the environment: one section a room, whose type the room owns. The shipped file
 * documents every key; a file of one's own (AIMS_SETTINGS) replaces it key by key.
 */
export interface Settings {
  readonly risk: RiskCriteria;
  readonly reportingClocks: readonly ReportingRule[];
  readonly approvals: ApprovalRules;
  readonly concerns: ConcernSettings;
  readonly review: ReviewSettings;
  readonly model: ModelSettings;
}

export const SHIPPED_SETTINGS = join(import.meta.dirname, '..', 'knowledge', 'settings.yaml');

const settingsSchema = z
  .strictObject({
    risk: riskCriteriaSchema,
    reportingClocks: reportingRulesSchema,
    approvals: approvalRulesSchema,
    concerns: concernSettingsSchema,
    review: reviewSettingsSchema,
    model: modelSettingsSchema,
  })
  .superRefine(({ risk, approvals }, context) => {
    const level = approvals.treatmentFromLevel;
    if (level === null || risk.levels.includes(level)) return;
    const message = `names “${level}”, which is not one of risk.levels`;
    context.addIssue({ code: 'custom', path: ['approvals', 'treatmentFromLevel'], message });
  });

/**
 * The shipped settings, with those of `file` over them.
 * @throws AppError `settings` that names the file and the key, and says what to do.
 */
export function readSettings(file: string | null): Settings {
  const shipped = readYaml(SHIPPED_SETTINGS);
  const given = file === null ? {} : readYaml(file);
  const parsed = settingsSchema.safeParse(merged(shipped, given));
  if (parsed.success) return deepFrozen(parsed.data);
  const name = file ?? SHIPPED_SETTINGS;
  const problems = parsed.error.issues.map((issue) => `  ${inWords(issue)}`);
  throw new AppError(
    'settings',
    `${name} cannot be used:\n${problems.join('\n')}\nCorrect it, or take the key out to keep what ${SHIPPED_SETTINGS} says.`,
  );
}

function inWords({ path, code, message, ...issue }: z.core.$ZodIssue): string {
  const key = path.map(String).join('.');
  if (code === 'unrecognized_keys' && 'keys' in issue)
    return `${[...(key === '' ? [] : [key]), issue.keys.join(', ')].join('.')}: there is no such key`;
  return `${key === '' ? 'the file' : key}: ${message}`;
}

function readYaml(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    const fix = 'Set AIMS_SETTINGS to a YAML file, or leave it out.';
    throw new AppError('settings', `${path} cannot be read (${messageOf(thrown)}). ${fix}`);
  }
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem !== undefined)
    throw new AppError('settings', `${path} is not YAML (${problem.message.trim()}). Correct that line.`);
  return document.toJS() ?? {};
}

/** Objects are merged key by key; anything else, lists among them, is replaced. */
function merged(under: unknown, over: unknown): unknown {
  if (!isObject(under) || !isObject(over)) return over;
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      key in over ? (key in under ? merged(under[key], over[key]) : over[key]) : under[key],
    ]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}
