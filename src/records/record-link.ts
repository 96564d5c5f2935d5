import { recordTypes } from './record-types.ts';

/** Under the organization's own address: `https://aims.example.org/records/INC-2026-0001`. */
const FOLDER = 'records';

const NUMBER = new RegExp(
  `^(?:${Object.values(recordTypes)
    .map(({ prefix }) => prefix)
    .join('|')})-\\d{4}-\\d{4,}$`,
  'u',
);

/** The address of a record; null where the organization has given none. `base` ends without a slash. */
export function recordLink(base: string | null, number: string): string | null {
  return base === null ? null : `${base}/${FOLDER}/${number}`;
}

/** The number in the address of a record; null for any other address. What follows `?` or `#` is passed over. */
export function numberInLink(base: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const [given, own] = [new URL(address), new URL(base)];
  if (given.origin !== own.origin) return null;
  const folder = `${own.pathname.replace(/\/$/u, '')}/${FOLDER}/`;
  if (!given.pathname.startsWith(folder)) return null;
  const number = given.pathname.slice(folder.length).replace(/\/$/u, '').toUpperCase();
  return NUMBER.test(number) ? number : null;
}

/** Where a server answers for every record, in the form of a route with a parameter. */
export const RECORD_ROUTE = `/${FOLDER}/:number`;
