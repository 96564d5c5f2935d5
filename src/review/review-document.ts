/** A document of the management system, as far as its review is concerned. */
export interface ReviewDocument {
  readonly id: string;
  readonly title: string;
  /** Where its file is, from the documents folder: what a person opens to update it. */
  readonly path: string;
  /** User id; null when its owner is nobody in the workspace. */
  readonly owner: string | null;
  /** The owner as the document names them. */
  readonly ownerName: string | null;
  readonly version: string;
  /** Of its content: a review names it. */
  readonly hash: string;
  /** A day, such as `2026-11-14`. */
  readonly nextReview: string | null;
  /** The day of its approval: without `nextReview` its review is counted from it. */
  readonly approvedOn: string | null;
  /** `approved`, `draft`, …: only approved documents are due. */
  readonly status: string;
  /** Whether everybody may read it; where not, no public figure counts it. */
  readonly isPublic: boolean;
}
