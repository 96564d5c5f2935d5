// What people say of the answer before: shorter, plainer, whether it is sure, where it stands, that it missed.
import { describe, expect, it } from 'vitest';
import { memoryOf, type Answer } from '../../src/answer/answer.ts';
import { answerText } from '../../src/answer/answer-text.ts';
import { saidOfAnswer } from '../../src/answer/question/said-of-answer.ts';
import type { DocumentInfo } from '../../src/answer/ports.ts';
import { exampleAnswerer } from './example-answerer.ts';
import { inThread } from './in-thread.ts';

const answerer = await exampleAnswerer();

function behind(question: string, said: string): Answer {
  const [, answer] = inThread(question, said);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

const PASS_MARK = 'what is the pass mark for the courses?';
const LOW_RISK = 'who accepts a low risk?';

describe('what is said of an answer', () => {
  it.each([
    ['shorter', 'shorter please'],
    ['shorter', 'tl;dr'],
    ['shorter', 'can you say that in one line?'],
    ['shorter', 'that’s way too long'],
    ['shorter', 'just the answer please'],
    ['plainly', 'in plain words'],
    ['plainly', 'can you explain that in simple terms?'],
    ['plainly', 'what does that mean?'],
    ['plainly', 'I don’t understand'],
    ['plainly', 'explain like I’m five'],
    ['sure', 'are you really sure about that?'],
    ['sure', 'really?'],
    ['sure', 'can I trust that?'],
    ['where', 'where does it say so?'],
    ['where', 'which document is that?'],
    ['where', 'source?'],
    ['missed', 'thats not what i asked'],
    ['missed', 'you didn’t answer my question'],
    ['missed', 'doesn’t help'],
    ['wrong', 'no that’s wrong'],
    ['wrong', 'that can’t be right'],
  ])('is heard as %s: “%s”', (says, message) => {
    expect(saidOfAnswer(message)).toEqual({ says });
  });

  it.each([
    ['no, I meant the deadline', 'the deadline'],
    ['i was asking about the chatbot', 'the chatbot'],
    ['not the chatbot, the call summarizer', 'the call summarizer'],
    ['That’s not what I asked. How fast must it be closed?', 'How fast must it be closed?'],
  ])('has what was meant instead: “%s”', (message, meant) => {
    expect(saidOfAnswer(message)).toEqual({ says: 'meant', meant });
  });

  it.each([
    'who approves those?',
    'normal?',
    'which document covers suppliers?',
    'where do I report an incident',
    'where can I find the exception form?',
    'what is a false positive',
    'the chatbot gave a wrong answer',
    'I want to report a wrong decision',
    'no, the chatbot was fine',
    'no incidents in May',
    'I meant to report an incident',
    'I asked Tomás to switch it off',
    'is that the same for tier 1?',
    'what sources of data are allowed?',
    'what does residual risk mean?',
    'short courses?',
  ])('is not heard in “%s”', (message) => {
    expect(saidOfAnswer(message)).toBeNull();
  });
});

describe('an answer told otherwise', () => {
  it('is its sentence and its place when it shall be shorter', () => {
    const text = answerText(behind(PASS_MARK, 'shorter please'));
    expect(text).toContain('“The pass mark is 80 %.”');
    expect(text).toContain('AI competence and training plan, version 1.1, section 4.1 Passing');
    expect(text).not.toContain('ISO/IEC 42001');
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(3);
  });

  it('loses the colon of a list that is not shown', () => {
    expect(behind('how fast must I report an AI incident?', 'tl;dr').lead).toBe(
      '“Report an AI incident within 4 hours of noticing it”',
    );
  });

  it('is a sentence for a row, with the words of the trade explained', () => {
    const { lead, citations } = behind(LOW_RISK, 'in plain words please');
    expect(lead).toBe(
      'For “low” the table has “the system owner” under “Who accepts” and “24 months” under “Valid for”.',
    );
    expect(citations[0]?.locator).toContain('row low');
    expect(behind('how fast must I report an AI incident?', 'what does that mean?').points).toContainEqual(
      expect.stringMatching(/^AI incident: /u),
    );
  });

  it('says where it stands, who approved that and who can confirm it when it shall be sure', () => {
    const { lead, ask } = behind(PASS_MARK, 'are you sure?');
    expect(lead).toMatch(
      /^It stands in AI competence and training plan, version 1\.1, section 4\.1 Passing, approved by/u,
    );
    expect(ask).toContain('if you need it confirmed');
  });

  it('says that it is an own summary where it rests on the standard', () => {
    const { lead } = behind('which control covers event logs?', 'are you sure?');
    expect(lead).toContain('my summary of A.6.2.8');
  });

  it('says that nothing was found where nothing was', () => {
    const { lead, organization } = behind('what is the audit budget for 2031?', 'really?');
    expect(lead).toContain('found nothing that answers it');
    expect(organization).toEqual([]);
  });

  it('is its place and nothing else when that is asked for', () => {
    const { lead, organization, references } = behind(PASS_MARK, 'where does it say so?');
    expect(lead).toBe('In AI competence and training plan, version 1.1, section 4.1 Passing.');
    expect(organization[0]?.quote).toContain('The pass mark is 80 %.');
    expect(references).toEqual([]);
  });

  it('is not said again when it missed, and the gap is that of the question', () => {
    const [first, second, third] = inThread(PASS_MARK, 'that’s not what I asked', 'wrong');
    expect(second?.lead).toMatch(/^I am sorry/u);
    expect(second?.left?.question).toBe(PASS_MARK);
    const shown = [first, second, third].flatMap((answer) =>
      (answer?.organization ?? []).map(({ passageId }) => passageId),
    );
    expect(new Set(shown).size).toBe(shown.length);
    expect(second?.ask).toContain('owner of “AI competence and training plan”');
  });

  it('gives way to what was meant', () => {
    const [, meant] = inThread('how fast must a severity 1 incident be contained?', 'no, I meant severity 2');
    expect(meant?.lead).toContain('2 major');
    expect(meant?.lead).toContain('24 hours');
  });

  it('stays for the next question, whatever was said of it', () => {
    const [, , , further] = inThread(LOW_RISK, 'shorter please', 'are you sure?', 'how long is that valid?');
    expect(further?.lead).toContain('Valid for: 24 months');
  });

  it('stays for the next question behind thanks', () => {
    const [, thanks, further] = inThread(
      'who accepts a medium risk?',
      'sorry, it was. thanks',
      'and a high one?',
    );
    expect(thanks?.lead).toBe('You’re welcome.');
    expect(further?.lead).toContain('Willem de Graaf');
  });

  it('is told to nobody who may no longer read where it stands', () => {
    const [first] = inThread(PASS_MARK);
    const memory = first === undefined ? null : memoryOf(first);
    const allows = ({ title }: DocumentInfo) => title !== 'AI competence and training plan';
    for (const said of ['shorter please', 'are you sure?', 'source?', 'that’s not what I asked'])
      expect(answerText(answerer.answer(said, { allows, memory })), said).not.toMatch(/80 %|competence/u);
  });

  it('is regretted where there is none', () => {
    expect(answerer.answer('that’s not what I asked', { allows: () => true, memory: null }).lead).toContain(
      'I have answered no question of yours here yet',
    );
  });
});
