import type { Concepts } from '../words/concepts.ts';
import { contentOf, wordsOf, type Word } from '../words/words-of.ts';
import type { Section, SectionItem } from './sections.ts';

/** A row of a table that says who has which role. */
export interface RoleRow {
  readonly role: string;
  /** As the cell has it, perhaps with an address: "Ann Roe, ann.roe@house.example". */
  readonly person: string;
  /** The other columns: heading ▶ cell, empty ones left out. */
  readonly more: readonly (readonly [string, string])[];
  readonly item: SectionItem;
  readonly section: Section;
}

const ROLE = /^(?:ai\s+|aims\s+)?(?:role|function|position|job|title|body|office)s?$/i;
const PERSON = /^(?:person|people|name|names|holder|held\s+by|who|incumbent|appointed|filled\s+by)$/i;

export function roleRowsOf(sections: readonly Section[]): RoleRow[] {
  return sections.flatMap((section) => {
    const role = section.columns.find((column) => ROLE.test(column.trim()));
    const person = section.columns.find((column) => PERSON.test(column.trim()));
    if (role === undefined || person === undefined) return [];
    return section.items.map((item) => ({
      role: item.cells?.[role]?.trim() ?? '',
      person: item.cells?.[person]?.trim() ?? '',
      more: Object.entries(item.cells ?? {}).filter(
        ([heading, cell]) => heading !== role && heading !== person && cell.trim() !== '',
      ),
      item,
      section,
    }));
  });
}

/** "Ann Roe" of "Ann Roe, ann.roe@house.example". */
export function nameOf({ person }: Pick<RoleRow, 'person'>): string {
  return person.split(/[,;(/]/)[0]?.trim() ?? '';
}

/** Who is called so: by the whole name or a part of it that no other person has. */
export function rowsOfPerson(rows: readonly RoleRow[], called: string): RoleRow[] {
  const said = wordsOf(called).map(({ text }) => text);
  const named = rows.filter((row) => {
    const name = wordsOf(nameOf(row)).map(({ text }) => text);
    return said.length > 0 && said.every((word) => name.includes(word));
  });
  return new Set(named.map(nameOf)).size === 1 ? named : [];
}

const FEWEST_INITIALS = 3;

/** Whose role is called so: in the same words, by its initials ("DPO"), or by one other name for the same. */
export function rowsOfRole(rows: readonly RoleRow[], called: string, concepts: Concepts): RoleRow[] {
  const said = contentOf(called);
  const same = rows.filter(({ role }) => isSame(said, contentOf(role)));
  if (same.length > 0) return same;
  const [only, ...others] = said;
  const initials =
    others.length === 0 && only !== undefined && only.text.length >= FEWEST_INITIALS ? only.text : '';
  const byInitials = rows.filter(({ role }) => initials !== '' && initialsOf(role) === initials);
  if (byInitials.length > 0) return byInitials;
  const ideas = ideasOfWhole(said, concepts);
  return rows.filter(({ role }) =>
    ideasOfWhole(contentOf(role), concepts).some((idea) => ideas.includes(idea)),
  );
}

function isSame(one: readonly Word[], other: readonly Word[]): boolean {
  const stems = new Set(other.map(({ stem }) => stem));
  return one.length > 0 && one.length === stems.size && one.every(({ stem }) => stems.has(stem));
}

function initialsOf(role: string): string {
  return contentOf(role)
    .map(({ text }) => text.charAt(0))
    .join('');
}

/** The ideas for which all of the words together stand. */
function ideasOfWhole(words: readonly Word[], concepts: Concepts): string[] {
  const [first, ...others] = concepts.ofEach(words);
  return [...(first ?? [])].filter((idea) => others.every((its) => its.has(idea)));
}
