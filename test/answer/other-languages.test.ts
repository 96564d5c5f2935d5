import { describe, expect, it } from 'vitest';
import { createReadInEnglish } from '../../src/answer/words/read-in-english.ts';
import { registry } from './knowledge.ts';
import { ask } from './small-organization.ts';

const inEnglish = createReadInEnglish(registry.otherLanguages);

describe('a question in another language', () => {
  it.each([
    ['Welche Maßnahme aus Anhang A betrifft zugekaufte KI-Komponenten und deren Lieferanten?', 'A.10.3'],
    ['Quel contrôle de l’annexe A concerne l’origine des données ?', 'A.7.5'],
    ['¿Qué control trata de los registros de eventos?', 'A.6.2.8'],
    ['welke maatregel gaat over logboeken', 'A.6.2.8'],
    ['quale controllo riguarda la documentazione della valutazione d’impatto?', 'A.5.3'],
    ['que controlo trata dos fornecedores?', 'A.10.3'],
  ])('finds the control: %s', (question, id) => {
    const answer = ask(question);
    expect(answer.references[0]?.id).toBe(id);
    expect(answer.question).toBe(question);
    expect(answer.note).toMatch(/word by word/u);
  });

  it('finds the rule in the organization’s documents', () => {
    expect(ask('wie lange werden Prompt Logs aufbewahrt?').lead).toContain('13 months');
  });

  it('keeps numbers and names as they are', () => {
    expect(inEnglish('was verlangt A.6.2.8 und wer ist bei uns dafür verantwortlich?')).toContain('a.6.2.8');
  });

  it('is declined like any other when it is about something else', () => {
    expect(ask('Wie wird das Wetter am Wochenende in den Bergen?').outcome).toBe('declined');
  });

  it.each([
    'which control covers event logs',
    'the die is cast, who signs the release?',
    'is A.10.4 applicable to us',
    'RACI matrix vs. job description, do we need both',
    'asdf qwer',
    '',
  ])('is not taken for one that is English or no language: “%s”', (question) => {
    expect(inEnglish(question)).toBeNull();
  });
});
