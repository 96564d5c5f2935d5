import type { MessageReader } from './reader/message-reader.ts';

/** An AI system of the organization's inventory. */
export interface AiSystem {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Somebody who can be called by their name. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

/** The organization's words for 1 to 5, lowest first. */
export interface ScaleWords {
  readonly likelihood: readonly string[];
  readonly impact: readonly string[];
}

/** Everything besides the words that decides what they mean. */
export interface UnderstandContext {
  readonly now: Date;
  /** IANA name of the author's zone. */
  readonly timezone: string;
  readonly systems: readonly AiSystem[];
  /** User id: "I" and "me" mean this person. */
  readonly author: string;
  /** Who can be meant by a name; left out where nobody is known. */
  readonly people?: readonly KnownPerson[];
  /** Why somebody cannot be named in a field; null where they can. */
  readonly whyNotNamed?: (field: string, person: string) => string | null;
  /** The shipped words, where they are left out. */
  readonly scales?: ScaleWords;
  /** Where it is left out, or sees nothing, the rules alone tell what a message says. */
  readonly sightOf?: MessageReader;
}
