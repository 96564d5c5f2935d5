import { asPattern } from '../../kernel/as-pattern.ts';
import type { RiskCriteria } from '../risk-criteria.ts';
import { SEVERITIES } from './severities.ts';

/** What of a scale is meant, by where the named ones stand on it. */
type Part = (scale: readonly string[], at: number, to: number) => readonly string[];

const NAME = '(?<name>NAMES)(?!\\p{L})';
const IS = '(?:(?:that|which) )?(?:are |is )?';
const PARTS: readonly (readonly [pattern: string, part: Part])[] = [
  [`\\bbetween ${NAME} and (?<other>NAMES)(?!\\p{L})`, (scale, at, to) => scale.slice(at, to + 1)],
  [`\\b(?:from )?${NAME} (?:to|-|–) (?<other>NAMES)(?!\\p{L})`, (scale, at, to) => scale.slice(at, to + 1)],
  [`\\b${IS}(?:not|aren['’]t|other than|except) ${NAME}`, (scale, at) => scale.filter((_, place) => place !== at)],
  [`\\b(?:at or above|at least|at a minimum|minimum|no lower than|not below) ${NAME}`, (scale, at) => scale.slice(at)],
  [`\\b${NAME}(?: ?\\+| (?:or|and) (?:worse|higher|above|more|up|over|greater)(?!\\p{L}))`, (scale, at) => scale.slice(at)],
  [`\\b(?:above|over|higher than|worse than|more than|greater than|exceeding) ${NAME}`, (scale, at) => scale.slice(at + 1)],
  [`\\b(?:at or below|at most|no higher than|not above) ${NAME}`, (scale, at) => scale.slice(0, at + 1)],
  [`\\b${NAME} (?:or|and) (?:lower|below|less|better|under)(?!\\p{L})`, (scale, at) => scale.slice(0, at + 1)],
  [`\\b(?:below|lower than|less than|under) ${NAME}`, (scale, at) => scale.slice(0, at)],
]; // prettier-ignore

/**
 * “Above medium”, “high or worse”, “not low”: said as the severities and levels that are meant. A name stands for its place
 * on each scale that has it.
 */
export function withLevelsNamed(text: string, { levels }: Pick<RiskCriteria, 'levels'>): string {
  const scales = [SEVERITIES, levels.map((level) => level.toLowerCase())];
  const names = [...new Set(scales.flat())]
    .sort((a, b) => b.length - a.length)
    .map(asPattern)
    .join('|');
  return PARTS.reduce((said, [pattern, part]) => {
    const words = new RegExp(pattern.replaceAll('NAMES', names), 'giu');
    return said.replace(words, (...found) => {
      const { name = '', other = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
      const meant = scales.flatMap((scale) => {
        const [at, to] = [name, other].map((one) => scale.indexOf(one.toLowerCase()));
        return at === undefined || at === -1 || (other !== '' && to === -1) ? [] : part(scale, at, to ?? at);
      });
      return meant.length === 0 ? String(found[0]) : ` ${[...new Set(meant)].join(' ')} `;
    });
  }, text);
}
