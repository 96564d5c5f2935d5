const GRADE = String.raw`(?:high|low|severe|serious|critical|likely|unlikely|large|small|great|important|significant|rare|frequent)`;
/** “Very high”, “extremely severe”: another grade than “high”. */
const RAISED = new RegExp(String.raw`\b(?:very|extremely|exceptionally)[\s-]+(${GRADE})\b`, 'giu');
const PLAIN = new RegExp(String.raw`\b(?<!(?:very|extremely|exceptionally)[\s-]+)(${GRADE})\b`, 'giu');
const MOST_WORDS_IN_GRADE = 3;

const ONLY_GRADE = new RegExp(
  String.raw`^(?:(?:very|extremely|exceptionally)[\s-]+)?(?:${GRADE}|medium|moderate|minor|major)$`,
  'iu',
);

/** “High”, “very high”: a grade and nothing else. */
export function isGrade(text: string): boolean {
  return ONLY_GRADE.test(text.trim());
}

/**
 * Tells whether a row has another grade than the one that is asked for, “high” where it is “very high” or the reverse, and not the one
 * that is asked for as well.
 */
export function isOtherGrade(
  question: string,
): (cells: Readonly<Record<string, string>> | undefined) => boolean {
  const raised = gradesIn(question, RAISED);
  const plain = gradesIn(question, PLAIN);
  if (raised.size === 0 && plain.size === 0) return () => false;
  return (cells = {}) => {
    const grades = Object.values(cells).filter(
      (cell) => cell.trim().split(/\s+/u).length <= MOST_WORDS_IN_GRADE,
    );
    const has = (asked: ReadonlySet<string>, pattern: RegExp) =>
      grades.some((cell) => [...gradesIn(cell, pattern)].some((grade) => asked.has(grade)));
    const isAsked = has(raised, RAISED) || has(plain, PLAIN);
    return !isAsked && (has(raised, PLAIN) || has(plain, RAISED));
  };
}

function gradesIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(pattern), ([, grade = '']) => grade.toLowerCase()));
}
