import type { Answer } from '../answer.ts';
import type { Asked } from '../asked.ts';
import { asksOfTheWorld, type OfTheWorld } from '../question/asks-of-the-world.ts';
import { declined } from './make-answer.ts';

const SAID: Readonly<Record<OfTheWorld, { readonly lead: string; readonly ask: string }>> = {
  figures: {
    lead: 'I hold no figures on who is certified to ISO/IEC 42001 or how it is used elsewhere: my summaries say what the standard asks, not how many meet it.',
    ask: 'the surveys that ISO publishes, or an accreditation body',
  },
  future: {
    lead: 'I cannot tell what will come: I hold summaries of ISO/IEC 42001:2023 and of related texts as they are, and nothing on coming editions or laws.',
    ask: 'your national standards body, or your legal advisers for laws',
  },
  forecast: {
    lead: 'I cannot tell what will happen: I hold what your documents and my summaries say, and no forecasts.',
    ask: 'the AIMS manager',
  },
};

/** Statistics of the world and what is still to come: said to be unknown, and not put off with a clause that shares a word. */
export function answerOfTheWorld({ question }: Asked): Answer | null {
  const asked = asksOfTheWorld(question);
  if (asked === null) return null;
  const { lead, ask } = SAID[asked];
  return declined(question, 'not-found', lead, `of the world: ${asked}`, { ask });
}
