import type { Option } from '../records/field.ts';

/**
 * Where a client differs from Slack's own. The browser page of local-slack draws no people picker, and when a form is
 * submitted it sends only the inputs that were touched.
 */
export interface ClientAbilities {
  /** `native`: Slack's own picker. Otherwise a select with these people (value: user id). */
  readonly peoplePicker: 'native' | readonly Option[];
  /** An input that comes back empty was left as it was drawn; in Slack it was emptied. */
  readonly untouchedComesBackEmpty: boolean;
  /** Draws Slack's thumbs; otherwise they are two buttons. */
  readonly feedbackButtons: boolean;
  /** Draws a moment (`<!date^…>`) for each reader in their own zone; otherwise in words, in one zone. */
  readonly readersOwnTime: boolean;
}

export const slackAbilities: ClientAbilities = {
  peoplePicker: 'native',
  untouchedComesBackEmpty: false,
  feedbackButtons: true,
  readersOwnTime: true,
};

export function localSlackAbilities(people: readonly Option[]): ClientAbilities {
  return {
    peoplePicker: people,
    untouchedComesBackEmpty: true,
    feedbackButtons: false,
    readersOwnTime: false,
  };
}
