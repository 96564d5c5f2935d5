import { createAnswerer } from '../../src/answer/answer-question.ts';
import { investigateQuestion, type Investigated } from '../../src/answer/investigate/investigate-question.ts';
import { openShelf } from '../../src/conversation/assist/record-shelf.ts';
import type { Model } from '../../src/model/open-model.ts';
import { actorOf, maySee } from '../../src/records/access.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import type { RiskCriteria } from '../../src/records/risk-criteria.ts';
import { matchesQuery, type RegisterQuery } from '../../src/records/search/register-query.ts';
import { readSettings } from '../../src/settings.ts';
import { recordMayLeave } from '../../src/wiring/may-leave.ts';
import { encode, keep, registry } from '../answer/knowledge.ts';
import { smallIndex, type SmallDocument } from '../answer/small-index.ts';
import { asker } from './assisted-organization.ts';
import { TEST_SETTINGS } from './test-model.ts';

export const LOOKED_AT = 'Which of our high risks have no control in place?';

/** A risk on record, with words of its own. */
export function riskOnRecord(number: string, data: Readonly<Record<string, string>>): RecordVersion {
  return {
    ...{ number, kind: 'risk', version: 1, status: 'identified', owner: 'U0VICTIM' },
    confidentiality: 'internal',
    data: {
      title: 'Scores drift',
      system: 'Scoring',
      likelihood: 4,
      impact: 4,
      treatment: 'reduce',
      ...data,
    },
    ...{ createdBy: 'U0VICTIM', createdAt: '2026-11-01T00:00:00Z' },
    ...{ changedBy: 'U0VICTIM', changedAt: '2026-11-01T00:00:00Z', source: null, contentHash: '' },
  };
}

/** Answers that take several looks, of a few records and documents; the board paper and what is restricted are not for the asker. */
export function looking(
  model: Pick<Model, 'investigator'>,
  documents: readonly SmallDocument[] = [],
): (
  records: readonly RecordVersion[],
  question?: string,
) => Promise<Investigated & { readonly shown: readonly string[] }> {
  const index = smallIndex([
    ...documents,
    { title: 'Board paper', passages: [{ text: 'Board secret: the CANARY-7421 project ends in May.' }] },
  ]);
  const today = () => '2026-11-24';
  const answerer = createAnswerer({ index, registry, encode, keep, today });
  const viewer = actorOf('U0ASKER', { managers: [], auditors: [], concernReaders: [] });
  const nothing = {
    approvals: [],
    links: [],
    linkedFrom: [],
    unlinked: [],
    evidence: [],
    followUps: [],
    reviews: [],
    marks: [],
    imported: false,
  };
  const registerOf = (records: readonly RecordVersion[]) => ({
    ...{ byNumber: () => Promise.resolve(null), versions: () => Promise.resolve([]) },
    list: () => Promise.resolve(records.filter((record) => maySee(viewer, record))),
    search: (query: RegisterQuery, criteria: RiskCriteria) => {
      const found = records.filter(
        (record) => maySee(viewer, record) && matchesQuery(record, query, criteria),
      );
      return Promise.resolve({ records: found, total: found.length });
    },
    systems: () => Promise.resolve([]),
    dossier: () => Promise.resolve(nothing),
    state: () => Promise.reject(new Error('Nobody asks for it here.')),
  });
  const shelfOf = (records: readonly RecordVersion[]) =>
    openShelf({
      ...{ viewer, user: 'U0ASKER', deps: { register: registerOf(records), settings: readSettings(null) } },
      context: {
        ...{ now: new Date('2026-11-24T09:30:00Z'), timezone: 'Europe/Amsterdam' },
        ...{ systems: [], author: 'U0ASKER' },
      },
      mayLeave: (record) => recordMayLeave(record, TEST_SETTINGS),
    });
  return async (records, question = LOOKED_AT) => {
    const shown: string[] = [];
    const found = await investigateQuestion(
      {
        ...{ question, understood: { question, language: 'en' }, asker: asker() },
        ...{ shelf: shelfOf(records), tell: ({ title }) => shown.push(title) },
      },
      {
        ...{ investigator: model.investigator, answerer, registry, index },
        mayLeave: () => true,
        today: today(),
      },
    );
    return { ...found, shown };
  };
}
