import { describe, expect, it } from 'vitest';
import type { IncomingOf } from '../../../src/conversation/incoming.ts';
import { replyText } from '../../../src/conversation/reply-text.ts';
import { startWork } from '../../../src/conversation/work/start-work.ts';
import type { LongWork } from '../../../src/conversation/work/long-work.ts';
import { actorOf } from '../../../src/records/access.ts';

const [MANAGER, AUDITOR, MEMBER] = ['U0PRIYA001', 'U0INGRID01', 'U0TOMAS001'];
const actor = (user: string) =>
  actorOf(user, { managers: [MANAGER], auditors: [AUDITOR], concernReaders: [] });
const DOCUMENTS: LongWork = { work: 'documents' };
const EXPORT: LongWork = { work: 'export', format: 'csv' };

function start(work: LongWork, user: string, startsWork = true) {
  const incoming: IncomingOf<'message'> = {
    ...{ kind: 'message', conversation: 'slack:D1:1.1', place: 'D1', user, text: '', message: '1.1' },
    ...{ permalink: null, addressed: true, direct: true, onlyVisibleToUser: false, files: 0 },
  };
  const turn = startWork(work, incoming, { actor, startsWork });
  const said = turn.replies({ records: [] }).map(({ reply }) => replyText(reply, (person) => person));
  return { started: turn.changes, said: said.join('\n') };
}

describe('long work', () => {
  it('is started by an AIMS manager, and the export by an auditor too', () => {
    const by = { change: 'start-work', conversation: 'slack:D1:1.1', message: null };
    expect(start(DOCUMENTS, MANAGER)).toEqual({
      started: [{ ...by, work: DOCUMENTS, by: MANAGER }],
      said: '',
    });
    expect(start(EXPORT, AUDITOR).started).toEqual([{ ...by, work: EXPORT, by: AUDITOR }]);
  });

  it('is refused to others with the reason', () => {
    expect(start(DOCUMENTS, AUDITOR).said).toBe('Only an AIMS manager may have the documents read again.');
    expect(start(EXPORT, MEMBER).said).toBe('Only an AIMS manager or an auditor may export the register.');
    expect(start(EXPORT, MEMBER).started).toEqual([]);
  });

  it('has commands in a terminal, which are named there', () => {
    expect(start(EXPORT, MANAGER, false)).toEqual({
      started: [],
      said: expect.stringContaining('aims export'),
    });
  });
});
