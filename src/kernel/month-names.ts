/** As alternatives of a pattern. */
export const MONTH_NAMES =
  'january|february|march|april|may|june|july|august|september|october|november|december';
