import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { StepRules } from '../../records/step-rules.ts';
import type { Step } from '../../records/steps.ts';

/** The shortest way through the life cycle to one of some steps, that one included; empty where none leads there. */
export function wayTo(
  { kind, status, data }: RecordVersion,
  names: readonly string[],
  rules: StepRules,
): readonly Step[] {
  const leads = recordTypes[kind].steps.filter(
    ({ action, unoffered }) => action !== 'reopen' && unoffered !== true,
  );
  const seen = new Set([status]);
  let ways: readonly (readonly Step[])[] = [[]];
  while (ways.length > 0) {
    const further = ways.flatMap((way) =>
      leads
        .filter(({ from, fits }) => {
          const at = way.at(-1)?.to ?? status;
          return from.includes(at) && fits?.(data, rules, at) !== false;
        })
        .map((step) => [...way, step]),
    );
    const there = further.find((way) => names.includes(way.at(-1)?.name ?? ''));
    if (there !== undefined) return there;
    ways = further.filter((way) => {
      const to = way.at(-1)?.to ?? '';
      const isNew = !seen.has(to);
      seen.add(to);
      return isNew;
    });
  }
  return [];
}
