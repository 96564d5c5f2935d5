import type { DocumentInfo } from '../ports.ts';

/** Drafts and superseded versions are never quoted as what holds. */
export function isInForce({ collection, status }: DocumentInfo): boolean {
  return collection === 'organization' && status === 'approved';
}
