import { INGRID, PRIYA, TOMAS } from '../../support/local-slack.ts';
import type { Who } from './scripts.ts';

export const PEOPLE_BY_NAME: Readonly<Record<Who, string>> = {
  tomas: TOMAS.id,
  priya: PRIYA.id,
  ingrid: INGRID.id,
};
