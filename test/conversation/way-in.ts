import type { Action } from '../../src/conversation/action.ts';
import type { Actor } from '../../src/records/access.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { textOf, type Talk } from '../support/talk.ts';

/** One way in to a record: what its person is told on it. */
export type Way = (talk: Talk, record: RecordVersion, actor: Actor, dir: string) => Promise<string>;

let times = 0;
export const once = (): string => String(++times);
/** A place of its own: no draft of before is gone on with. */
export const threadOf = (user: string): string => `slack:D-${user}-${once()}:1`;

/** Words in a direct conversation, and “save” after them. */
export const words =
  (...say: readonly ((number: string) => string)[]): Way =>
  async (talk, { number }, { user }) => {
    const conversation = threadOf(user);
    const replies: string[] = [];
    for (const one of [...say, () => 'save'])
      replies.push(textOf(await talk.say(one(number), { user, conversation })));
    return replies.join('\n');
  };

/** Said in a channel's thread, where others read along; what is said next in the same thread, too. */
export const inChannel =
  (...say: readonly ((number: string) => string)[]): Way =>
  async (talk, { number }, { user }) => {
    const conversation = `slack:C1:${once()}`;
    const replies: string[] = [];
    for (const one of say) replies.push(textOf(await talk.say(one(number), { user, conversation })));
    return replies.join('\n');
  };

export const command =
  (name: string, text: (number: string) => string): Way =>
  async (talk, { number }, { user }) =>
    textOf(await talk.command(name, text(number), user));

export const press =
  (action: (record: RecordVersion) => Action): Way =>
  async (talk, record, { user }) =>
    textOf(await talk.act(action(record), { to: 'conversation', conversation: threadOf(user) }, user));

export const pressInChannel =
  (action: (record: RecordVersion) => Action, ...then: readonly string[]): Way =>
  async (talk, record, { user }) => {
    const conversation = `slack:C1:${once()}`;
    const replies = [textOf(await talk.act(action(record), { to: 'conversation', conversation }, user))];
    for (const one of then) replies.push(textOf(await talk.say(one, { user, conversation })));
    return replies.join('\n');
  };

/** A control of a draft with which its owner was about to change the record, used by somebody else. */
export const pressOfDraft =
  (action: (draft: string) => Action): Way =>
  async (talk, { number, owner }, { user }) => {
    const conversation = threadOf(owner);
    await talk.act({ do: 'change-record', number }, { to: 'conversation', conversation }, owner);
    const draft = await talk.draft(owner, conversation);
    if (draft === null) return '';
    const where = { to: 'conversation', conversation: threadOf(user) } as const;
    const told = textOf(await talk.act(action(draft.id), where, user));
    await talk.act({ do: 'cancel-confirmed', draft: draft.id }, { to: 'direct', user: owner }, owner);
    return owner === user ? '' : told;
  };

/** A draft of one's own is said to be the same as the record, or another. */
export const pressOfTwin =
  (which: 'same' | 'different'): Way =>
  async (talk, { number }, { user }) => {
    const conversation = threadOf(user);
    await talk.say('log an incident: something else went wrong', { user, conversation });
    const draft = await talk.draft(user, conversation);
    const where = { to: 'conversation', conversation } as const;
    return draft === null ? '' : textOf(await talk.act({ do: which, draft: draft.id, number }, where, user));
  };
