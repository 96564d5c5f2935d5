import { describe, expect, it } from 'vitest';
import { suggestPrompts } from '../../../src/conversation/home/suggest-prompts.ts';
import { draftOf } from '../../slack/example-draft.ts';

const titles = (...given: Parameters<typeof suggestPrompts>) =>
  suggestPrompts(...given).map(({ title }) => title);

describe('suggested prompts', () => {
  it('are what anybody may want when nothing waits', () => {
    expect(titles([], 0, 0)).toEqual([
      'Log an incident',
      'Ask about a control',
      'Note a risk',
      'Propose a change',
    ]);
  });

  it('begin with the drafts and with what is due', () => {
    const draft = draftOf('incident', { title: 'It told a customer the wrong price' });
    expect(titles([draft], 3, 2)).toEqual([
      'Go on with your incident draft: It told a customer the…',
      'Review the 3 things due to you',
      'Look at the open questions',
      'Log an incident',
      'Ask about a control',
      'Note a risk',
      'Propose a change',
    ]);
  });

  it('lead to all drafts, wherever each of them was begun', () => {
    const drafts = [draftOf('change', {}), draftOf('risk', {})];
    expect(
      suggestPrompts(drafts, 0, 0)
        .slice(0, 2)
        .map(({ message }) => message),
    ).toEqual(['My drafts', 'My drafts']);
  });

  it('know one thing from many, and a draft without a title', () => {
    expect(titles([draftOf('risk', {})], 1, 0).slice(0, 2)).toEqual([
      'Go on with your risk draft',
      'Review the 1 thing due to you',
    ]);
  });
});
