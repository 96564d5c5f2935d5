import { asPattern } from '../../kernel/as-pattern.ts';
import { FACT_NAMES, factOf, type FactName } from './query-facts.ts';

/** A system of the inventory, or as it is called on record. */
export interface NamedSystem {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The facts that are asked for, and the text without their words. */
export function readFacts(text: string): { readonly facts: readonly FactName[]; readonly rest: string } {
  let rest = text;
  const facts = FACT_NAMES.filter((name) => {
    const found = factOf(name).said.exec(rest);
    if (found !== null) rest = rest.replace(found[0], ' ');
    return found !== null;
  });
  return { facts, rest };
}

const RECORDS = String.raw`(?:(?:log|record|report|raise|file|register|enter|submit|note|request|propose|create)(?:g?ed|d)?|identified)`;
const WHO = String.raw`(?:<@(?<id>[^>|]+)(?:\|[^>]*)?>|(?<own>i|me))(?!\p{L})`;
/** Before the verb: “show me reported incidents” asks for everybody's. */
const DOER = WHO.replace('i|me', 'i');
const RECORDED_BY = [
  // “Incidents by <@U1>”.
  new RegExp(String.raw`(?<=\b(?:incidents?|risks?|changes?|concerns?|records?)) by ${WHO}`, 'iu'),
  new RegExp(String.raw`\b${RECORDS} by ${WHO}`, 'iu'),
  new RegExp(
    String.raw`(?:\b(?:did|has|have) )?(?<!\p{L})${DOER}(?: (?:has|have))?(?: already)? ${RECORDS}\b`,
    'iu',
  ),
];

/** “Incidents logged by <@U1>”, “what did I record?”: who recorded it, and the text without these words. */
export function readRecordedBy(
  text: string,
  user: string,
): { readonly by: string | null; readonly rest: string } {
  for (const pattern of RECORDED_BY) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const id = found.groups?.['id'];
    return { by: id === undefined ? user : id.toUpperCase(), rest: text.replace(found[0], ' ') };
  }
  return { by: null, rest: text };
}

/** The longest name or alias that stands in the text, hyphens and case aside. */
export function readSystem(
  text: string,
  systems: readonly NamedSystem[],
): { readonly name: string | null; readonly rest: string } {
  const named = systems
    .flatMap(({ name, aliases }) => [name, ...aliases].map((said) => ({ name, said })))
    .sort((a, b) => b.said.length - a.said.length);
  for (const { name, said } of named) {
    const pattern = said
      .trim()
      .split(/[\s-]+/u)
      .map(asPattern)
      .join('[\\s-]+');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
    if (found) return { name, rest: text.replace(found[0], ' ') };
  }
  return { name: null, rest: text };
}

const RESTRICTED =
  /\b(?:that |which )?(?:are |is |were )?(?:marked |kept )?(?:as )?(?:restricted|confidential)(?=[?.!\s]*$| (?:and |open |closed |high )*(?:incidents?|risks?|changes?|concerns?|records?)\b)/iu;

/** “Which records are confidential?”, “restricted incidents”; and the text without it. */
export function readRestricted(text: string): { readonly restricted: boolean; readonly rest: string } {
  const found = RESTRICTED.exec(text);
  return { restricted: found !== null, rest: found === null ? text : text.replace(found[0], ' ') };
}
