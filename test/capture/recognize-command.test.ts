import { describe, expect, it } from 'vitest';
import { recognizeCommand } from '../../src/capture/recognize-command.ts';

describe('recognizeCommand', () => {
  it.each([
    ['cancel', 'cancel'],
    ['Never mind.', 'cancel'],
    ['forget it', 'cancel'],
    ['save', 'save'],
    ['Looks good, thanks!', 'save'],
    ['log it', 'save'],
    ['great, store this', 'save'],
    ['that is all, put it in', 'save'],
    ['works for me, record it', 'save'],
    ['scrap it, the sensor was unplugged', 'cancel'],
    ['forget it, that was a drill', 'cancel'],
    ['skip this one', 'skip'],
    ['skip that one', 'skip'],
    ['yes cancel it', 'cancel'],
    ['I don’t know yet', 'skip'],
    ['not sure yet', 'skip'],
    ["I'm not sure, sorry", 'skip'],
    ['I’ll have to check first', 'skip'],
    ['why do you ask?', 'why'],
    ['Why?', 'why'],
    ['what is that for?', 'why'],
    ['back', 'back'],
    ['what have you got?', 'show'],
    ['What’s missing?', 'show'],
    ['what do I have to do now?', 'show'],
    ['what else do you need?', 'show'],
    ['now what?', 'show'],
    ['yes please', 'yes'],
    ['nope', 'no'],
    ['help', 'help'],
  ])('takes “%s” as %s', (text, command) => {
    expect(recognizeCommand(text)).toBe(command);
  });

  it.each([
    'cancel the subscription feature was broken',
    'skip logic in the pipeline failed',
    'back in March it drifted',
    'the save button deleted a record',
    'why was the chatbot switched off?',
    'check the fraud model',
    'no, it was Monday',
    'what the chatbot said next was wrong',
    'the next release',
    '',
  ])('leaves “%s” to be read as an answer', (text) => {
    expect(recognizeCommand(text)).toBeNull();
  });
});
