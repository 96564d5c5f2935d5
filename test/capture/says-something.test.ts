import { describe, expect, it } from 'vitest';
import { saysSomething } from '../../src/capture/says-something.ts';

describe('saysSomething', () => {
  it.each(['', '   ', '👍', ':tada: :tada:', '!!!', 'asdfgh', 'hhhhhh', 'xkcdfgrt', '…'])(
    'finds nothing in “%s”',
    (text) => {
      expect(saysSomething(text)).toBe(false);
    },
  );

  it.each(['yes', '3', 'the chatbot', 'Übermut', '昨日', 'no idea 🤷', '<@U0TOMAS001>'])(
    'finds something in “%s”',
    (text) => {
      expect(saysSomething(text)).toBe(true);
    },
  );
});
