import { describe, expect, it } from 'vitest';
import { mentions, readSlackText } from '../../src/slack/read-text.ts';

const BOT = 'U0AIMSBOT1';

describe('the words of a Slack message', () => {
  it.each([
    ['takes the bot’s mention off the front', '<@U0AIMSBOT1> which control?', 'which control?'],
    ['takes a colon after the mention off too', '<@U0AIMSBOT1>: which control?', 'which control?'],
    ['takes the mention out of the middle', 'hey <@U0AIMSBOT1> which control?', 'hey which control?'],
    ['takes a mention with a name off', '<@U0AIMSBOT1|aims> hello', 'hello'],
    ['keeps a person’s mention by id', 'owner is <@U0TOMAS001|tomas>', 'owner is <@U0TOMAS001>'],
    ['names a channel', 'see <#C0GENERAL1|general>', 'see #general'],
    ['falls back to a channel’s id', 'see <#C0GENERAL1>', 'see #C0GENERAL1'],
    [
      'shows a link’s label and address',
      'the <https://x.eu/a?b=1&amp;c=2|report>',
      'the report (https://x.eu/a?b=1&c=2)',
    ],
    ['shows a bare link', 'see <https://x.eu/a>', 'see https://x.eu/a'],
    [
      'undoes the links that Slack makes itself',
      'mail <mailto:a@x.eu|a@x.eu> or <http://x.eu|x.eu>',
      'mail a@x.eu or x.eu',
    ],
    [
      'shows a broadcast as text',
      '<!channel> <!here|here> <!subteam^S0TEAM|@risk-team>',
      '@channel here @risk-team',
    ],
    ['shows a date by its fallback', 'on <!date^1392734382^{date_short}|18 Feb 2014>', 'on 18 Feb 2014'],
    ['decodes the three entities once', 'a &lt; b &amp;amp; c &gt; d', 'a < b &amp; c > d'],
    ['keeps what only looks like markup', '1 &lt;2&gt; <> 3', '1 <2> <> 3'],
    ['keeps the lines', '  first\nsecond  ', 'first\nsecond'],
  ])('%s', (_, slack, words) => {
    expect(readSlackText(slack, BOT)).toBe(words);
  });

  it('finds a mention of the bot and not of another', () => {
    expect(mentions('hey <@U0AIMSBOT1|aims>', BOT)).toBe(true);
    expect(mentions('hey <@U0AIMSBOT12> U0AIMSBOT1', BOT)).toBe(false);
  });
});
