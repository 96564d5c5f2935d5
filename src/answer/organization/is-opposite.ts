const WITH = /\b(with(?:out)?)\s+(?:giving\s+)?(?:(?:my|your|our|an?|the|their|any)\s+)?(\p{L}+)/giu;
/** "I do not want to give my name" */
const UNNAMED =
  /\banonym\w*|\bnot\s+(?:want\s+to\s+)?(?:give|say|tell|leave|reveal|show)\s+(?:my|their|a)\s+name/i;

/** What is had or lacked, by its name: "without your name" → name: false. */
function hadIn(text: string): ReadonlyMap<string, boolean> {
  const had = new Map(
    Array.from(text.matchAll(WITH), ([, word = '', thing = '']) => [
      thing.toLowerCase(),
      word.toLowerCase() === 'with',
    ]),
  );
  return UNNAMED.test(text.replace(/n['’]t\b/g, ' not')) ? had.set('name', false) : had;
}

/** Tells whether a heading is about having what the question is about lacking, or the reverse: "With your name" of "without my name". */
export function isOpposite(question: string): (heading: string) => boolean {
  const asked = [...hadIn(question)];
  if (asked.length === 0) return () => false;
  return (heading) => {
    const told = hadIn(heading);
    return asked.some(([thing, isHad]) => told.get(thing) === !isHad);
  };
}
