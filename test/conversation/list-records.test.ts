import { describe, expect, it } from 'vitest';
import { asksForRecords } from '../../src/conversation/list-records.ts';

describe('a request for the register', () => {
  it.each([
    'show open incidents',
    'list my risks',
    'records',
    'open high incidents of the chatbot',
    'my risks due this month',
    'what changed on credit-scoring since October',
    'closed changes last quarter',
    'Show me all critical incidents, please',
    'which open risks',
    'overdue changes?',
    'incidents since 3 Nov',
    'how many open incidents',
  ])('is heard in “%s”', (text) => {
    expect(asksForRecords(text)).toBe(true);
  });

  it.each([
    'open an incident',
    'how do I report an incident?',
    'which control covers risks of suppliers?',
    'what does 6.1.2 say about risks?',
    'the chatbot insulted a customer',
    'show me the AI policy',
    'what changes need approval?',
    'risks must be reviewed how often?',
    'what is an incident',
  ])('is not heard in “%s”', (text) => {
    expect(asksForRecords(text)).toBe(false);
  });
});
