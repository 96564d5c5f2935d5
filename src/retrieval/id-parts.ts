/** The first parts of an id, without the last; empty when it has no more than these. */
export function idParts(id: string, joint: string, count: number): string {
  let at = -1;
  for (let i = 0; i < count; i++) {
    at = id.indexOf(joint, at + 1);
    if (at < 0) return '';
  }
  return id.slice(0, at);
}

/** Share of the ids that must be numbers of sections for all to be sorted by them. */
const MOST = 0.9;

/** Three numbers or letters at least, as in "13-7.2" or "AML 7.2(a)": a position, not a count. */
const POSITION = /^[\p{L}\d]{1,12}(?:[^\p{L}\p{N}]+[\p{L}\d]{1,5}){2,}[^\p{L}\p{N}]*$/u;
const TWO_NUMBERS = /\d[^\p{N}]+\d/u;

/** Whether ids tell the order of the passages. */
export function isStructured(passages: readonly { readonly id: string }[]): boolean {
  const told = passages.filter(({ id }) => POSITION.test(id) && TWO_NUMBERS.test(id)).length;
  return passages.length > 0 && told >= passages.length * MOST;
}

/** An id without its last part, which counts the passage within its section: "13-7.2.1" ▶ "13-7.2". */
export function idAround(id: string): string {
  return id.replace(/[^\p{L}\p{N}]*[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u, '');
}
