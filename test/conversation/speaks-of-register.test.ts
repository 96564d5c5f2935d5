import { expect, it } from 'vitest';
import { speaksOfRegister } from '../../src/conversation/speaks-of-register.ts';

it.each([
  'why is RSK-2026-0003 still open?',
  'and CHG-2026-0012?',
  'which incidents have nobody on them yet?',
  'pick five incidents of this year at random',
  'did we have fewer incidents than last year?',
  'what is the status of the incident I reported?',
  'has anybody looked at the records of last week?',
])('“%s” was put to the register', (question) => {
  expect(speaksOfRegister(question)).toBe(true);
});

it.each([
  'what are the risks of generative AI?',
  'which risks does a chatbot bring?',
  'which incidents must be reported within a day?',
  'who is responsible for changes?',
  'how long do we keep records?',
  'what does the cafeteria cost?',
  'how many people may change the register?',
])('“%s” was put to the documents', (question) => {
  expect(speaksOfRegister(question)).toBe(false);
});
