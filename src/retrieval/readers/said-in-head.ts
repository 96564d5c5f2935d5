import { getAttributeValue, getElementsByTagName } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { fieldMeant } from '../documents/metadata-spellings.ts';

/** Who may read a page stands in no tag that browsers know; a tag that seems to say so is not passed over. */
const OF_READERS = /^audi[a-z]*e$/iu;

/** What the head of a page says of it: `<meta name="owner" content="…">`. Names that say nothing of a document are left out. */
export function saidInHead(source: string): Record<string, string> {
  const said: Record<string, string> = {};
  for (const tag of getElementsByTagName('meta', parseDocument(source))) {
    const name = getAttributeValue(tag, 'name') ?? '';
    const content = getAttributeValue(tag, 'content')?.trim() ?? '';
    const field = fieldMeant(name);
    const isKnown = OF_READERS.test(name) || (field !== null && field !== 'unclear');
    if (isKnown && content !== '') said[name] = content;
  }
  return said;
}
