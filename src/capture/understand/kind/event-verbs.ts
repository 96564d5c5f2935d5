/** Something the system did. What it does every day ("is", "has", "answers") is no event. */
const EVENT = new RegExp(
  String.raw`(?:^| )(?:\w{2,}ed|gave|told|sent|went|got|said|wrote|made|took|let|put|was|were|began|` +
    String.raw`came|fell|found|held|kept|left|paid|ran|read|set|shut|spoke|threw|used|keeps|hung|rang|flew|rode|rose|stole|struck|tore|woke|blew|caught|dealt|felt|heard|laid|lent|lost|met|saw|swung|thought|withdrew|` +
    String.raw`drove|hit|cut(?! off (?:in|of|to|from|for|at))|led|chose|forgot|cost|bought|sold|taught|fed|hid|spent|did|drew|bound|` +
    String.raw`picked|(?:is|are|has been|have been|was|were) \w+ing|(?:has|have) (?:send|sent|gone|` +
    String.raw`given|made|put|written|shown|told|lost|done|become|taken|gotten|got|let|paid|said|` +
    String.raw`chosen|forgotten|read|run|begun|broken|fallen|held|kept|left))(?= |$)`,
  'u',
);
/** What a system is there to do, and what is done to it in meetings. */
const DAILY = new RegExp(
  String.raw`(?:^| )(?:answered|served|handled|processed|helped|supported|saved|learned|reached|` +
    String.raw`completed|finished|launched|grew|celebrated|won|(?:is|are|was|were|been) (?:used|called|` +
    String.raw`named|based|trained|planned|expected|meant|designed|presented|discussed|reviewed|` +
    String.raw`audited|assessed|approved|bought|built|developed|introduced|launched|tested|mentioned|` +
    String.raw`chosen|shown|demonstrated|documented|supposed|allowed|hosted|going))(?= |$)`,
  'u',
);

/** True for words (as in `Reading.line`) that tell of something that happened. */
export function tellsOfEvent(words: string): boolean {
  return EVENT.test(words.replace(DAILY, ' '));
}
