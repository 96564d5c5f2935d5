import type { SearchPage } from './ports.ts';

/** All that is found. */
export const EVERY_PAGE: SearchPage = { from: 0, limit: null };
