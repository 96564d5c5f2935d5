import type { Config } from '../config.ts';
import { actorOf, readsOnly } from '../records/access.ts';
import type { RecordVersion } from '../records/record.ts';
import type { ReviewSources } from '../review/ports.ts';
import type { Settings } from '../settings.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { roleHolders } from './open-turns.ts';

/**
 * Who is asked in the place of an owner who cannot answer: the AIMS manager in that of an auditor, who changes nothing; the
 * first of those who are named for concerns in that of somebody who is not, or not any more.
 */
export function whoAnswers(
  config: Config,
  settings: Settings,
  store: Pick<ReviewStore, 'records' | 'recordOwners' | 'openConcerns'>,
) {
  const holders = roleHolders(config, settings);
  const { readers } = settings.concerns;
  const [manager = null] = config.managers;
  const [reader = null] = readers;
  const isAuditor = (user: string): boolean => readsOnly(actorOf(user, holders));
  const auditors = config.auditors.filter(isAuditor);
  const inPlaceOf = (owner: string): string | null => (isAuditor(owner) ? manager : owner);
  const asked = (record: RecordVersion): RecordVersion => {
    const { kind, owner } = record;
    const answers = kind === 'concern' ? (readers.includes(owner) ? owner : reader) : inPlaceOf(owner);
    return answers === null || answers === owner ? record : { ...record, owner: answers };
  };
  const records: ReviewSources['records'] = async ({ owners }) => {
    if (owners === undefined) return (await store.records({})).map(asked);
    const own = manager !== null && owners.includes(manager) ? [...owners, ...auditors] : owners;
    const found = await store.records({ owners: own });
    const concerns = reader !== null && owners.includes(reader) ? await store.openConcerns() : [];
    const byNumber = new Map([...found, ...concerns].map((record) => [record.number, asked(record)]));
    return [...byNumber.values()].filter(({ owner }) => owners.includes(owner));
  };
  const recordOwners = async (): Promise<readonly string[]> => [
    ...new Set([...(await store.recordOwners()), ...(reader === null ? [] : [reader])]),
  ];
  return { asked, records, recordOwners, inPlaceOf };
}
