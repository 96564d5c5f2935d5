import { err, ok, type Result } from '../../kernel/result.ts';
import type { Option } from '../field.ts';
import type { CellProblem } from './read-cell-date.ts';

type Synonyms = Readonly<Record<string, readonly string[]>>;

/** What other registers call our options, by field and option; only words that mean the same and nothing else. */
const SYNONYMS: Readonly<Record<string, Synonyms>> = {
  treatment: {
    avoid: ['avoidance', 'terminate', 'eliminate', 'stop'],
    reduce: ['reduction', 'mitigate', 'mitigation', 'treat', 'control', 'modify'],
    transfer: ['share', 'sharing', 'transference', 'insure'],
    accept: ['acceptance', 'accepted', 'tolerate', 'retain', 'retention'],
  },
  severity: { low: ['minor'], medium: ['moderate', 'med'], critical: ['crit'] },
  changeKind: {
    'model-version': ['model', 'model update', 'model upgrade', 'model change', 'new model'],
    data: ['training data', 'dataset', 'data change'],
    prompt: ['prompts', 'prompt change', 'system prompt', 'instructions'],
    threshold: ['thresholds', 'cut off', 'cutoff'],
    'tool-access': ['tools', 'permissions'],
    'supplier-model': ['supplier', 'vendor', 'vendor model', 'third party model'],
    'intended-use': ['use', 'purpose', 'scope'],
    infrastructure: ['infra', 'hosting', 'platform'],
    'management-system': ['aims', 'process', 'policy', 'procedure', 'organizational'],
  },
  harmTypes: {
    safety: ['health', 'physical', 'physical harm'],
    'fundamental-rights': ['rights', 'discrimination', 'bias', 'fairness', 'human rights'],
    privacy: ['personal data', 'data protection', 'data leak'],
    financial: ['money', 'property', 'economic'],
    reputation: ['reputational'],
    security: ['cyber', 'cybersecurity'],
    operations: ['operational', 'service', 'availability'],
    environment: ['environmental'],
    none: ['no harm', 'near miss'],
  },
};
const YES_NO: Synonyms = { yes: ['y', 'true', 'x'], no: ['n', 'false'] };

export function readCellChoice(
  field: string,
  options: readonly Option[],
  text: string,
): Result<string, CellProblem> {
  const option = optionFor(field, options, text);
  return option === null ? err(notOneOf(options)) : ok(option);
}

/** Several, with commas, semicolons, bars or lines between them. */
export function readCellChoices(
  field: string,
  options: readonly Option[],
  text: string,
): Result<readonly string[], CellProblem> {
  const whole = optionFor(field, options, text);
  if (whole !== null) return ok([whole]);
  const parts = text.split(/[,;|\n]/u).filter((part) => part.trim() !== '');
  const chosen = parts.map((part) => optionFor(field, options, part));
  const known = chosen.filter((one) => one !== null);
  const wrong = parts.filter((_, at) => chosen[at] === null).map((part) => `“${part.trim()}”`);
  if (known.length === 0 || wrong.length > 0) {
    const { instead } = notOneOf(options);
    const reason = parts.length > 1 ? `has ${wrong.join(', ')}, which it does not know` : 'is not known';
    return err({ reason, instead: `${instead.slice(0, -1)}; several with “;” between them.` });
  }
  return ok([...new Set(known)]);
}

function optionFor(field: string, options: readonly Option[], text: string): string | null {
  const wanted = plain(text);
  const fits = ({ value, label }: Option): boolean =>
    [value, label, label.split(':')[0] ?? '', ...synonyms(field, value)].some(
      (one) => plain(one) === wanted,
    ) ||
    // A control's label is its title: "A.6.2.4" and "A.6.2.4 Verification and validation" are both the control.
    idIn(text) === value;
  return options.find(fits)?.value ?? null;
}

function synonyms(field: string, value: string): readonly string[] {
  return SYNONYMS[field]?.[value] ?? YES_NO[value] ?? [];
}

function idIn(text: string): string | null {
  return /^\s*(A(?:\.\d+)+)\b/iu.exec(text)?.[1]?.toUpperCase() ?? null;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const MOST_LISTED = 12;

function notOneOf(options: readonly Option[]): CellProblem {
  const listed = options.slice(0, MOST_LISTED).map(({ label }) => label.toLowerCase());
  const more = options.length > MOST_LISTED ? ', …' : '';
  return { reason: 'is not one that it takes', instead: `Write one of ${listed.join(', ')}${more}.` };
}
