import { expect, it } from 'vitest';
import { readableMentions } from '../../src/cli/readable-mentions.ts';

it('shows people in a terminal by name, or by id where no name came with them', () => {
  expect(readableMentions('Owner: <@U0LENA01>, told by <@U0ROB21|rob>')).toBe(
    'Owner: @U0LENA01, told by @rob',
  );
});

it('leaves a text without people as it is', () => {
  expect(readableMentions('a < b, mail @ noon')).toBe('a < b, mail @ noon');
});
