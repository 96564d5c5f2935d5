import type { DocumentInfo } from '../ports.ts';

/** Drafts and superseded versions are never quoted as what holds. */
export function isInForce({ collection, status }: DocumentInfo): boolean {
  return collection === 'organization' && status === 'approved';
}

/** Which documents may be quoted to somebody: those in force that `reader` may read. */
export function quotableTo(reader: {
  allows(document: DocumentInfo): boolean;
}): (document: DocumentInfo) => boolean {
  return (document) => isInForce(document) && reader.allows(document);
}
