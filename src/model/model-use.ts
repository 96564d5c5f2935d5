/** What was used of the model on one day, kept where every replica of the assistant sees it. `store` has one. */
export interface ModelUse {
  /** Tokens, in and out together. `day` is the organization's, ISO 8601. */
  on(day: string, person: string): Promise<{ readonly person: number; readonly all: number }>;
  add(day: string, person: string, tokens: number): Promise<void>;
}
