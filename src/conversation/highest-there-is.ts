import type { OffScale } from '../records/search/read-scale.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { findFitting, type Finding } from './find-fitting.ts';
import type { Part } from './reply.ts';
import { listed, paragraph } from './rich-text.ts';

/**
 * “Critical risks” where the scale has no such word: it is said which words there are, and the highest level is shown of which
 * there is something; they are counted by what was asked. A word that can mean any level is left out, and that is said.
 */
export async function highestThereIs(
  query: RegisterQuery,
  off: OffScale | undefined,
  isCounted: boolean,
  finding: Finding,
): Promise<{ readonly query: RegisterQuery; readonly note: Part | null }> {
  if (off === undefined) return { query, note: null };
  const { said, of, scale, taken } = off;
  const whose = of === 'risk' ? 'Risks here have the levels' : 'Incidents have the severities';
  const scaled = `${whose} ${listed(scale)}, and no “${said}”`;
  if (taken === null) return { query, note: paragraph(`${scaled}: I left it out.`) };
  for (const level of scale.toReversed()) {
    const rated = of === 'risk' ? { ...query, levels: [level] } : { ...query, severities: [level] };
    if ((await findFitting(rated, { from: 0, limit: 1 }, finding)).total === 0) continue;
    const none =
      level === taken
        ? `I took the highest, “${taken}”.`
        : `None is “${taken}”; the highest that there is now is “${level}”.`;
    return { query: isCounted ? query : rated, note: paragraph(`${scaled}. ${none}`) };
  }
  return { query, note: paragraph(`${scaled}. I took the highest, “${taken}”.`) };
}
