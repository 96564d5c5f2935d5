/** The assistant at work, and how to end it. */
export interface Running {
  /** Lines for the person who started it. */
  readonly greeting: readonly string[];
  stop(): Promise<void>;
}
