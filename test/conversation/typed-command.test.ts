import { beforeEach, describe, expect, it } from 'vitest';
import { typedCommand } from '../../src/conversation/typed-command.ts';
import type { IncomingOf } from '../../src/conversation/incoming.ts';
import { onSqlite } from '../support/databases.ts';
import { Talk, textOf, TOMAS } from '../support/talk.ts';

const message = (text: string, direct = true): IncomingOf<'message'> => ({
  ...{
    kind: 'message',
    conversation: 'slack:D1:1.1',
    place: 'D1',
    user: TOMAS,
    text,
    message: '1.1',
    direct,
  },
  ...{ permalink: null, addressed: true, onlyVisibleToUser: false, files: 0 },
});

describe('a command that came as a message', () => {
  it('is the command where nobody else reads along', () => {
    expect(typedCommand(message('/aims risk the model may drift'))).toMatchObject({
      ...{ kind: 'command', command: 'risk', text: 'the model may drift', responseHandle: null },
    });
    expect(typedCommand(message(' /aims'))).toMatchObject({ kind: 'command', command: 'help' });
  });

  it.each([
    ['/aims concren people are refused', 'concern people are refused'],
    ['/aims incident the chatbot lied', 'incident the chatbot lied'],
    ['/aims which control covers logs?', 'which control covers logs?'],
  ])('is what it says in a channel: %s', (typed, text) => {
    expect(typedCommand(message(typed, false))).toMatchObject({ kind: 'message', text });
  });

  it.each(['/aimsy', 'what does /aims help do?', 'the /aims command failed'])('is not “%s”', (text) => {
    expect(typedCommand(message(text))).toBeNull();
  });
});

onSqlite('a command typed as a message', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  it('begins its draft right there', async () => {
    expect(textOf(await talk.say('/aims incident the support chatbot insulted a customer'))).toMatch(
      /incident draft/u,
    );
    expect((await talk.draft())?.answers['description']?.value).toBe(
      'the support chatbot insulted a customer',
    );
  });

  it('gets the nearest one for a typing slip', async () => {
    expect(textOf(await talk.say('/aims inciden the chatbot failed'))).toMatch(
      /Did you mean “\/aims incident the chatbot failed”/u,
    );
  });

  it('answers a question in the middle of a form, which stays open', async () => {
    await talk.say('log an incident: the support chatbot insulted a customer');
    expect(textOf(await talk.say('/aims ask which control covers event logs?'))).toMatch(/A\.6\.2\.8/u);
    expect(await talk.draft()).not.toBeNull();
  });
});
