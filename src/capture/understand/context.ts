/** An AI system of the organization's inventory. */
export interface AiSystem {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Everything besides the words that decides what they mean. */
export interface UnderstandContext {
  readonly now: Date;
  /** IANA name of the author's zone. */
  readonly timezone: string;
  readonly systems: readonly AiSystem[];
  /** User id: "I" and "me" mean this person. */
  readonly author: string;
}
