/** Who may read a document. People are Slack ids or e-mail addresses, channels are Slack ids. */
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
  /** Whether front matter or a sidecar says anything of it. If not, it counts as approved and for everybody. */
  readonly isDescribed: boolean;
  /** What reading it left out, as a sentence that ends with what to do; null when nothing. */
  readonly leftOut: string | null;
  readonly format: DocumentFormat;
  /** SHA-256 of the file's bytes and its sidecar's, in hex. */
  readonly hash: string;
}
