import { webApi } from '@slack/bolt';
import { messageOf } from '../kernel/app-error.ts';

/** What a failed call means for the message: try again after a while, or give it up with a reason. */
export type CallFailure =
  | { readonly failure: 'rate-limited'; readonly afterMs: number }
  /** `afterMs` where Slack says how long it takes. */
  | { readonly failure: 'passing'; readonly code: string; readonly afterMs: number | null }
  /** Nothing works until somebody mends the installation; the message itself is in order. */
  | { readonly failure: 'credentials'; readonly code: string; readonly why: string }
  | { readonly failure: 'final'; readonly code: string; readonly why: string };

/**
 * Codes that no second attempt cures, and what to do about them. Source: the error lists of chat.postMessage,
 * chat.update, chat.postEphemeral, conversations.open and views.open on docs.slack.dev. A code that is not here is
 * taken for passing: the worker tries again and gives up by its own count.
 */
export const FINAL_ERRORS: Readonly<Record<string, string>> = {
  channel_not_found: 'the channel does not exist, or is private and the assistant is not in it: invite it',
  not_in_channel: 'the assistant is not in the channel: invite it with /invite',
  is_archived: 'the channel is archived',
  user_not_found: 'the person does not exist in this workspace',
  user_disabled: 'the person’s account is deactivated',
  user_not_visible: 'the person is not visible to the assistant',
  user_not_in_channel: 'the person is not in the channel',
  cannot_dm_bot: 'the recipient is a bot',
  messages_tab_disabled:
    'direct messages to the assistant are switched off: enable the Messages tab of the app',
  restricted_action: 'the workspace does not allow posting there: ask a workspace administrator',
  restricted_action_read_only_channel: 'the channel is read-only for the assistant',
  restricted_action_thread_only_channel: 'the channel only takes replies in threads',
  restricted_action_thread_locked: 'the thread is locked',
  restricted_action_non_threadable_channel: 'the channel takes no threads',
  ekm_access_denied: 'a workspace administrator has suspended posting',
  message_not_found: 'the message to replace is gone',
  cant_update_message: 'the message to replace is not the assistant’s',
  edit_window_closed: 'the message to replace is too old to be changed',
  thread_not_found: 'the thread is gone',
  no_text: 'the message has no text',
  msg_too_long: 'the message is too long',
  msg_blocks_too_long: 'the message is too long',
  invalid_blocks: 'Slack refused the layout of the message',
  invalid_blocks_format: 'Slack refused the layout of the message',
  expired_trigger_id: 'more than 3 seconds went by since the button was pressed',
  exchanged_trigger_id: 'the button’s trigger was used before',
  invalid_trigger_id: 'the button’s trigger is not valid any more',
};

/** Codes about the app's token and installation. */
export const CREDENTIAL_ERRORS: Readonly<Record<string, string>> = {
  invalid_auth: 'the bot token is not valid: set SLACK_BOT_TOKEN',
  not_authed: 'there is no bot token: set SLACK_BOT_TOKEN',
  token_revoked: 'the bot token was revoked: install the app again',
  token_expired: 'the bot token has expired: install the app again',
  account_inactive: 'the bot’s account or the workspace is deactivated',
  missing_scope: 'the app lacks a scope: run `npm run -s aims -- doctor`',
  not_allowed_token_type: 'SLACK_BOT_TOKEN is not a bot token (xoxb-…)',
  team_access_not_granted: 'the app is not installed in that workspace',
};

/** Slack refused the blocks; the words alone may still pass. */
export const LAYOUT_ERRORS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** Slack's code for a failed call; null when the call failed for another reason. */
export function slackCode(thrown: unknown): string | null {
  return thrown instanceof webApi.WebAPIPlatformError ? thrown.data.error : null;
}

export function callFailure(thrown: unknown): CallFailure {
  if (thrown instanceof webApi.WebAPIRateLimitedError) {
    return { failure: 'rate-limited', afterMs: thrown.retryAfter * 1000 };
  }
  const code = slackCode(thrown);
  if (code === null) return { failure: 'passing', code: messageOf(thrown), afterMs: retryAfterMs(thrown) };
  const credentials = CREDENTIAL_ERRORS[code];
  if (credentials !== undefined) return { failure: 'credentials', code, why: credentials };
  const why = FINAL_ERRORS[code];
  return why === undefined ? { failure: 'passing', code, afterMs: null } : { failure: 'final', code, why };
}

/** An outage may come with a time too (RFC 9110, 10.2.3); only the form in seconds is read. */
function retryAfterMs(thrown: unknown): number | null {
  if (!(thrown instanceof webApi.WebAPIHTTPError)) return null;
  const given = thrown.headers['retry-after'];
  return given !== undefined && /^\d{1,5}$/.test(given) ? Number(given) * 1000 : null;
}
