import { describe, expect, it } from 'vitest';
import type { Control, Part, Reply } from '../../src/conversation/reply.ts';
import { localSlackAbilities } from '../../src/slack/client-abilities.ts';
import { renderReply } from '../../src/slack/render-reply.ts';
import { messageProblems, shownTexts } from './block-limits.ts';

function notice(parts: readonly Part[], controls: readonly Control[] = []): Reply {
  return { kind: 'notice', parts, controls };
}
function drawn(...parts: Part[]): string[] {
  return shownTexts(renderReply(notice(parts)).blocks);
}
const ANSWER = { do: 'answer', draft: 'd-1', field: 'owner', value: '' } as const;
const J = '\u2060';

describe('a reply drawn in Block Kit', () => {
  it('shows spans as bold, italic, person and link', () => {
    const spans = [
      { bold: 'High' },
      ' by ',
      { person: 'U0TOMAS001' },
      ', ',
      { italic: 'soon' },
      ': ',
      { link: 'https://x.eu/a?b=1&c=2', label: 'the <report>' },
    ];
    expect(drawn({ part: 'text', spans })).toEqual([
      '*High* by <@U0TOMAS001>, _soon_: <https://x.eu/a?b=1&amp;c=2|the &lt;report&gt;>',
    ]);
  });

  it('makes an edge for bold inside a word, and keeps spaces outside the marks', () => {
    expect(drawn({ part: 'text', spans: ['un', { bold: 'safe' }, 'ty'] })).toEqual([
      'un\u200b*safe*\u200bty',
    ]);
    expect(drawn({ part: 'text', spans: ['a', { bold: ' b ' }, 'c'] })).toEqual(['a *b* c']);
    expect(drawn({ part: 'text', spans: [{ bold: 'one\ntwo' }] })).toEqual(['*one*\n*two*']);
  });

  it('links nothing but http addresses, and shows the label of anything else', () => {
    expect(drawn({ part: 'text', spans: [{ link: 'javascript:alert(1)', label: 'press' }] })).toEqual([
      'press',
    ]);
    expect(drawn({ part: 'text', spans: [{ link: 'not an address', label: '' }] })).toEqual([
      'not an address',
    ]);
  });

  it('shows a moment to each reader in their own zone, and its words where that is not possible', () => {
    const moment = { moment: '2026-11-24T09:30:00.500Z', words: 'Tue 24 Nov 2026, 10:30' };
    const shown = notice([
      {
        part: 'list',
        items: [
          ['by ', moment],
          ['by ', { ...moment, strong: true }],
        ],
      },
    ]);
    const token = '<!date^1795512600^{date_short}, {time}|Tue 24 Nov 2026, 10:30>';
    const { text, blocks } = renderReply(shown);
    expect(shownTexts(blocks)).toEqual([`•  by ${token}\n•  by *${token}*`]);
    const words = `•  by ${moment.words}\n•  by *${moment.words}*`;
    expect([text, ...shownTexts(renderReply(shown, null, localSlackAbilities([])).blocks)]).toEqual([
      words,
      words,
    ]);
    const odd = { part: 'text', spans: [{ moment: 'soon', words: '<!here|x>' }] } as const;
    expect(drawn(odd)).toEqual(['&lt;!here|x&gt;']);
  });

  it('shows somebody who is no Slack user as text', () => {
    expect(drawn({ part: 'text', spans: [{ person: '<!channel>' }] })).toEqual(['&lt;!channel&gt;']);
  });

  it('keeps what people typed from formatting, quoting or pinging', () => {
    expect(drawn({ part: 'text', spans: ['<!channel> *now* snake_case _x_\n> so & so'] })).toEqual([
      `&lt;!channel&gt; ${J}*${J}now${J}*${J} snake_case ${J}_${J}x${J}_${J}\n${J}&gt; so &amp; so`,
    ]);
  });

  it('draws a list with one bullet for each item and indents what follows', () => {
    expect(drawn({ part: 'list', items: [['one'], ['two\nmore']] })).toEqual(['•  one\n•  two\n    more']);
  });

  it('quotes every line, with the source in small print below', () => {
    const { blocks } = renderReply(
      notice([{ part: 'quote', text: 'first\nsecond', source: ['Policy, page 3'] }]),
    );
    expect(blocks.map((block) => block.type)).toEqual(['section', 'context']);
    expect(shownTexts(blocks)).toEqual(['> first\n> second', 'Policy, page 3']);
  });

  it('lists facts with a bold label, the value, and where it came from', () => {
    const facts = [
      { label: 'Severity', value: ['High'], note: 'from your message' },
      { label: 'Owner', value: [{ person: 'U0TOMAS001' }], note: null },
    ];
    expect(drawn({ part: 'facts', facts })).toEqual([
      '*Severity:* High  _(from your message)_\n*Owner:* <@U0TOMAS001>',
    ]);
  });

  it('draws a short heading as a header and a long one whole, in bold', () => {
    const { blocks } = renderReply(
      notice([
        { part: 'heading', text: 'Review' },
        { part: 'heading', text: 'long '.repeat(40) },
      ]),
    );
    expect(blocks.map((block) => block.type)).toEqual(['header', 'section']);
    expect(shownTexts(blocks)[1]).toBe(`*${'long '.repeat(40).trim()}*`);
  });

  it('spreads a long text over sections, cut between words', () => {
    const words = Array.from({ length: 1200 }, (_, index) => `word${String(index)}`).join(' ');
    const texts = drawn({ part: 'text', spans: [words] });
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ')).toBe(words);
  });

  it('says so when a text does not fit into one message', () => {
    const { text, blocks } = renderReply(notice([{ part: 'text', spans: ['word '.repeat(8000)] }]));
    expect(shownTexts(blocks).at(-1)).toBe('The rest does not fit into one Slack message.');
    expect(text).toMatch(/… The rest does not fit into one Slack message\.$/);
    expect(text.length).toBeGreaterThan(3500);
  });

  it('shortens long facts rather than losing one', () => {
    const facts = ['a', 'b', 'c', 'd', 'e'].map((label) => ({
      label,
      value: [`${label} `.repeat(1500)],
      note: null,
    }));
    const shown = drawn({ part: 'facts', facts }).join('\n');
    for (const { label } of facts) expect(shown).toContain(`*${label}:*`);
    expect(shown).toContain('… _shortened_');
  });

  it('keeps the controls when the words are cut', () => {
    const cancel: Control = {
      control: 'button',
      label: 'Cancel',
      action: { do: 'cancel', draft: 'd' },
      style: 'danger',
    };
    const { blocks } = renderReply(
      notice(
        Array.from({ length: 80 }, () => ({ part: 'divider' })),
        [cancel],
      ),
    );
    expect(blocks).toHaveLength(50);
    expect(blocks.at(-1)).toEqual({
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'press:0',
          text: { type: 'plain_text', text: 'Cancel', emoji: false },
          value: '{"do":"cancel","draft":"d"}',
          style: 'danger',
        },
      ],
    });
  });

  it('puts controls that belong to a part under it', () => {
    const button: Control = {
      control: 'button',
      label: 'Still right',
      action: { do: 'resume', draft: 'd' },
      style: 'plain',
    };
    const { blocks } = renderReply(
      notice([
        { part: 'text', spans: ['One'] },
        { part: 'controls', controls: [button] },
        { part: 'text', spans: ['Two'] },
      ]),
    );
    expect(blocks.map((block) => block.type)).toEqual(['section', 'actions', 'section']);
  });

  it('offers at most a hundred options, and says that others can be typed', () => {
    const options = Array.from({ length: 120 }, (_, index) => ({
      value: `s${String(index)}`,
      label: `System ${String(index)}`,
    }));
    const select: Control = { control: 'select', label: 'AI system', action: ANSWER, options, initial: null };
    const { blocks } = renderReply(notice([{ part: 'text', spans: ['Which?'] }], [select]));
    expect(shownTexts(blocks)).toContain('Not every choice for “AI system” fits: type another one.');
    expect(blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [{ type: 'static_select', options: { length: 100 } }],
    });
  });

  it('lets Slack pick people, and lists them where the client cannot', () => {
    const person: Control = { control: 'person', label: 'Owner', action: ANSWER, options: [], initial: null };
    expect(renderReply(notice([], [person])).blocks[0]).toMatchObject({
      elements: [{ type: 'users_select' }],
    });
    const local = localSlackAbilities([{ value: 'U0PRIYA001', label: 'Priya Raman' }]);
    expect(renderReply(notice([], [person]), null, local).blocks[0]).toMatchObject({
      elements: [{ type: 'static_select', options: [{ value: 'U0PRIYA001' }] }],
    });
  });

  it('reads whole from its text alone', () => {
    const parts: Part[] = [
      { part: 'heading', text: 'Record this incident?' },
      { part: 'facts', facts: [{ label: 'Severity', value: ['High'], note: null }] },
      { part: 'quote', text: 'as it says', source: ['Policy'] },
    ];
    const controls: Control[] = [
      {
        control: 'button',
        label: 'Record it',
        action: { do: 'confirm', draft: 'd', revision: 1 },
        style: 'primary',
      },
      {
        control: 'select',
        label: 'Severity',
        action: ANSWER,
        options: [
          { value: 'low', label: 'Low' },
          { value: 'high', label: 'High' },
        ],
        initial: null,
      },
    ];
    expect(renderReply(notice(parts, controls)).text).toBe(
      '*Record this incident?*\n*Severity:* High\n> as it says\nPolicy\n[Record it] [Severity: Low / High]',
    );
  });

  it('cuts a row of a grid that is longer than a block', () => {
    const { text, blocks } = renderReply({
      kind: 'notice',
      parts: [{ part: 'grid', rows: [['word '.repeat(700)]] }],
      controls: [],
    });
    expect(messageProblems(text, blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('word word');
  });
});
