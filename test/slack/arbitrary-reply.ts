import fc from 'fast-check';
import type { Action } from '../../src/conversation/action.ts';
import type { Control, Fact, Part, Reply, Rich, Span } from '../../src/conversation/reply.ts';

const NASTY = [
  '<!channel>',
  '<!here|here>',
  '<@U1>',
  '<@U0PRIYA001>',
  '<http://evil|x>',
  '<https://evil.example|https://good.example>',
  '<#C1|general>',
  '&lt;!channel&gt;',
  '*bold* _italic_ ~strike~ `code` ```block```',
  '**__~~``',
  '> quote',
  '>>> all of it',
  '\n> after a line',
  '＊full＊ ＿width＿ ＞',
  'snake_case_name and 2*3*4',
  'a\u202Egnp.exe',
  '\u0000\u0007\u001b[31mred',
  '\ud83d lone',
  '👩‍👩‍👧‍👦👍🏽🇳🇱',
  'مرحبا بالعالم שלום',
  'e\u0301'.repeat(5),
  `Z${'\u0336'.repeat(300)}`,
  'line one\r\nline two\n\n\nline five',
  '   ',
  '',
  '|',
];

const nasty = fc.constantFrom(...NASTY);
const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 6 })
      .map((all) => all.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: nasty },
);

/** 40,000 characters: what Slack itself takes at most in one message. */
const longText = fc
  .tuple(
    fc.constantFrom('word ', 'x', '&', '👍🏽', 'line\n', '*b* ', '_', '>q\n'),
    fc.integer({ min: 2900, max: 40_000 }),
  )
  .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));

const text = fc.oneof({ weight: 150, arbitrary: anyText }, { weight: 1, arbitrary: longText });

const plainSpan: fc.Arbitrary<Span> = fc.oneof(
  text,
  text.map((bold) => ({ bold })),
  text.map((italic) => ({ italic })),
);

const anySpan: fc.Arbitrary<Span> = fc.oneof(
  { weight: 6, arbitrary: plainSpan },
  {
    weight: 1,
    arbitrary: fc
      .oneof(fc.constantFrom('U0PRIYA001', 'priya', 'U1', '<!channel>'), anyText)
      .map((person) => ({ person })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true }),
          fc.constantFrom('javascript:alert(1)', 'http://x|y>z', 'https://x/<!channel>', 'ftp://x'),
          anyText,
        ),
        anyText,
      )
      .map(([link, label]) => ({ link, label })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      moment: fc.oneof(
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        anyText,
      ),
      words: fc.oneof(fc.constantFrom('Tue 24 Nov 2026, 10:30', 'a|b>', ''), anyText),
    }),
  },
);

function replyOf(span: fc.Arbitrary<Span>): fc.Arbitrary<Reply> {
  const rich: fc.Arbitrary<Rich> = fc.array(span, { maxLength: 4 });
  const fact: fc.Arbitrary<Fact> = fc.record({ label: text, value: rich, note: fc.option(text) });
  const part: fc.Arbitrary<Part> = fc.oneof(
    text.map((heading): Part => ({ part: 'heading', text: heading })),
    rich.map((spans): Part => ({ part: 'text', spans })),
    fc.array(rich, { maxLength: 5 }).map((items): Part => ({ part: 'list', items })),
    fc.tuple(text, rich).map(([quote, source]): Part => ({ part: 'quote', text: quote, source })),
    fc.array(fact, { maxLength: 6 }).map((facts): Part => ({ part: 'facts', facts })),
    rich.map((spans): Part => ({ part: 'small', spans })),
    controls().map((all): Part => ({ part: 'controls', controls: all.slice(0, 4) })),
    fc
      .array(fc.array(text, { maxLength: 7 }), { maxLength: 7 })
      .map((rows): Part => ({ part: 'grid', rows })),
    fc.constant<Part>({ part: 'divider' }),
  );
  const parts = fc.oneof(
    { weight: 25, arbitrary: fc.array(part, { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(part, { minLength: 30, maxLength: 90 }) },
  );
  return fc.record({ kind: fc.constant<'notice'>('notice'), parts, controls: controls() });
}

function controls(): fc.Arbitrary<Control[]> {
  const draft = fc.oneof(
    { weight: 9, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.string({ minLength: 250, maxLength: 300 }) },
  );
  const answer = fc.record({
    do: fc.constant<'answer'>('answer'),
    draft,
    field: fc.constantFrom('severity', 'immediateAction'),
    value: fc.constant(''),
  });
  const action: fc.Arbitrary<Action> = fc.oneof(
    answer,
    fc.record({
      do: fc.constant<'start'>('start'),
      kind: fc.constant<'risk'>('risk'),
      text: fc.oneof(anyText, longText).map((t) => t.slice(0, 1500)),
    }),
    fc.record({ do: fc.constant<'confirm'>('confirm'), draft, revision: fc.nat() }),
  );
  const option = fc.record({ value: fc.oneof(anyText, fc.constantFrom('high', 'low')), label: anyText });
  const options = fc.oneof(
    { weight: 6, arbitrary: fc.array(option, { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(option, { minLength: 95, maxLength: 130 }) },
  );
  const control: fc.Arbitrary<Control> = fc.oneof(
    fc.record({
      control: fc.constant<'button'>('button'),
      label: text,
      action,
      style: fc.constantFrom('plain', 'primary', 'danger'),
    }),
    fc.record({
      control: fc.constantFrom('select', 'date', 'person'),
      label: text,
      action: answer,
      options,
      initial: fc.option(fc.constantFrom('2026-11-22', '2026-13-99', 'soon')),
    }),
  );
  const vote = (useful: boolean): fc.Arbitrary<Action> =>
    fc.record({
      do: fc.constant<'vote'>('vote'),
      useful: fc.constant(useful),
      question: fc.oneof(anyText, longText).map((t) => t.slice(0, 1500)),
    });
  const feedback: fc.Arbitrary<Control> = fc.record({
    control: fc.constant<'feedback'>('feedback'),
    label: text,
    useful: vote(true),
    notUseful: vote(false),
  });
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.oneof(control, feedback), { maxLength: 5 }) },
    { weight: 9, arbitrary: fc.array(control, { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(control, { minLength: 24, maxLength: 60 }) },
  );
}

/** Any reply, with people and links in it. */
export const anyReply = replyOf(anySpan);
/** A reply in which nothing may become a mention or a link. */
export const plainReply = replyOf(plainSpan);
export const anyWords = anyText;
export const longWords = longText;
