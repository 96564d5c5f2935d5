import { err, ok, type Result } from '../../kernel/result.ts';
import type { Option } from '../field.ts';
import type { RiskCriteria } from '../risk-criteria.ts';
import type { CellProblem } from './read-cell-date.ts';

/** 1 to 5, one of the organization's words for it, or both: "4", "likely", "4 - likely", "Likely (4)". */
export function readCellScale(
  field: string,
  options: readonly Option[],
  text: string,
  criteria: RiskCriteria,
): Result<number, CellProblem> {
  const words = /impact/iu.test(field) ? criteria.impact : criteria.likelihood;
  const [number, word] = [numberIn(text), wordIn(text)];
  const named =
    word === ''
      ? null
      : (placeOf(words, word) ??
        placeOf(
          options.map(({ label }) => label),
          word,
        ));
  const wrong = word !== '' && named === null;
  const value = number ?? named;
  const agrees = number === null || named === null || number === named;
  if (value !== null && value >= 1 && value <= 5 && !wrong && agrees) return ok(value);
  const listed = words.map((one, at) => `${at + 1} (${one})`).join(', ');
  const reason = agrees
    ? 'is not on the scale'
    : 'names one step of the scale in figures and another in words';
  return err({ reason, instead: `Write one of ${listed}.` });
}

function numberIn(text: string): number | null {
  const found = /(?<![\d.])(\d+)(?:\.0+)?(?:\s*(?:\/|of|out of)\s*5)?(?![\d.])/u.exec(text);
  return found === null ? null : Number(found[1]);
}

function wordIn(text: string): string {
  return text
    .replace(/\d+(?:\.0+)?(?:\s*(?:\/|of|out of)\s*5)?/u, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** From 1; null for a word that the scale does not have. */
function placeOf(words: readonly string[], word: string): number | null {
  const at = words.findIndex(
    (one) =>
      one
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim() === word,
  );
  return at === -1 ? null : at + 1;
}
