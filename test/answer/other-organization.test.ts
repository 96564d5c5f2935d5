import { describe, expect, it } from 'vitest';
import { answererOver } from './answerer-over.ts';
import { HOSPITAL, HOSPITAL_QUESTIONS } from './hospital-documents.ts';
import { percent } from './eval-questions.ts';
import { smallIndex } from './small-index.ts';

/** Of the questions that a hospital's documents answer, and of those that they do not. */
const FLOORS = { citedFirst: 0.75, declined: 0.8 } as const;

const answerer = answererOver(smallIndex(HOSPITAL));
const answers = HOSPITAL_QUESTIONS.map(([question, title]) => ({
  question,
  title,
  answer: answerer.answer(question, { allows: () => true, memory: null }),
}));

function shareOf(wanted: typeof answers, holds: (each: (typeof answers)[number]) => boolean): number {
  const figure = wanted.filter(holds).length / wanted.length;
  const others = wanted.filter((each) => !holds(each)).map(({ question }) => question);
  console.info(`hospital: ${percent(figure)} of ${String(wanted.length)}; not: ${others.join(' | ')}`);
  return figure;
}

describe('the documents of a hospital', () => {
  it('are cited first for most of the questions that they answer', () => {
    const answerable = answers.filter(({ title }) => title !== null);
    const cited = shareOf(answerable, ({ title, answer }) =>
      (answer.citations[0]?.source ?? '').startsWith(String(title)),
    );
    expect(cited).toBeGreaterThanOrEqual(FLOORS.citedFirst);
  });

  it('are not stretched to questions one step beyond what they say', () => {
    const unanswerable = answers.filter(({ title }) => title === null);
    const declined = shareOf(unanswerable, ({ answer }) => answer.outcome === 'declined');
    expect(declined).toBeGreaterThanOrEqual(FLOORS.declined);
  });
});
