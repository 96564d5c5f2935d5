import { expect, test } from 'vitest';
import { sameExtent } from './same-extent.ts';

test('what only leads in and what closes a text makes no difference to its extent', () => {
  expect(sameExtent('I took it offline', 'took it offline.')).toBe(true);
  expect(sameExtent('complaints about tone', 'Because the complaints about tone')).toBe(true);
  expect(sameExtent('switched off by the team', 'which was switched off by the team,')).toBe(true);
});

test('a text that takes in a neighbouring clause or leaves half out is not the same extent', () => {
  expect(sameExtent('took it offline', 'took it offline and nobody complained to us')).toBe(false);
  expect(sameExtent('posted a banner on the page and rang the users', 'posted a banner')).toBe(false);
  expect(sameExtent('blocked the topic', 'not blocked the topic')).toBe(false);
});

test('an alternative of the author counts only where it is met whole', () => {
  expect(sameExtent('by ticking the previous version', 'We can undo it', ['we can undo it'])).toBe(true);
  expect(sameExtent('by ticking the previous version', 'undo', ['we can undo it'])).toBe(false);
});
