/** Where new identifiers come from; a test passes a counter. */
export interface Ids {
  next(): string;
}

export const randomIds: Ids = { next: () => crypto.randomUUID() };
