import { MONTH_NAMES } from '../kernel/month-names.ts';
import { whichPerson, type Mentioned } from '../capture/name-mentions.ts';

/** Who does something, or owns it, and is no person by name. */
const NOBODY = `the|an?|any|all|our|their|its|his|her|my|me|us|we|i|you|it|they|he|she|who|whom|anyone|anybody|someone|somebody|everyone|everybody|nobody|people|persons?|this|that|these|those|each|every|most|management|managers?|board|legal|compliance|suppliers?|vendors?|teams?|staff|customers?|clients?|members?|users?|auditors?|owners?|employees|colleagues|mistake|accident|default|hand|now|then|today|tomorrow|yesterday|${MONTH_NAMES}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|type|system|severity|level|status|month|date|kind|iso|ai|and|or|not`;
const NAME = String.raw`(?!(?:${NOBODY})\b)(?<name>\p{L}[\p{L}'’-]{1,24})`;
const PLACES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:owned|changed|edited|updated|closed|recorded|logged|approved|accepted|refused|assessed|treated) by ${NAME}`,
    'iu',
  ),
  new RegExp(String.raw`\bassigned to ${NAME}`, 'iu'),
  new RegExp(
    String.raw`\b(?:which|what|how many)\b[^?]*? (?:does|did) ${NAME}(?= (?:still |currently )?(?:own|have|change|update|edit|close|record|log|approve|accept|refuse)\b)`,
    'iu',
  ),
];

const SURNAME = /^ \p{Lu}[\p{L}'’-]+/u;

export interface Stranger {
  /** The text in which nobody stands for them. */
  readonly text: string;
  /** What to ask. */
  readonly why: string;
}

/** A name that is nobody's here, or several people's, where a search of the register asks for what is theirs. */
export function strangerIn({ text, unclear }: Mentioned): Stranger | null {
  for (const place of PLACES) {
    const found = place.exec(text);
    const first = found?.groups?.['name'];
    if (found === null || first === undefined) continue;
    const more = SURNAME.exec(text.slice(found.index + found[0].length))?.[0] ?? '';
    const name = `${first}${more}`;
    const known = unclear.find(({ said }) => said.toLowerCase() === name.toLowerCase());
    const why =
      known === undefined
        ? `I know nobody called “${name}” here. Mention the person with @, such as “which records does @somebody own?”.`
        : whichPerson(known);
    return { text: text.replace(`${found[0]}${more}`, found[0].replace(first, '<@NOBODY>')), why };
  }
  return null;
}
