/** Who we are in a workspace, as `auth.test` says. */
export interface BotIdentity {
  readonly botUserId: string;
  readonly botId: string | null;
  /** `https://harbour.slack.com/`, for links to messages; null when it is not known. */
  readonly workspaceUrl: string | null;
}

/** The form in which Slack's own "Copy link" gives it. Null when the workspace's address is not known. */
export function messageLink(
  identity: BotIdentity,
  channel: string,
  message: string,
  thread: string,
): string | null {
  if (identity.workspaceUrl === null) return null;
  const inThread = thread === message ? '' : `?thread_ts=${thread}&cid=${channel}`;
  return `${identity.workspaceUrl}archives/${channel}/p${message.replace('.', '')}${inThread}`;
}
