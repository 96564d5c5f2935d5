/**
 * For each passage the position of the first passage of the section that its own section lies in, or -1. A
 * passage directly under the document's title is nobody's parent: an introduction does not speak for the whole.
 */
export function parentsOf(passages: readonly { readonly headings: readonly string[] }[]): number[] {
  const firstOf = new Map<string, number>();
  passages.forEach(({ headings }, position) => {
    const path = pathOf(headings);
    if (!firstOf.has(path)) firstOf.set(path, position);
  });
  return passages.map(({ headings }) => {
    for (let depth = headings.length - 1; depth > 0; depth--) {
      const parent = firstOf.get(pathOf(headings.slice(0, depth)));
      if (parent !== undefined) return parent;
    }
    return -1;
  });
}

function pathOf(headings: readonly string[]): string {
  return headings.join('\u0000');
}
