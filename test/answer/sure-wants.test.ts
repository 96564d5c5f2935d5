import { describe, expect, it } from 'vitest';
import { kindNamed, paperNamed, sureWantsIn, type SureWant } from '../../src/answer/question/sure-wants.ts';

describe('what a question surely wants', () => {
  it.each<[SureWant, string]>([
    ['personal-name', 'Ten nurses may enter. Who are those ten nurses?'],
    ['personal-name', 'The stand-in is a surgeon. What’s his or her name?'],
    ['personal-name', 'who chairs the ethics board'],
    ['stand-in', 'Jonas is away. Who is his deputy, or who replaces him?'],
    ['stand-in', 'If Ann is ill for months, who signs in her place?'],
    ['stand-in', 'is there a stand-in for Kim'],
    ['phone', 'what is Ann’s mobile number'],
    ['money', 'How many euros go to the outside auditors?'],
    ['money', 'how much are we going to pay for it in total'],
    ['money', 'day rate of the consultant'],
    ['span', 'For how many years is a person elected to the council?'],
    ['count', 'how many beds does a ward need'],
    ['headcount', 'How many people filled in the survey?'],
    ['tally', 'how many alarms have we had since January'],
    ['tally', 'number of falls in 2025'],
    ['share', 'what percentage of nurses took the course'],
    ['day', 'when does the contract with the laundry end'],
    ['place', 'In which room does the board meet?'],
    ['thing-name', 'Tell me, which cloud provider do we use?'],
    ['which-ones', 'One of the four services is being looked at, which one is it?'],
    ['wording', 'What does the travel policy say about trains?'],
  ])('is a %s in “%s”', (want, question) => {
    expect(sureWantsIn(question)).toContain(want);
  });

  it.each([
    'how do we choose a supplier?',
    'may I use the bot for letters?',
    'who approves a new system?',
    'may I paste a letter when I take her name out?',
    'if two policies disagree, which one wins?',
    'which four things do I need to go live?',
    'what does a new office need, and how fast?',
  ])('is nothing particular in “%s”', (question) => {
    expect(sureWantsIn(question)).toEqual([]);
  });

  it('is no share when people are counted who took part', () => {
    expect(sureWantsIn('how many employees answered the survey?')).toEqual(['headcount']);
  });

  it('is no tally of what has to be so, nor of days', () => {
    expect(sureWantsIn('how many people do we have to hear?')).toEqual(['count']);
    expect(sureWantsIn('how many days did it last?')).toEqual(['span']);
  });

  it('holds the kind of thing, where another kind’s name is none', () => {
    expect(kindNamed('which cloud do we run on?')).toBe('cloud');
    expect(kindNamed('which supplier made the model?')).toBeNull();
  });

  it('names the paper whose wording is wanted by what tells it apart', () => {
    expect(paperNamed('what does our travel expenses policy demand?')).toEqual(['travel', 'expenses']);
    expect(paperNamed('what does the code of conduct say?')).toEqual(['conduct']);
    expect(paperNamed('what does our policy say?')).toEqual([]);
  });
});
