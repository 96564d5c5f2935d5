/**
 * What Slack takes. Lengths are counted in UTF-16 units, which is never less than what Slack counts.
 * Sources: docs.slack.dev/reference/block-kit (blocks, elements, composition objects), /reference/views,
 * /reference/methods/chat.postMessage, and `@slack/types`; where another source is named, the documentation is silent.
 */
export const LIMITS = {
  messageBlocks: 50,
  /** Advised; Slack cuts at 40,000. */
  messageText: 4000,
  /**
   * All texts of a message's blocks together. Undocumented: `msg_blocks_too_long` was seen between 11,300 and
   * 13,300 characters, with a share for each block (slackapi/bolt-js#2509, #2867).
   */
  messageBlocksText: 10_000,
  /** What a block costs of that beside its text. */
  blockOverhead: 40,
  /** Of a message that is streamed, all its pieces together (chat.startStream). */
  markdownText: 12_000,
  sectionText: 3000,
  contextText: 3000,
  headerText: 150,
  actionsElements: 25,
  contextActionsElements: 5,
  buttonText: 75,
  buttonValue: 2000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  checkboxes: 10,
  placeholder: 150,
  actionId: 255,
  blockId: 255,
  callbackId: 255,
  viewBlocks: 100,
  /** All texts of a view: `view_too_large` comes at 250 KB of JSON, in which a character may cost six bytes (views.publish). */
  viewBlocksText: 30_000,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  inputLabel: 2000,
  inputHint: 2000,
  inputText: 3000,
  /** Prompts above a conversation with the assistant (assistant.threads.setSuggestedPrompts). */
  suggestedPrompts: 4,
  /** No limit is documented for these (assistant.threads.setTitle, the title of a task_update chunk): they are shown in one line. */
  promptTitle: 60,
  threadTitle: 60,
  stepTitle: 60,
  /** On a page of conversations.history, conversations.replies or users.list: "no more than 200" is advised, 999 are taken. */
  pageItems: 200,
} as const;

/**
 * How fast we post. Slack takes "one message per second per channel" with short bursts above it, and "several hundred
 * messages per minute" in a workspace (docs.slack.dev/apis/web-api/rate-limits and /reference/methods/chat.postMessage).
 * Three hundred a minute leave room for answers; a channel takes a turn's few messages at once and makes up for it.
 */
export const POSTING_PACE = {
  perPlaceMs: 1000,
  everywhereMs: 200,
  answersAhead: 3,
  answersAheadEverywhere: 50,
} as const;

/**
 * How often a message that shows how far something is may change: chat.update is of tier 3, "50+ per minute" of all messages
 * together (docs.slack.dev/apis/web-api/rate-limits). Thirty a minute leave room for other messages; nobody reads faster.
 */
export const UPDATE_EVERY_MS = 2000;
