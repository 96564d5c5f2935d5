/** Who may read a document. People and channels are Slack ids. */
export type Audience =
  | 'all'
  | 'managers'
  | 'auditors'
  | { readonly people: readonly string[] }
  | { readonly channels: readonly string[] };

export type Collection = 'organization' | 'knowledge';

export type DocumentFormat = 'markdown' | 'text' | 'html' | 'pdf' | 'docx' | 'xlsx' | 'csv';

/** What is known of a document besides its text. Days are ISO 8601 (`2026-11-22`). */
export interface DocumentInfo {
  /** Path relative to its root, with '/'. */
  readonly id: string;
  readonly collection: Collection;
  readonly title: string;
  readonly owner: string | null;
  readonly version: string | null;
  readonly status: 'approved' | 'draft' | 'superseded';
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  readonly nextReview: string | null;
  readonly audience: Audience;
  readonly format: DocumentFormat;
  /** SHA-256 of the file's bytes and its sidecar's, in hex. */
  readonly hash: string;
}
