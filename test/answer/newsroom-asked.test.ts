// What colleagues ask in the middle of their work, of documents that nothing was fitted to.
import { describe, expect, it } from 'vitest';
import { answerText, referencesToShow } from '../../src/answer/answer-text.ts';
import { answererOver } from './answerer-over.ts';
import { indexOfMarkdown } from './index-of-markdown.ts';
import { NEWSROOM } from './newsroom.ts';

const newsroom = answererOver(await indexOfMarkdown(NEWSROOM));
const ask = (question: string) => newsroom.answer(question, { allows: () => true, memory: null });
const namesOf = (question: string) => referencesToShow(ask(question)).map(({ id }) => id);

describe('rows of a register', () => {
  it('are chosen by what stands in a column, and all the others by what does not', () => {
    expect(ask('which suppliers store data in Finland?').lead).toContain('has 1 of 4 rows');
    const { lead, points } = ask('which suppliers keep data outside Sweden?');
    expect(lead).toContain('Copper Labs, VoxMade and TrueLens');
    expect(points.join('\n')).not.toContain('Nordtext');
    expect(ask("which of our suppliers aren't in Germany?").lead).toContain(
      'Nordtext AB, Copper Labs and VoxMade',
    );
  });

  it('are chosen by the year of their day', () => {
    expect(ask('which contracts end in 2026?').lead).toMatch(/: Copper Labs\.$/);
    expect(ask('which supplier contracts run out next year?').lead).toContain('Nordtext AB and TrueLens');
  });

  it('are told by what is asked of one of them', () => {
    expect(ask('when does the contract with Copper Labs end?').lead).toContain('2026-12-31');
    expect(ask('where is the data of ScribeNord stored').lead).toContain('Data stored in: Sweden');
  });

  it('stand in the document itself where it has no headings', () => {
    expect(ask('list our suppliers').lead).toBe(
      'suppliers, lists 4: Nordtext AB, Copper Labs, VoxMade and TrueLens.',
    );
  });
});

describe('a question of everyday work', () => {
  it('for somebody to call is told by the procedure, not by what an AI system is', () => {
    const told = answerText(ask('who do i call when an ai system said something false on air'));
    expect(told).toContain('Tell the duty editor by phone');
    expect(told).not.toContain('turns input into predictions');
  });

  it.each([
    ['how many journalists do we have?'],
    ['does the policy say anything about drones'],
    ['do our documents mention deepfakes?'],
  ])('that nothing tells is not found: “%s”', (question) => {
    expect(ask(question).outcome).toBe('declined');
  });

  it('whether a document speaks of something that it speaks of is answered from there', () => {
    expect(answerText(ask('does the guideline say anything about translation?'))).toContain(
      'checked by somebody who speaks it',
    );
  });
});

describe('beside an answer from the organization’s documents', () => {
  it.each([
    ['can i use chatgpt at work?', 'A.9.2'],
    ['within how many days do we write the root cause', '10.2'],
    ['who can make an exception and for how long', 'A.2.2'],
    ['by when must i report an incident', 'A.8.4'],
  ])('the place in the standard is that of what is told: “%s”, %s', (question, place) => {
    expect(namesOf(question)).toEqual([place]);
  });

  it('no place is named that the question alone sounds like', () => {
    expect(namesOf('how often do i have to repeat the course')).not.toContain('8.2');
    expect(namesOf('do we have to check machine translations')).not.toContain('7.5.2');
    expect(namesOf("can i put a source's name into CopperChat")).not.toContain('A.7.5');
  });
});
