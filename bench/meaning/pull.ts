/** What keeps the weights small: what is answerable differs from one organization to the next. */
export const PULL = 3;
