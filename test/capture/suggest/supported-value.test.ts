/** A value that the message's own words do not support is not taken, whoever suggests it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supportedValue } from '../../../src/capture/suggest/support/supported-value.ts';
import type { RecordKind } from '../../../src/records/define-record.ts';
import type { FieldValue } from '../../../src/records/field.ts';
import { recordTypes } from '../../../src/records/record-types.ts';

const context = {
  ...{ now: new Date('2026-11-24T09:30:00Z'), timezone: 'Europe/Amsterdam', author: 'U0AUTHOR' },
  systems: [{ name: 'Support chatbot', aliases: ['chatbot'] }],
};

/** What is taken of a suggested value; null when its words do not support it. */
function taken(
  kind: RecordKind,
  name: string,
  value: string,
  said: string,
  message: string = said,
): FieldValue | null {
  const field = recordTypes[kind].field(name);
  if (field === undefined) throw new Error(`There is no field ${name}`);
  return supportedValue(field, { field: name, value, said }, message, context)?.value ?? null;
}

describe('a severity', () => {
  it.each([
    ['high', 'sehr schlimm'],
    ['high', 'c’est grave'],
    ['high', 'dat is ernstig'],
    ['high', 'es muy grave'],
    ['critical', 'das ist katastrophal'],
    ['low', 'eher harmlos'],
    ['low', 'c’était mineur'],
    ['medium', 'gemiddeld'],
    ['high', 'a serious incident'],
    ['critical', 'severity: critical'],
  ])('%s is in the words “%s”', (value, said) => {
    expect(taken('incident', 'severity', value, said, `Gestern, ${said}, so war es.`)).toBe(value);
  });

  it.each([
    ['critical', 'sehr schlimm', 'Das ist sehr schlimm'],
    ['low', 'sehr schlimm', 'Das ist sehr schlimm'],
    ['critical', 'the chatbot', 'the chatbot showed an address'],
    ['high', 'einer Kundin', 'der Chatbot hat einer Kundin geschrieben'],
    ['high', 'high', 'a high number of customers complained'],
    ['high', 'hohe', 'eine hohe Zahl von Kunden'],
    ['low', 'low', 'the low battery warning was wrong'],
    ['high', 'high', 'the high-risk system answered'],
    ['high', 'high', 'the severity is not high'],
    ['critical', 'kritisch', 'das ist nicht kritisch'],
    ['critical', 'critique', 'ce n’est pas critique'],
    ['high', 'grave', 'no es grave'],
  ])('%s is not in “%s” of “%s”', (value, said, message) => {
    expect(taken('incident', 'severity', value, said, message)).toBeNull();
  });
});

describe('a likelihood or an impact', () => {
  it.each([
    ['likelihood', '4', 'Wahrscheinlichkeit 4', 4],
    ['likelihood', '2', 'unwahrscheinlich', 2],
    ['likelihood', '1', 'sehr unwahrscheinlich', 1],
    ['likelihood', '5', 'presque certain', 5],
    ['impact', '3', 'gravité 3', 3],
    ['impact', '5', 'rampzalig', 5],
    ['impact', '4', '4', 4],
  ])('%s %s is in the words “%s”', (name, value, said, expected) => {
    expect(taken('risk', name, value, said)).toBe(expected);
  });

  it.each([
    ['likelihood', '3', '3', 'the model may refuse 3 customers'],
    ['likelihood', '4', 'Auswirkung 4', 'Auswirkung 4'],
    ['likelihood', '2', 'sehr unwahrscheinlich', 'das ist sehr unwahrscheinlich'],
    ['impact', '5', 'young applicants', 'young applicants may be refused'],
    ['impact', '4', 'großen', 'die Daten eines großen Kunden'],
  ])('%s %s is not in “%s” of “%s”', (name, value, said, message) => {
    expect(taken('risk', name, value, said, message)).toBeNull();
  });
});

describe('a number of people', () => {
  it.each([
    ['40', '40 Kunden', 40],
    ['1200', '1.200 clients', 1200],
    ['25', 'fünfundzwanzig Kunden', 25],
    ['22', 'vingt-deux clients', 22],
    ['34', 'vierendertig klanten', 34],
    ['45', 'cuarenta y cinco clientes', 45],
    ['12', 'ein Dutzend Leute', 12],
    ['40', 'about forty people', 40],
  ])('%s is in the words “%s”', (value, said, expected) => {
    expect(taken('incident', 'affectedCount', value, said)).toBe(expected);
  });

  it.each([
    ['4711', 'viele Kunden', 'viele Kunden'],
    ['15', '15', 'gestern um 15 Uhr'],
    ['30', '30', 'à 15:30 le chatbot a répondu'],
    ['40', '40', 'es kostete 40 Euro'],
    ['40', '40', 'nach 40 Minuten war es vorbei'],
    ['3', '3', 'seit Version 3 des Modells'],
    ['400', '40 Kunden', '40 Kunden'],
    ['40', '40', 'das sind 40 % der Kunden'],
  ])('%s is not in “%s” of “%s”', (value, said, message) => {
    expect(taken('incident', 'affectedCount', value, said, message)).toBeNull();
  });
});

describe('a date', () => {
  it.each([
    ['2026-11-23T15:00', 'Gestern um 15 Uhr', '2026-11-23T15:00'],
    ['2026-11-23T15:00', 'hier à 15h', '2026-11-23T15:00'],
    ['2026-11-23T15:30', 'hier à 15h30', '2026-11-23T15:30'],
    ['2026-11-23T15:00', 'gisteren om 3 uur', '2026-11-23T15:00'],
    ['2026-11-23', 'ayer', '2026-11-23'],
    ['2026-11-20', 'am Freitag', '2026-11-20'],
    ['2026-11-20', 'le 20 novembre', '2026-11-20'],
    ['2026-11-20', '20.11.', '2026-11-20'],
    ['2025-11-20', 'el 20 de noviembre de 2025', '2025-11-20'],
    ['2026-11-21', 'vor 3 Tagen', '2026-11-21'],
    ['2026-11-10', 'il y a 2 semaines', '2026-11-10'],
    ['2026-11-23T08:00', 'Gestern', '2026-11-23'],
    ['2026-11-23', '11月23日', '2026-11-23'],
    ['2026-11-23', '昨日', '2026-11-23'],
  ])('%s is in the words “%s”', (value, said, expected) => {
    expect(taken('incident', 'occurredAt', value, said)).toBe(expected);
  });

  it.each([
    ['2026-11-20', 'Gestern um 15 Uhr'],
    ['2026-11-23T09:00', 'Gestern um 15 Uhr'],
    ['2026-11-23', 'der Chatbot'],
    ['2026-10-30', '30 Kunden'],
    ['2026-11-15', '15'],
    ['2020-01-01', 'Januar'],
    ['2026-01-01', 'im Januar'],
    ['2019-11-20', 'le 20 novembre'],
    ['2024-11-20', 'am Mittwoch'],
    ['2026-11-20', 'am Montag'],
    ['2020-01-01', '2020'],
  ])('%s is not in the words “%s”', (value, said) => {
    expect(taken('incident', 'occurredAt', value, said)).toBeNull();
  });

  it.each(['i går', 'igår', 'gestern'])('is yesterday in “%s”', (said) => {
    expect(taken('incident', 'occurredAt', '2026-11-23', said)).toBe('2026-11-23');
    expect(taken('incident', 'occurredAt', '2026-11-22', said)).toBeNull();
  });

  it('of any value is only ever one that its words name', () => {
    const day = fc
      .date({ min: new Date('2016-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const words = fc.constantFrom('gestern', 'hier', 'ayer', 'gisteren', 'ieri', 'ontem', 'wczoraj', 'igår');
    fc.assert(
      fc.property(day, words, (value, said) => {
        expect(taken('incident', 'occurredAt', value, said)).toBe(value === '2026-11-23' ? value : null);
      }),
    );
  });
});

describe('a person', () => {
  it.each([
    ['U0KIM', '<@U0KIM> kümmert sich', 'U0KIM'],
    ['U0AUTHOR', 'I own it', 'U0AUTHOR'],
    ['U0AUTHOR', 'me', 'U0AUTHOR'],
  ])('%s is in the words “%s”', (value, said, expected) => {
    expect(taken('incident', 'owner', value, said)).toBe(expected);
  });

  it.each([
    ['U0VICTIM', 'my colleague', 'my colleague saw it'],
    ['U0AUTHOR', 'I saw it', 'I saw it when I came in'],
    ['U0VICTIM', '<@U0KIM>', '<@U0KIM> saw it'],
  ])('%s is not in “%s” of “%s”', (value, said, message) => {
    expect(taken('incident', 'owner', value, said, message)).toBeNull();
  });
});

describe('options of several kinds', () => {
  it('are taken where the words name each of them, and none where they do not', () => {
    const words = 'es geht um Datenschutz und unseren Rufschaden';
    expect(taken('incident', 'harmTypes', 'privacy, reputation', words)).toEqual(['privacy', 'reputation']);
    expect(taken('incident', 'harmTypes', 'privacy, safety', words)).toBeNull();
    expect(taken('risk', 'treatment', 'reduce', 'wir wollen das Risiko verringern')).toBe('reduce');
    expect(taken('risk', 'treatment', 'accept', 'wir wollen das Risiko verringern')).toBeNull();
    expect(taken('change', 'changeKind', 'threshold', 'wir senken die Schwelle')).toBe('threshold');
    expect(taken('change', 'changeKind', 'data', 'wir senken die Schwelle')).toBeNull();
  });
});

describe('words that are not in the message', () => {
  it('support nothing, whatever the value', () => {
    const fields = Object.entries(recordTypes).flatMap(([kind, { captureFields }]) =>
      captureFields.map(({ name }) => ({ kind: kind as RecordKind, name })),
    );
    const value = fc.oneof(
      fc.constantFrom('high', 'critical', '3', '40', '2026-11-23', 'U0KIM', 'reduce'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), value, ({ kind, name }, given) => {
        const said = 'severity critical for 40 people yesterday, <@U0KIM> owns it';
        expect(taken(kind, name, given, said, 'the chatbot was rude')).toBeNull();
      }),
    );
  });

  it('a first message of any letters gives no value that it does not hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('low', 'medium', 'high', 'critical'), (noise, level) => {
        const message = noise.replace(/[\p{L}\p{N}]/gu, '.');
        expect(taken('incident', 'severity', level, message, message)).toBeNull();
      }),
    );
  });
});
