import { everyone } from './load-due.ts';
import type { ReviewSources } from './ports.ts';

/** Everyone who may be asked about something, without reading any record. */
export async function whoIsAsked(sources: ReviewSources): Promise<readonly string[]> {
  const [owners, documents, approvals, reviews] = await Promise.all([
    sources.recordOwners(),
    sources.documents(),
    sources.approvals(),
    sources.reviews({ since: '', share: { owners: [], records: [] } }),
  ]);
  const { rules, standIn } = sources;
  const others = everyone({ records: [], documents, approvals, questions: [], reviews, rules, standIn });
  return [...new Set([...owners, ...others])];
}
