import type { AuditEvent } from '../records/audit-event.ts';
import { exhibitName } from './exhibit-name.ts';

/** What an event says of a row: how it is called, and the hash of its content then. */
export interface Claim {
  readonly name: string;
  readonly hash: string | null;
}

/** Null for an event that speaks of no row. */
export function claimOf({ action, subject, version, contentHash, detail }: AuditEvent): Claim | null {
  switch (action) {
    case 'record.created':
    case 'record.changed':
      return { name: exhibitName.version(subject, version), hash: contentHash };
    case 'record.erased':
      return { name: exhibitName.erasure(String(detail['erasure'])), hash: contentHash };
    case 'approval.given':
      return { name: exhibitName.approval(String(detail['approval'])), hash: String(detail['approvalHash']) };
    case 'link.added':
    case 'link.removed':
      return { name: exhibitName.link(String(detail['link'])), hash: contentHash };
    case 'evidence.added':
    case 'evidence.removed':
      return { name: exhibitName.evidence(String(detail['evidence'])), hash: contentHash };
    case 'concern.followed-up':
      return { name: exhibitName.followUp(String(detail['followUp'])), hash: contentHash };
    case 'review.answered':
    case 'review.noted':
      return { name: exhibitName.review(String(detail['review'])), hash: String(detail['reviewHash']) };
    case 'gap.noted':
      return { name: exhibitName.gap(subject), hash: contentHash };
    case 'suggestion.accepted':
    case 'source.changed':
    case 'source.confirmed':
    case 'roles.changed':
    case 'settings.changed':
    case 'register.exported':
    case 'register.imported':
      return null;
    default:
      // The row is text: whoever has changed it may have written anything.
      return { name: `what “${String(action)}” stands for`, hash: null };
  }
}
