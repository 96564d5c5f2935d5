/** Where "now" comes from. Logic that decides takes a `Date`; only the outer layers hold a clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
