import { describe, expect, it } from 'vitest';
import { recognizeWorkWords } from '../../../src/conversation/work/recognize-work-words.ts';

describe('long work in words', () => {
  it.each([
    'read the documents again',
    'Please re-read our documents.',
    'can you reindex the documents now?',
    'ingest documents',
    'refresh the index of the documents',
  ])('is to read the documents: %s', (text) => {
    expect(recognizeWorkWords(text)).toEqual({ work: 'documents' });
  });

  it.each([
    ['export the register', 'csv'],
    ['export all incidents as csv', 'csv'],
    ['can I have an export of the register?', 'csv'],
    ['download the risks and changes as json', 'json'],
    ['I need an export of the register for the auditor', 'csv'],
    ['Export all records as JSON', 'json'],
    ['please export the whole register in jsonl', 'jsonl'],
  ])('is to export the register: %s', (text, format) => {
    expect(recognizeWorkWords(text)).toEqual({ work: 'export', format });
  });

  it.each([
    'which documents do we have?',
    'who may export the register?',
    'how do I export the register?',
    'export the model to the new server',
    'how do I read the documents again',
    'read the documents that Ingrid sent and tell me what is new',
    'export controls apply to this model',
    'the export of the register failed yesterday',
  ])('is nothing else: %s', (text) => {
    expect(recognizeWorkWords(text)).toBeNull();
  });
});
