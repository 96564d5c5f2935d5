/**
 * How a question is put, apart from what it is about: its small words in their order, with every other word
 * reduced to its shape. "Why did Voxnote fail?" and "Why did the audit slip?" have the same form, and no rule or
 * procedure answers either. Features for `decide/confidence.ts`.
 */
export function formOf(question: string): string[] {
  const shapes = ['^', ...(question.match(TOKEN) ?? []).map(shapeOf)];
  const features = new Set<string>();
  for (let size = 1; size <= LONGEST_RUN; size += 1) {
    for (let at = 0; at + size <= shapes.length; at += 1) features.add(shapes.slice(at, at + size).join(' '));
  }
  for (const size of OPENINGS) features.add(`open: ${shapes.slice(0, size).join(' ')}`);
  return [...features];
}

const TOKEN = /\p{L}+(?:['’]\p{L}+)?|\d[\d.,:-]*|\?/gu;
const LONGEST_RUN = 3;
const OPENINGS = [2, 3, 4, 5] as const;

/** Words that say how something is asked. All others are shapes. */
const SMALL_WORDS = new Set(
  (
    'a an the of to in on at by for from with about into over under after before between through during without within ' +
    'i we you he she it they me us him her them my our your his its their mine this that these those ' +
    'who whom whose which what when where why how is are was were be been being am do does did done have has had having ' +
    'will would shall should can could may might must not no nor and or but if then so than as too very just only also ' +
    'any some all each every more most other such own same here there now ever never already yet still again please ' +
    'tell give show list name names let many much long often far last first next current currently latest recent need ' +
    "allowed happens happen happened said say says want wants don't isn't wasn't didn't who's what's where's how's when's"
  ).split(' '),
);

function shapeOf(token: string, at: number): string {
  const word = token.toLowerCase().replace('’', "'");
  if (word === '?' || SMALL_WORDS.has(word)) return word;
  if (/^\d/.test(word)) return 'NUMBER';
  if (at > 0 && /^\p{Lu}\p{Ll}/u.test(token)) return 'Name';
  if (word.endsWith('ed')) return '-ed';
  if (word.endsWith('ing')) return '-ing';
  return word.endsWith('s') && !word.endsWith('ss') ? '-s' : '-';
}
