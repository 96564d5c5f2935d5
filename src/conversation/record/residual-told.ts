import { MONTH_NAMES } from '../../kernel/month-names.ts';
import type { RecordType } from '../../records/define-record.ts';
import type { ToldPlainly } from '../../capture/told-plainly.ts';

const LED = String.raw`(?:(?:and|so|then|we (?:expect|think|hope|believe)|i (?:expect|think|rate)|rate|set)[,\s]+)*`;
const WHAT_IS_LEFT = new RegExp(
  String.raw`^${LED}(?:after (?:that|this|it|wards|the (?:treatment|measures?|plan|mitigations?)|treatment)|afterwards|then|once (?:that|this|it|all)(?:['’]s| is) (?:done|in place|ready|live|treated)|once treated|with (?:that|this) (?:in place|done)|what (?:remains|is left|will be left|will remain)|(?:the |its )?(?:rest|remaining risk|target|residual(?: risk| rating| score| level)?)|what['’]s left)(?: of it)?(?=[\s:=,–—-])(?<rated>.+)$`,
  'iu',
);
/** “… and the current impact is 4” is of the risk as it is. */
const AS_IT_IS = /[,;.]?\s*(?:(?:and|but)\s+)?(?:the )?(?:current|inherent|present)\b.*$/isu;
const BETWEEN = String.raw`(?:\s*[:=]\s*|\s+(?:(?:is|of|to|at|be|should be|down to|stays|remains|will be|now|then|goes (?:down )?to|falls to|drops to)\s+)*)`;
const GRADES =
  '[1-5](?![\\d.])|almost certain|rare|unlikely|possible|likely|negligible|minor|moderate|major|severe';
const PAIR = new RegExp(
  String.raw`(?<![\d.])(?<one>[1-5])\s*(?:x|×|\*|\/|by|and|,)\s*(?<other>[1-5])(?![\d.])(?!\s*(?:${MONTH_NAMES})\b)`,
  'iu',
);
const FILLER =
  /\b(?:and|it|is|of|to|at|be|should|would|will|with|an?|the|risk|rating|us|our|of it|then|as)\b/giu;

/**
 * “After that it should be likelihood 1, impact 3”, “residual likelihood 2, impact 3” rate what is left of the risk, and not the risk
 * as it is.
 */
export function residualTold(type: RecordType, text: string): ToldPlainly | null {
  const [likelihood, impact] = [type.field('residualLikelihood'), type.field('residualImpact')];
  const whole = WHAT_IS_LEFT.exec(text.trim())?.groups?.['rated'];
  if (likelihood === undefined || impact === undefined || whole === undefined) return null;
  const rated = whole.replace(AS_IT_IS, '');
  const beside = whole.slice(rated.length);
  const pair = PAIR.exec(rated);
  const said = pair === null ? [gradeOf('likelihood', rated), gradeOf('impact', rated)] : [];
  const grades =
    pair === null
      ? said.map((one) => one?.groups?.['grade'])
      : [pair.groups?.['one'], pair.groups?.['other']];
  const list = [likelihood, impact].flatMap(({ label }, at) =>
    grades[at] === undefined ? [] : [`${label}: ${grades[at]}`],
  );
  if (list.length === 0) return null;
  const left = [pair, ...said].reduce((words, found) => words.replace(found?.[0] ?? '\0', ' '), rated);
  const isAll = !/[\p{L}\d]/u.test(left.replace(FILLER, ' '));
  const rest = `${isAll ? '' : left} ${beside}`
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.–—-]+(?:and )?|[\s,;:–—-]+$/gu, '');
  const words = Object.fromEntries([likelihood, impact].map(({ name }) => [name, text.trim()]));
  return { list: list.join('\n'), said: words, rest };
}

function gradeOf(name: string, rated: string): RegExpExecArray | null {
  return new RegExp(String.raw`\b(?:(?:the )?residual )?${name}${BETWEEN}(?<grade>${GRADES})\b`, 'iu').exec(
    rated,
  );
}
