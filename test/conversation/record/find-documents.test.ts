import { expect, it } from 'vitest';
import {
  documentCalled,
  documentsNamed,
  findDocuments,
} from '../../../src/conversation/record/find-documents.ts';

const DOCUMENTS = [
  { id: 'incident.md', title: 'AI incident procedure' },
  { id: 'change.md', title: 'AI change procedure' },
  { id: 'validation.md', title: 'Model validation standard' },
  { id: 'register.md', title: 'Incident register and procedure for suppliers' },
];
const found = (said: string) => findDocuments(said, DOCUMENTS).map(({ id }) => id);

it.each([
  ['the incident procedure', ['incident.md', 'register.md']],
  ['our validation standards', ['validation.md']],
  ['the procedure', ['incident.md', 'change.md', 'register.md']],
  ['the coffee machine', []],
  ['the document', []],
])('“%s” is %j', (said, ids) => {
  expect(found(said)).toEqual(ids);
});

it('a title that is said whole is that document, and a part of it is none', () => {
  expect(documentCalled('the AI Incident Procedure', DOCUMENTS)?.id).toBe('incident.md');
  expect(documentCalled('“AI change procedure”', DOCUMENTS)?.id).toBe('change.md');
  expect(documentCalled('incident procedure', DOCUMENTS)).toBeNull();
});

it('documents are named in a text by their whole titles', () => {
  const named = (text: string) => documentsNamed(text, DOCUMENTS).map(({ id }) => id);
  expect(named('The bot was changed although the AI change procedure says otherwise.')).toEqual([
    'change.md',
  ]);
  expect(named('A change procedure would have helped, or a model validation.')).toEqual([]);
});
