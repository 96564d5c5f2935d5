import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whichPerson, withMentions } from '../../src/capture/name-mentions.ts';
import { unknownOwner } from '../../src/capture/people-named.ts';

const PEOPLE = [
  { id: 'UT', name: 'Tomás Oliveira' },
  { id: 'UA1', name: 'Anna Berg' },
  { id: 'UA2', name: 'Anna Lind' },
  { id: 'UW', name: 'Will Stone' },
];

describe('names in an answer', () => {
  it.each([
    ['it was tomas', 'it was <@UT>'],
    ['Tomas handles it', '<@UT> handles it'],
    ['TOMÁS', '<@UT>'],
    ['@tomas', '<@UT>'],
    ['tomas oliveira, please', '<@UT>, please'],
    ['Oliveira', '<@UT>'],
    ['anna berg', '<@UA1>'],
    ['Will', '<@UW>'],
    ['ask Will about it', 'ask <@UW> about it'],
    ['will stone', '<@UW>'],
  ])('are people in “%s”', (said, text) => {
    expect(withMentions(said, PEOPLE)).toEqual({ text, unclear: [] });
  });

  it.each([
    'it will be fixed',
    'Will it last?',
    "tomas's chatbot",
    '<@UT>',
    'mail tomas@example.org',
    'nobody',
    'a stone fell on it',
  ])('are none in “%s”', (said) => {
    expect(withMentions(said, PEOPLE)).toEqual({ text: said, unclear: [] });
  });

  it('that could be several people’s stay as they are, and it is asked which', () => {
    const { text, unclear } = withMentions('Anna takes it', PEOPLE);
    expect(text).toBe('Anna takes it');
    expect(unclear.map(whichPerson)).toEqual([
      '“Anna” could be Anna Berg or Anna Lind. Which one is it? Say the whole name, or mention them with @.',
    ]);
  });

  it('leave everything else as it was said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('tomas', 'Anna', ' ', ', ', 'me', '<@U1>', '@', 'é', '\n', '.')),
        (parts) => {
          const said = parts.join('');
          const { text } = withMentions(said, PEOPLE);
          expect(text.replaceAll('<@UT>', '').replaceAll(/@?tomas/giu, '')).toBe(
            said.replaceAll(/@?tomas/giu, '').replaceAll('<@UT>', ''),
          );
        },
      ),
    );
  });
});

describe('an owner whom nobody is called like', () => {
  const context = {
    now: new Date('2026-11-24T10:30:00+01:00'),
    timezone: 'Europe/Amsterdam',
    systems: [{ name: 'Claims triage', aliases: [] }],
    author: 'UW',
    people: PEOPLE,
  };

  it.each([
    ['it failed, Jonas owns it', 'Jonas'],
    ['it failed. Owner: Jonas Keller', 'Jonas Keller'],
    ['it failed, the owner is Jonas', 'Jonas'],
    ['it failed, Jonas is the owner', 'Jonas'],
  ])('is told of “%s”', (text, name) => {
    expect(unknownOwner(text, context)).toBe(name);
  });

  it.each([
    'it failed, Tomas owns it',
    'it failed, Anna owns it',
    'it failed. Nobody owns it',
    'it failed. Owner: <@UT>',
    'it failed. I own it',
    'Claims triage is owner of the queue',
    'Jonas told me',
    'owner: to be decided',
  ])('is told of nobody in “%s”', (text) => {
    expect(unknownOwner(text, context)).toBeNull();
  });
});
