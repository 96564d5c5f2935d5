import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, renderReply } from '../../src/slack/render-reply.ts';
import { anyReply, anyWords, plainReply } from './arbitrary-reply.ts';
import { MEANT } from './shown-problems.ts';
import { messageProblems, mrkdwnTexts, shownTexts } from './block-limits.ts';

/** The limit also ends the search for a smaller example of a failure. */
const RUNS = { numRuns: 1000, interruptAfterTimeLimit: 60_000 };
const JOINER = '\u2060';

describe('any reply in Slack', () => {
  it('stays within every limit, and mentions and links only what is meant so', () => {
    fc.assert(
      fc.property(anyReply, fc.uuid(), (reply, id) => {
        const { text, blocks } = renderReply(reply, id);
        expect(messageProblems(text, blocks)).toEqual([]);
        expect(blocks[0]?.block_id).toBe(`out:${id}`);
        for (const shown of mrkdwnTexts(blocks)) {
          for (const [token] of shown.matchAll(/<[^<>]*>/g)) expect(token).toMatch(MEANT);
        }
      }),
      RUNS,
    );
  }, 120_000);

  it('stays within what all blocks of a message may hold, beside its controls', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { blocks } = renderReply({ ...reply, controls: reply.controls.slice(0, 5) });
        expect(costOf(blocks.filter((block) => block.type !== 'actions'))).toBeLessThanOrEqual(10_000);
      }),
      { ...RUNS, numRuns: 500 },
    );
  }, 120_000);

  it('pings nobody and links nowhere from plain words', () => {
    fc.assert(
      fc.property(plainReply, (reply) => {
        const { text, blocks } = renderReply(reply);
        for (const shown of [text, ...shownTexts(blocks)]) {
          expect(shown).not.toMatch(/<[!@#]|<https?:|<mailto:/i);
        }
      }),
      RUNS,
    );
  }, 120_000);

  it('lets no character of plain words format them', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const spans = [words];
        const { blocks } = renderReply({ kind: 'notice', parts: [{ part: 'text', spans }], controls: [] });
        for (const shown of shownTexts(blocks)) {
          expect(shown).not.toMatch(/(^|[^\u2060])[*~`]|[*~`]([^\u2060]|$)/);
          expect(shown).not.toMatch(/(^|[\s\p{P}])_[^\u2060]/u);
          expect(shown).not.toMatch(/^\s*(>|&gt;|＞)/m);
        }
      }),
      { ...RUNS, numRuns: 1500 },
    );
  }, 60_000);

  it('shows every word as it was said', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const spans = [words];
        const { blocks } = renderReply({ kind: 'notice', parts: [{ part: 'text', spans }], controls: [] });
        const shown = shownTexts(blocks).join('\n');
        const read =
          shown === '…'
            ? ''
            : shown
                .replaceAll(JOINER, '')
                .replaceAll('&lt;', '<')
                .replaceAll('&gt;', '>')
                .replaceAll('&amp;', '&');
        expect(squeezed(read)).toBe(squeezed(words.toWellFormed().replace(INVISIBLE, '')));
      }),
      { ...RUNS, numRuns: 1500 },
    );
  }, 60_000);
});

// eslint-disable-next-line no-control-regex -- what may be dropped
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2060]/g;

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
