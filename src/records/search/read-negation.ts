import { recordKinds, recordTypes } from '../record-types.ts';

/** "Not reviewed yet": every status before it; what is closed or refused is none of them. */
export function readNotYet(text: string): { readonly statuses: readonly string[]; readonly rest: string } {
  const found = NOT_YET.exec(text);
  const status = found?.groups?.['status']?.toLowerCase();
  if (found === null || status === undefined) return { statuses: [], rest: text };
  const named = recordKinds.filter((kind) =>
    new RegExp(`\\b${recordTypes[kind].plural}\\b`, 'iu').test(text),
  );
  const kinds = (named.length === 0 ? recordKinds : named).filter((kind) =>
    recordTypes[kind].statuses.includes(status),
  );
  // What none of these can be is no condition that was understood.
  if (kinds.length === 0) return { statuses: [], rest: text };
  const before = kinds.flatMap((kind) => {
    const { statuses, closedStatuses } = recordTypes[kind];
    // What is refused or withdrawn stands beside all others, and not behind them.
    if (ASIDE.has(status)) return statuses.filter((one) => one !== status);
    return statuses.slice(0, statuses.indexOf(status)).filter((one) => !closedStatuses.includes(one));
  });
  const kept = status === 'reviewed' ? before.slice(-1) : before;
  // What is to be reviewed was made before.
  const statuses = [...new Set(kept.filter((one) => one !== 'refused'))];
  const more = readNotYet(text.replace(found[0], ' '));
  return {
    statuses: more.statuses.length === 0 ? statuses : statuses.filter((one) => more.statuses.includes(one)),
    rest: more.rest,
  };
}

const ASIDE: ReadonlySet<string> = new Set(['refused', 'withdrawn']);

const NOT_YET = new RegExp(
  String.raw`\b(?:that |which )?(?:are |is |were |have |has )?(?:still )?(?:not|never|n['’]t) (?:yet )?(?:been )?(?<status>${[...new Set(recordKinds.flatMap((kind) => recordTypes[kind].statuses))].filter((one) => one !== 'closed').join('|')})(?: yet)?\b`,
  'iu',
);

/** What is left that rules something out, with up to two words of what. */
export function readRuledOut(text: string): readonly [readonly string[], string] {
  const found = [
    ...text.matchAll(
      /\b(?:without|with no|no|not|never|lacking|missing|except|nobody|no one|neither)(?: (?:an? |any |the |its |their )?[\p{L}\p{N}-]+){1,2}/giu,
    ),
  ];
  return [
    found.map(([words]) => words.trim().toLowerCase()),
    found.reduce((rest, [words]) => rest.replace(words, keptNouns(words)), text),
  ];
}

/** "No risks of the chatbot" still speaks of risks. */
function keptNouns(words: string): string {
  const nouns = words.match(NOUNS) ?? [];
  return ` ${nouns.join(' ')} `;
}

const NOUNS = new RegExp(
  `\\b(?:${recordKinds.flatMap((kind) => [recordTypes[kind].noun, recordTypes[kind].plural]).join('|')})\\b`,
  'giu',
);

const BY_SOMEBODY = /(?<did>[\p{L}-]+) by <@[^>]+>/giu;

/** “Escalated by <@U1>”: nobody's record for that. */
export function readUnreadBy(text: string): readonly [readonly string[], string] {
  const found = [...text.matchAll(BY_SOMEBODY)];
  return [
    found.map(({ groups }) => `${groups?.['did'] ?? ''} by …`),
    found.reduce((rest, [words]) => rest.replace(words, ' '), text),
  ];
}
