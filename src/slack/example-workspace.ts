import type { Option } from '../records/field.ts';

/** The workspace that `npm start` shows without tokens, and that the tests run in: people of the example organization. */
export const EXAMPLE_WORKSPACE = {
  workspace: { teamId: 'T0HARBOUR1', name: 'Harbour Mutual', domain: 'harbour-mutual' },
  app: {
    appId: 'A0AIMS0001',
    botUserId: 'U0AIMSBOT1',
    botName: 'aims',
    botToken: 'xoxb-local-slack-example',
    appToken: 'xapp-local-slack-example',
    signingSecret: 'local-slack-example-secret',
  },
  /** The browser page acts as the first one; "Act as", at the top right, switches. */
  users: [
    {
      id: 'U0PRIYA001',
      name: 'priya',
      real_name: 'Priya Raman',
      email: 'priya.raman@harbourmutual.example',
      tz: 'Europe/Amsterdam',
      role: 'AIMS manager',
    },
    {
      id: 'U0TOMAS001',
      name: 'tomas',
      real_name: 'Tomás Oliveira',
      email: 'tomas.oliveira@harbourmutual.example',
      tz: 'Europe/Lisbon',
      role: 'ML engineer',
    },
    {
      id: 'U0INGRID01',
      name: 'ingrid',
      real_name: 'Ingrid Solberg',
      email: 'ingrid.solberg@harbourmutual.example',
      tz: 'Europe/Amsterdam',
      role: 'Auditor',
    },
  ],
  channels: [
    { id: 'C0GENERAL1', name: 'general' },
    { id: 'C0AIGOVERN', name: 'ai-governance' },
  ],
} as const;

export type LocalSlackMode = 'socket' | { readonly requestUrl: string };

/** The configuration file of local-slack. Each person's direct conversation with the bot is there from the start. */
export function localSlackConfig(mode: LocalSlackMode): string {
  const { workspace, app, users, channels } = EXAMPLE_WORKSPACE;
  const people = users.map((user) => user.id);
  const delivery = mode === 'socket' ? { mode: 'socket' } : { mode: 'events', requestUrl: mode.requestUrl };
  const config = {
    workspace,
    app: { ...app, ...delivery },
    users: users.map(({ id, name, real_name, email, tz }) => ({ id, name, real_name, email, tz })),
    channels: [
      ...channels.map((channel) => ({ ...channel, members: [...people, app.botUserId] })),
      ...users.map((user) => ({
        id: directChannelOf(user.id),
        name: `dm-${user.name}`,
        is_channel: false,
        is_private: true,
        is_im: true,
        members: [user.id, app.botUserId],
      })),
    ],
  };
  return JSON.stringify(config, null, 2);
}

/** `U0PRIYA001` talks to the bot in `D0PRIYA001`. */
export function directChannelOf(userId: string): string {
  return `D${userId.slice(1)}`;
}

/** The people as options of a select, for the page that draws no people picker. */
export function examplePeople(): Option[] {
  return EXAMPLE_WORKSPACE.users.map((user) => ({ value: user.id, label: user.real_name }));
}
